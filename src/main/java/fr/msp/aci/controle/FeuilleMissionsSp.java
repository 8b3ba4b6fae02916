package fr.msp.aci.controle;

import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.MissionSp;
import fr.msp.aci.activite.ThemeMission;
import java.time.LocalDate;

/** Missions de santé publique. */
final class FeuilleMissionsSp {

    static final Colonne<String> MISSION =
            Colonne.obligatoire("Mission", TypeColonne.TEXTE).ou("Nom de la mission", "Intitulé", "Projet");
    static final Colonne<ThemeMission> THEME = Colonne.obligatoire("Thème", TypeColonne.liste(Listes.THEMES_DE_MISSION))
            .ou("Thème annexe 2", "Thème de l'annexe 2");
    static final Colonne<LocalDate> DEBUT =
            Colonne.obligatoire("Début", TypeColonne.DATE).ou("Date de début", "Du", "Commence le");
    static final Colonne<LocalDate> FIN = Colonne.de("Fin", TypeColonne.DATE).ou("Date de fin", "Au", "Finit le");
    static final Colonne<String> PUBLIC =
            Colonne.de("Public visé", TypeColonne.TEXTE).ou("Public", "Public cible");
    static final Colonne<String> PARTENAIRES =
            Colonne.de("Partenaires", TypeColonne.TEXTE).ou("Partenaire");
    static final Colonne<String> JUSTIFICATIF = Colonne.de("Justificatif", TypeColonne.FICHIER)
            .ou("Pièce justificative", "Pièce", "Preuve", "Document", "Fichier");

    private FeuilleMissionsSp() {}

    static SchemaFeuille schema() {
        return SchemaFeuille.de(
                        Feuille.MISSIONS_SP,
                        FeuilleMissionsSp::fait,
                        MISSION,
                        THEME,
                        DEBUT,
                        FIN,
                        PUBLIC,
                        PARTENAIRES,
                        JUSTIFICATIF)
                .ou("Missions de santé publique", "Mission SP", "Missions santé publique")
                .avec(DansLOrdre.dates(DEBUT, FIN), DatesDansExercice.rencontreLAnnee(DEBUT, FIN));
    }

    private static MissionSp fait(LigneSaisie ligne) {
        return new MissionSp(
                ligne.numero(),
                ligne.valeur(MISSION),
                ligne.valeur(THEME),
                ligne.valeur(DEBUT),
                ligne.lue(FIN),
                ligne.lue(PUBLIC),
                ligne.lue(PARTENAIRES),
                ligne.lue(JUSTIFICATIF));
    }
}
