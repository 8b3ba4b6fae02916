package fr.msp.aci.rapport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.msp.aci.calcul.Calculateur;
import fr.msp.aci.rapport.Ecart.Genre;
import fr.msp.aci.regle.Bareme;
import fr.msp.aci.regle.Baremes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A bilan read back and held against what it should say. */
class BilanLuTest {

    private static final Bareme BAREME = Baremes.integres().pour(2025).orElseThrow();

    @Test
    void theBilanOfEverySampleFollowsFromTheFactsItCarries() throws IOException {
        for (Map.Entry<String, Rapport> exemple : RapportsDesExemples.tous().entrySet()) {
            BilanLu lu = BilanLu.de(BilanJson.ecrire(exemple.getValue()));

            assertThat(lu.finess().numero()).isEqualTo(exemple.getKey());
            assertThat(lu.empreinteJuste()).isTrue();
            assertThat(ecarts(lu)).as(exemple.getKey()).isEmpty();
        }
    }

    @Test
    void theFingerprintIsWrongAfterAnyChangeOfAByte() {
        String texte = texte();

        assertThat(BilanLu.de(octets(texte)).empreinteJuste()).isTrue();
        for (String autre : List.of(
                texte + "\n",
                texte.stripTrailing(),
                texte.replace("\n", "\r\n"),
                texte.replace("Tilleuls", "tilleuls"),
                texte.replaceFirst("\"empreinte\": \"[0-9a-f]", "\"empreinte\": \"x"),
                texte.replaceFirst(",\n  \"empreinte\": \"[0-9a-f]{64}\"", ""))) {
            assertThat(BilanLu.de(octets(autre)).empreinteJuste()).isFalse();
        }
        byte[] malEncode = octets(texte);
        malEncode[texte.indexOf("Tilleuls")] = (byte) 0xFF;
        assertThat(BilanJson.empreinteJuste(malEncode)).isFalse();
    }

    @Test
    void eachKindOfDifferenceIsToldApartWithItsPlace() {
        BilanLu emis = BilanLu.de(octets(texte()));

        assertThat(emis.ecarts(BilanLu.de(octets(texte())))).isEmpty();
        assertThat(autre("\"pointsTotal\": 12008.00", "\"pointsTotal\": 12009.00")
                        .ecarts(emis))
                .containsExactly(new Ecart(Genre.CHIFFRE, "pointsTotal", "12\u202f009,00", "12\u202f008,00"));
        assertThat(autre("\"pointsTotal\": 12008.00", "\"pointsTotal\": 12008").ecarts(emis))
                .as("the same number written otherwise")
                .isEmpty();
        assertThat(autre("\"pointsFixes\": 800.00", "\"pointsFixes\": null").ecarts(emis))
                .containsExactly(new Ecart(Genre.CHIFFRE, "A1-HORAIRES › pointsFixes", "–", "800,00"));
        assertThat(autre("\"Site le moins ouvert\"", "\"Site le plus ouvert\"").ecarts(emis))
                .containsExactly(new Ecart(
                        Genre.EXPLICATION,
                        "A1-HORAIRES › etapes › n° 1 › libelle",
                        "Site le plus ouvert",
                        "Site le moins ouvert"));
        assertThat(autre("\"patientele\": {\n        \"valeur\": \"4000\"", "\"patientele\": {\"valeur\": \"5000\"")
                        .ecarts(emis))
                .containsExactly(new Ecart(Genre.FAIT, "structure › patientele › valeur", "5000", "4000"));
    }

    @Test
    void aRowTakenOutDoesNotMakeItsNeighboursDiffer() {
        String texte = texte();
        Matcher ligne =
                Pattern.compile("\\{\\s+\"ligne\": 4,\\s+\"date\"[^{}]+},\\s*").matcher(texte);
        assertThat(ligne.find()).isTrue();
        BilanLu sansLigne = BilanLu.de(octets(texte.substring(0, ligne.start()) + texte.substring(ligne.end())));

        assertThat(sansLigne.ecarts(BilanLu.de(octets(texte)))).singleElement().satisfies(ecart -> {
            assertThat(ecart.genre()).isEqualTo(Genre.FAIT);
            assertThat(ecart.lieu()).isEqualTo("RCP › ligne 4");
            assertThat(ecart.trouve()).isEqualTo("–");
        });
    }

    @Test
    void hostileDocumentsAreRefusedAtOnce() {
        String texte = texte();
        for (String hostile : List.of(
                texte.replace("\"4000\"", "\"1E+999999999\""),
                texte.replace("\"4000\"", "\".5e999999999\""),
                texte.replace("\"4000\"", "\"１E999999999\""),
                texte.replace("\"4000\"", "\"" + "9".repeat(100_000) + "\""),
                texte.replace("\"pointsTotal\": 12008.00", "\"pointsTotal\": 1e-999999999"),
                texte.replace("\"pointsTotal\": 12008.00", "\"pointsTotal\": " + "9".repeat(900)),
                texte.replaceFirst("\\{", "{\"a\": " + "[".repeat(5000) + "]".repeat(5000) + ","),
                texte.replace("\"calculeAu\": \"2025-12-31\"", "\"calculeAu\": \"hier\""),
                texte.replace("\"494900012\"", "\"494900013\""),
                "[]",
                "null")) {
            assertThatThrownBy(() -> BilanLu.de(octets(hostile))).isInstanceOf(BilanIllisible.class);
        }
    }

    @Test
    void whatIsShownOfItIsPlainAndShort() {
        BilanLu lu = autre("\"Maison de santé des Tilleuls\"", "\"\\u001b[31m\\u202E" + "x".repeat(500) + "\"");

        assertThat(lu.raisonSociale()).hasSizeLessThanOrEqualTo(80).doesNotContain("\u001b", "\u202E");
    }

    private static List<Ecart> ecarts(BilanLu lu) {
        return lu.ecarts(Calculateur.calculer(lu.activite(), BAREME, lu.calculeAu()));
    }

    private static BilanLu autre(String ancien, String nouveau) {
        assertThat(texte()).contains(ancien);
        return BilanLu.de(octets(texte().replaceFirst(Pattern.quote(ancien), nouveau.replace("\\", "\\\\"))));
    }

    private static String texte() {
        return new String(BilanJson.ecrire(UnRapport.petit()), StandardCharsets.UTF_8);
    }

    private static byte[] octets(String texte) {
        return texte.getBytes(StandardCharsets.UTF_8);
    }
}
