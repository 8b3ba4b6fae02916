package fr.msp.aci.controle;

import fr.msp.aci.activite.DossierRcp;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.SituationDossier;
import fr.msp.aci.activite.ThemeProtocole;
import java.time.LocalDate;

/** Cases studied at the meetings, one a row, under an anonymous reference. */
final class FeuilleDossiersRcp {

    static final Colonne<LocalDate> DATE_RCP = Colonne.obligatoire("Date RCP", TypeColonne.DATE)
            .ou("Date de la RCP", "Date", "Date de réunion", "Date de la réunion");
    static final Colonne<String> DOSSIER = Colonne.obligatoire("Dossier", TypeColonne.TEXTE)
            .ou(
                    "Référence du dossier",
                    "Référence",
                    "N° de dossier",
                    "Numéro de dossier",
                    "Réf dossier",
                    "Dossier anonyme");
    static final Colonne<SituationDossier> SITUATION = Colonne.obligatoire(
                    "Situation", TypeColonne.liste(Listes.SITUATIONS))
            .ou("Situation du patient", "Catégorie");
    static final Colonne<ThemeProtocole> THEME = Colonne.de("Thème", TypeColonne.liste(Listes.THEMES_DE_DOSSIER))
            .ou("Thème annexe 3", "Thème de l'annexe 3");

    private FeuilleDossiersRcp() {}

    static SchemaFeuille schema() {
        return SchemaFeuille.de(Feuille.DOSSIERS_RCP, FeuilleDossiersRcp::fait, DATE_RCP, DOSSIER, SITUATION, THEME)
                .ou("Dossiers", "Dossiers examinés en RCP", "Détail RCP", "Dossiers des RCP", "Cas RCP")
                .avec(DatesDansExercice.dansLAnnee(DATE_RCP), new DossierAnonyme(DOSSIER, DATE_RCP));
    }

    private static DossierRcp fait(LigneSaisie ligne) {
        return new DossierRcp(
                ligne.numero(),
                ligne.valeur(DATE_RCP),
                ligne.valeur(DOSSIER),
                ligne.valeur(SITUATION),
                ligne.lue(THEME));
    }
}
