package fr.msp.aci.controle;

import fr.msp.aci.activite.Fermeture;
import fr.msp.aci.activite.Feuille;
import java.time.LocalDate;

/** Days during which a site is closed. */
final class FeuilleFermetures {

    static final Colonne<String> SITE =
            Colonne.obligatoire("Site", TypeColonne.TEXTE).ou("Nom du site", "Lieu");
    static final Colonne<LocalDate> DU =
            Colonne.obligatoire("Du", TypeColonne.DATE).ou("Début", "Date de début", "À partir du", "Premier jour");
    static final Colonne<LocalDate> AU =
            Colonne.obligatoire("Au", TypeColonne.DATE).ou("Fin", "Date de fin", "Jusqu'au", "Dernier jour");
    static final Colonne<Boolean> CONGES = Colonne.obligatoire("Congés scolaires", TypeColonne.OUI_NON)
            .ou("Vacances scolaires", "Pendant les congés scolaires", "Pendant les vacances scolaires");

    private FeuilleFermetures() {}

    static SchemaFeuille schema() {
        return SchemaFeuille.de(Feuille.FERMETURES, FeuilleFermetures::fait, SITE, DU, AU, CONGES)
                .ou("Fermetures annuelles", "Périodes de fermeture", "Congés")
                .avec(DansLOrdre.dates(DU, AU));
    }

    private static Fermeture fait(LigneSaisie ligne) {
        return new Fermeture(ligne.numero(), ligne.valeur(SITE), ligne.valeur(DU), ligne.valeur(AU), ligne.oui(CONGES));
    }
}
