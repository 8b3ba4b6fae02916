package fr.msp.aci.arret;

import fr.msp.aci.depot.BaseDesTests;
import fr.msp.aci.depot.Depot;
import fr.msp.aci.depot.Empreinte;
import fr.msp.aci.depot.Maison;
import fr.msp.aci.depot.Reception;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A home whose runs were killed beside one whose run was not, the same things having been dropped in both: what tells
 * them apart, one line each; nothing when all is well.
 */
final class DeuxMaisons {

    private static final Pattern RECEPTION = Pattern.compile("\\d{8}-\\d{6}-\\d{6,}-");

    private final Maison tuee;
    private final Maison temoin;
    private final List<String> fautes = new ArrayList<>();

    DeuxMaisons(Maison tuee, Maison temoin) {
        this.tuee = tuee;
        this.temoin = temoin;
    }

    List<String> fautes(List<String> deposes) throws IOException {
        rienNAttend();
        chacunUneFois(deposes);
        comparer("received", receptions(tuee), receptions(temoin));
        comparer("kept", gardes(tuee), gardes(temoin));
        comparer("bilans", bilans(tuee), bilans(temoin));
        rienNeCourt();
        return fautes;
    }

    private void rienNAttend() throws IOException {
        fichiers(tuee.inbox()).forEach(reste -> fautes.add("still in the inbox: " + reste));
        fichiers(tuee.travail()).forEach(reste -> fautes.add("still at work: " + reste));
        for (Path fichier : fichiers(tuee.racine())) {
            String nom = fichier.getFileName().toString();
            if (nom.startsWith(".") || nom.endsWith(".part") || nom.endsWith(".tmp")) {
                fautes.add("unfinished: " + fichier);
            }
        }
    }

    private void chacunUneFois(List<String> deposes) throws IOException {
        List<String> recus = historique(tuee).stream()
                .map(reception -> reception.entree().nom())
                .sorted()
                .toList();
        if (!recus.equals(deposes.stream().sorted().toList())) {
            fautes.add("received are not the " + deposes.size() + " dropped, but " + recus.size());
        }
    }

    private static Map<String, String> receptions(Maison maison) throws IOException {
        Map<String, String> receptions = new TreeMap<>();
        historique(maison)
                .forEach(reception -> receptions.merge(
                        reception.entree().nom(),
                        reception.issue() + " " + reception.entree().empreinte() + " " + reception.constats(),
                        (une, autre) -> une + " AND " + autre));
        return receptions;
    }

    /** By name, the time and rank of its reception left out; what is kept twice shows as two. */
    private static Map<String, String> gardes(Maison maison) throws IOException {
        Map<String, String> gardes = new TreeMap<>();
        for (Path lieu : List.of(maison.archive(), maison.rejected())) {
            for (Path fichier : fichiers(lieu)) {
                String nom = RECEPTION
                        .matcher(maison.racine().relativize(fichier).toString())
                        .replaceAll("");
                boolean ecrit = nom.contains(".erreurs.") || nom.contains(".a-corriger");
                gardes.merge(nom, ecrit ? "written" : Empreinte.de(fichier), (un, autre) -> un + " AND " + autre);
            }
        }
        return gardes;
    }

    private static Map<String, String> bilans(Maison maison) throws IOException {
        Map<String, String> bilans = new TreeMap<>();
        for (Path fichier : fichiers(maison.reports())) {
            if (!fichier.equals(maison.index())) {
                bilans.put(maison.reports().relativize(fichier).toString(), contenu(fichier));
            }
        }
        return bilans;
    }

    /** A PDF says when it was made, and so does a dossier through the PDF in it: these are told by what one reads. */
    private static String contenu(Path fichier) throws IOException {
        String nom = fichier.getFileName().toString();
        if (nom.endsWith(".pdf")) {
            return texte(Files.readAllBytes(fichier));
        }
        if (!nom.endsWith(".zip")) {
            return Empreinte.de(fichier);
        }
        StringBuilder entrees = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(fichier))) {
            for (ZipEntry entree = zip.getNextEntry(); entree != null; entree = zip.getNextEntry()) {
                entrees.append(entree.getName()).append(' ').append(contenu(entree.getName(), zip));
            }
        }
        return Empreinte.de(entrees.toString());
    }

    private static String contenu(String nom, InputStream entree) throws IOException {
        byte[] octets = entree.readAllBytes();
        if (nom.equals("manifeste.json") || nom.equals("LISEZ-MOI.txt")) {
            return "";
        }
        return nom.startsWith("bilan-") && nom.endsWith(".pdf") ? texte(octets) : Empreinte.de(octets);
    }

    private static String texte(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return Empreinte.de(new PDFTextStripper().getText(document));
        }
    }

    private void rienNeCourt() throws IOException {
        try (Depot depot = BaseDesTests.ouvrir(tuee)) {
            for (String table : List.of("BATCH_JOB_EXECUTION", "BATCH_STEP_EXECUTION")) {
                int nombre = JdbcClient.create(depot.source())
                        .sql("select count(*) from " + table
                                + " where end_time is null or status in ('STARTING', 'STARTED', 'STOPPING')")
                        .query(Integer.class)
                        .single();
                if (nombre > 0) {
                    fautes.add(table + " still has " + nombre + " running");
                }
            }
            if (!depot.manifeste().aFaire().isEmpty()) {
                fautes.add("something is still to be done");
            }
        }
    }

    private void comparer(String quoi, Map<String, String> ici, Map<String, String> la) {
        if (la.isEmpty()) {
            fautes.add(quoi + ": the undisturbed home has none");
        }
        Map<String, String> tout = new TreeMap<>(la);
        ici.keySet().forEach(cle -> tout.putIfAbsent(cle, ""));
        tout.keySet().stream()
                .filter(cle -> !Optional.ofNullable(ici.get(cle)).equals(Optional.ofNullable(la.get(cle))))
                .forEach(cle -> fautes.add(
                        quoi + ": " + cle + " is " + abrege(ici.get(cle)) + " instead of " + abrege(la.get(cle))));
    }

    private static String abrege(String valeur) {
        return valeur == null ? "absent" : valeur.length() > 200 ? valeur.substring(0, 200) + "…" : valeur;
    }

    private static List<Reception> historique(Maison maison) throws IOException {
        try (Depot depot = BaseDesTests.ouvrir(maison)) {
            return depot.receptions().historique();
        }
    }

    private static List<Path> fichiers(Path dossier) throws IOException {
        try (Stream<Path> contenu = Files.walk(dossier)) {
            return contenu.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
