package fr.msp.aci.regle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A grid that cannot be trusted is refused, with the file and the line to mend. */
class RefusDeBaremeTest {

    @TempDir
    Path racine;

    private DossierDeGrids grids;

    @BeforeEach
    void ouvrir() {
        grids = new DossierDeGrids(racine);
    }

    @Test
    void aGapIsRefusedOnTheLineOfTheValueThatComesTooLate() throws Exception {
        complet("      - du: 2017-01-01\n        au: 2018-06-30\n        valeur: 7\n        reference: accord\n"
                + "      - du: 2018-07-02\n        valeur: 8\n        reference: accord\n");
        refuse("essai/general.yaml", 10, "aucune valeur ne s’applique du 2018-07-01 au 2018-07-01");
    }

    @Test
    void anOverlapIsRefused() throws Exception {
        surcharge("      - du: 2024-01-01\n        au: 2024-12-31\n        valeur: 7\n        reference: accord\n"
                + "      - du: 2024-12-31\n        valeur: 8\n        reference: accord\n");
        refuse("avenant-1/general.yaml", 8, "chevauche la précédente, qui s’applique jusqu’au 2024-12-31");
    }

    @Test
    void valuesOutOfOrderAreAnOverlap() throws Exception {
        surcharge("      - du: 2025-01-01\n        valeur: 7\n        reference: accord\n"
                + "      - du: 2024-01-01\n        valeur: 8\n        reference: accord\n");
        refuse("avenant-1/general.yaml", 7, "chevauche");
    }

    @Test
    void aGridThatStartsLateOrStopsEarlyIsRefused() throws Exception {
        complet("      - du: 2017-01-02\n        valeur: 7\n        reference: accord\n");
        refuse("essai/general.yaml", 6, "alors que le barème commence le 2017-01-01");
        complet("      - du: 2017-01-01\n        au: 2021-12-30\n        valeur: 7\n        reference: accord\n");
        refuse("essai/general.yaml", 6, "la dernière valeur finit le 2021-12-30");
    }

    @Test
    void aValueWithoutASourceIsRefused() throws Exception {
        surcharge("      - du: 2024-01-01\n        valeur: 7\n");
        refuse("avenant-1/general.yaml", 4, "la clé « reference » manque");
    }

    @Test
    void aSourceWithoutAValueIsRefused() throws Exception {
        surcharge("      - du: 2024-01-01\n        reference: accord\n");
        refuse("avenant-1/general.yaml", 4, "la clé « valeur » manque");
        surcharge("      - du: 2024-01-01\n        valeur:\n        reference: accord\n");
        refuse("avenant-1/general.yaml", 5, "un texte ou un nombre est attendu");
    }

    @Test
    void aDocumentThatNobodyDeclaredIsRefused() throws Exception {
        surcharge("      - du: 2024-01-01\n        valeur: 7\n        reference: blog p. 3\n");
        refuse("avenant-1/general.yaml", 6, "« blog » n’est pas déclaré");
        surcharge("      - du: 2024-01-01\n        valeur: 7\n        reference: Guide, page 3\n");
        refuse("avenant-1/general.yaml", 6, "« guide p. 12 »");
    }

    @Test
    void anUnknownKeyIsRefusedWithThePossibleOnes() throws Exception {
        surcharge("      - du: 2024-01-01\n        valeurs: 7\n        reference: accord\n");
        refuse(
                "avenant-1/general.yaml",
                5,
                "la clé « valeurs » est inconnue. Clés possibles : du, au, valeur, reference");
        grids.ecrire("avenant-1", "general.yaml", "parametres:", "  valeur-du-point:", "    valeurs: []");
        refuse("avenant-1/general.yaml", 2, "la clé « valeur-du-point » est inconnue");
    }

    @Test
    void aKeyWrittenTwiceIsRefused() throws Exception {
        surcharge("      - du: 2024-01-01\n        valeur: 7\n        valeur: 8\n        reference: accord\n");
        refuse("avenant-1/general.yaml", 6, "écrite deux fois");
    }

