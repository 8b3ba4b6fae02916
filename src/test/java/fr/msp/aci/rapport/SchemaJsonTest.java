package fr.msp.aci.rapport;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.FaitsFeuille;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Pieces;
import fr.msp.aci.activite.Structure;
import fr.msp.aci.calcul.Calculateur;
import fr.msp.aci.calcul.Regime;
import fr.msp.aci.classeur.Limites;
import fr.msp.aci.controle.Controle;
import fr.msp.aci.controle.Controleur;
import fr.msp.aci.regle.Baremes;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** The published schema holds for every bilan, and for no document that a reader could be misled by. */
class SchemaJsonTest {

    private static final JsonMapper LECTEUR = JsonMapper.shared();
    private static final JsonNode TEXTE = LECTEUR.readTree(SchemaJson.ecrire());
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(new String(SchemaJson.ecrire(), StandardCharsets.UTF_8), InputFormat.JSON);
    private static final LocalDate UN_JOUR_APRES = LocalDate.of(2026, 3, 1);

    static Stream<Path> classeurs() throws IOException {
        return Stream.concat(dans("input-samples"), dans("src/test/resources/golden/workbooks"));
    }

    private static Stream<Path> dans(String dossier) throws IOException {
        try (Stream<Path> fichiers = Files.list(Path.of(dossier))) {
            return fichiers.filter(fichier -> fichier.toString().endsWith(".xlsx")).sorted().toList().stream();
        }
    }

    static Stream<Rapport> rapports() {
        return Stream.of(
                UnRapport.petit(),
                UnRapport.grand(),
                UnRapport.vide(),
                UnRapport.de(LesActivites.complete()).sansAvance().rendu(),
                UnRapport.de(LesActivites.petite()).regime(Regime.SANS_CONTRAT).rendu());
    }

    static Stream<Feuille> feuilles() {
        return Arrays.stream(Feuille.values()).filter(feuille -> feuille != Feuille.STRUCTURE);
    }

