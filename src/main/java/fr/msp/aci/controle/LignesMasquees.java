package fr.msp.aci.controle;

import fr.msp.aci.classeur.Ligne;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The hidden rows of a sheet, said once for all of them: a filter hides them by runs. */
final class LignesMasquees {

    private static final int SUITES_NOMMEES = 10;

    private record Suite(int premiere, int derniere) {}

    private final List<Suite> suites = new ArrayList<>();
    private int derniere;
    private int nombre;

    void noter(Ligne ligne) {
        if (!ligne.masquee()) {
            return;
        }
        nombre++;
        int rang = suites.size() - 1;
        if (rang >= 0 && derniere == ligne.numero() - 1) {
            suites.set(rang, new Suite(suites.get(rang).premiere(), ligne.numero()));
        } else if (suites.size() <= SUITES_NOMMEES) {
            suites.add(new Suite(ligne.numero(), ligne.numero()));
        }
        derniere = ligne.numero();
    }

    void signaler(FeuilleExaminee feuille, Recueil recueil) {
        if (nombre == 0) {
            return;
        }
        String lignes = suites.stream()
                .limit(SUITES_NOMMEES)
                .map(suite -> recueil.locutions().lignes(suite.premiere(), suite.derniere()))
                .collect(Collectors.joining(", "));
        recueil.signaler(
                nombre == 1 ? Cas.LIGNE_CACHEE : Cas.LIGNES_CACHEES,
                feuille.lieu().ligne(suites.get(0).premiere()),
                "",
                nombre == 1 ? lignes : Integer.toString(nombre),
                suites.size() > SUITES_NOMMEES ? lignes + "…" : lignes);
    }
}
