package fr.msp.aci.rapport.tableur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.Activites;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.calcul.Bilan;
import fr.msp.aci.calcul.StructuresAleatoires;
import fr.msp.aci.calcul.regional.DesStructures;
import fr.msp.aci.rapport.Rapport;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another spreadsheet than the one that wrote it opens the workbook and computes the same figures. */
class LibreOfficeTest {

    private static final Path REFERENCES = Path.of("src/test/resources/golden/workbooks");

    @TempDir
    private Path dossier;

    @Test
    void libreOfficeComputesTheSameFigures() throws Exception {
        Map<String, Bilan> attendus = new LinkedHashMap<>();
        for (Path reference : references()) {
            deposer(attendus, reference.getFileName().toString(), ClasseursDeReference.rapport(reference));
        }
        for (long graine = 0; graine < 8; graine++) {
            deposer(attendus, "hasard-" + graine + ".xlsx", Chiffrage.rapport(StructuresAleatoires.tirer(graine)));
        }
        Activites changee = Activites.complete(2025).base(600, 300, 300);
        byte[] essai = Tableur.ouvrir(Chiffrage.classeur(changee))
                .taper("patientele", 5_123)
                .taper("presence_ipa", "oui")
                .sansValeurs();
        Files.write(dossier.resolve("essai.xlsx"), essai);
        attendus.put("essai.xlsx", Chiffrage.bilan(changee.patientele(5_123).ipa()));
        // Amounts some billionths of a euro below half a cent.
        deposer(attendus, "majoration-1.xlsx", Chiffrage.rapport(precaire(9_973, 2_323, "11.86")));
        deposer(attendus, "majoration-2.xlsx", Chiffrage.rapport(precaire(7_919, 2_589, "10.81")));
        Activites signee = Activites.complete(2025).base(600, 300, 300);
        essayer(attendus, "signee.xlsx", signee, LocalDate.of(2025, 4, 1));
        essayer(attendus, "a-venir.xlsx", signee, LocalDate.of(2026, 4, 1));
        Files.write(
                dossier.resolve("sans-contrat.xlsx"),
                Tableur.ouvrir(Chiffrage.classeur(signee.effet(LocalDate.of(2019, 1, 1))))
                        .effacer("date_effet")
                        .effacer("date_si_standard")
                        .taper("date_si_avance", 46_100)
                        .sansValeurs());
        attendus.put(
                "sans-contrat.xlsx",
                Chiffrage.bilan(signee.sans(ChampStructure.DATE_EFFET).sans(Feuille.SIP)));

        convertir();

        attendus.forEach((nom, bilan) -> recalcule(nom).dit(nom, bilan));
    }

    private static Activite precaire(int patients, int c2s, String taux) {
        return Activites.complete(2025)
                .patientele(patients)
                .champ(ChampStructure.PATIENTS_C2S, c2s)
                .champ(ChampStructure.TAUX_NATIONAL_C2S, taux)
                .activite();
    }

    /** With the date of the contract changed after it was written. */
    private void essayer(Map<String, Bilan> attendus, String nom, Activites activites, LocalDate effet)
            throws IOException {
        Files.write(
                dossier.resolve(nom),
                Tableur.ouvrir(Chiffrage.classeur(activites.effet(LocalDate.of(2019, 1, 1))))
                        .taper("date_effet", DateUtil.getExcelDate(effet))
                        .sansValeurs());
        attendus.put(nom, Chiffrage.bilan(activites.effet(effet)));
    }

    @Test
    void libreOfficeComputesTheSameSynthesis() throws Exception {
        byte[] synthese = new SyntheseXlsx("aci-bilan d’essai").ecrire(DesStructures.synthese(60));
        Files.write(dossier.resolve("synthese.xlsx"), Tableur.ouvrir(synthese).sansValeurs());

        convertir();

        List<BigDecimal> attendus = formules(Tableur.ouvrir(synthese));
        assertThat(attendus).hasSizeGreaterThan(200);
        assertThat(formules(recalcule("synthese.xlsx"))).isEqualTo(attendus);
    }

    /** To eight decimals: a spreadsheet writes fifteen digits of what it computes. */
    private static List<BigDecimal> formules(Tableur tableur) {
        List<BigDecimal> valeurs = new ArrayList<>();
        tableur.classeur()
                .forEach(feuille -> feuille.forEach(ligne -> ligne.forEach(cellule -> {
                    if (cellule.getCellType() == CellType.FORMULA) {
                        valeurs.add(BigDecimal.valueOf(cellule.getNumericCellValue())
                                .setScale(8, RoundingMode.HALF_UP));
                    }
                })));
        return valeurs;
    }

    @Test
    void libreOfficeKeepsATrapAText() throws Exception {
        Rapport rapport = Chiffrage.rapport(
                Activites.complete(2025).champ(ChampStructure.COMMUNE, "=1+1").activite());
        deposer(new LinkedHashMap<>(), "piege.xlsx", rapport);

        convertir();

        Tableur tableur = recalcule("piege.xlsx");
        assertThat(tableur.feuille("Synthèse").getRow(5).getCell(1).getCellType())
                .isEqualTo(CellType.STRING);
        assertThat(tableur.feuille("Synthèse").getRow(5).getCell(1).getStringCellValue())
                .isEqualTo("=1+1");
    }

    private static List<Path> references() throws IOException {
        try (Stream<Path> fichiers = Files.list(REFERENCES)) {
            return fichiers.sorted().toList();
        }
    }

    /** Without the values computed when it was written: they can only be LibreOffice's own. */
    private void deposer(Map<String, Bilan> attendus, String nom, Rapport rapport) throws IOException {
        Files.write(
                dossier.resolve(nom),
                Tableur.ouvrir(Chiffrage.classeur(rapport)).sansValeurs());
        attendus.put(nom, rapport.bilan());
    }

    private Tableur recalcule(String nom) {
        try {
            return Tableur.ouvrir(Files.readAllBytes(dossier.resolve("relus").resolve(nom)));
        } catch (IOException absent) {
            throw new AssertionError("LibreOffice did not open " + nom, absent);
        }
    }

    private void convertir() throws IOException, InterruptedException {
        assumeTrue(present(), "LibreOffice (soffice) is not on the path: its own computation is not checked");
        List<String> commande = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + dossier.resolve("profil").toUri(),
                "--headless",
                "--convert-to",
                "xlsx",
                "--outdir",
                dossier.resolve("relus").toString()));
        try (Stream<Path> fichiers = Files.list(dossier)) {
            fichiers.filter(f -> f.toString().endsWith(".xlsx"))
                    .map(Path::toString)
                    .sorted()
                    .forEach(commande::add);
        }
        Process soffice = new ProcessBuilder(commande)
                .redirectErrorStream(true)
                .redirectOutput(dossier.resolve("soffice.log").toFile())
                .start();
        boolean fini = soffice.waitFor(5, TimeUnit.MINUTES);
        soffice.destroyForcibly();
        assertThat(fini).as("LibreOffice ends").isTrue();
    }

    private static boolean present() {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .anyMatch(chemin -> Files.isExecutable(Path.of(chemin, "soffice")));
    }
}