    @Test
    void whatIsNotADateANumberOrAYesIsRefused() throws Exception {
        surcharge("      - du: 31/12/2024\n        valeur: 7\n        reference: accord\n");
        refuse("avenant-1/general.yaml", 4, "« 31/12/2024 » n’est pas une date");
        surcharge("      - du: 2024-01-01\n        valeur: 7,5\n        reference: accord\n");
        refuse("avenant-1/general.yaml", 5, "« 7,5 » n’est pas un nombre");
        surcharge("      - du: 2024-01-01\n        valeur: 1e9\n        reference: accord\n");
        refuse("avenant-1/general.yaml", 5, "« 1e9 » n’est pas un nombre");
        surcharge("      - du: 2024-01-01\n        valeur: -7\n        reference: accord\n");
        refuse("avenant-1/general.yaml", 5, "négatif");
        surcharge("      - du: 2024-02-01\n        au: 2024-01-31\n        valeur: 7\n        reference: accord\n");
        refuse("avenant-1/general.yaml", 4, "avant de commencer");
        grids.ecrire(
                "avenant-1",
                "general.yaml",
                "parametres:\n  exercice-a-confirmer:\n    valeurs:\n"
                        + "      - du: 2024-01-01\n        valeur: vrai\n        reference: accord");
        refuse("avenant-1/general.yaml", 5, "ni « oui » ni « non »");
    }

    @Test
    void anUnknownNatureIsRefused() throws Exception {
        grids.ecrire(
                "avenant-1",
                "a1-sas.yaml",
                "indicateur: A1-SAS",
                "nature:",
                "  - du: 2027-01-01",
                "    valeur: obligatoire",
                "    reference: accord");
        refuse("avenant-1/a1-sas.yaml", 4, "« obligatoire » n’est pas une nature");
    }

    @Test
    void aFileOfAnotherIndicatorIsRefused() throws Exception {
        grids.ecrire("avenant-1", "a1-sas.yaml", "indicateur: A1-CSTM");
        refuse("avenant-1/a1-sas.yaml", 1, "« A1-CSTM »");
    }

    @Test
    void aWholeGridMustSayEverything() throws Exception {
        grids.copier("essai", "2017-01-01", "2021-12-31").effacer("essai", "a2-pnc.yaml");
        refuse("essai/a2-pnc.yaml", 0, "le fichier manque");
        grids.copier("essai", "2017-01-01", "2021-12-31")
                .remplacer("essai", "a2-pnc.yaml", "protocoles-maximum", "points-protocole-2");
        refuse("essai/a2-pnc.yaml", 17, "la clé « points-protocole-2 » est inconnue");
        grids.ecrire("essai", "a2-pnc.yaml", "indicateur: A2-PNC");
        refuse("essai/a2-pnc.yaml", 1, "la clé « titre » manque");
    }

    @Test
    void aMissingParameterIsNeverAZero() throws Exception {
        grids.copier("essai", "2017-01-01", "2021-12-31")
                .ecrire(
                        "essai",
                        "a1-cstm.yaml",
                        "indicateur: A1-CSTM",
                        "titre:",
                        "  - du: 2017-01-01",
                        "    valeur: CSTM",
                        "    reference: accord",
                        "nature:",
                        "  - du: 2017-01-01",
                        "    valeur: optionnel",
                        "    reference: accord",
                        "parametres:",
                        "  points:",
                        "    libelle: Points",
                        "    valeurs:",
                        "      - du: 2017-01-01",
                        "        valeur: 200",
                        "        reference: accord");
        refuse("essai/a1-cstm.yaml", 11, "le paramètre « medecins » manque");
    }

    @Test
    void whatIsNotYamlIsRefusedWithItsLine() throws Exception {
        grids.ecrire("avenant-1", "general.yaml", "parametres:", "  valeur-point: [", "    - du");
        BaremeInvalide refus = catchThrowableOfType(BaremeInvalide.class, grids::lire);
        assertThat(refus.fichier()).isEqualTo("avenant-1/general.yaml");
        assertThat(refus.ligne()).isPositive();
        assertThat(refus).hasMessageContaining("n’est pas du YAML lisible");
        grids.ecrire("avenant-1", "general.yaml", "");
        refuse("avenant-1/general.yaml", 0, "le fichier est vide");
        grids.ecrire("avenant-1", "general.yaml", "- parametres");
        refuse("avenant-1/general.yaml", 1, "une liste de clés et de valeurs est attendue");
    }

    @Test
    void aTagThatWouldBuildAnObjectIsRefused() throws Exception {
        surcharge("      - du: 2024-01-01\n        valeur: !!java.net.URL 7\n        reference: accord\n");
        refuse("avenant-1/general.yaml", 5, "n’est pas du YAML lisible");
    }

