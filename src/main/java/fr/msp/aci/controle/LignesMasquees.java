package fr.msp.aci.controle;

import fr.msp.aci.classeur.Ligne;

/** The hidden rows of a sheet, said once for all of them: a filter hides them by runs. */
final class LignesMasquees {

    private final SuitesDeLignes suites = new SuitesDeLignes();

    void noter(Ligne ligne) {
        if (ligne.masquee()) {
            suites.noter(ligne.numero());
        }
    }

    void signaler(FeuilleExaminee feuille, Recueil recueil) {
        if (suites.nombre() == 0) {
            return;
        }
        String lignes = suites.texte(recueil.locutions());
        boolean seule = suites.nombre() == 1;
        recueil.signaler(
                seule ? Cas.LIGNE_CACHEE : Cas.LIGNES_CACHEES,
                feuille.lieu().ligne(suites.premiere()),
                "",
                seule ? lignes : Integer.toString(suites.nombre()),
                lignes);
    }
}
