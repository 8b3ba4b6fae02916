package fr.msp.aci.controle;

import fr.msp.aci.classeur.Contenu;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** A decimal number within bounds; in percent, a cell shown as 2,6 % is 2.6. */
final class LectureNombre implements LecteurDeValeur<BigDecimal> {

    private static final Pattern UNITE = Pattern.compile(" ?(%|€|euros?|EUR)$");
    private static final String POUR_CENT = "%";

    private final boolean enPourcent;
    private final BigDecimal minimum;
    private final BigDecimal maximum;

    LectureNombre(boolean enPourcent, BigDecimal minimum, BigDecimal maximum) {
        this.enPourcent = enPourcent;
        this.minimum = minimum;
        this.maximum = maximum;
    }

    @Override
    public Lecture<BigDecimal> lire(Contenu contenu) {
        Lecture<BigDecimal> lecture = nombre(contenu);
        if (lecture instanceof Lecture.Lue<BigDecimal> lue
                && (lue.valeur().compareTo(minimum) < 0 || lue.valeur().compareTo(maximum) > 0)) {
            return Lecture.fautive(Cas.HORS_BORNES, NombreFrancais.afficher(minimum), NombreFrancais.afficher(maximum));
        }
        return lecture;
    }

    private Lecture<BigDecimal> nombre(Contenu contenu) {
        if (contenu instanceof Contenu.Nombre nombre) {
            return switch (nombre.format()) {
                case DATE, DUREE -> Lecture.fautive(Cas.DATE_AU_LIEU_DE_NOMBRE);
                case POURCENTAGE -> Lecture.lue(enPourcent ? nombre.valeur().movePointRight(2) : nombre.valeur());
                case NOMBRE -> Lecture.lue(nombre.valeur());
            };
        }
        return contenu instanceof Contenu.Texte texte
                ? duTexte(Saisie.propre(texte.texte()))
                : Lecture.fautive(Cas.NOMBRE_INVALIDE);
    }

    private Lecture<BigDecimal> duTexte(String texte) {
        Lecture<BigDecimal> lecture = NombreFrancais.lire(UNITE.matcher(texte).replaceFirst(""));
        // Where no percentage is asked for, 80 % as text was once 80: a hundred times what a cell shown as 80 % is.
        return !enPourcent && texte.endsWith(POUR_CENT) && lecture instanceof Lecture.Lue<BigDecimal> lue
                ? Lecture.fautiveDepuisPeu(
                        lue.valeur(),
                        Cas.POURCENTAGE_AU_LIEU_DE_NOMBRE,
                        NombreFrancais.afficher(lue.valeur().movePointLeft(2)),
                        NombreFrancais.afficher(lue.valeur()))
                : lecture;
    }
}
