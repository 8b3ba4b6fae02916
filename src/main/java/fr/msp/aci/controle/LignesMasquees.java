package fr.msp.aci.controle;

import fr.msp.aci.classeur.Ligne;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The hidden rows of a sheet, said once for all of them. */
final class LignesMasquees {

    private static final int NOMMEES = 10;

    private final List<Integer> premieres = new ArrayList<>();
    private int nombre;

    void noter(Ligne ligne) {
        if (ligne.masquee()) {
            nombre++;
            if (premieres.size() < NOMMEES) {
                premieres.add(ligne.numero());
            }
        }
    }

    void signaler(FeuilleExaminee feuille, Recueil recueil) {
        if (nombre > 0) {
            String lignes = premieres.stream().map(String::valueOf).collect(Collectors.joining(", "));
            recueil.signaler(
                    Cas.LIGNES_CACHEES,
                    feuille.lieu().ligne(premieres.get(0)),
                    "",
                    Integer.toString(nombre),
                    nombre > NOMMEES ? lignes + "…" : lignes);
        }
    }
}
