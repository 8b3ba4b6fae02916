package fr.msp.aci.rapport;

import fr.msp.aci.activite.ActionSp;
import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.Justificatif;
import fr.msp.aci.activite.Logiciel;
import fr.msp.aci.activite.MissionSp;
import fr.msp.aci.activite.Periode;
import fr.msp.aci.activite.Profession;
import fr.msp.aci.activite.Professionnel;
import fr.msp.aci.activite.Protocole;
import fr.msp.aci.activite.Rcp;
import fr.msp.aci.activite.Stage;
import fr.msp.aci.activite.Statut;
import fr.msp.aci.calcul.ActiviteEnChiffres;
import fr.msp.aci.calcul.DossiersParReunion;
import fr.msp.aci.calcul.PartDesDossiers;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables that the CPAM asks for beside the figures, in the order of their dates. */
final class Annexes {

    private final Activite activite;
    private final Periode exercice;
    private final LocalDate reference;
    private final boolean chiffre;
    private final Map<Rcp, Long> dossiers;
    private final ActiviteEnChiffres chiffres;
    private final MentionCompte mention;
    private final Function<String, Justificatif> justificatifs;

    /** A meeting. */
    record LigneRcp(
            String date,
            String theme,
            String animateur,
            String participants,
            String professions,
            String dossiers,
            String integre,
            String comptee) {

        static LigneRcp suite(String texte) {
            return new LigneRcp("", texte, "", "", "", "", "", "");
        }
    }

    /** A protocol. */
    record LigneProtocole(
            String intitule, String theme, String professions, String validation, String fin, String compte) {

        static LigneProtocole suite(String texte) {
            return new LigneProtocole(texte, "", "", "", "", "");
        }
    }

    /** A placement. */
    record LigneStage(
            String nom,
            String profession,
            String maitre,
            String du,
            String au,
            String convention,
            String attestation,
            String compte) {

        static LigneStage suite(String texte) {
            return new LigneStage(texte, "", "", "", "", "", "", "");
        }
    }

    /** A software. */
    record LigneLogiciel(
            String logiciel, String editeur, String niveau, String acquisition, String licences, String compte) {

        static LigneLogiciel suite(String texte) {
            return new LigneLogiciel(texte, "", "", "", "", "");
        }
    }

    Annexes(Rapport rapport) {
        activite = rapport.activite();
        exercice = rapport.bilan().exercice().periode();
        reference = rapport.bilan().dateReference();
        chiffre = rapport.bilan().regime().estChiffre();
        dossiers = new DossiersParReunion(activite).parReunion();
        chiffres = ActiviteEnChiffres.de(activite, reference);
        mention = new MentionCompte(rapport);
        justificatifs = activite.justificatifs();
    }

    List<LigneRcp> rcp() {
        return activite.les(Rcp.class).stream()
                .sorted(Comparator.comparing(Rcp::date))
                .map(reunion -> new LigneRcp(
                        date(reunion.date()),
                        reunion.theme().orElse(""),
                        reunion.animateur().orElse(""),
                        reunion.participants().map(Ecriture::entier).orElse(""),
                        String.join(", ", reunion.professions()),
                        Ecriture.entier(dossiers.get(reunion)),
                        Ecriture.ouiNon(reunion.integreAuSip()),
                        mention.de(reunion)))
                .toList();
    }

    /**
     * Number of meetings held and of their cases, as a sentence; with a contract, how many count and why others do not;
     * empty without any row.
     */
    String totalRcp() {
        if (activite.les(Rcp.class).isEmpty()) {
            return "";
        }
        String total = Textes.de("annexe.rcp.total", chiffres.reunions(), Ecriture.entier(chiffres.dossiers()));
        PartDesDossiers part = PartDesDossiers.de(activite, reference);
        if (!chiffre || part.comptes() == part.examines()) {
            return total;
        }
        String raisons = Stream.of(
                        raison("autres", part.autres()),
                        raison("hors-liste", part.horsListe()),
                        raison("avant-contrat", part.avantContrat()),
                        raison("sans-detail", part.sansDetail()),
                        raison("de-plus", -part.sansDetail()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return Textes.de("annexe.rcp.part", total, part.comptes(), Ecriture.entier(part.comptes()), raisons);
    }

    private static Optional<String> raison(String cle, long dossiers) {
        return dossiers <= 0
                ? Optional.empty()
                : Optional.of(Textes.de("annexe.rcp.part." + cle, Ecriture.entier(dossiers)));
    }

    /** What the column that says whether a row counts means; empty without a contract or any such row. */
    String noteCompte() {
        boolean lignes = Stream.of(Protocole.class, MissionSp.class, Stage.class, Logiciel.class)
                .anyMatch(type -> !activite.les(type).isEmpty());
        boolean vacations =
                activite.les(Professionnel.class).stream().anyMatch(ligne -> ligne.statut() == Statut.VACATAIRE);
        return lignes || vacations ? mention.note() : "";
    }

    /** Number of missions that ran, of their actions and of the people reached, as a sentence; empty without any row. */
    String totalMissions() {
        if (activite.les(MissionSp.class).isEmpty()
                && activite.les(ActionSp.class).isEmpty()) {
            return "";
        }
        return Textes.de(
                "annexe.missions.total",
                chiffres.missions(),
                chiffres.actions(),
                chiffres.personnesTouchees(),
                Ecriture.entier(chiffres.personnesTouchees()));
    }

    List<LigneProtocole> protocoles() {
        return activite.les(Protocole.class).stream()
                .sorted(Comparator.comparing(Protocole::validation))
                .map(protocole -> new LigneProtocole(
                        protocole.intitule(),
                        protocole.theme().libelle(),
                        String.join(", ", protocole.professions()),
                        date(protocole.validation()),
                        Ecriture.date(protocole.finValidite()),
                        mention.de(protocole)))
                .toList();
    }

    List<LigneStage> stages() {
        return activite.les(Stage.class).stream()
                .filter(stage -> Periode.du(stage.debut()).jusquAu(stage.fin()).rencontre(exercice))
                .sorted(Comparator.comparing(Stage::debut))
                .map(stage -> new LigneStage(
                        stage.nom() + " " + stage.prenom(),
                        stage.profession().map(Profession::libelle).orElseGet(stage::professionSaisie),
                        stage.maitreDeStage().orElse(""),
                        date(stage.debut()),
                        Ecriture.date(stage.fin()),
                        piece(stage.convention()),
                        piece(stage.attestation()),
                        mention.de(stage)))
                .toList();
    }

    List<LigneLogiciel> logiciels() {
        return activite.les(Logiciel.class).stream()
                .sorted(Comparator.comparing(Logiciel::acquisition))
                .map(logiciel -> new LigneLogiciel(
                        logiciel.nom(),
                        logiciel.editeur().orElse(""),
                        logiciel.niveau().libelle(),
                        date(logiciel.acquisition()),
                        logiciel.licences().map(Ecriture::entier).orElse(""),
                        mention.de(logiciel)))
                .toList();
    }

    private String piece(Optional<String> nom) {
        return nom.map(justificatifs)
                .map(piece -> Textes.de("piece." + LignePiece.etat(piece)))
                .orElseGet(() -> Textes.de("piece.sans"));
    }

    private String date(LocalDate date) {
        return Ecriture.date(date, reference);
    }
}
