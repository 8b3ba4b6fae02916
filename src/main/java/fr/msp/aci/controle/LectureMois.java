package fr.msp.aci.controle;

import fr.msp.aci.classeur.Contenu;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A month: {@code mm/aaaa}, or any day of it. */
final class LectureMois implements LecteurDeValeur<YearMonth> {

    private static final Pattern MOIS_ANNEE = Pattern.compile("(0?[1-9]|1[0-2])[/-](\\d{4})");

    private final LectureDate dates = new LectureDate();

    @Override
    public Lecture<YearMonth> lire(Contenu contenu) {
        if (contenu instanceof Contenu.Texte texte) {
            Matcher mois = MOIS_ANNEE.matcher(Saisie.propre(texte.texte()));
            if (mois.matches()) {
                return Lecture.lue(YearMonth.of(Integer.parseInt(mois.group(2)), Integer.parseInt(mois.group(1))));
            }
        }
        if (dates.lire(contenu) instanceof Lecture.Lue<LocalDate> jour) {
            return Lecture.lue(YearMonth.from(jour.valeur()));
        }
        return Lecture.fautive(Cas.MOIS_INVALIDE);
    }
}
