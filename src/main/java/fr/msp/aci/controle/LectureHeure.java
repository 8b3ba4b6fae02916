package fr.msp.aci.controle;

import fr.msp.aci.classeur.Contenu;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time of day: a true time, or text {@code 8h30}, {@code 08:30} or {@code 8h}. */
final class LectureHeure implements LecteurDeValeur<LocalTime> {

    private static final Pattern HEURE = Pattern.compile(
            "([01]?\\d|2[0-3]) ?(?:[hH](?: ?([0-5]\\d)(?: ?(?:mn|min|m))?)?|:([0-5]\\d)(?::[0-5]\\d)?)");

    @Override
    public Lecture<LocalTime> lire(Contenu contenu) {
        if (contenu instanceof Contenu.Nombre nombre && nombre.format() == Contenu.Format.DATE) {
            return nombre.moment()
                    .map(LocalDateTime::toLocalTime)
                    .filter(heure -> estUneHeure(nombre.valeur(), heure))
                    .map(Lecture::lue)
                    .orElse(Lecture.fautive(Cas.HEURE_INVALIDE));
        }
        if (contenu instanceof Contenu.Nombre nombre && nombre.format() == Contenu.Format.DUREE) {
            return duree(nombre);
        }
        if (contenu instanceof Contenu.Texte texte) {
            Matcher heure = HEURE.matcher(Saisie.propre(texte.texte()));
            if (heure.matches()) {
                String minutes = heure.group(2) == null ? heure.group(3) : heure.group(2);
                return Lecture.lue(LocalTime.of(
                        Integer.parseInt(heure.group(1)), minutes == null ? 0 : Integer.parseInt(minutes)));
            }
        }
        return Lecture.fautive(Cas.HEURE_INVALIDE);
    }

    /** A door opens at no 33:00; versions before read what is left of it past whole days. */
    private static Lecture<LocalTime> duree(Contenu.Nombre nombre) {
        return nombre.heureDeFin()
                .filter(heure -> estUneHeure(nombre.valeur(), heure))
                .map(heure -> Lecture.fautiveDepuisPeu(heure, Cas.HEURE_INVALIDE))
                .orElse(Lecture.fautive(Cas.HEURE_INVALIDE));
    }

    /** A whole number of days is a date, or 24:00: neither is a time at which a door opens or closes. */
    private static boolean estUneHeure(BigDecimal valeur, LocalTime heure) {
        return valeur.compareTo(BigDecimal.ONE) < 0 || heure.toSecondOfDay() != 0;
    }
}
