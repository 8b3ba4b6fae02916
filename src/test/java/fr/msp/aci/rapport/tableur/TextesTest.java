package fr.msp.aci.rapport.tableur;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Activites;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.calcul.regional.DesStructures;
import fr.msp.aci.calcul.regional.Membre;
import fr.msp.aci.calcul.regional.Territoire;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.CellType;
import org.junit.jupiter.api.Test;

/** The texts of the workbook can stand in a formula, and each label finds its cell. */
class TextesTest {

    private static final SyntheseXlsx SYNTHESE = new SyntheseXlsx("essai");
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

    private static List<Membre> sansContrat() {
        return DesStructures.membres(2, "MSP").stream()
                .map(DesStructures::sansContrat)
                .toList();
    }

    private static List<Membre> incompletes() {
        return DesStructures.membres(12, "MSP").stream()
                .map(DesStructures::incomplet)
                .toList();
    }

    @Test
    void everyTextIsShownSomewhere() {
        Set<String> montres = new TreeSet<>();
        for (byte[] classeur : List.of(
                Chiffrage.classeur(Activites.complete(2025)),
                Chiffrage.classeur(Activites.complete(2025).champ(ChampStructure.TYPE, "CDS")),
                Chiffrage.classeur(Activites.vide(2025)),
                Chiffrage.classeur(Activites.complete(2025).sans(ChampStructure.PATIENTELE)),
                Chiffrage.classeur(Activites.complete(2025)
                        .champ(ChampStructure.TYPE, "CDS")
                        .effet(LocalDate.of(2026, 1, 1))),
                Chiffrage.classeur(Chiffrage.rapport(Activites.complete(2025).activite(), LocalDate.of(2025, 6, 30))),
                Chiffrage.classeur(Activites.complete(2025).effet(LocalDate.of(2026, 1, 1))),
                SYNTHESE.ecrire(DesStructures.synthese(10)),
                SYNTHESE.ecrire(DesStructures.enCours(2)),
                SYNTHESE.ecrire(DesStructures.synthese(Territoire.TOUTES_REGIONS, incompletes())),
                SYNTHESE.ecrire(DesStructures.synthese(Territoire.TOUTES_REGIONS, sansContrat())))) {
            Tableur tableur = Tableur.ouvrir(classeur);
            tableur.classeur().forEach(feuille -> {
                montres.add(feuille.getSheetName());
                feuille.getDataValidations().forEach(controle -> {
                    montres.add(controle.getErrorBoxText());
                    Optional.ofNullable(controle.getPromptBoxText()).ifPresent(montres::add);
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
