package fr.msp.aci.controle;

import java.util.regex.Pattern;

/**
 * The rule that a row whose name is all it must have names somebody: a subtotal or the header written again would be one
 * person more.
 *
 * @param nom the required name
 * @param fonction what else most rows say
 */
record UnePersonne(Colonne<String> nom, Colonne<String> fonction) implements RegleDeLigne {

    private static final Pattern SOMME = Pattern.compile(
            "((sous[ -]?)?(total|totaux)|ensemble (de|du|des)|somme (de|du|des)|etp total)(?!\\p{L}).*",
            Pattern.CASE_INSENSITIVE);

    @Override
    public void verifier(LigneExaminee ligne) {
        String lu = ligne.telleQueSaisie(nom);
        if (SOMME.matcher(lu).matches() || estUnEntete(ligne)) {
            ligne.signaler(Cas.PAS_UNE_PERSONNE, nom);
        }
    }

    private boolean estUnEntete(LigneExaminee ligne) {
        return nomme(ligne, nom) && nomme(ligne, fonction);
    }

    private static boolean nomme(LigneExaminee ligne, Colonne<?> colonne) {
        String cle = Signes.cle(ligne.telleQueSaisie(colonne));
        return colonne.cles().anyMatch(cle::equals);
    }
}
