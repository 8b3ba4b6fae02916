package fr.msp.aci.controle;

import fr.msp.aci.classeur.Contenu;
import fr.msp.aci.classeur.Ligne;
import java.util.regex.Pattern;

/** The rows whose first cell begins with « Total »: passed over, but said when they hold all that a row of data holds. */
final class LigneDeTotal {

    private static final Pattern TOTAL = Pattern.compile("\\s*total(?!\\p{L})", Pattern.CASE_INSENSITIVE);

    private final FeuilleExaminee feuille;
    private final Recueil recueil;

    LigneDeTotal(FeuilleExaminee feuille, Recueil recueil) {
        this.feuille = feuille;
        this.recueil = recueil;
    }

    /** Whether the row is one of them. */
    boolean est(Ligne ligne) {
        boolean total = ligne.cellules().stream()
                .filter(cellule ->
                        !Saisie.estVide(cellule.contenu()) && !(cellule.contenu() instanceof Contenu.SansValeur))
                .findFirst()
                .filter(cellule -> cellule.contenu() instanceof Contenu.Texte texte
                        && TOTAL.matcher(texte.texte()).lookingAt())
                .isPresent();
        if (total && demandePlusieursCellules() && new LigneComplete(feuille.schema(), feuille.indices()).est(ligne)) {
            String premiere = Saisie.propre(ligne.cellules().get(0).contenu().affiche());
            recueil.signaler(
                    Cas.TOTAL_COMPLET,
                    feuille.lieu().ligne(ligne.numero()),
                    premiere,
                    recueil.locutions().ligne(feuille.feuille()));
        }
        return total;
    }

    /** Where one required cell is enough, a true total fills it too. */
    private boolean demandePlusieursCellules() {
        return feuille.schema().colonnes().stream()
                        .filter(Colonne::estObligatoire)
                        .count()
                > 1;
    }
}
