package fr.msp.aci.rapport;

import fr.msp.aci.calcul.Bilan;
import fr.msp.aci.calcul.Eligibilite;
import fr.msp.aci.calcul.Secpa;
import java.util.List;
import java.util.Optional;

/** The whole bilan as its master design reads it, chapter by chapter. */
record DocumentPdf(
        String pied,
        List<Synthese> synthese,
        List<LigneIndicateur> indicateurs,
        List<LigneTheme> themes,
        boolean chiffre,
        List<LigneEtape> remuneration,
        List<Bloc> blocs,
        boolean avecSecpa,
        List<ChapitreSecpa> secpa,
        List<Annexes.LigneRcp> rcp,
        String noteCompte,
        String totalRcp,
        List<Annexes.LigneProtocole> protocoles,
        List<LigneMission> missions,
        String totalMissions,
        String titreAssocies,
        String noteAssocies,
        List<Equipe.LigneAssocie> associes,
        List<Equipe.LigneVacation> vacations,
        String noteSas,
        List<Equipe.LigneSas> sas,
        List<Annexes.LigneStage> stages,
        List<Annexes.LigneLogiciel> logiciels,
        List<LigneUsage> usage,
        List<LignePiece> pieces,
        String totalPieces,
        boolean avecEvolution,
        List<ChapitreEvolution> evolution,
        String noteEligibilite,
        List<Condition> eligibilite,
        List<Phrase> hypotheses,
        List<Phrase> avertissements,
        List<Trace> trace) {

    /** A condition of the contract or of a status. */
    record Condition(String libelle, String etat, String style, String constat) {

        static Condition de(Eligibilite condition) {
            return new Condition(
                    condition.libelle(),
                    Textes.de("eligibilite." + condition.etat().name()),
                    Ton.de(condition.etat()).style(),
                    condition.constat());
        }
    }

    /** A sentence of a list. */
    record Phrase(String texte) {}

    /** What the bilan was made of. */
    record Trace(
            String raisonSociale,
            List<Classeur> classeurs,
            String bareme,
            String baremeEmpreinte,
            String empreinte,
            String programme,
            String date,
            boolean contrat) {}

    /** A workbook and its checksum. */
    record Classeur(String nom, String empreinte) {}

    /**
     * What the document says.
     *
     * @param empreinte fingerprint of the JSON of the same report
     */
    static DocumentPdf de(Rapport rapport, String empreinte) {
        Bilan bilan = rapport.bilan();
        Annexes annexes = new Annexes(rapport);
        Equipe equipe = new Equipe(rapport);
        boolean chiffre = bilan.regime().estChiffre();
        Optional<Secpa> secpa = Secpa.de(rapport.activite(), bilan);
        List<ChapitreEvolution> evolution = ChapitreEvolution.de(rapport);
        return new DocumentPdf(
                Textes.de(
                        chiffre ? "pied" : "pied.simple",
                        bilan.exercice().toString(),
                        TexteLisible.court(rapport.activite().structure().raisonSociale(), 60),
                        bilan.finess().numero()),
                List.of(Synthese.de(rapport)),
                chiffre ? LigneIndicateur.de(bilan) : List.of(),
                chiffre ? List.of() : LigneTheme.de(bilan),
                chiffre,
                LigneEtape.de(bilan.remuneration().etapes()),
                Bloc.de(rapport),
                secpa.isPresent(),
                secpa.map(chapitre -> ChapitreSecpa.de(chapitre, rapport)).stream()
                        .toList(),
                ListeCoupee.de(annexes.rcp(), Annexes.LigneRcp::suite),
                annexes.noteCompte(),
                annexes.totalRcp(),
                ListeCoupee.de(annexes.protocoles(), Annexes.LigneProtocole::suite),
                ListeCoupee.de(LigneMission.de(rapport), LigneMission::suite),
                annexes.totalMissions(),
                equipe.titreAssocies(),
                equipe.noteAssocies(),
                ListeCoupee.de(equipe.associes(), Equipe.LigneAssocie::suite),
                ListeCoupee.de(equipe.vacations(), Equipe.LigneVacation::suite),
                equipe.noteSas(),
                ListeCoupee.de(equipe.medecinsDuSas(), Equipe.LigneSas::suite),
                ListeCoupee.de(annexes.stages(), Annexes.LigneStage::suite),
                ListeCoupee.de(annexes.logiciels(), Annexes.LigneLogiciel::suite),
                LigneUsage.de(rapport.activite(), bilan.dateReference()),
                ListeCoupee.de(LignePiece.de(rapport), LignePiece::suite),
                LignePiece.total(rapport),
                !evolution.isEmpty(),
                evolution,
                Textes.de(chiffre ? "eligibilite.note" : "eligibilite.note.simple"),
                bilan.eligibilite().stream()
                        .filter(condition -> condition.objet() == Eligibilite.Objet.CONTRAT)
                        .map(Condition::de)
                        .toList(),
                MiseEnGarde.hypotheses(bilan).stream().map(Phrase::new).toList(),
                MisesEnPhrases.de(rapport, mise -> true).stream()
                        .map(Phrase::new)
                        .toList(),
                List.of(trace(rapport, empreinte)));
    }

    private static Trace trace(Rapport rapport, String empreinte) {
        Bilan bilan = rapport.bilan();
        return new Trace(
                rapport.activite().structure().raisonSociale(),
                rapport.sources().stream()
                        .map(source -> new Classeur(
                                source.recuLe()
                                        .map(jour -> Textes.de("trace.recu", source.nom(), Ecriture.date(jour)))
                                        .orElse(source.nom()),
                                source.empreinte()))
                        .toList(),
                bilan.bareme(),
                bilan.baremeEmpreinte(),
                empreinte,
                rapport.programme(),
                Ecriture.date(bilan.dateReference()),
                bilan.regime().estChiffre());
    }
}
