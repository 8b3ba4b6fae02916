package fr.msp.aci.regle;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the name of a region is recognised, typed by hand: whatever its case, accents and hyphens, with or without its
 * article, with the word "région" before it, or under its usual initials. What is not a region of France is only put in
 * small letters: two unknown names are never taken for one.
 */
public final class Region {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern AUTRES = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern PARENTHESES = Pattern.compile("\\([^)]*\\)");
    /** "Région Bretagne" is Bretagne; what follows "région de" is left whole. */
    private static final Pattern MOT_REGION = Pattern.compile("^region (?!(d|de|du|des) )");
    /** What may stand before the name of a region of France, and of such a one only. */
    private static final Pattern AVANT_LE_NOM = Pattern.compile(
            "^((region|collectivite|ars|agence regionale de sante) )?((d|de|du|des) )?((l|la|le|les) )?");

    /** Initials in common use and other writings, which can mean nothing else. */
    private static final Map<String, String> AUTRES_NOMS = Map.ofEntries(
            Map.entry("ara", "auvergne rhone alpes"),
            Map.entry("aura", "auvergne rhone alpes"),
            Map.entry("bfc", "bourgogne franche comte"),
            Map.entry("centre", "centre val de loire"),
            Map.entry("cvl", "centre val de loire"),
            Map.entry("guyane francaise", "guyane"),
            Map.entry("haut de france", "hauts de france"),
            Map.entry("hdf", "hauts de france"),
            Map.entry("idf", "ile de france"),
            Map.entry("ile de la reunion", "la reunion"),
            Map.entry("paca", "provence alpes cote d azur"),
            Map.entry("pays de loire", "pays de la loire"),
            Map.entry("pdl", "pays de la loire"),
            Map.entry("reunion", "la reunion"),
            Map.entry("sud provence alpes cote d azur", "provence alpes cote d azur"));

    private static final Map<String, String> OFFICIELS = Stream.of(
                    "Auvergne-Rhône-Alpes",
                    "Bourgogne-Franche-Comté",
                    "Bretagne",
                    "Centre-Val de Loire",
                    "Corse",
                    "Grand Est",
                    "Guadeloupe",
                    "Guyane",
                    "Hauts-de-France",
                    "Île-de-France",
                    "La Réunion",
                    "Martinique",
                    "Mayotte",
                    "Normandie",
                    "Nouvelle-Aquitaine",
                    "Occitanie",
                    "Pays de la Loire",
                    "Provence-Alpes-Côte d’Azur",
                    "Saint-Barthélemy",
                    "Saint-Martin",
                    "Saint-Pierre-et-Miquelon")
            .collect(Collectors.toUnmodifiableMap(Region::mots, Function.identity()));

    private Region() {}

    /** The names that the law gives them, in the order of the alphabet. */
    public static List<String> noms() {
        return OFFICIELS.values().stream().sorted().toList();
    }

    /** The name that the law gives a region so typed; none for what is not one of France. */
    public static Optional<String> nomOfficiel(String nom) {
        return Optional.ofNullable(OFFICIELS.get(cle(nom)));
    }

    /** Its words in plain small letters of its alphabet, a space between them; empty without any letter or digit. */
    public static String cle(String nom) {
        String mots = mots(nom);
        return deFrance(mots)
                .or(() -> deFrance(mots(PARENTHESES.matcher(nom).replaceAll(" "))))
                .orElseGet(() -> MOT_REGION.matcher(mots).replaceFirst(""));
    }

    /** The words of the official name of a region of France. */
    private static Optional<String> deFrance(String mots) {
        // As it is first: La Réunion alone keeps its article.
        return Stream.of(mots, AVANT_LE_NOM.matcher(mots).replaceFirst(""))
                .map(nom -> AUTRES_NOMS.getOrDefault(nom, nom))
                .filter(OFFICIELS::containsKey)
                .findFirst();
    }

    private static String mots(String nom) {
        String sansAccents =
                ACCENTS.matcher(Normalizer.normalize(nom, Normalizer.Form.NFD)).replaceAll("");
        String petites = sansAccents.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
        return AUTRES.matcher(petites).replaceAll(" ").strip();
    }
}
