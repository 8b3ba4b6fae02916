package fr.msp.aci.controle;

import fr.msp.aci.classeur.Cellule;
import fr.msp.aci.classeur.Contenu;
import fr.msp.aci.classeur.Ligne;
import fr.msp.aci.classeur.Lignes;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What is read in a column, and is not what a person sees there or meant: said once a column, with its rows. Noted row
 * after row, downwards.
 */
final class RemarquesDeColonnes {

    /** One American date may be a slip of the hand; with two, a program wrote the column, or turned it. */
    private static final int D_UN_LOGICIEL = 2;

    /** What was seen of a column of dates. */
    private static final class Dates {
        private int americaines;
        private final SuitesDeLignes douteuses = new SuitesDeLignes();
        private final SuitesDeLignes ecritesDouteuses = new SuitesDeLignes();
    }

    private final FeuilleExaminee feuille;
    private final Recueil recueil;
    private final Map<Integer, Integer> dernieresRemplies = new HashMap<>();
    private final Map<Colonne<?>, SuitesDeLignes> fusionnees = new HashMap<>();
    private final Map<Colonne<?>, SuitesDeLignes> provisoires = new HashMap<>();
    private final Map<Colonne<?>, Dates> dates = new HashMap<>();

    RemarquesDeColonnes(FeuilleExaminee feuille, Recueil recueil) {
        this.feuille = feuille;
        this.recueil = recueil;
    }

    /**
     * A row of data.
     *
     * @param remplies its cells of known columns that hold something
     * @param lisible whether each of its cells could be read
     */
    void noter(Ligne ligne, List<Cellule> remplies, boolean lisible) {
        remplies.forEach(cellule -> dernieresRemplies.put(cellule.colonne(), ligne.numero()));
        for (Colonne<?> colonne : feuille.schema().colonnes()) {
            Optional<Integer> place = feuille.indice(colonne);
            Optional<Cellule> cellule = place.flatMap(ligne::cellule);
            cellule.filter(Cellule::provisoire).ifPresent(zero -> noter(provisoires, colonne, ligne));
            if (colonne.type().nature() == TypeColonne.Nature.DATE) {
                cellule.ifPresent(date -> noterLaDate(colonne, ligne.numero(), date.contenu()));
            }
            if (lisible
                    && place.filter(indice -> estSousUneValeur(ligne, indice)).isPresent()) {
                noter(fusionnees, colonne, ligne);
            }
        }
    }

    private static void noter(Map<Colonne<?>, SuitesDeLignes> suites, Colonne<?> colonne, Ligne ligne) {
        suites.computeIfAbsent(colonne, vue -> new SuitesDeLignes()).noter(ligne.numero());
    }

    /** Whether a merge shows there the value of a row of data above. */
    private boolean estSousUneValeur(Ligne ligne, int indice) {
        return !ligne.recouvertes().isEmpty()
                && ligne.fusionneeAvec(indice)
                        .filter(premiere -> IntStream.rangeClosed(0, indice)
                                .anyMatch(colonne -> estDAuDessus(ligne, colonne, premiere)))
                        .isPresent();
    }

    private boolean estDAuDessus(Ligne ligne, int colonne, String premiere) {
        int remplie = dernieresRemplies.getOrDefault(colonne, 0);
        return remplie > 0 && remplie < ligne.numero() && premiere.equals(Cellule.lettres(colonne) + remplie);
    }

    private void noterLaDate(Colonne<?> colonne, int ligne, Contenu contenu) {
        Dates vues = dates.computeIfAbsent(colonne, nouvelle -> new Dates());
        if (contenu instanceof Contenu.Texte texte) {
            String propre = Saisie.propre(texte.texte());
            if (LectureDate.estAmericaine(propre)) {
                vues.americaines++;
            } else if (LectureDate.duTexte(propre)
                    .filter(LectureDate::estDouteuse)
                    .isPresent()) {
                vues.douteuses.noter(ligne);
                vues.ecritesDouteuses.noter(ligne);
            }
        } else if (contenu instanceof Contenu.Nombre nombre
                && nombre.moment().filter(RemarquesDeColonnes::estDouteux).isPresent()) {
            vues.douteuses.noter(ligne);
        }
    }

    private static boolean estDouteux(LocalDateTime moment) {
        LocalDate jour = moment.toLocalDate();
        return LectureDate.estDouteuse(jour);
    }

    /** Says it all, once the rows of the sheet were read. */
    void signaler(Lignes lignes) {
        for (Colonne<?> colonne : feuille.schema().colonnes()) {
            Optional.ofNullable(fusionnees.get(colonne)).ifPresent(f -> signaler(Cas.SOUS_UNE_FUSION, colonne, f));
            Optional.ofNullable(provisoires.get(colonne)).ifPresent(p -> signaler(Cas.ZERO_PROVISOIRE, colonne, p));
            Optional.ofNullable(dates.get(colonne)).ifPresent(vues -> signalerLesDates(colonne, vues));
            feuille.indice(colonne)
                    .filter(indice -> dernieresRemplies.containsKey(indice) && lignes.estMasquee(indice))
                    .ifPresent(indice -> recueil.signaler(
                            Cas.COLONNE_CACHEE,
                            feuille.lieu().colonne(indice).champ(colonne.entete()),
                            "",
                            Cellule.lettres(indice)));
        }
    }

    private void signalerLesDates(Colonne<?> colonne, Dates vues) {
        SuitesDeLignes citees = vues.americaines >= D_UN_LOGICIEL ? vues.douteuses : vues.ecritesDouteuses;
        if (vues.americaines > 0 && citees.nombre() > 0) {
            signaler(Cas.DATES_AMBIGUES, colonne, citees);
        }
    }

    private void signaler(Cas cas, Colonne<?> colonne, SuitesDeLignes suites) {
        recueil.signaler(cas, feuille.lieu(suites.premiere(), colonne), "", suites.texte(recueil.locutions()));
    }
}
