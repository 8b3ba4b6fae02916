package fr.msp.aci.calcul;

import fr.msp.aci.regle.Changement;
import fr.msp.aci.regle.CodeIndicateur;
import fr.msp.aci.regle.ParametreEnVigueur;
import java.util.List;
import java.util.Optional;

/**
 * What the user's own grid changed to that of the program, said in the bilan: who reads it must know that a figure is
 * not by the guide alone, and by what document it is instead.
 *
 * @param contexte the facts and the grid
 */
record BaremeModifie(Contexte contexte) {

    /** One caution, when anything was changed or the grid is all the user's. */
    List<String> avertissements() {
        Optional<List<Changement>> ecarts = ecarts();
        if (ecarts.isEmpty()) {
            return List.of(
                    Textes.de("avertissement.bareme-propre", contexte.bareme().nom()));
        }
        int nombre = ecarts.get().size();
        return nombre == 0 ? List.of() : List.of(Textes.de("avertissement.bareme-modifie", nombre));
    }

    /** Each changed value, with both sources. */
    List<String> hypotheses() {
        return ecarts().orElse(List.of()).stream().map(BaremeModifie::phrase).toList();
    }

    private Optional<List<Changement>> ecarts() {
        return contexte.bareme().ecartsAuProgramme(contexte.dateDuBareme());
    }

    private static String phrase(Changement changement) {
        ParametreEnVigueur sujet = changement.sujet();
        String nom = sujet.indicateur()
                        .map(CodeIndicateur::code)
                        .map(code -> code + ", ")
                        .orElse("")
                + sujet.libelle();
        if (changement.avant().isEmpty()) {
            return Textes.de("bareme.ajout", nom, sujet.ecrite(), source(sujet));
        }
        ParametreEnVigueur avant = changement.avant().get();
        if (changement.apres().isEmpty()) {
            return Textes.de("bareme.retrait", nom, avant.ecrite(), avant.reference());
        }
        return changement.deValeur()
                ? Textes.de("bareme.valeur", nom, sujet.ecrite(), source(sujet), avant.ecrite(), avant.reference())
                : Textes.de("bareme.source", nom, sujet.ecrite(), source(sujet), avant.reference());
    }

    /** The document in full, since only the user knows its short name. */
    private static String source(ParametreEnVigueur ligne) {
        String page = ligne.reference().page();
        return page.isEmpty() ? ligne.document() : Textes.de("bareme.page", ligne.document(), page);
    }
}
