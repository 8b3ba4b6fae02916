package fr.msp.aci.controle;

import fr.msp.aci.classeur.Contenu;

/** Free text; numbers and dates count as they are shown. */
final class LectureTexte implements LecteurDeValeur<String> {

    @Override
    public Lecture<String> lire(Contenu contenu) {
        String texte = Saisie.propre(contenu.affiche());
        return texte.length() > TypeColonne.LONGUEUR_DE_TEXTE
                ? Lecture.fautive(Cas.TEXTE_TROP_LONG, Integer.toString(TypeColonne.LONGUEUR_DE_TEXTE))
                : Lecture.lue(texte);
    }
}
