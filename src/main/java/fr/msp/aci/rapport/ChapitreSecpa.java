package fr.msp.aci.rapport;

import fr.msp.aci.activite.ActionSecpa;
import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.Justificatif;
import fr.msp.aci.calcul.Secpa;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The chapter of a structure participative: the conditions of its status, its base missions, its dotations. */
record ChapitreSecpa(
        List<DocumentPdf.Condition> conditions,
        String missionsNote,
        List<LigneDeMission> missions,
        boolean dotationsRecues,
        String emploi,
        List<LigneDeDotation> dotations,
        boolean aVerifier,
        List<DocumentPdf.Phrase> avertissements) {

    /** A base mission, or one of its actions below it. */
    record LigneDeMission(
            boolean mission,
            String intitule,
            String etat,
            String style,
            String date,
            String beneficiaires,
            String montant) {}

    /** A dotation, or the four together. */
    record LigneDeDotation(
            String dotation, String percu, String utilise, String reste, String etat, String style, boolean total) {}

    static ChapitreSecpa de(Secpa secpa, Rapport rapport) {
        long menees = secpa.missions().stream().filter(Secpa.Mission::estMenee).count();
        return new ChapitreSecpa(
                secpa.conditions().stream().map(DocumentPdf.Condition::de).toList(),
                Textes.de("secpa.missions.note", menees, secpa.missions().size()),
                missions(secpa, rapport.activite(), rapport.bilan().dateReference()),
                secpa.dotationsRecues(),
                emploi(secpa),
                dotations(secpa),
                !secpa.avertissements().isEmpty(),
                secpa.avertissements().stream().map(DocumentPdf.Phrase::new).toList());
    }

    private static List<LigneDeMission> missions(Secpa secpa, Activite activite, LocalDate reference) {
        List<LigneDeMission> lignes = new ArrayList<>();
        Function<String, Justificatif> pieces = activite.justificatifs();
        for (Secpa.Mission mission : secpa.missions()) {
            lignes.add(new LigneDeMission(
                    true,
                    Ecriture.titre(mission.mission().libelle()),
                    Textes.de("secpa.mission.actions", mission.actions().size()),
                    (mission.estMenee() ? Ton.BON : Ton.NEUTRE).style(),
                    "",
                    mission.estMenee() ? Ecriture.entier(mission.beneficiaires()) : "",
                    mission.montant().map(Ecriture::euros).orElse("")));
            Stream.concat(mission.actions().stream(), mission.aVenir().stream())
                    .forEach(action -> lignes.add(action(action, pieces, reference)));
        }
        return List.copyOf(lignes);
    }

    private static LigneDeMission action(
            ActionSecpa action, Function<String, Justificatif> pieces, LocalDate reference) {
        String piece = action.justificatif()
                .map(pieces)
                .map(nomme -> Textes.de("bloc.piece." + LignePiece.etat(nomme), nomme.nom()))
                .orElse("");
        return new LigneDeMission(
                false,
                Stream.of(action.action(), action.intervenants().orElse(""), piece)
                        .filter(texte -> !texte.isEmpty())
                        .collect(Collectors.joining(" · ")),
                "",
                Ton.NEUTRE.style(),
                Ecriture.date(action.date(), reference),
                action.beneficiaires().map(Ecriture::entier).orElse(""),
                action.montant().map(Ecriture::euros).orElse(""));
    }

    private static List<LigneDeDotation> dotations(Secpa secpa) {
        List<LigneDeDotation> lignes = new ArrayList<>();
        for (Secpa.Dotation dotation : secpa.dotations()) {
            boolean depassee = dotation.reste().signum() < 0;
            String etat = !dotation.declaree() ? "absente" : depassee ? "depassee" : "tenue";
            lignes.add(new LigneDeDotation(
                    Ecriture.titre(dotation.dotation().libelle()),
                    dotation.declaree() ? Ecriture.euros(dotation.percu()) : "",
                    dotation.declaree() ? Ecriture.euros(dotation.utilise()) : "",
                    dotation.declaree() ? Ecriture.euros(dotation.reste()) : "",
                    Textes.de("secpa.dotation." + etat),
                    (depassee ? Ton.MAUVAIS : dotation.declaree() ? Ton.BON : Ton.NEUTRE).style(),
                    false));
        }
        boolean trop = secpa.reste().signum() < 0;
        lignes.add(new LigneDeDotation(
                Textes.de("secpa.dotation.total"),
                Ecriture.euros(secpa.percu()),
                Ecriture.euros(secpa.utilise()),
                Ecriture.euros(secpa.reste()),
                Textes.de(trop ? "secpa.dotation.depassee" : "secpa.dotation.tenue"),
                (trop ? Ton.MAUVAIS : Ton.BON).style(),
                true));
        return List.copyOf(lignes);
    }

    /** The four are fungible: what one spends too much, the others may cover. */
    private static String emploi(Secpa secpa) {
        BigDecimal aCharge = secpa.depassements().subtract(secpa.couverts());
        if (secpa.depassements().signum() == 0) {
            return Textes.de("secpa.emploi.tenu");
        }
        return aCharge.signum() == 0
                ? Textes.de("secpa.emploi.couvert", Ecriture.euros(secpa.depassements()))
                : Textes.de(
                        "secpa.emploi.depasse",
                        Ecriture.euros(secpa.depassements()),
                        Ecriture.euros(secpa.couverts()),
                        Ecriture.euros(aCharge));
    }
}
