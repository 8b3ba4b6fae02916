package fr.msp.aci.lot;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.depot.Maison;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of a bilan are those of one and the same bilan, whatever happens while they are written. */
class RenduInterrompuTest {

    private UneMaison maison;

    @BeforeEach
    void rendreUnPremierBilan(@TempDir Path dossier) throws IOException {
        maison = new UneMaison(dossier);
        maison.deposerClasseur("a.xlsx", "RCP=2025-03-01 4");
        maison.passer();
    }

    @Test
    void aReportThatFailsToRenderLeavesTheEarlierBilanWholeAndIsDoneByTheNextRun() throws IOException {
        Map<String, String> avant = fichiers();
        maison.deposerClasseur("b.xlsx", "RCP=2025-03-01 7");
        maison.deposer("c.xlsx", "FINESS=494991003", "EXERCICE=2025", "RAISON_SOCIALE=Autre", "RCP=2025-03-01 1");
        maison.avecLePdf(rapport -> {
            if (rapport.activite().structure().finess().numero().equals(UneMaison.FINESS)) {
                throw new IllegalStateException("an injected failure");
            }
            return "PDF".getBytes(StandardCharsets.UTF_8);
        });

        assertThat(maison.passer()).isEqualTo(new Comptes(2, 2, 0, 0, 1, 1, true));
        assertThat(fichiers()).isEqualTo(avant);
        assertThat(maison.bilan().orElseThrow().points()).isEqualByComparingTo("400");
        assertThat(maison.dits).contains("echec 494900012-2025", "rendu 494991003-2025");

        maison.avecLePdf(rapport -> "PDF 2".getBytes(StandardCharsets.UTF_8));
        assertThat(maison.passer()).isEqualTo(new Comptes(0, 0, 0, 0, 1, 1, false));
        assertThat(maison.bilan().orElseThrow().points()).isEqualByComparingTo("700");
        assertThat(fichiers().get("pdf")).isEqualTo("PDF 2");
        assertThat(fichiers().get("json")).contains("\"points\":700");
    }

    @Test
    void aDossierForTheCpamThatCannotBeMadeLeavesTheOtherFilesToo() throws IOException {
        Map<String, String> avant = fichiers();
        Path piece = maison.maison.justificatifs(UneMaison.CLE);
        UneMaison.ecrire(maison.maison.inbox().resolve("494900012-2025/cr.pdf"), "compte rendu inventé");
        maison.passer();
        Path conservee = piece.resolve(UneMaison.fichiers(piece).get(0));
        Files.writeString(conservee, "another content than the one that was received");
        maison.deposerClasseur("b.xlsx", "RCP=2025-03-01 7");

        assertThat(maison.passer().echec()).isTrue();
        assertThat(fichiers().get("json")).isEqualTo(avant.get("json"));
        assertThat(UneMaison.fichiers(maison.maison.reports())).noneMatch(nom -> nom.endsWith(".part"));
    }

    @Test
    void filesLeftByARunThatWasCutAreReplacedEvenWhenTheFactsAreThoseOfBefore() throws IOException {
        Map<String, String> avant = fichiers();
        maison.deposerClasseur("b.xlsx", "RCP=2025-03-01 7");
        maison.avecLePdf(rapport -> {
            throw new IllegalStateException("an injected failure");
        });
        maison.passer();
        // What a run leaves that was cut between two files, before it could store the bilan.
        Files.writeString(maison.maison.bilan(UneMaison.CLE, "html"), "HTML of the second bilan");
        maison.avecLePdf(rapport -> "PDF".getBytes(StandardCharsets.UTF_8));
        maison.deposerClasseur("a.xlsx", "RCP=2025-03-01 4");

        assertThat(maison.passer().echec()).isFalse();
        assertThat(fichiers()).isEqualTo(avant);
    }

    @Test
    void aWorkbookThatExhaustsTheMemoryFailsByNameAndAlone() throws IOException {
        maison.deposerClasseur("trop.xlsx", "RCP=2025-03-01 9");
        maison.deposerClasseur("bon.xlsx", "RCP=2025-03-01 7");
        maison.avecLeControle(fichier -> {
            if (fichier.getFileName().toString().equals("trop.xlsx")) {
                throw new OutOfMemoryError("an injected failure");
            }
            return ClasseurTexte.controler(fichier);
        });

        assertThat(maison.passer()).isEqualTo(new Comptes(1, 1, 0, 0, 1, 1, true));
        assertThat(maison.dits).contains("echec trop.xlsx", "ACCEPTE bon.xlsx");
        assertThat(UneMaison.fichiers(maison.maison.inbox())).containsExactly("trop.xlsx");
    }

    @Test
    void theCopyOfAWorkbookThatWasTakenBackGoes() throws IOException {
        UneMaison.ecrire(maison.maison.travail().resolve("99/vieux.xlsx"), "left by a killed run");

        maison.passer();

        assertThat(Files.list(maison.maison.travail())).isEmpty();
    }

    private Map<String, String> fichiers() throws IOException {
        Maison celle = maison.maison;
        Map<String, String> fichiers = new TreeMap<>();
        for (String format : Recalcul.FORMATS) {
            fichiers.put(format, Files.readString(celle.bilan(UneMaison.CLE, format), StandardCharsets.ISO_8859_1));
        }
        return fichiers;
    }
}
