package fr.msp.aci.depot;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a run found in the inbox, as it was when the list was frozen.
 *
 * @param rang order of reception over the whole life of the home: the highest is the newest
 * @param lot the run that found it, or the last one that took it over
 * @param genre workbook or folder of evidence
 * @param nom file name in the inbox
 * @param empreinte SHA-256 of a workbook; of a folder, SHA-256 of its name
 * @param taille size in bytes, 0 for a folder
 * @param modifieLe time of its last modification
 * @param recuLe when the list was frozen
 */
public record Entree(
        long rang,
        long lot,
        Genre genre,
        String nom,
        String empreinte,
        long taille,
        Instant modifieLe,
        Instant recuLe) {

    static final DateTimeFormatter HEURE = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT);
    /** What the name of a copy given back for correction adds to that of its workbook, before the ending. */
    public static final String A_CORRIGER = ".a-corriger";

    private static final Pattern RECEPTION = Pattern.compile("\\G\\d{8}-\\d{6}-\\d{6,}-[0-9a-f]{16}-");
    private static final Pattern COPIE = Pattern.compile("(" + Pattern.quote(A_CORRIGER) + ")+(?=(\\.[^.]*)?$)");
    private static final int DEBUT_D_EMPREINTE = 16;
    private static final int OCTETS_DU_NOM = 160;

    /** What can lie in the inbox. */
    public enum Genre {
        /** A file, to be checked. */
        CLASSEUR,
        /** A folder named {@code FINESS-N}, whose files are evidence. */
        DOSSIER
    }

    /**
     * Name under which it is kept: time of reception, rank, start of the checksum, then its own name. The rank lets the
     * database be made again from the folders, in the same order.
     */
    public String nomDeConservation() {
        return debutDeConservation() + abrege(nom);
    }

    /** What that name begins with, and those of all that was written about the file: no other file has it. */
    public String debutDeConservation() {
        return "%s-%06d-%s-".formatted(HEURE.format(recuLe.atZone(Maison.FUSEAU)), rang, debut(empreinte));
    }

    /** Its own name, shortened at need to what a file system takes besides what we add; the ending stays. */
    public String nomAbrege() {
        return abrege(nom);
    }

    /** The name its coordinator first gave it: a corrected copy comes back under the name of the copy. */
    public String nomDOrigine() {
        return nomDOrigine(nom);
    }

    /** The same of the name of a file. */
    static String nomDOrigine(String nom) {
        return COPIE.matcher(RECEPTION.matcher(nom).replaceAll("")).replaceFirst("");
    }

    /** A name of a file without its ending. */
    public static String sansTerminaison(String nom) {
        int point = nom.lastIndexOf('.');
        return point > 0 ? nom.substring(0, point) : nom;
    }

    /** Of a copy that comes back, what the names begin with of the workbooks it is a copy of; of another, nothing. */
    List<String> debutsDOrigine() {
        return RECEPTION.matcher(nom).results().map(MatchResult::group).toList();
    }

    /** File systems take 255 bytes a name, of which ours add some at both ends: a long name loses its beginning. */
    static String abrege(String nom) {
        String court = nom;
        while (court.getBytes(StandardCharsets.UTF_8).length > OCTETS_DU_NOM) {
            court = court.substring(court.offsetByCodePoints(0, 1));
        }
        return court;
    }

    /** Enough of a checksum to tell files apart in a name. */
    static String debut(String empreinte) {
        return empreinte.substring(0, DEBUT_D_EMPREINTE);
    }
}
