package fr.msp.aci.controle;

import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Rcp;
import java.time.LocalDate;
import java.util.List;

/** Meetings of concertation pluriprofessionnelle, one a row. */
final class FeuilleRcp {

    static final Colonne<LocalDate> DATE = Colonne.obligatoire("Date", TypeColonne.DATE)
            .ou("Date de la RCP", "Date RCP", "Date de réunion", "Date de la réunion", "Jour");
    static final Colonne<String> THEME =
            Colonne.de("Thème", TypeColonne.TEXTE).ou("Sujet", "Objet", "Thème de la RCP", "Thème de la réunion");
    static final Colonne<String> ANIMATEUR =
            Colonne.de("Animateur", TypeColonne.TEXTE).ou("Animatrice", "Animé par", "Responsable");
    static final Colonne<Integer> PARTICIPANTS = Colonne.de("Participants", TypeColonne.entier(0, 10_000))
            .ou("Nombre de participants", "Nb participants", "Nb de participants");
    static final Colonne<List<String>> PROFESSIONS = Colonne.de("Professions représentées", TypeColonne.PROFESSIONS)
            .ou("Professions", "Professions présentes", "Professions participantes");
    static final Colonne<Integer> DOSSIERS = Colonne.obligatoire("Dossiers examinés", TypeColonne.entier(0, 100_000))
            .ou(
                    "Nombre de dossiers",
                    "Nb dossiers",
                    "Nb de dossiers",
                    "Dossiers",
                    "Dossiers étudiés",
                    "Nombre de dossiers examinés",
                    "Nb dossiers examinés",
                    "Cas étudiés");
    static final Colonne<Boolean> SIP = Colonne.de("Compte rendu intégré au SIP", TypeColonne.OUI_NON)
            .ou("CR intégré au SIP", "Compte rendu dans le SIP", "CR dans le SIP", "Intégré au SIP", "CR SIP");
    static final Colonne<String> JUSTIFICATIF = Colonne.de("Justificatif", TypeColonne.FICHIER)
            .ou("Pièce justificative", "Pièce", "Preuve", "Document", "Fichier");

    private FeuilleRcp() {}

    static SchemaFeuille schema() {
        return SchemaFeuille.de(
                        Feuille.RCP,
                        FeuilleRcp::fait,
                        DATE,
                        THEME,
                        ANIMATEUR,
                        PARTICIPANTS,
                        PROFESSIONS,
                        DOSSIERS,
                        SIP,
                        JUSTIFICATIF)
                .ou(
                        "Réunions RCP",
                        "Réunion de concertation",
                        "Réunions de concertation pluriprofessionnelle",
                        "Réunions",
                        "Concertation")
                .avec(DatesDansExercice.dansLAnnee(DATE));
    }

    private static Rcp fait(LigneSaisie ligne) {
        return new Rcp(
                ligne.numero(),
                ligne.valeur(DATE),
                ligne.lue(THEME),
                ligne.lue(ANIMATEUR),
                ligne.lue(PARTICIPANTS),
                ligne.lue(PROFESSIONS).orElse(List.of()),
                ligne.valeur(DOSSIERS),
                ligne.oui(SIP),
                ligne.lue(JUSTIFICATIF));
    }
}
