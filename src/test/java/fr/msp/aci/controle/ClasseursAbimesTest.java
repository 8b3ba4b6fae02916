package fr.msp.aci.controle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.classeur.Limites;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real workbooks spoiled at random, always in the same way: whatever comes, the answer is a finding or a refusal. */
class ClasseursAbimesTest {

    private static final Path MODELE = Path.of("src/test/resources/golden/libreoffice/msp-03.xlsx");
    private static final List<String> MORCEAUX = List.of(
            "<c r=\"A1\"",
            "<row>",
            "</row>",
            "<v>1E400</v>",
            "<v>-1</v>",
            "t=\"s\"",
            "t=\"e\"",
            "&#0;",
            "]]>",
            "<![CDATA[",
            "<!--",
            "1 85 05 78 006 084",
            "\u0000",
            "99999999999999999999",
            "s=\"-5\"",
            "r=\"XFE1\"",
            "<mergeCell/>",
            "é",
            "<t>");

    @TempDir
    Path dossier;

    private final Random hasard = new Random(20251231);
    private final Controleur controleur = new Controleur(
            new Limites(1 << 24, 1 << 25, 50, 10_000, 100_000, 10_000, 1_000_000, 5_000, Duration.ofSeconds(20)),
            exercice -> true,
            LocalDate.of(2026, 1, 15));

    @Test
    void bytesChangedAnywhereNeverGiveAnythingButAnAnswer() throws Exception {
        byte[] modele = Files.readAllBytes(MODELE);
        for (int essai = 0; essai < 400; essai++) {
            byte[] octets = modele.clone();
            for (int i = 0; i <= hasard.nextInt(8); i++) {
                octets[hasard.nextInt(octets.length)] = (byte) hasard.nextInt(256);
            }
            int longueur = hasard.nextInt(4) == 0 ? hasard.nextInt(octets.length) : octets.length;
            repond(java.util.Arrays.copyOf(octets, longueur), essai);
        }
    }

    @Test
    void xmlChangedAnywhereNeverGivesAnythingButAnAnswer() throws Exception {
        for (int essai = 0; essai < 400; essai++) {
            repond(avecUnePartieAbimee(), essai);
        }
    }

    private void repond(byte[] octets, int essai) throws IOException {
        Path fichier = Files.write(dossier.resolve("essai.xlsx"), octets);

        Controle controle = controleur.controler(fichier);

        assertThat(controle.empreinte()).as("essai " + essai).hasSize(64);
        if (controle instanceof Controle.Refuse refuse) {
            assertThat(refuse.constats())
                    .allSatisfy(constat -> assertThat(constat.correction()).isNotBlank());
        }
        Files.delete(fichier);
    }

    private byte[] avecUnePartieAbimee() throws IOException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (ZipFile source = new ZipFile(MODELE.toFile());
                ZipOutputStream zip = new ZipOutputStream(octets)) {
            List<? extends ZipEntry> entrees = Collections.list(source.entries());
            int choisie = hasard.nextInt(entrees.size());
            for (int i = 0; i < entrees.size(); i++) {
                byte[] contenu = source.getInputStream(entrees.get(i)).readAllBytes();
                zip.putNextEntry(new ZipEntry(entrees.get(i).getName()));
                zip.write(i == choisie ? abimer(contenu) : contenu);
                zip.closeEntry();
            }
        }
        return octets.toByteArray();
    }

    private byte[] abimer(byte[] contenu) {
        StringBuilder xml = new StringBuilder(new String(contenu, StandardCharsets.UTF_8));
        for (int i = 0; i <= hasard.nextInt(3); i++) {
            int place = hasard.nextInt(xml.length());
            int fin = Math.min(xml.length(), place + hasard.nextInt(20));
            switch (hasard.nextInt(3)) {
                case 0 -> xml.insert(place, MORCEAUX.get(hasard.nextInt(MORCEAUX.size())));
                case 1 -> xml.delete(place, fin);
                default -> xml.replace(place, fin, MORCEAUX.get(hasard.nextInt(MORCEAUX.size())));
            }
        }
        return xml.toString().getBytes(StandardCharsets.UTF_8);
    }
}
