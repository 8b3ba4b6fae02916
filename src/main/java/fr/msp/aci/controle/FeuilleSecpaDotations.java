package fr.msp.aci.controle;

import fr.msp.aci.activite.DotationSecpa;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.TypeDotation;
import java.math.BigDecimal;

/** Dotations of a structure participative, and their use. */
final class FeuilleSecpaDotations {

    static final Colonne<TypeDotation> DOTATION =
            Colonne.obligatoire("Dotation", TypeColonne.liste(Listes.DOTATIONS)).ou("Nom de la dotation");
    static final Colonne<BigDecimal> PERCU =
            Colonne.obligatoire("Montant perçu", TypeColonne.MONTANT).ou("Perçu", "Montant reçu");
    static final Colonne<BigDecimal> UTILISE =
            Colonne.obligatoire("Montant utilisé", TypeColonne.MONTANT).ou("Utilisé", "Montant dépensé");

    private FeuilleSecpaDotations() {}

    static SchemaFeuille schema() {
        return SchemaFeuille.de(Feuille.SECPA_DOTATIONS, FeuilleSecpaDotations::fait, DOTATION, PERCU, UTILISE)
                .ou("Dotations SECPa", "Dotations");
    }

    private static DotationSecpa fait(LigneSaisie ligne) {
        return new DotationSecpa(ligne.numero(), ligne.valeur(DOTATION), ligne.valeur(PERCU), ligne.valeur(UTILISE));
    }
}
