package fr.msp.aci.activite;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Files of evidence received for a structure and an exercise, found by name whatever its case or way of accents; those
 * that were received and are nowhere any more, or for the exercise before, are known, and do not count as there.
 */
public final class Pieces {

    private static final Pattern BLANCS = Pattern.compile("[\\s\\p{Z}]+");

    private static final char ENTRE_LES_NOMS = ';';

    private final SortedSet<String> noms;
    private final SortedSet<String> perdues;
    private final SortedSet<String> lAnDernier;
    private final Map<String, List<String>> parMot;

    private Pieces(
            SortedSet<String> noms,
            SortedSet<String> perdues,
            SortedSet<String> lAnDernier,
            Map<String, List<String>> parMot) {
        this.noms = noms;
        this.perdues = perdues;
        this.lAnDernier = lAnDernier;
        this.parMot = parMot;
    }

    /** The pieces of these names. */
    public static Pieces de(Collection<String> noms) {
        return de(noms, Set.of());
    }

    /** Those of these names, and those of the others that were received and are lost. */
    public static Pieces de(Collection<String> noms, Collection<String> perdues) {
        SortedSet<String> cles = cles(noms);
        return new Pieces(cles, cles(perdues), cles(List.of()), parMot(cles));
    }

    /** The same, those of these names having been received for the exercise before. */
    public Pieces apres(Collection<String> lAnDernier) {
        return new Pieces(noms, perdues, cles(lAnDernier), parMot);
    }

    /** Whether a file of that name was received for the exercise before: it may still be valid, whoever sent it knows. */
    public boolean aServiLAnDernier(String nom) {
        return lAnDernier.contains(cle(nom));
    }

    private static SortedSet<String> cles(Collection<String> noms) {
        return Collections.unmodifiableSortedSet(
                noms.stream().map(Pieces::cle).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Taken apart once: advice computes a bilan many times over the same files, and each asks for several words. */
    private static Map<String, List<String>> parMot(SortedSet<String> noms) {
        Map<String, List<String>> parMot = new HashMap<>();
        noms.forEach(nom -> Appellation.mots(NomNormalise.de(nom)).distinct().forEach(mot -> parMot.computeIfAbsent(
                        mot, nouveau -> new ArrayList<>())
                .add(nom)));
        return parMot;
    }

    /** Whether a file of that name was received, and is there. */
    public boolean contient(String nom) {
        return noms.contains(cle(nom));
    }

    /**
     * The files that a cell names: those between its semicolons, unless a file was received under the whole of it.
     */
    public List<String> nommees(String cellule) {
        if (cellule.indexOf(ENTRE_LES_NOMS) < 0 || contient(cellule) || aPerdu(cellule)) {
            return List.of(cellule);
        }
        List<String> noms = Arrays.stream(cellule.split(Character.toString(ENTRE_LES_NOMS)))
                .map(String::strip)
                .filter(nom -> !nom.isEmpty())
                .toList();
        return noms.isEmpty() ? List.of(cellule) : noms;
    }

    /** Names of the files received that have this word, as names are compared, in alphabetical order. */
    List<String> duMot(String mot) {
        return parMot.getOrDefault(mot, List.of());
    }

    /** Names of the files received that are nowhere any more, as they are compared, in alphabetical order. */
    public SortedSet<String> perdues() {
        return perdues;
    }

    /** Whether a file of that name was received and is nowhere any more. */
    public boolean aPerdu(String nom) {
        return perdues.contains(cle(nom));
    }

    /** Names of the files received, as they are compared (lower case, composed accents), in alphabetical order. */
    public SortedSet<String> noms() {
        return noms;
    }

    /** A name as names are compared: lower case, composed accents, plain single spaces. */
    public static String cle(String nom) {
        String simple = BLANCS.matcher(nom).replaceAll(" ").strip();
        return Normalizer.normalize(simple, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean equals(Object autre) {
        return autre instanceof Pieces pieces
                && noms.equals(pieces.noms)
                && perdues.equals(pieces.perdues)
                && lAnDernier.equals(pieces.lAnDernier);
    }

    @Override
    public int hashCode() {
        return Objects.hash(noms, perdues, lAnDernier);
    }
}
