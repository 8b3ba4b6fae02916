package fr.msp.aci.controle;

import fr.msp.aci.activite.Choix;
import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Numero;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What a cell may hold: its nature, and the list or the bounds that go with it.
 *
 * @param <T> what the cell becomes once read
 */
public final class TypeColonne<T> {

    /** Natures of cells, each with its own way of reading and of being offered in the template. */
    public enum Nature {
        /** Free text. */
        TEXTE,
        /** A day. */
        DATE,
        /** A month, as {@code mm/aaaa} or any day of it. */
        MOIS,
        /** A time of day. */
        HEURE,
        /** A decimal number. */
        NOMBRE,
        /** A rate in percent: 2,6 means 2,6 %. */
        POURCENTAGE,
        /** An amount in euros. */
        MONTANT,
        /** A whole number. */
        ENTIER,
        /** Yes or no. */
        OUI_NON,
        /** One of a closed list. */
        LISTE,
        /** A registered number: FINESS, SIRET, RPPS or Assurance maladie. */
        NUMERO,
        /** Five digits. */
        CODE_POSTAL,
        /** An address of e-mail. */
        COURRIEL,
        /** Name of a file of evidence. */
        FICHIER,
        /** Several professions in a cell, between commas or semicolons. */
        PROFESSIONS
    }

    /** Every day a workbook may speak of; a date outside is a slip of the keyboard. */
    public static final LocalDate PREMIER_JOUR = LocalDate.of(1950, 1, 1);

    /** Last day a workbook may speak of. */
    public static final LocalDate DERNIER_JOUR = LocalDate.of(2100, 12, 31);

    /** Longest text of a cell that is kept. */
    public static final int LONGUEUR_DE_TEXTE = 2_000;

    /** The year of an exercise; up to which one is for the check to say, on the day it reads the workbook. */
    static final TypeColonne<Integer> ANNEE = entier(Exercice.PREMIER, 2_100);

    static final TypeColonne<String> TEXTE = new TypeColonne<>(Nature.TEXTE, new LectureTexte());
    static final TypeColonne<LocalDate> DATE = new TypeColonne<>(Nature.DATE, new LectureDate());
    static final TypeColonne<YearMonth> MOIS = new TypeColonne<>(Nature.MOIS, new LectureMois());
    static final TypeColonne<LocalTime> HEURE = new TypeColonne<>(Nature.HEURE, new LectureHeure());
    static final TypeColonne<Boolean> OUI_NON = new TypeColonne<>(Nature.OUI_NON, new LectureOuiNon());
    static final TypeColonne<String> CODE_POSTAL = new TypeColonne<>(Nature.CODE_POSTAL, new LectureCodePostal());
    static final TypeColonne<String> COURRIEL = new TypeColonne<>(Nature.COURRIEL, new LectureCourriel());
    static final TypeColonne<String> FICHIER = new TypeColonne<>(Nature.FICHIER, new LectureFichier());
    static final TypeColonne<List<String>> PROFESSIONS =
            new TypeColonne<>(Nature.PROFESSIONS, new LectureProfessions());
    static final TypeColonne<BigDecimal> POURCENTAGE = decimal(Nature.POURCENTAGE, "100");
    static final TypeColonne<BigDecimal> MONTANT = decimal(Nature.MONTANT, "10000000");

    private final Nature nature;
    private final LecteurDeValeur<T> lecteur;
    private final Optional<ListeDeChoix<?>> liste;
    private final Optional<Numero> numero;
    private final Optional<BigDecimal> minimum;
    private final Optional<BigDecimal> maximum;

    private TypeColonne(
            Nature nature,
            LecteurDeValeur<T> lecteur,
            Optional<ListeDeChoix<?>> liste,
            Optional<Numero> numero,
            Optional<BigDecimal> minimum,
            Optional<BigDecimal> maximum) {
        this.nature = nature;
        this.lecteur = lecteur;
        this.liste = liste;
        this.numero = numero;
        this.minimum = minimum;
        this.maximum = maximum;
    }

    private TypeColonne(Nature nature, LecteurDeValeur<T> lecteur) {
        this(nature, lecteur, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Whether it is the year of an exercise, whose last value is next year, whenever that is. */
    public boolean estUneAnnee() {
        return this == ANNEE;
    }

    static TypeColonne<Integer> entier(int minimum, int maximum) {
        return new TypeColonne<>(
                Nature.ENTIER,
                new LectureEntier(BigDecimal.valueOf(minimum), BigDecimal.valueOf(maximum)),
                Optional.empty(),
                Optional.empty(),
                Optional.of(BigDecimal.valueOf(minimum)),
                Optional.of(BigDecimal.valueOf(maximum)));
    }

    static TypeColonne<BigDecimal> nombre(String maximum) {
        return decimal(Nature.NOMBRE, maximum);
    }

    private static TypeColonne<BigDecimal> decimal(Nature nature, String maximum) {
        return new TypeColonne<>(
                nature,
                new LectureNombre(nature == Nature.POURCENTAGE, BigDecimal.ZERO, new BigDecimal(maximum)),
                Optional.empty(),
                Optional.empty(),
                Optional.of(BigDecimal.ZERO),
                Optional.of(new BigDecimal(maximum)));
    }

    static <E extends Choix> TypeColonne<E> liste(ListeDeChoix<E> liste) {
        return new TypeColonne<>(
                Nature.LISTE,
                new LectureListe<>(liste),
                Optional.of(liste),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static TypeColonne<String> numero(Numero numero) {
        return new TypeColonne<>(
                Nature.NUMERO,
                new LectureNumero(numero),
                Optional.empty(),
                Optional.of(numero),
                Optional.empty(),
                Optional.empty());
    }

    /** How a cell of this type is read. */
    LecteurDeValeur<T> lecteur() {
        return lecteur;
    }

    /** Its nature. */
    public Nature nature() {
        return nature;
    }

    /** The closed list, when the nature is {@link Nature#LISTE}. */
    public Optional<ListeDeChoix<?>> liste() {
        return liste;
    }

    /** The registered number, when the nature is {@link Nature#NUMERO}. */
    public Optional<Numero> numero() {
        return numero;
    }

    /** Words a drop-down list offers, in order: those of the list, {@code oui} and {@code non}, or none. */
    public List<String> valeurs() {
        return nature == Nature.OUI_NON
                ? List.of("oui", "non")
                : liste.map(ListeDeChoix::libelles).orElse(List.of());
    }

    /** Least number accepted. */
    public Optional<BigDecimal> minimum() {
        return minimum;
    }

    /** Greatest number accepted. */
    public Optional<BigDecimal> maximum() {
        return maximum;
    }
}
