package fr.msp.aci.retour;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Rcp;
import fr.msp.aci.controle.CodeConstat;
import fr.msp.aci.controle.Colonne;
import fr.msp.aci.controle.Constat;
import fr.msp.aci.controle.Controle;
import fr.msp.aci.controle.SchemaFeuille;
import fr.msp.aci.controle.Severite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModeleReluTest {

    private static final Exercice EXERCICE = new Exercice(2025);

    @TempDir
    private Path dossier;

    @Test
    void theBlankTemplateWithItsThreeNeededFieldsIsAcceptedAndItsOtherSheetsCountAsAbsent() throws IOException {
        try (ModeleRelu modele = new ModeleRelu(EXERCICE)) {
            modele.champ(ChampStructure.FINESS, "990001000");
            modele.champ(ChampStructure.RAISON_SOCIALE, "Maison de santé du Val-Clair");

            Controle.Accepte accepte = accepte(modele.relire(dossier));

            assertThat(accepte.exercice()).isEqualTo(EXERCICE);
            assertThat(accepte.feuilles()).containsOnlyKeys(Feuille.STRUCTURE);
            assertThat(accepte.lignes()).containsEntry(Feuille.STRUCTURE, 3);
            assertThat(accepte.constats())
                    .hasSize(Feuille.values().length - 1)
                    .allSatisfy(constat -> assertThat(constat.code()).isEqualTo(CodeConstat.FEUILLE_VIDE));
        }
    }

    @Test
    void everyExampleOfTheInputHelpIsAccepted() throws IOException {
        try (ModeleRelu modele = new ModeleRelu(EXERCICE)) {
            remplirLaStructure(modele);
            for (SchemaFeuille declaree : tableaux(modele)) {
                assertThat(modele.exemples(declaree)).hasSameSizeAs(declaree.colonnes());
                modele.ligne(declaree, modele.exemples(declaree));
            }

            Controle.Accepte accepte = accepte(modele.relire(dossier));

            assertThat(accepte.feuilles()).containsOnlyKeys(Feuille.values());
            assertThat(accepte.constats())
                    .extracting(Constat::code)
                    .doesNotContain(CodeConstat.FEUILLE_VIDE, CodeConstat.COLONNE_IGNOREE, CodeConstat.FEUILLE_IGNOREE);
        }
    }

    @Test
    void aGreyRowWhoseMarkWasWrittenOverIsReadAsARow() throws IOException {
        try (ModeleRelu modele = new ModeleRelu(EXERCICE)) {
            remplirLaStructure(modele);
            modele.surLExemple(Feuille.RCP, 0, "21/03/2025");

            Controle.Accepte accepte = accepte(modele.relire(dossier));

            assertThat(accepte.lignes()).containsEntry(Feuille.RCP, 1);
            assertThat(accepte.feuilles().get(Feuille.RCP).faits())
                    .singleElement()
                    .satisfies(fait -> assertThat(((Rcp) fait).date()).isEqualTo("2025-03-21"));
        }
    }

    @Test
    void aGreyRowThatKeepsItsMarkOverOtherValuesIsSaidAndNotLostInSilence() throws IOException {
        try (ModeleRelu modele = new ModeleRelu(EXERCICE)) {
            remplirLaStructure(modele);
            modele.surLExemple(Feuille.RCP, 5, "9");

            Controle.Accepte accepte = accepte(modele.relire(dossier));

            assertThat(accepte.feuilles()).doesNotContainKey(Feuille.RCP);
            assertThat(accepte.constats())
                    .filteredOn(constat -> constat.code() == CodeConstat.LIGNE_D_EXEMPLE)
                    .singleElement()
                    .satisfies(constat -> {
                        assertThat(constat.severite()).isEqualTo(Severite.AVERTISSEMENT);
                        assertThat(constat.feuille()).contains("RCP");
                        assertThat(constat.ligne()).contains(3);
                        assertThat(constat.correction()).contains("effacez « Exemple → »");
                    });
        }
    }

    @Test
    void theGreyRowsOfTheTemplateOfAnotherYearAreKnownToo() throws IOException {
        try (ModeleRelu modele = new ModeleRelu(new Exercice(2024))) {
            remplirLaStructure(modele);
            modele.champ(ChampStructure.EXERCICE, "2025");

            assertThat(accepte(modele.relire(dossier)).constats())
                    .extracting(Constat::code)
                    .containsOnly(CodeConstat.FEUILLE_VIDE);
        }
    }

    @Test
    void neantUnderTheGreyRowWithdrawsTheSheet() throws IOException {
        try (ModeleRelu modele = new ModeleRelu(EXERCICE)) {
            remplirLaStructure(modele);
            modele.ligne(modele.schema().pour(Feuille.RCP), List.of("néant"));

            Controle.Accepte accepte = accepte(modele.relire(dossier));

            assertThat(accepte.feuilles().get(Feuille.RCP).faits()).isEmpty();
            assertThat(accepte.feuilles()).containsOnlyKeys(Feuille.STRUCTURE, Feuille.RCP);
        }
    }

    @Test
    void everyValueOfEveryListIsAccepted() throws IOException {
        try (ModeleRelu modele = new ModeleRelu(EXERCICE)) {
            remplirLaStructure(modele);
            for (SchemaFeuille declaree : tableaux(modele)) {
                List<String> exemples = modele.exemples(declaree);
                for (int colonne = 0; colonne < exemples.size(); colonne++) {
                    for (String valeur : declaree.colonnes().get(colonne).type().valeurs()) {
                        List<String> ligne = new ArrayList<>(exemples);
                        ligne.set(colonne, valeur);
                        modele.ligne(declaree, ligne);
                    }
                }
            }

            accepte(modele.relire(dossier));
        }
    }

    @Test
    void everyListValueOfTheStructureIsAccepted() throws IOException {
        for (int rang = 0; rang < 3; rang++) {
            try (ModeleRelu modele = new ModeleRelu(EXERCICE)) {
                remplirLaStructure(modele);
                for (Colonne<?> champ : modele.schema().pour(Feuille.STRUCTURE).colonnes()) {
                    List<String> valeurs = champ.type().valeurs();
                    assertThat(valeurs).as(champ.entete()).hasSizeLessThanOrEqualTo(3);
                    if (!valeurs.isEmpty()) {
                        modele.champ(champ.entete(), valeurs.get(Math.min(rang, valeurs.size() - 1)));
                    }
                }
                accepte(modele.relire(dossier));
            }
        }
    }

    private static void remplirLaStructure(ModeleRelu modele) {
        SchemaFeuille structure = modele.schema().pour(Feuille.STRUCTURE);
        List<String> exemples = modele.exemples(structure);
        assertThat(exemples).hasSameSizeAs(structure.colonnes());
        for (int i = 0; i < exemples.size(); i++) {
            modele.champ(structure.colonnes().get(i).entete(), exemples.get(i));
        }
    }

    private static List<SchemaFeuille> tableaux(ModeleRelu modele) {
        return Arrays.stream(Feuille.values())
                .filter(feuille -> feuille != Feuille.STRUCTURE)
                .map(modele.schema()::pour)
                .toList();
    }

    private static Controle.Accepte accepte(Controle controle) {
        assertThat(controle.constats())
                .filteredOn(constat -> constat.severite() == Severite.ERREUR)
                .isEmpty();
        return (Controle.Accepte) controle;
    }
}
