package fr.msp.aci.rapport.tableur;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.Activites;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Jour;
import fr.msp.aci.activite.Protocole;
import fr.msp.aci.activite.ThemeProtocole;
import fr.msp.aci.rapport.Rapport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever was typed in a workbook stays a text in the bilan's. */
class TextesPiegesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://exemple.invalid\";\"Cliquez\")",
                "+33 1 00 00 00 00",
                "-2+3",
                "@SOMME(A1:A9)",
                "\t=1+1",
                "\r\n=cmd|' /C calc'!A0",
                "|calc",
                "＝1+1",
                "\u202E=1+1",
            })
    void aTextThatLooksLikeAFormulaIsNone(String piege) {
        Tableur tableur = Tableur.ouvrir(Chiffrage.classeur(structure(piege)));

        List<XSSFCell> cellules = contenant(tableur, piege.strip().replaceAll("[\\p{Cc}\\p{Cf}]", ""));
        assertThat(cellules).hasSizeGreaterThanOrEqualTo(3).allSatisfy(cellule -> {
            assertThat(cellule.getCellType()).isEqualTo(CellType.STRING);
            char debut = cellule.getStringCellValue().charAt(0);
            assertThat(cellule.getCellStyle().getQuotePrefixed())
                    .as("%s in %s", cellule.getStringCellValue(), cellule.getAddress())
                    .isEqualTo("=+-@|＝".indexOf(debut) >= 0);
        });
    }

    @Test
    void aQuoteOrAnAmpersandDoesNotBreakAFormula() {
        Rapport rapport = structure("L'été \"dernier\" & <fin> \u0007");

        Tableur.ouvrir(Chiffrage.classeur(rapport)).recalculer().dit("odd names", rapport.bilan());
    }

    @Test
    void aTextThatLooksLikeTheNumberOfACharacterStaysAsItWasTyped() {
        Tableur tableur = Tableur.ouvrir(Chiffrage.classeur(structure("Maison _x0041_ et _x005F_x0042_ fin")));

        assertThat(contenant(tableur, "Maison _x0041_ et _x005F_x0042_ fin")).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void aTextLongerThanACellIsCut() {
        Tableur tableur = Tableur.ouvrir(Chiffrage.classeur(structure("x".repeat(40_000))));

        assertThat(contenant(tableur, "xxxx")).isNotEmpty().allSatisfy(cellule -> assertThat(
                        cellule.getStringCellValue().length())
                .isLessThanOrEqualTo(1_100));
    }

    @Test
    void aSiteWhoseNameCannotBeShownStillCounts() {
        Activites activites = Activites.complete(2025).semaine("\u200B", "09:00", "18:00");

        Tableur tableur = Tableur.ouvrir(Chiffrage.classeur(activites));

        assertThat(tableur.nombre("points_a1_horaires"))
                .as("9 h, closed on Saturday")
                .isEqualByComparingTo("530");
    }

    @Test
    void aDateBeforeSpreadsheetsHaveAnyIsBroughtToTheirFirst() {
        Activites activites = Activites.complete(2025)
                .effet(LocalDate.of(1789, 7, 14))
                .champ(ChampStructure.DATE_PROJET_SANTE, LocalDate.of(1789, 7, 1));

        Tableur tableur = Tableur.ouvrir(Chiffrage.classeur(activites));

        tableur.dit("an old contract", Chiffrage.bilan(activites));
    }

    private static Rapport structure(String piege) {
        Activites activites = Activites.complete(2025)
                .champ(ChampStructure.RAISON_SOCIALE, piege)
                .champ(ChampStructure.COMMUNE, piege)
                .plage(piege, Jour.LUNDI, "08:00", "20:00")
                .ligne(n -> new Protocole(
                        n,
                        piege,
                        ThemeProtocole.PATIENTS_OBESES,
                        LocalDate.of(2023, 1, 1),
                        List.of(piege),
                        false,
                        Optional.empty(),
                        Optional.of(piege)));
        Activite activite = activites.activite();
        Rapport rapport = Chiffrage.rapport(activite);
        return new Rapport(
                activite,
                rapport.bilan(),
                List.of(new Rapport.Source("ab".repeat(32), piege)),
                List.of(),
                rapport.programme());
    }

    private static List<XSSFCell> contenant(Tableur tableur, String texte) {
        List<XSSFCell> trouvees = new ArrayList<>();
        tableur.classeur()
                .forEach(feuille -> feuille.forEach(ligne -> ligne.forEach(cellule -> {
                    if (cellule.getCellType() == CellType.STRING
                            && cellule.getStringCellValue().contains(texte)) {
                        trouvees.add((XSSFCell) cellule);
                    }
                })));
        return trouvees;
    }
}
