package fr.msp.aci.lot;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.classeur.Limites;
import fr.msp.aci.controle.Controleur;
import fr.msp.aci.depot.Reception;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes back of a refused workbook: the copy to correct, and for how long the original is kept. */
class ClasseurRenduTest {

    private static final String NIR = "1 85 05 78 006 084 91";

    private UneMaison maison;

    @BeforeEach
    void ouvrir(@TempDir Path dossier) throws IOException {
        maison = new UneMaison(dossier);
        Controleur controleur =
                new Controleur(Limites.parDefaut(), (Exercice exercice) -> true, LocalDate.of(2026, 1, 20));
        maison.avecLeControle(controleur::controler);
    }

    @Test
    void theAnnotatedCopyOnceCorrectedAndDroppedAgainIsAcceptedWithAllThatWasInIt() throws IOException {
        deposer("rcp.xlsx", "mi-mars", "suivi");
        assertThat(maison.passer().refuses()).isEqualTo(1);
        Path copie = seul(".a-corriger.xlsx");

        Path corrigee = maison.maison.inbox().resolve(copie.getFileName());
        try (InputStream contenu = Files.newInputStream(copie);
                XSSFWorkbook classeur = new XSSFWorkbook(contenu)) {
            assertThat(classeur.getSheetName(0)).isEqualTo("À corriger");
            Cell fautive = classeur.getSheet("RCP").getRow(1).getCell(0);
            assertThat(fautive.getCellComment().getString().getString()).contains("n’est pas une date");
            fautive.setCellValue("14/03/2025");
            enregistrer(classeur, corrigee);
        }

        assertThat(maison.passer()).isEqualTo(new Comptes(1, 1, 0, 0, 1, 1, false));
        assertThat(maison.dossiersDeRcp()).isEqualTo(12);
        assertThat(maison.<List<Reception>>avecLeDepot(
                        depot -> depot.receptions().refusEnCours()))
                .as("the index no longer waits for a correction")
                .isEmpty();
        try (InputStream contenu = Files.newInputStream(seulDans(maison.maison.archive(), ".xlsx"));
                XSSFWorkbook archive = new XSSFWorkbook(contenu)) {
            Sheet rcp = archive.getSheet("RCP");
            assertThat(rcp.getRow(3).getCell(2).getCellFormula()).isEqualTo("SUM(C2:C3)");
            assertThat(rcp.getRow(0).getCell(0).getCellStyle().getFillForegroundColor())
                    .isEqualTo(IndexedColors.LIGHT_GREEN.getIndex());
            assertThat(archive.getSheet("Notes").getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("à garder");
        }
    }

    @Test
    void whoeverCorrectsAWorkbookIsToldWhereItsEvidenceIsAndTheNameItMustComeBackUnder() throws IOException {
        deposer("rcp.xlsx", "mi-mars", "suivi");
        UneMaison.ecrire(maison.maison.inbox().resolve("rcp/cr.pdf"), "compte rendu");
        maison.passer();

        Path copie = seul(".a-corriger.xlsx");
        String nomDeLaCopie = copie.getFileName().toString().replace(".xlsx", "");
        String lieu = "rejected/" + seul("-rcp").getFileName();
        assertThat(Files.readString(seul(".erreurs.html")).replace('\u00a0', ' '))
                .contains("« " + lieu + " »", "(un fichier)", "« rcp »", "« " + nomDeLaCopie + " »")
                .doesNotContain("aucune autre démarche");
        try (InputStream contenu = Files.newInputStream(copie);
                XSSFWorkbook classeur = new XSSFWorkbook(contenu)) {
            assertThat(classeur.getSheetAt(0).getRow(2).getCell(0).getStringCellValue())
                    .contains("« " + lieu + " »", "« " + nomDeLaCopie + " »");
            classeur.getSheet("RCP").getRow(1).getCell(0).setCellValue("14/03/2025");
            enregistrer(classeur, maison.maison.inbox().resolve(copie.getFileName()));
        }
        Files.move(maison.maison.racine().resolve(lieu), maison.maison.inbox().resolve(nomDeLaCopie));

        assertThat(maison.passer().acceptes()).isEqualTo(1);
        assertThat(UneMaison.fichiers(maison.maison.justificatifs(UneMaison.CLE)))
                .as("what was told is what works")
                .singleElement()
                .asString()
                .endsWith("cr.pdf");
    }

    @Test
    void theReportLeadsToTheAnnotatedCopyBesideIt() throws IOException {
        deposer("rcp.xlsx", "mi-mars", "suivi");
        maison.passer();

        String nom = seul(".a-corriger.xlsx").getFileName().toString();
        assertThat(Files.readString(seul(".erreurs.html")))
                .contains("<a href=\"./" + nom + "\">" + nom + "</a>", "corrigez-la et déposez-la à sa place");
    }

    @Test
    void withoutEvidenceNothingIsSaidOfAny() throws IOException {
        deposer("rcp.xlsx", "mi-mars", "suivi");
        maison.passer();

        assertThat(Files.readString(seul(".erreurs.html")))
                .contains("aucune autre démarche")
                .doesNotContain("justificatifs");
    }

    @Test
    void aCopyOfACopyStillStandsForTheFirstWorkbook() throws IOException {
        deposer("rcp.xlsx", "mi-mars", "suivi");
        maison.passer();
        Path copie = seul(".a-corriger.xlsx");
        Files.copy(copie, maison.maison.inbox().resolve(copie.getFileName()));
        maison.passer();

        assertThat(maison.<List<Reception>>avecLeDepot(
                        depot -> depot.receptions().refusEnCours()))
                .singleElement()
                .satisfies(reception -> {
                    assertThat(reception.entree().rang()).isEqualTo(2);
                    assertThat(reception.entree().nomDOrigine()).isEqualTo("rcp.xlsx");
                });
    }

    @Test
    void theOriginalThatHoldsAPatientsNumberIsDeletedAfterThirtyDaysAndItsReportsStay() throws IOException {
        deposer("patient.xlsx", "14/03/2025", "suivi de " + NIR);
        deposer("autre.xlsx", "mi-mars", "suivi");
        maison.passer();
        List<String> avant = UneMaison.fichiers(maison.maison.rejected());
        assertThat(avant).hasSize(8).anyMatch(nom -> nom.endsWith("-patient.xlsx"));

        maison.leJour("2026-02-18");
        maison.passer();
        assertThat(UneMaison.fichiers(maison.maison.rejected())).isEqualTo(avant);

        maison.leJour("2026-02-20");
        assertThat(maison.passer()).isEqualTo(new Comptes(0, 0, 0, 0, 0, 0, false));

        List<String> apres = UneMaison.fichiers(maison.maison.rejected());
        assertThat(avant).containsAll(apres).hasSize(apres.size() + 1);
        assertThat(apres)
                .noneMatch(nom -> nom.endsWith("-patient.xlsx"))
                .anyMatch(nom -> nom.endsWith("-patient.xlsx.erreurs.html"))
                .anyMatch(nom -> nom.endsWith("-patient.xlsx.erreurs.csv"))
                .anyMatch(nom -> nom.endsWith("-patient.a-corriger.xlsx"))
                .anyMatch(nom -> nom.endsWith("-autre.xlsx"));
        assertThat(maison.dits).containsOnlyOnce("efface patient.xlsx");
        assertThat(maison.passer().echec()).isFalse();
        assertThat(maison.dits).containsOnlyOnce("efface patient.xlsx");
    }

    @Test
    void theCopyAndTheReportsOfAPatientsWorkbookHoldNothingOfHim() throws IOException {
        deposer("patient.xlsx", "14/03/2025", "suivi de " + NIR);
        maison.passer();

        for (String nom : UneMaison.fichiers(maison.maison.rejected())) {
            if (!nom.endsWith("-patient.xlsx")) {
                byte[] octets = Files.readAllBytes(maison.maison.rejected().resolve(nom));
                assertThat(new String(octets, StandardCharsets.UTF_8)).as(nom).doesNotContain("006 084");
            }
        }
    }

    private void deposer(String nom, String date, String theme) throws IOException {
        try (XSSFWorkbook classeur = new XSSFWorkbook()) {
            Sheet structure = classeur.createSheet("Structure");
            ligne(structure, 0, "FINESS", UneMaison.FINESS);
            ligne(structure, 1, "Exercice", "2025");
            ligne(structure, 2, "Raison sociale", "MSP du Test");
            Sheet rcp = classeur.createSheet("RCP");
            ligne(rcp, 0, "Date", "Thème", "Dossiers examinés");
            var vert = classeur.createCellStyle();
            vert.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            vert.setFillForegroundColor(IndexedColors.LIGHT_GREEN.getIndex());
            rcp.getRow(0).getCell(0).setCellStyle(vert);
            ligne(rcp, 1, date, theme, "5");
            ligne(rcp, 2, "21/03/2025", "chutes", "7");
            ligne(rcp, 3, "Total");
            rcp.getRow(3).createCell(2).setCellFormula("SUM(C2:C3)");
            ligne(classeur.createSheet("Notes"), 0, "à garder");
            enregistrer(classeur, maison.maison.inbox().resolve(nom));
        }
    }

    private static void ligne(Sheet feuille, int numero, String... valeurs) {
        Row ligne = feuille.createRow(numero);
        for (int i = 0; i < valeurs.length; i++) {
            ligne.createCell(i).setCellValue(valeurs[i]);
        }
    }

    private static void enregistrer(XSSFWorkbook classeur, Path fichier) throws IOException {
        try (OutputStream sortie = Files.newOutputStream(fichier)) {
            classeur.write(sortie);
        }
    }

    private Path seul(String fin) throws IOException {
        return seulDans(maison.maison.rejected(), fin);
    }

    private static Path seulDans(Path dossier, String fin) throws IOException {
        try (Stream<Path> chemins = Files.walk(dossier)) {
            List<Path> trouves =
                    chemins.filter(chemin -> chemin.toString().endsWith(fin)).toList();
            assertThat(trouves).hasSize(1);
            return trouves.get(0);
        }
    }
}
