package fr.msp.aci.calcul.regional;

import fr.msp.aci.regle.Region;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a picture of many structures is of: a region, or all of them. Regions are typed by hand, and are the same one
 * whatever their case, accents and hyphens, or under their usual initials.
 *
 * @param cle by what it is recognised, made of {@code a-z}, {@code 0-9} and hyphens: it also serves in names of files
 * @param nom its name for a reader
 */
public record Territoire(String cle, String nom) {

    private static final int LONGUEUR = 60;
    private static final Pattern CLE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern AUTRES = Pattern.compile("[^a-z0-9]+");
    private static final int MARQUE = 12;
    private static final Pattern BORDS = Pattern.compile("^-|-$");

    /** All the regions together. */
    public static final Territoire TOUTES_REGIONS = new Territoire("toutes-regions", Textes.de("toutes.regions"));

    /**
     * @throws IllegalArgumentException when the key could be anything else than part of a file name
     */
    public Territoire {
        if (cle.length() > LONGUEUR || !CLE.matcher(cle).matches()) {
            throw new IllegalArgumentException("not the key of a region");
        }
    }

    /** By what a region is recognised; nothing for a text without any letter or digit. */
    public static Optional<String> cle(String region) {
        String nom = Region.cle(region);
        if (nom.isEmpty()) {
            return Optional.empty();
        }
        String cle = nom.replace(' ', '-');
        if (cle.length() > LONGUEUR || !CLE.matcher(cle).matches()) {
            return Optional.of(abregee(nom));
        }
        // A region that someone names as the whole must not take its place.
        return Optional.of(cle.equals(TOUTES_REGIONS.cle) ? "region-" + cle : cle);
    }

    /** Of a name too long for a file, or in letters that are not ours: what can be read of it, then what tells it apart. */
    private static String abregee(String nom) {
        String lisible = borner(AUTRES.matcher(nom).replaceAll("-"));
        String debut = borner(lisible.substring(0, Math.min(lisible.length(), LONGUEUR - MARQUE - 1)));
        String marque = UUID.nameUUIDFromBytes(nom.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "")
                .substring(0, MARQUE);
        return (debut.isEmpty() ? "region" : debut) + "-" + marque;
    }

    /** The regions so typed, by their key, each under its official name, else its most usual spelling. */
    public static List<Territoire> regions(Collection<Optional<String>> typees) {
        return graphies(typees).entrySet().stream().map(Territoire::region).toList();
    }

    /** The name for a reader of each region so typed; nothing of what names none. */
    public static Function<String, Optional<String>> noms(Collection<Optional<String>> typees) {
        Map<String, String> noms = regions(typees).stream().collect(Collectors.toMap(Territoire::cle, Territoire::nom));
        return typee -> cle(typee).map(noms::get);
    }

    /**
     * What is worth a picture of its own, the region of each structure being given: the whole when it is not that of one
     * region, then each region with so many structures.
     */
    public static List<Territoire> aMontrer(Collection<Optional<String>> typees, int auMoins) {
        Map<String, Map<String, Long>> graphies = graphies(typees);
        boolean dUneSeule =
                graphies.size() == 1 && nombre(graphies.values().iterator().next()) == typees.size();
        Stream<Territoire> tout = dUneSeule || typees.size() < auMoins ? Stream.empty() : Stream.of(TOUTES_REGIONS);
        return Stream.concat(
                        tout,
                        graphies.entrySet().stream()
                                .filter(region -> nombre(region.getValue()) >= auMoins)
                                .map(Territoire::region))
                .toList();
    }

    /** How often each region was typed in each way, by its key. A country types thousands, in a few ways. */
    private static Map<String, Map<String, Long>> graphies(Collection<Optional<String>> typees) {
        Map<String, Map<String, Long>> graphies = new TreeMap<>();
        typees.stream()
                .flatMap(Optional::stream)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .forEach((graphie, nombre) -> cle(graphie)
                        .ifPresent(cle -> graphies.computeIfAbsent(cle, nouvelle -> new TreeMap<>())
                                .put(graphie, nombre)));
        return graphies;
    }

    private static Territoire region(Map.Entry<String, Map<String, Long>> graphies) {
        String courante = laPlusCourante(graphies.getValue());
        return new Territoire(graphies.getKey(), Region.nomOfficiel(courante).orElse(courante));
    }

    private static long nombre(Map<String, Long> graphies) {
        return graphies.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether it is all the regions together. */
    public boolean estLeTout() {
        return cle.equals(TOUTES_REGIONS.cle);
    }

    /** Whether a structure whose region was so typed is in it. */
    public boolean comprend(Optional<String> typee) {
        return estLeTout() || typee.flatMap(Territoire::cle).filter(cle::equals).isPresent();
    }

    private static String borner(String cle) {
        return BORDS.matcher(cle).replaceAll("");
    }

    /** The first of the alphabet among those typed as often. */
    private static String laPlusCourante(Map<String, Long> graphies) {
        return graphies.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
    }
}
