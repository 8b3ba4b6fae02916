package fr.msp.aci.commande;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is mounted where for this process, as Linux lists it; elsewhere nothing is known.
 *
 * @param montages in the order they were made: of two at one place, the last one is seen
 */
record Montages(List<Montage> montages) {

    private static final Path LISTE = Path.of("/proc/self/mountinfo");

    /** Place and options, after three numbers and the part of the file system that is shown. */
    private static final Pattern LIGNE = Pattern.compile("\\S+ \\S+ \\S+ \\S+ (\\S+) (\\S+) .*");

    private static final Pattern OCTAL = Pattern.compile("\\\\([0-7]{3})");

    /** A place and whether it can be read only. */
    record Montage(String lieu, boolean lectureSeule) {}

    static Montages actuels() {
        try {
            return lus(Files.readAllLines(LISTE, StandardCharsets.ISO_8859_1));
        } catch (IOException inconnus) {
            return new Montages(List.of());
        }
    }

    static Montages lus(List<String> lignes) {
        List<Montage> montages = new ArrayList<>();
        for (String ligne : lignes) {
            Matcher parties = LIGNE.matcher(ligne);
            if (parties.matches()) {
                boolean lectureSeule = List.of(parties.group(2).split(",")).contains("ro");
                montages.add(new Montage(lieu(parties.group(1)), lectureSeule));
            }
        }
        return new Montages(montages);
    }

    /** Blanks and the like are written by the number of their byte. */
    private static String lieu(String ecrit) {
        String octets = OCTAL.matcher(ecrit)
                .replaceAll(nombre ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(nombre.group(1), 8))));
        return new String(octets.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    /** Whether a folder, without links in its path, is on a mount that can be read only; empty when nothing tells. */
    Optional<Boolean> enLectureSeule(Path dossier) {
        Optional<Montage> sien = Optional.empty();
        for (Montage montage : montages) {
            boolean plusPres = sien.filter(
                            autre -> autre.lieu().length() > montage.lieu().length())
                    .isEmpty();
            if (plusPres && dossier.startsWith(Path.of(montage.lieu()))) {
                sien = Optional.of(montage);
            }
        }
        return sien.map(Montage::lectureSeule);
    }
}