    @Test
    void theSchemaItselfIsValid() {
        Schema meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));

        assertThat(meta.validate(TEXTE)).isEmpty();
        assertThat(TEXTE.get("$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
    }

    @ParameterizedTest
    @MethodSource("classeurs")
    void theBilanOfEveryWorkbookThatIsAcceptedIsValid(Path classeur) {
        Baremes baremes = Baremes.integres();
        Controle controle = new Controleur(
                        Limites.parDefaut(),
                        exercice -> baremes.pour(exercice.annee()).isPresent(),
                        UN_JOUR_APRES)
                .controler(classeur);
        if (!(controle instanceof Controle.Accepte accepte)) {
            assertThat(classeur).hasFileName("bois-joli-2025.xlsx");
            return;
        }
        Map<Feuille, FaitsFeuille> feuilles = new EnumMap<>(accepte.feuilles());
        Structure structure = Structure.de(List.of(feuilles.remove(Feuille.STRUCTURE)));
        Activite activite = new Activite(structure, feuilles, Pieces.de(List.of("protocole-avk.pdf")));
        Rapport rapport = new Rapport(
                activite,
                Calculateur.calculer(
                        activite,
                        baremes.pour(accepte.exercice().annee()).orElseThrow(),
                        Calculateur.dateDeReference(accepte.exercice(), UN_JOUR_APRES)),
                List.of(new Rapport.Source(accepte.empreinte(), "classeur.xlsx")),
                accepte.constats(),
                "aci-bilan 0.1.0");

        assertThat(erreurs(texte(rapport))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rapports")
    void smallLargeEmptyAndUncontractedBilansAreValid(Rapport rapport) {
        assertThat(erreurs(texte(rapport))).isEmpty();
    }

    @Test
    void aBrokenDocumentIsRefusedWhereverItIsBroken() {
        String bon = texte(UnRapport.de(LesActivites.complete()).rendu());
        Map<String, String> casses = Map.ofEntries(
                Map.entry("\"schema\": \"aci-bilan/1\"", "\"schema\": \"aci-bilan/2\""),
                Map.entry("\"exercice\": 2025", "\"exercice\": \"2025\""),
                Map.entry("\"finess\": \"494900012\"", "\"finess\": \"494 900 012\""),
                Map.entry("\"calculeAu\": \"2025-12-31\"", "\"calculeAu\": \"31/12/2025\""),
                Map.entry("\"code\": \"A1-CRISE\"", "\"code\": \"A1-CSTM\""),
                Map.entry("\"nature\": \"SOCLE\"", "\"nature\": \"socle\""),
                Map.entry("\"pointsFixes\": 800.00", "\"pointsFixes\": \"800,00\""),
                Map.entry("\"prerequisAtteints\": true", "\"prerequisAtteints\": null"),
                Map.entry("\"solde\": ", "\"balance\": "),
                Map.entry("\"etat\": \"NON_REMPLIE\"", "\"etat\": \"INCONNU\""),
                Map.entry("\"statut\": \"ASSOCIE\"", "\"statut\": \"ASSOCIÉ\""),
                Map.entry("\"baremeEmpreinte\": \"c3", "\"baremeEmpreinte\": \"C3"),
                Map.entry("\"professions\": [", "\"metiers\": ["),
                Map.entry("\"Horaires\": {", "\"Autre feuille\": {"));

        assertThat(erreurs(bon)).isEmpty();
        casses.forEach((juste, faux) -> {
            assertThat(bon).contains(juste);
            assertThat(erreurs(bon.replaceFirst(Pattern.quote(juste), faux)))
                    .as(faux)
                    .isNotEmpty();
        });
    }

    @Test
    void anIndicatorMoreOrLessIsRefused() {
        JsonNode document = LECTEUR.readTree(texte(UnRapport.petit()));
        ArrayNode indicateurs = (ArrayNode) document.get("indicateurs");
        JsonNode dernier = indicateurs.remove(18);
        assertThat(erreurs(document.toString())).isNotEmpty();
        indicateurs.add(dernier);
        assertThat(erreurs(document.toString())).isEmpty();
        indicateurs.add(dernier);
        assertThat(erreurs(document.toString())).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("feuilles")
    void theSchemaKnowsEveryColumnOfASheetAndEveryValueOfItsLists(Feuille feuille) {
        JsonNode ligne = ligne(feuille);

        assertThat(ligne.get("properties").propertyNames())
                .containsExactlyElementsOf(Arrays.stream(feuille.type().getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
        for (RecordComponent colonne : feuille.type().getRecordComponents()) {
            Class<?> type = type(colonne.getGenericType());
            if (type.isEnum()) {
                assertThat(ligne.get("properties")
                                .get(colonne.getName())
                                .get("enum")
                                .valueStream()
                                .filter(JsonNode::isString)
                                .map(JsonNode::asString))
                        .as(colonne.getName())
                        .containsExactlyElementsOf(Arrays.stream(type.getEnumConstants())
                                .map(constante -> ((Enum<?>) constante).name())
                                .toList());
            }
        }
    }

    @Test
    void theSchemaKnowsEveryFieldOfTheStructure() {
        UneActivite activite = UneActivite.de("Maison de santé des Tilleuls");
        Arrays.stream(ChampStructure.values()).skip(3).forEach(champ -> activite.champ(champ, "1"));
        JsonNode document =
                LECTEUR.readTree(texte(UnRapport.de(activite.construite()).rendu()));

        assertThat(TEXTE.at("/$defs/donnees/properties/structure/properties").propertyNames())
                .containsExactlyElementsOf(document.at("/donnees/structure").propertyNames())
                .hasSize(ChampStructure.values().length);
    }

    private static JsonNode ligne(Feuille feuille) {
        String reference = TEXTE.at("/$defs/donnees/properties/feuilles/properties")
                .get(feuille.libelle())
                .at("/properties/lignes/items/$ref")
                .asString();
        return TEXTE.get("$defs").get(reference.substring("#/$defs/".length()));
    }

    private static Class<?> type(Type type) {
        Type nu = type instanceof ParameterizedType generique ? generique.getActualTypeArguments()[0] : type;
        return (Class<?>) nu;
    }

    private static List<Error> erreurs(String document) {
        return SCHEMA.validate(document, InputFormat.JSON);
    }

    private static String texte(Rapport rapport) {
        return new String(BilanJson.ecrire(rapport), StandardCharsets.UTF_8);
    }
}
