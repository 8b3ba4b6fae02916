package fr.msp.aci.controle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Justificatif;
import fr.msp.aci.classeur.Motif;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CatalogueTest {

    private final Catalogue catalogue = new Catalogue();
    private final ResourceBundle textes = ResourceBundle.getBundle("messages.constats", Locale.ROOT);

    @ParameterizedTest
    @EnumSource
    void everyCodeSaysWhatWhyAndHow(CodeConstat code) {
        Catalogue.Fiche fiche = catalogue.fiche(code);

        assertThat(Stream.of(fiche.quoi(), fiche.pourquoi(), fiche.commentCorriger()))
                .allSatisfy(texte -> assertThat(texte).hasSizeGreaterThan(15).endsWith("."));
        assertThat(fiche.titre()).isNotBlank().doesNotEndWith(".");
        assertThat(fiche.exemple()).isNotBlank().endsWith(".");
    }

    @ParameterizedTest
    @EnumSource
    void everyCaseHasItsSentencesAndLeavesNoHoleInThem(Cas cas) {
        Lieu lieu = Lieu.feuille(0, "RCP").ligne(7).colonne(1).champ("Date");

        Constat constat = catalogue.constat(cas, lieu, "valeur", "d3", "d4", "d5", "d6", "d7", "d8");

        assertThat(constat.message()).isNotBlank().doesNotContain("{", "}", "null");
        assertThat(constat.correction()).isNotBlank().doesNotContain("{", "}", "null");
        assertThat(constat.cellule()).contains("B7");
    }

    @ParameterizedTest
    @EnumSource
    void everyCodeHasACase(CodeConstat code) {
        assertThat(Cas.values()).extracting(Cas::code).contains(code);
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonToRefuseAFileHasItsCase(Motif motif) {
        assertThat(Cas.valueOf(motif.name()).code().severite()).isEqualTo(Severite.ERREUR);
    }

    @Test
    void textsUseTheTypographicApostrophe() {
        assertThat(textes.keySet())
                .allSatisfy(cle -> assertThat(textes.getString(cle)).as(cle).doesNotContain("'"));
    }

    @Test
    void thePlaceInASentenceIsAsNarrowAsIsKnown() {
        Lieu feuille = Lieu.feuille(0, "RCP");
        assertThat(correction(feuille.ligne(7).colonne(1))).contains("en B7 de la feuille « RCP »");
        assertThat(correction(feuille.ligne(7))).contains("à la ligne 7 de la feuille « RCP »");
        assertThat(correction(feuille.colonne(28))).contains("dans la colonne AC de la feuille « RCP »");
        assertThat(correction(feuille)).contains("dans la feuille « RCP »");
        assertThat(correction(Lieu.classeur())).contains("dans le classeur");
    }

    @Test
    void whatOnlyTheStoreCanSeeIsSaidWithTheSameTexts() {
        Constat absent = catalogue.justificatifAbsent(
                "Protocoles", 4, "Justificatif", absent("protocole.pdf", false), "990001018-2025");
        assertThat(absent.code()).isEqualTo(CodeConstat.JUSTIFICATIF_ABSENT);
        assertThat(absent.message()).contains("protocole.pdf");
        assertThat(absent.correction()).contains("Déposez-le", "dans un dossier nommé 990001018-2025");
        assertThat(absent.ligne()).contains(4);

        Constat retirees = new ConstatsEntreClasseurs().lignesRetirees(Feuille.RCP, 9, 4);
        assertThat(retirees.code()).isEqualTo(CodeConstat.LIGNES_RETIREES);
        assertThat(retirees.message()).contains("9").contains("4");
        assertThat(retirees.correction()).contains("RCP");
    }

    @Test
    void aFileThatCameUnderAnAlmostEqualNameIsProposed() {
        List<String> recus = List.of("conv3.pdf", "conv2.pdf", "convention lucie.pdf");

        Constat sansFin = catalogue.justificatifAbsent(
                "Stages", 4, "Convention", absent("conv2", false), "990001018-2025", recus, Optional.empty());
        assertThat(sansFin.code()).isEqualTo(CodeConstat.JUSTIFICATIF_ABSENT);
        assertThat(sansFin.message()).contains("Est-ce « conv2.pdf »");
        assertThat(sansFin.correction()).contains("écrivez « conv2.pdf »");
        assertThat(catalogue
                        .justificatifAbsent(
                                "Stages",
                                4,
                                "Convention",
                                absent("Convention_Luçie.docx", false),
                                "990001018-2025",
                                recus,
                                Optional.empty())
                        .message())
                .contains("Est-ce « convention lucie.pdf »");
        assertThat(catalogue
                        .justificatifAbsent(
                                "Stages",
                                4,
                                "Convention",
                                absent("conv4.pdf", false),
                                "990001018-2025",
                                recus,
                                Optional.empty())
                        .message())
                .doesNotContain("Est-ce");
    }

    @Test
    void minutesThatWereNotReceivedAreNotAskedFor() {
        Constat absent = catalogue.justificatifAbsent(
                "RCP", 4, "Justificatif", absent("compte-rendu.pdf", true), "990001018-2025");

        assertThat(absent.code()).isEqualTo(CodeConstat.JUSTIFICATIF_ABSENT);
        assertThat(absent.correction()).contains("Rien à envoyer", "gardez-le").doesNotContain("Déposez");
    }

    private static Justificatif absent(String nom, boolean compteRendu) {
        return new Justificatif(nom, false, compteRendu);
    }

    @Test
    void aVeryLongValueIsCutBeforeItIsShown() {
        assertThat(catalogue
                        .constat(Cas.DATE_INVALIDE, Lieu.classeur(), "x".repeat(5_000))
                        .valeurLue())
                .hasSizeLessThan(250);
    }

    private String correction(Lieu lieu) {
        return catalogue.constat(Cas.DATE_INVALIDE, lieu, "x").correction();
    }
}
