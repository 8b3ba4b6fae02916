package fr.msp.aci.depot;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.calcul.regional.Territoire;
import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The home folder: where workbooks are dropped, kept and given back, and where the bilans and the database lie. What
 * the program creates in it is for its owner only; the access of an {@code inbox/} or {@code reports/} that was there
 * before is respected, since coordinators must reach them.
 *
 * @param racine the folder itself
 */
public record Maison(Path racine) {

    /** Days and hours are those of France, wherever the machine stands. */
    public static final ZoneId FUSEAU = ZoneId.of("Europe/Paris");

    /** Makes the path absolute, so that the working directory no longer matters. */
    public Maison {
        racine = racine.toAbsolutePath().normalize();
    }

    /**
     * The home at that place, its folders created at need.
     *
     * @throws IOException when a folder cannot be created
     */
    public static Maison ouvrir(Path racine) throws IOException {
        Maison maison = new Maison(racine);
        for (Path dossier : List.of(
                maison.racine,
                maison.inbox(),
                maison.archive(),
                maison.rejected(),
                maison.reports(),
                maison.db(),
                maison.grids(),
                maison.logs(),
                maison.travail())) {
            Acces.PRIVE.creerDossier(dossier);
        }
        return maison;
    }

    /** Whether this process may write in it, as far as the system tells. */
    public boolean estInscriptible() {
        return Stream.of(racine, db(), verrou(), Depot.fichier(this))
                .filter(Files::exists)
                .allMatch(Files::isWritable);
    }

    /**
     * Whether a home is there, were it one in which nothing was done yet, or one whose backup was just laid back.
     *
     * @throws AccessDeniedException when that cannot be seen
     */
    public boolean existe() throws AccessDeniedException {
        for (Path lieu : List.of(inbox(), db(), archive(), registre())) {
            try {
                BasicFileAttributes attributs = Files.readAttributes(lieu, BasicFileAttributes.class);
                if (lieu.equals(registre()) || attributs.isDirectory()) {
                    return true;
                }
            } catch (AccessDeniedException interdit) {
                throw interdit;
            } catch (IOException absent) {
                continue;
            }
        }
        return false;
    }

    /**
     * Deletes what a killed run had begun to write; the files it had finished are left.
     *
     * @throws IOException when a folder cannot be searched
     */
    public void effacerLesRestes() throws IOException {
        for (Path dossier : List.of(archive(), rejected(), reports(), travail())) {
            FichiersEntiers.effacerLesRestes(dossier);
        }
    }

    /** Where coordinators drop workbooks and folders of evidence. */
    public Path inbox() {
        return racine.resolve("inbox");
    }

    /** Accepted workbooks and their evidence, by exercise and FINESS. */
    public Path archive() {
        return racine.resolve("archive");
    }

    /** Accepted workbooks of a structure and an exercise. */
    public Path archive(Cle cle) {
        return par(archive(), cle);
    }

    /** Evidence of a structure and an exercise. */
    public Path justificatifs(Cle cle) {
        return archive(cle).resolve("justificatifs");
    }

    /** Refused workbooks with their reports. */
    public Path rejected() {
        return racine.resolve("rejected");
    }

    /** Bilans by exercise and FINESS, and the index. */
    public Path reports() {
        return racine.resolve("reports");
    }

    /** A file of the bilan; {@code format} is its ending, {@code zip} for the dossier sent to the CPAM. */
    public Path bilan(Cle cle, String format) {
        return par(reports(), cle).resolve(nomDuBilan(cle, format));
    }

    /**
     * In which of these formats the bilan of a structure is there. The folder is read once: to ask for each file takes
     * several times as long, and a night asks for those of all structures.
     */
    public List<String> formatsPresents(Cle cle, List<String> formats) {
        String[] noms = par(reports(), cle).toFile().list();
        Set<String> presents = noms == null ? Set.of() : Set.of(noms);
        return formats.stream()
                .filter(format -> presents.contains(nomDuBilan(cle, format)))
                .toList();
    }

    /** How the file of a bilan is named, in the folder of its structure and exercise. */
    public static String nomDuBilan(Cle cle, String format) {
        String debut = format.equals("zip") ? "dossier-cpam-" : "bilan-";
        return debut + cle + "." + format;
    }

    /** A file of the synthesis of a region, or of all of them; {@code format} is its ending. */
    public Path synthese(Exercice exercice, Territoire territoire, String format) {
        return reports()
                .resolve(exercice.toString())
                .resolve("synthese-" + territoire.cle() + "-" + exercice + "." + format);
    }

    /** The page over all structures and exercises. */
    public Path index() {
        return reports().resolve("index.html");
    }

    /** The embedded database. */
    public Path db() {
        return racine.resolve("db");
    }

    /** The number by which the home and its database on a server know each other; none when the home keeps its own. */
    public Path identite() {
        return db().resolve("identite");
    }

    /** Copies of the database that were set aside. */
    public Path sauvegardes() {
        return db().resolve("sauvegardes");
    }

    /** What was done when, as lines: with the archive, all that a database is made again from. */
    public Path registre() {
        return racine.resolve("registre.jsonl");
    }

    /** Grids of the user, laid over the built-in ones. */
    public Path grids() {
        return racine.resolve("grids");
    }

    /** Certificates whose signatures this home trusts; never created, never written to. */
    public Path certificats() {
        return racine.resolve("certificats");
    }

    /** Technical log, without names or values of cells. */
    public Path logs() {
        return racine.resolve("logs");
    }

    /** Private copies of the workbooks being checked. */
    public Path travail() {
        return racine.resolve("work");
    }

    /** The file whose lock says that a run holds the home. */
    public Path verrou() {
        return racine.resolve("aci-bilan.lock");
    }

    /** The file whose lock says that a service watches the home; it does not hold it between two runs. */
    public Path veille() {
        return racine.resolve("aci-bilan.watch.lock");
    }

    /** Whether it keeps, or kept, its data in a file of its own. */
    public boolean aUnFichierDeBase() {
        return Files.exists(db().resolve(Base.NOM + ".mv.db"));
    }

    /** The file whose lock says that a process sends the mails; it does not hold the home meanwhile. */
    Path verrouDesEnvois() {
        return racine.resolve("aci-bilan.courriels.lock");
    }

    /** What became of the mails that were sent while the home was not held, until its database has it. */
    public Path carnetDesEnvois() {
        return racine.resolve("aci-bilan.courriels");
    }

    /** Figures about the runs, for who watches the machine. */
    public Path metriques() {
        return racine.resolve("metriques");
    }

    /** Short way to write a place of the home, for messages and links. */
    public String relatif(Path chemin) {
        return racine.relativize(chemin).toString().replace(File.separatorChar, '/');
    }

    private static Path par(Path dossier, Cle cle) {
        return dossier.resolve(cle.exercice().toString()).resolve(cle.finess().toString());
    }
}
