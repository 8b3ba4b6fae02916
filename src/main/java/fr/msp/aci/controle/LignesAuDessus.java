package fr.msp.aci.controle;

import fr.msp.aci.classeur.Ligne;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows of data above the row taken for the header, which are not read: a sheet was sorted with its header in it, or
 * has a second table whose header names more columns. Titles and notes stand there rightly.
 */
final class LignesAuDessus {

    /** A note has its words and its date; the row of a table has more. */
    private static final int CELLULES_D_UNE_LIGNE = 3;

    private final FeuilleExaminee feuille;
    private final LigneDExemple exemple;
    private final Recueil recueil;
    private final SuitesDeLignes perdues = new SuitesDeLignes();
    private boolean sure;

    LignesAuDessus(FeuilleExaminee feuille, LigneDExemple exemple, Recueil recueil) {
        this.feuille = feuille;
        this.exemple = exemple;
        this.recueil = recueil;
    }

    /** Says which of the first rows are lost above that header, if any. */
    void signaler(List<Ligne> premieres, Entete entete) {
        List<LigneComplete> formes = new ArrayList<>(List.of(new LigneComplete(feuille.schema(), places(entete))));
        Optional<Ligne> premierEntete = Optional.empty();
        for (Ligne ligne : premieres) {
            if (ligne.numero() >= entete.ligne().numero()) {
                break;
            }
            Optional<Entete> autre = Entete.de(ligne, feuille.schema());
            if (autre.isPresent()) {
                formes.add(new LigneComplete(feuille.schema(), places(autre.get())));
                premierEntete = premierEntete.or(() -> Optional.of(ligne));
            } else if (!exemple.estMarquee(ligne.cellules())) {
                formes.stream().filter(forme -> forme.est(ligne)).findFirst().ifPresent(forme -> noter(ligne, forme));
            }
        }
        if (perdues.nombre() > 1 || sure) {
            signaler(entete.ligne(), premierEntete.filter(ligne -> ligne.numero() < perdues.premiere()));
        }
    }

    private void noter(Ligne ligne, LigneComplete forme) {
        perdues.noter(ligne.numero());
        sure |= forme.remplies(ligne) >= CELLULES_D_UNE_LIGNE;
    }

    private void signaler(Ligne entete, Optional<Ligne> premierEntete) {
        recueil.signaler(
                premierEntete.isPresent() ? Cas.DEUX_ENTETES : Cas.LIGNES_AU_DESSUS,
                feuille.lieu().ligne(perdues.premiere()),
                "",
                perdues.texte(recueil.locutions()),
                Integer.toString(entete.numero()),
                Integer.toString(perdues.premiere()),
                premierEntete.map(Ligne::numero).map(String::valueOf).orElse(""));
    }

    private static Map<Colonne<?>, Integer> places(Entete entete) {
        Map<Colonne<?>, Integer> places = new HashMap<>();
        entete.reconnues().forEach((cellule, colonne) -> places.putIfAbsent(colonne, cellule.colonne()));
        return places;
    }
}
