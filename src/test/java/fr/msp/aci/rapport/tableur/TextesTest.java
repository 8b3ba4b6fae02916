package fr.msp.aci.rapport.tableur;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Activites;
import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.CellType;
import org.junit.jupiter.api.Test;

/** The texts of the workbook can stand in a formula, and each label finds its cell. */
class TextesTest {

    private static final ResourceBundle TEXTES = ResourceBundle.getBundle("messages/tableur", Locale.ROOT);

    @Test
    void noTextCanBreakAFormulaOrASentence() {
        assertThat(TEXTES.keySet()).isNotEmpty().allSatisfy(cle -> assertThat(TEXTES.getString(cle))
                .as(cle)
                .doesNotContain("\"", "'")
                .isNotBlank());
    }

    @Test
    void everyLabelIsThatOfANamedCell() {
        Tableur tableur = Tableur.ouvrir(Chiffrage.classeur(Activites.complete(2025)));

        assertThat(TEXTES.keySet().stream().filter(cle -> cle.matches("case\\.[a-z0-9_]+")))
                .isNotEmpty()
                .allSatisfy(cle -> assertThat(tableur.cellule(cle.substring("case.".length()))
                                .getRow()
                                .getCell(0)
                                .getStringCellValue())
                        .isEqualTo(TEXTES.getString(cle)));
    }

    @Test
    void everyTextIsShownSomewhere() {
        Set<String> montres = new TreeSet<>();
        for (Activites activites : new Activites[] {
            Activites.complete(2025),
            Activites.vide(2025),
            Activites.complete(2025).effet(LocalDate.of(2026, 1, 1))
        }) {
            Tableur tableur = Tableur.ouvrir(Chiffrage.classeur(activites));
            tableur.classeur().forEach(feuille -> {
                montres.add(feuille.getSheetName());
                feuille.getDataValidations().forEach(controle -> {
                    montres.add(controle.getErrorBoxText());
                    montres.add(controle.getErrorBoxTitle());
                });
                feuille.forEach(ligne -> ligne.forEach(cellule -> {
                    if (cellule.getCellType() == CellType.STRING) {
                        montres.add(cellule.getStringCellValue());
                    } else if (cellule.getCellType() == CellType.FORMULA) {
                        montres.add(cellule.getCellFormula());
                    }
                }));
            });
        }
        String tout = String.join("\n", montres);
        assertThat(TEXTES.keySet()).allSatisfy(cle -> assertThat(tout)
                .contains(TEXTES.getString(cle).split("\\{")[0].strip()));
    }
}
