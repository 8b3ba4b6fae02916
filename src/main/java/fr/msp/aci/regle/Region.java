package fr.msp.aci.regle;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the name of a region is recognised, typed by hand: whatever its case, accents and hyphens, with the word "région"
 * before it, or under its usual initials.
 */
public final class Region {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern AUTRES = Pattern.compile("[^a-z0-9]+");
    /** "Région Bretagne" is Bretagne; what follows "région de" is left whole. */
    private static final Pattern MOT_REGION = Pattern.compile("^region (?!(d|de|du|des) )");

    /** Initials in common use that can mean nothing else. */
    private static final Map<String, String> SIGLES = Map.of(
            "ara", "auvergne rhone alpes",
            "aura", "auvergne rhone alpes",
            "bfc", "bourgogne franche comte",
            "cvl", "centre val de loire",
            "hdf", "hauts de france",
            "idf", "ile de france",
            "paca", "provence alpes cote d azur",
            "pdl", "pays de la loire");

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
                    "Provence-Alpes-Côte d’Azur")
            .collect(Collectors.toUnmodifiableMap(Region::cle, Function.identity()));

    private Region() {}

    /** The name that the law gives a region so typed; none for what is not one of France. */
    public static Optional<String> nomOfficiel(String nom) {
        return Optional.ofNullable(OFFICIELS.get(cle(nom)));
    }

    /** Its words in plain small letters, a space between them; empty for a text without any letter or digit of ours. */
    public static String cle(String nom) {
        String sansAccents =
                ACCENTS.matcher(Normalizer.normalize(nom, Normalizer.Form.NFD)).replaceAll("");
        String mots = AUTRES.matcher(sansAccents.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
        String seul = MOT_REGION.matcher(mots).replaceFirst("");
        return SIGLES.getOrDefault(seul, seul);
    }
}
