package fr.msp.aci.exemples;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.FaitsFeuille;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Pieces;
import fr.msp.aci.activite.Structure;
import fr.msp.aci.calcul.Bilan;
import fr.msp.aci.calcul.Calculateur;
import fr.msp.aci.calcul.Resultat;
import fr.msp.aci.classeur.Limites;
import fr.msp.aci.controle.CodeConstat;
import fr.msp.aci.controle.Constat;
import fr.msp.aci.controle.Controle;
import fr.msp.aci.controle.Controleur;
import fr.msp.aci.regle.Bareme;
import fr.msp.aci.regle.Baremes;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The samples do what they announce. */
class ExemplesReluTest {

    private static final Path DOSSIER = Path.of("input-samples");
    private static final LocalDate AUJOURDHUI = LocalDate.of(2026, 1, 15);
    private static final Bareme BAREME = Baremes.integres().pour(2025).orElseThrow();

    private static JsonNode attendu;
    private static Map<String, Controle> controles;

    @BeforeAll
    static void checkEverySample() throws IOException {
        attendu = JsonMapper.shared().readTree(Files.readString(DOSSIER.resolve("attendu.json")));
        Controleur controleur = new Controleur(Limites.parDefaut(), exercice -> true, AUJOURDHUI);
        controles = new TreeMap<>();
        for (Exemple exemple : Exemples.lire()) {
            for (Exemple.Fichier fichier : exemple.fichiers()) {
                controles.put(fichier.nom(), controleur.controler(DOSSIER.resolve(fichier.nom())));
            }
        }
    }

    @Test
    void everyWorkbookIsAcceptedOrRefusedAsAnnounced() throws IOException {
        Map<String, String> announced = new TreeMap<>();
        attendu.get("fichiers")
                .forEach(f -> announced.put(
                        f.get("fichier").asString(), f.get("issue").asString()));
        Map<String, String> issues = new TreeMap<>();
        controles.forEach(
                (nom, controle) -> issues.put(nom, controle instanceof Controle.Accepte ? "accepte" : "refuse"));

        assertThat(issues).isEqualTo(announced);
        for (Exemple exemple : Exemples.lire()) {
            exemple.fichiers().forEach(fichier -> assertThat(issues).containsEntry(fichier.nom(), exemple.issue()));
        }
    }

    @Test
    void everyBilanGivesThePointsAndEurosAnnounced() {
        Map<String, List<BigDecimal>> announced = new TreeMap<>();
        attendu.get("bilans")
                .forEach(b -> announced.put(
                        b.get("finess").asString(),
                        List.of(
                                cents(b.get("points").decimalValue()),
                                cents(b.get("euros").decimalValue()))));
        Map<String, List<BigDecimal>> computed = new TreeMap<>();
        bilans().forEach((finess, bilan) -> computed.put(
                finess,
                List.of(cents(bilan.pointsTotal()), cents(bilan.remuneration().montant()))));

        assertThat(computed).isEqualTo(announced);
    }

    @Test
    void theGuideOfTheSamplesTellsThePointsOfEveryIndicator() throws IOException {
        List<List<String>> table = Files.readAllLines(DOSSIER.resolve("README.md")).stream()
                .filter(ligne -> ligne.startsWith("| A"))
                .map(ligne -> List.of(ligne.substring(2).split("\\s*\\|\\s*")))
                .toList();
        Map<String, List<BigDecimal>> told = new LinkedHashMap<>();
        table.forEach(cellules -> told.put(
                cellules.get(0),
                cellules.stream().skip(1).map(ExemplesReluTest::nombre).toList()));
        Map<String, List<BigDecimal>> computed = new LinkedHashMap<>();
        for (Bilan bilan : bilans().values()) {
            for (Resultat resultat : bilan.resultats()) {
                computed.computeIfAbsent(resultat.detail().code().code(), code -> new ArrayList<>())
                        .add(cents(resultat.detail().points().total()));
            }
        }

        assertThat(told).isEqualTo(computed);
    }

    @Test
    void theRefusedWorkbookShowsAWideRangeOfMistakes() {
        Set<CodeConstat> codes = controles.get("bois-joli-2025.xlsx").constats().stream()
                .map(Constat::code)
                .collect(Collectors.toSet());

        assertThat(codes)
                .contains(
                        CodeConstat.CLE_INVALIDE,
                        CodeConstat.VALEUR_HORS_LISTE,
                        CodeConstat.TYPE_INVALIDE,
                        CodeConstat.VALEUR_ABSENTE,
                        CodeConstat.VALEUR_HORS_BORNES,
                        CodeConstat.DATE_HORS_EXERCICE,
                        CodeConstat.CELLULE_EN_ERREUR,
                        CodeConstat.COLONNE_ABSENTE,
                        CodeConstat.COLONNE_EN_DOUBLE,
                        CodeConstat.ENTETE_INTROUVABLE,
                        CodeConstat.DONNEE_PERSONNELLE,
                        CodeConstat.LIGNE_EN_DOUBLE,
                        CodeConstat.COLONNE_IGNOREE,
                        CodeConstat.FEUILLE_IGNOREE);
    }

    private static Map<String, Bilan> bilans() {
        Map<String, List<Controle.Accepte>> parStructure = new TreeMap<>();
        controles.values().stream()
                .filter(Controle.Accepte.class::isInstance)
                .map(Controle.Accepte.class::cast)
                .forEach(accepte -> parStructure
                        .computeIfAbsent(accepte.finess().numero(), finess -> new ArrayList<>())
                        .add(accepte));
        Map<String, Bilan> bilans = new TreeMap<>();
        parStructure.forEach((finess, acceptes) -> bilans.put(finess, bilan(acceptes)));
        return bilans;
    }

    private static Bilan bilan(List<Controle.Accepte> acceptes) {
        Map<Feuille, FaitsFeuille> feuilles = new EnumMap<>(Feuille.class);
        acceptes.forEach(accepte -> feuilles.putAll(accepte.feuilles()));
        feuilles.remove(Feuille.STRUCTURE);
        Structure structure = Structure.de(acceptes.stream()
                .map(accepte -> accepte.feuilles().get(Feuille.STRUCTURE))
                .toList());
        LocalDate reference = Calculateur.dateDeReference(new Exercice(2025), AUJOURDHUI);
        return Calculateur.calculer(new Activite(structure, feuilles, Pieces.de(List.of())), BAREME, reference);
    }

    private static BigDecimal nombre(String cellule) {
        return cents(
                cellule.equals("–")
                        ? BigDecimal.ZERO
                        : new BigDecimal(cellule.replace(" ", "").replace(',', '.')));
    }

    private static BigDecimal cents(BigDecimal nombre) {
        return nombre.setScale(2);
    }
}
