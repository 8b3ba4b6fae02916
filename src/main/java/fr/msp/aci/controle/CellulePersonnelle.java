package fr.msp.aci.controle;

import fr.msp.aci.classeur.Contenu;

/** What is left of a cell that told who a patient is: a mask, which no one takes for a value. */
final class CellulePersonnelle {

    static final Contenu CONTENU = new Contenu.Texte(Nir.MASQUE);

    private CellulePersonnelle() {}

    static boolean est(Contenu contenu) {
        return contenu == CONTENU;
    }
}
