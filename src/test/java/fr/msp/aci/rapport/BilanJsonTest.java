package fr.msp.aci.rapport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.Fait;
import fr.msp.aci.activite.FaitsFeuille;
import fr.msp.aci.activite.Fermeture;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.calcul.Regime;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BilanJsonTest {

    private static final JsonMapper LECTEUR = JsonMapper.shared();

    @Test
    void membersComeInThePublishedOrder() {
        JsonNode document = lu(UnRapport.petit());

        assertThat(document.propertyNames())
                .containsExactly(
                        "schema",
                        "exercice",
                        "finess",
                        "raisonSociale",
                        "bareme",
                        "calculeAu",
                        "indicateurs",
                        "prerequisAtteints",
                        "prerequisManquants",
                        "pointsTotal",
                        "remunerationBase",
                        "tauxMajoration",
                        "remuneration",
                        "avanceTheorique",
                        "avancePercue",
                        "solde",
                        "eligibilite",
                        "hypotheses",
                        "avertissements",
                        "sources",
                        "donnees",
                        "baremeEmpreinte",
                        "programme",
                        "empreinte");
        assertThat(document.get("indicateurs").get(0).propertyNames())
                .containsExactly(
                        "code",
                        "axe",
                        "nature",
                        "atteint",
                        "pointsFixes",
                        "pointsVariables",
                        "points",
                        "pointsMaximum",
                        "etapes",
                        "preuves",
                        "justificatifs",
                        "manque");
    }

    @Test
    void identityAndFiguresAreThoseOfTheBilan() {
        JsonNode document = lu(UnRapport.petit());

        assertThat(document.get("schema").asString()).isEqualTo("aci-bilan/1");
        assertThat(document.get("exercice").asInt()).isEqualTo(2025);
        assertThat(document.get("finess").asString()).isEqualTo("494900012");
        assertThat(document.get("calculeAu").asString()).isEqualTo("2025-12-31");
        assertThat(document.get("indicateurs")).hasSize(19);
        assertThat(document.get("pointsTotal").decimalValue()).isEqualByComparingTo("12008.00");
        assertThat(document.get("remuneration").decimalValue()).isEqualByComparingTo("84056.00");
        assertThat(document.get("solde").decimalValue()).isEqualByComparingTo("48356.00");
        assertThat(document.get("sources").get(0).asString()).isEqualTo(UneActivite.CLASSEUR);
    }

    @Test
    void anIndicatorSaysHowItsPointsComeAbout() {
        JsonNode horaires = lu(UnRapport.petit()).get("indicateurs").get(0);

        assertThat(horaires.get("code").asString()).isEqualTo("A1-HORAIRES");
        assertThat(horaires.get("nature").asString()).isEqualTo("PREREQUIS");
        JsonNode etape = horaires.get("etapes").get(0);
        assertThat(etape.get("libelle").asString()).isEqualTo("Site le moins ouvert");
        assertThat(etape.get("reference").asString()).isEqualTo("guide p. 3–5");
        assertThat(etape.get("details")).hasSize(3);
        assertThat(horaires.get("preuves").get(1).toString())
                .isEqualTo(
                        "{\"feuille\":\"Fermetures\",\"lignes\":[2,3],\"classeur\":\"" + UneActivite.CLASSEUR + "\"}");
        assertThat(horaires.get("justificatifs").toString())
                .isEqualTo("[{\"nom\":\"charte-engagement.pdf\",\"present\":true,\"compteRendu\":false}]");
    }

    @Test
    void numbersAreWrittenWithTwoDecimals() {
        String texte =
                texte(UnRapport.de(LesActivites.petite()).majoration("2.666").rendu());

        assertThat(texte)
                .contains("\"pointsFixes\": 800.00,\n")
                .contains("\"tauxMajoration\": 2.67,\n")
                .contains("\"pointsTotal\": 12008.00,\n");
    }

    @Test
    void whatIsNotKnownIsNull() {
        JsonNode document = lu(UnRapport.de(LesActivites.petite()).sansAvance().rendu());

        assertThat(document.get("avancePercue").isNull()).isTrue();
        assertThat(document.get("solde").isNull()).isTrue();
        assertThat(document.get("remuneration").isNumber()).isTrue();
    }

    @Test
    void withoutAContractThereAreNoPointsAndACautionSaysWhy() {
        JsonNode document = lu(
                UnRapport.de(LesActivites.petite()).regime(Regime.SANS_CONTRAT).rendu());

        for (String montant : List.of("pointsTotal", "remunerationBase", "remuneration", "avanceTheorique", "solde")) {
            assertThat(document.get(montant).isNull()).as(montant).isTrue();
        }
        JsonNode missions = document.get("indicateurs").get(5);
        assertThat(missions.get("points").isNull()).isTrue();
        assertThat(missions.get("pointsMaximum").isNull()).isTrue();
        assertThat(missions.get("etapes")).isEmpty();
        assertThat(missions.get("preuves")).isNotEmpty();
        JsonNode caution = document.get("avertissements").get(0);
        assertThat(caution.get("origine").asString()).isEqualTo("regime");
        assertThat(caution.get("message").asString()).contains("contrat ACI");
    }

    @Test
    void cautionsOfEveryOriginAreSaidOnce() {
        String doublon = "Un compte rendu n’est pas intégré au système d’information partagé.";
        JsonNode cautions = lu(UnRapport.de(LesActivites.petite())
                        .avertissement("Barème avenant 1, à confirmer pour cet exercice.")
                        .avertissement(doublon)
                        .constat("Le fichier plan-de-crise.pdf n’a pas été trouvé.", "Déposez-le.")
                        .rendu())
                .get("avertissements");

        assertThat(cautions.valueStream().map(caution -> caution.get("origine").asString()))
                .containsExactly("bilan", "A1-CRISE", "A2-CONCERTATION", "classeur");
        JsonNode duClasseur = cautions.get(3);
        assertThat(duClasseur.get("code").asString()).isEqualTo("JUSTIFICATIF_ABSENT");
        assertThat(duClasseur.get("cellule").asString()).isEqualTo("C2");
    }

    @Test
    void theSameReportGivesTheSameBytes() {
        assertThat(BilanJson.ecrire(UnRapport.grand())).isEqualTo(BilanJson.ecrire(UnRapport.grand()));
    }

    @Test
    void theFingerprintIsThatOfTheFileWithoutItsLastMember() throws Exception {
        String texte = texte(UnRapport.petit());
        int virgule = texte.lastIndexOf(",\n  \"empreinte\": ");
        String reste = texte.substring(0, virgule) + "\n}\n";

        byte[] attendue = MessageDigest.getInstance("SHA-256").digest(reste.getBytes(StandardCharsets.UTF_8));
        assertThat(LECTEUR.readTree(texte).get("empreinte").asString())
                .isEqualTo(HexFormat.of().formatHex(attendue));
        assertThat(texte).endsWith("\"\n}\n");
    }

    @Test
    void theFactsComeBackAsTheyWere() {
        for (Activite activite : List.of(LesActivites.complete(), LesActivites.grande(), LesActivites.vide())) {
            byte[] document = BilanJson.ecrire(UnRapport.de(activite).rendu());

            assertThat(BilanJson.lireDonnees(document)).isEqualTo(activite);
        }
    }

    @Test
    void theCompleteActivityHoldsARowOfEverySheet() {
        Activite complete = LesActivites.complete();
        Arrays.stream(Feuille.values())
                .filter(feuille -> feuille != Feuille.STRUCTURE && feuille != Feuille.FERMETURES)
                .forEach(feuille -> assertThat(complete.feuilles().get(feuille))
                        .as(feuille.libelle())
                        .extracting(FaitsFeuille::faits)
                        .satisfies(faits ->
                                assertThat((List<? extends Fait>) faits).isNotEmpty()));
        assertThat(complete.aRecu(Feuille.FERMETURES)).isTrue();
        assertThat(complete.les(Fermeture.class)).isEmpty();
    }

    @Test
    void aRowIsAnObjectWithEveryColumnAndNullWhereEmpty() {
        JsonNode donnees = lu(UnRapport.de(LesActivites.complete()).rendu()).get("donnees");

        assertThat(donnees.get("feuilles").get("Parcours").get("lignes").get(0).toString())
                .isEqualTo("{\"ligne\":2,\"parcours\":\"INSUFFISANCE_CARDIAQUE\",\"engagement\":\"2024-01-15\","
                        + "\"patients\":25,\"incidents\":4,\"nouveauxDiagnostics\":null,"
                        + "\"justificatif\":\"attestation-ic.pdf\"}");
        assertThat(donnees.get("structure").get("patienteleAldMoins75").toString())
                .isEqualTo("{\"valeur\":\"300\",\"ligne\":22,\"classeur\":\"" + UneActivite.CLASSEUR + "\"}");
        assertThat(donnees.get("pieces").get(0).asString()).isEqualTo("charte-engagement.pdf");
    }

    @Test
    void hostileTextsComeBackUnchanged() {
        String nom = "=HYPERLINK(\"x\") </script> \u202Etexte\u0007 \"guillemets\"";
        Activite activite = UneActivite.de(nom).construite();

        byte[] document = BilanJson.ecrire(UnRapport.de(activite).rendu());

        assertThat(BilanJson.lireDonnees(document)).isEqualTo(activite);
    }

    @Test
    void aFileThatIsNotABilanIsRefused() {
        for (String texte : List.of("", "[]", "{}", "{\"schema\":\"aci-bilan/2\",\"donnees\":{}}", "%PDF-1.7")) {
            assertThatThrownBy(() -> BilanJson.lireDonnees(texte.getBytes(StandardCharsets.UTF_8)))
                    .as(texte)
                    .isInstanceOf(BilanIllisible.class);
        }
    }

    @Test
    void anUnknownFactIsRefusedRatherThanLeftOut() {
        String document = texte(UnRapport.petit());

        for (String membre : List.of("\"feuilles\": {", "\"structure\": {")) {
            String modifie = document.replace(membre, membre + "\"inconnue\": {},");
            assertThatThrownBy(() -> BilanJson.lireDonnees(modifie.getBytes(StandardCharsets.UTF_8)))
                    .as(membre)
                    .isInstanceOf(BilanIllisible.class);
        }
        String colonne = document.replace("\"congesScolaires\":", "\"autre\": 1, \"congesScolaires\":");
        assertThatThrownBy(() -> BilanJson.lireDonnees(colonne.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(BilanIllisible.class);
    }

    private static JsonNode lu(Rapport rapport) {
        return LECTEUR.readTree(BilanJson.ecrire(rapport));
    }

    private static String texte(Rapport rapport) {
        return new String(BilanJson.ecrire(rapport), StandardCharsets.UTF_8);
    }
}
