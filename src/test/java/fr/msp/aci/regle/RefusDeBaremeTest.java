package fr.msp.aci.regle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
