package fr.msp.aci.controle;

import fr.msp.aci.classeur.Contenu;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day: a true date, or text {@code jj/mm/aaaa}, {@code jj/mm/aa} or {@code aaaa-mm-jj}. */
final class LectureDate implements LecteurDeValeur<LocalDate> {

    static final DateTimeFormatter FRANCAIS = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private static final Pattern JOUR_MOIS_ANNEE = Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{2})");
    private static final Pattern ANNEE_MOIS_JOUR = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern HEURE_A_LA_FIN = Pattern.compile("[ T]\\d{1,2}:\\d{2}(:\\d{2})?$");
    /** Two figures mean this century below, the last one from here on. */
    private static final int SIECLE_DERNIER = 50;

    private static final int MOIS = 12;

    /** Plain numbers from 2000 to 2099 when read as days: probably a date that lost its format. */
    private static final int AN_2000 = 2000;

    private static final int AN_2099 = 2099;

    @Override
    public Lecture<LocalDate> lire(Contenu contenu) {
        if (contenu instanceof Contenu.Nombre nombre) {
            return duNombre(nombre);
        }
        return contenu instanceof Contenu.Texte texte
                ? duTexte(Saisie.propre(texte.texte()))
                        .map(LectureDate::bornee)
                        .orElse(Lecture.fautive(Cas.DATE_INVALIDE))
                : Lecture.fautive(Cas.DATE_INVALIDE);
    }

    private static Lecture<LocalDate> duNombre(Contenu.Nombre nombre) {
        BigDecimal valeur = nombre.valeur();
        if (nombre.format() == Contenu.Format.DUREE) {
            return Lecture.fautive(Cas.DATE_INVALIDE);
        }
        if (nombre.format() != Contenu.Format.DATE) {
            return nombre.momentSiDate()
                    .filter(moment -> moment.getYear() >= AN_2000 && moment.getYear() <= AN_2099)
                    .map(moment -> Lecture.<LocalDate>fautive(Cas.NOMBRE_SANS_FORMAT_DE_DATE, FRANCAIS.format(moment)))
                    .orElse(Lecture.fautive(Cas.DATE_INVALIDE));
        }
        return nombre.moment()
                .filter(moment -> valeur.compareTo(BigDecimal.ONE) >= 0)
                .map(LocalDateTime::toLocalDate)
                .map(LectureDate::bornee)
                .orElse(Lecture.fautive(Cas.DATE_INVALIDE));
    }

    /** The day a text says; empty when it says none, as 31/02/2025. */
    static Optional<LocalDate> duTexte(String texte) {
        String jour = HEURE_A_LA_FIN.matcher(texte).replaceFirst("");
        Matcher francais = JOUR_MOIS_ANNEE.matcher(jour);
        if (francais.matches()) {
            return jour(annee(francais.group(4)), francais.group(3), francais.group(1));
        }
        Matcher iso = ANNEE_MOIS_JOUR.matcher(jour);
        return iso.matches() ? jour(Integer.parseInt(iso.group(1)), iso.group(2), iso.group(3)) : Optional.empty();
    }

    /** Whether a text is a day of the American way, month first, which can be nothing else: {@code 2/20/2025}. */
    static boolean estAmericaine(String texte) {
        Matcher chiffres = JOUR_MOIS_ANNEE.matcher(texte);
        return chiffres.matches()
                && Integer.parseInt(chiffres.group(3)) > MOIS
                && jour(annee(chiffres.group(4)), chiffres.group(1), chiffres.group(3))
                        .isPresent();
    }

    /** Whether a day is another one once its month is read first. */
    static boolean estDouteuse(LocalDate jour) {
        return jour.getDayOfMonth() <= MOIS && jour.getDayOfMonth() != jour.getMonthValue();
    }

    private static int annee(String chiffres) {
        int annee = Integer.parseInt(chiffres);
        if (chiffres.length() == 4) {
            return annee;
        }
        return annee < SIECLE_DERNIER ? 2000 + annee : 1900 + annee;
    }

    private static Optional<LocalDate> jour(int annee, String mois, String jour) {
        try {
            return Optional.of(LocalDate.of(annee, Integer.parseInt(mois), Integer.parseInt(jour)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Lecture<LocalDate> bornee(LocalDate jour) {
        return jour.isBefore(TypeColonne.PREMIER_JOUR) || jour.isAfter(TypeColonne.DERNIER_JOUR)
                ? Lecture.fautive(
                        Cas.DATE_INVRAISEMBLABLE,
                        FRANCAIS.format(TypeColonne.PREMIER_JOUR),
                        FRANCAIS.format(TypeColonne.DERNIER_JOUR))
                : Lecture.lue(jour);
    }
}