    @ParameterizedTest(name = "{1}: {2} is refused")
    @CsvSource({
        "general.yaml, patientele-reference, 0, un nombre entier de 1 à 10000000",
        "general.yaml, patientele-reference, 4000.5, un nombre entier",
        "general.yaml, avance-taux, 100.01, un nombre de 0 à 100",
        "general.yaml, justificatifs-mois, 13, un nombre entier de 1 à 12",
        "general.yaml, solde-jour, 32, un nombre entier de 1 à 31",
        "a1-horaires.yaml, samedi-ouvert-avant, 24, un nombre entier de 0 à 23",
        "a1-missions-sp.yaml, missions-maximum, 1.5, un nombre entier",
        "a2-concertation.yaml, taux-cible, 0, un nombre de 0.01 à 100",
        "a2-concertation.yaml, taux-decimales, 7, un nombre entier de 0 à 6"
    })
    void aNumberThatTheComputationCannotTakeIsRefused(String fichier, String cle, String valeur, String message)
            throws Exception {
        String indicateur = fichier.replace(".yaml", "").toUpperCase(Locale.ROOT);
        grids.ecrire(
                "avenant-1",
                fichier,
                fichier.equals("general.yaml") ? "# général" : "indicateur: " + indicateur,
                "parametres:",
                "  " + cle + ":",
                "    valeurs:",
                "      - du: 2024-01-01",
                "        valeur: " + valeur,
                "        reference: accord");
        refuse("avenant-1/" + fichier, 6, message);
    }

    @Test
    void aFileInAnotherEncodingIsRefusedAndOneOfTheNotepadIsRead() throws Exception {
        String texte = "parametres:\n  valeur-point:\n    libelle: Valeur décidée\n    valeurs:\n"
                + "      - du: 2024-01-01\n        valeur: 8\n        reference: accord\n";
        Path fichier = Files.createDirectories(racine.resolve("avenant-1")).resolve("general.yaml");
        Files.write(fichier, texte.getBytes(StandardCharsets.ISO_8859_1));
        refuse("avenant-1/general.yaml", 0, "n’est pas en UTF-8");
        Files.writeString(fichier, "\uFEFF" + texte.replace("\n", "\r\n"));
        assertThat(grids.lire().pour(2024).orElseThrow().enVigueur(2024).get(0).ecrite())
                .isEqualTo("8\u00A0€");
    }

    @Test
    void aFileWhoseEndingIsHiddenIsNotLeftOutInSilence() throws Exception {
        grids.ecrire("avenant-1", "general.yaml.txt", "parametres:");
        refuse("avenant-1/general.yaml.txt", 0, "ce fichier n’est pas d’un barème");
    }

    @Test
    void aFolderInThePlaceOfAFileIsRefused() throws Exception {
        Files.createDirectories(racine.resolve("avenant-1/general.yaml"));
        refuse("avenant-1/general.yaml", 0, "ce n’en est pas un");
    }

    @Test
    void aGridBearsTheNameOfItsFolder() throws Exception {
        grids.ecrire("avenant-2", "bareme.yaml", "nom: avenant-1", "base: avenant-1", "du: 2027-01-01");
        refuse("avenant-2/bareme.yaml", 1, "les deux noms doivent être les mêmes");
        grids.effacer("avenant-2", "bareme.yaml");
        Files.delete(racine.resolve("avenant-2"));
        grids.ecrire("avenant-1", "bareme.yaml", "nom: avenant-2");
        refuse("avenant-1/bareme.yaml", 1, "les deux noms doivent être les mêmes");
    }

    private void surcharge(String valeurs) throws Exception {
        grids.ecrire(
                "avenant-1", "general.yaml", "parametres:\n  valeur-point:\n    valeurs:\n" + valeurs.stripTrailing());
    }

    /** A whole grid from 2017 to 2021, with these values of the point from line 6 of its general file. */
    private void complet(String valeurs) throws Exception {
        grids.copier("essai", "2017-01-01", "2021-12-31")
                .remplacer(
                        "essai",
                        "general.yaml",
                        "      - du: 2017-01-01\n        valeur: 7\n        reference: guide p. 3\n",
                        valeurs);
    }

    private void refuse(String fichier, int ligne, String message) {
        BaremeInvalide refus = catchThrowableOfType(BaremeInvalide.class, grids::lire);
        assertThat(refus).as(message).isNotNull().hasMessageContaining(message);
        assertThat(refus.fichier()).isEqualTo(fichier);
        assertThat(refus.ligne()).isEqualTo(ligne);
        assertThat(refus).hasMessageStartingWith(ligne == 0 ? fichier + " : " : fichier + ", ligne " + ligne + " : ");
    }
}
