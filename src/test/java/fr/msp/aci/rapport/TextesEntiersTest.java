package fr.msp.aci.rapport;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.calcul.regional.DesStructures;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JRTextElement;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A text that finds no room in its place is cut without a word: a figure would lose its end. */
class TextesEntiersTest {

    private static final Pattern CHIFFRES = Pattern.compile("\\d[\\d\\u202F\\u00A0]*(?=,\\d\\d(?!\\d))");
    private static final Police POLICE = Police.charger();

    @TestFactory
    Stream<DynamicTest> everyTextOfABilanStandsWholeInItsPages() throws IOException {
        return enEntier(Maquettes.duBilan(), desBilans(), POLICE::imprimable);
    }

    @TestFactory
    Stream<DynamicTest> amountsOfTheLargestStructureFindRoomInABilan() throws IOException {
        return enEntier(Maquettes.duBilan(), desBilans(), grossis("1\u202F234\u202F567"));
    }

    @TestFactory
    Stream<DynamicTest> amountsOfAWholeCountryFindRoomInASynthesis() {
        Map<String, Record> documents = new LinkedHashMap<>();
        for (int nombre : List.of(1, 10, 2800)) {
            documents.put(
                    nombre + " structures", DocumentRegional.de(DesStructures.synthese(nombre), "aci-bilan d’essai"));
        }
        return enEntier(Maquettes.dePlusieursStructures(), documents, grossis("1\u202F234\u202F567\u202F890"));
    }

    private static Stream<DynamicTest> enEntier(
            Maquettes maquettes, Map<String, Record> documents, UnaryOperator<String> imprimable) {
        Impression impression = impression(maquettes);
        return documents.entrySet().stream()
                .map(cas -> DynamicTest.dynamicTest(
                        cas.getKey(), () -> assertThat(coupes(impression, cas.getValue(), imprimable))
                                .isEmpty()));
    }

    /** One that remembers what was cut. */
    private static Impression impression(Maquettes maquettes) {
        maquettes
                .parNom()
                .values()
                .forEach(maquette -> maquette.setProperty(JRTextElement.PROPERTY_PRINT_KEEP_FULL_TEXT, "true"));
        return new Impression(maquettes);
    }

    private static Map<String, Record> desBilans() throws IOException {
        Map<String, Rapport> rapports = new LinkedHashMap<>(RapportsDesExemples.tous());
        rapports.put("petite", UnRapport.petit());
        rapports.put("grande", UnRapport.grand());
        rapports.put("vide", UnRapport.vide());
        Map<String, Record> documents = new LinkedHashMap<>();
        rapports.forEach((nom, rapport) ->
                documents.put(nom, DocumentPdf.de(rapport, BilanJson.empreinte(BilanJson.ecrire(rapport)))));
        return documents;
    }

    /** Every amount with two decimals made that large. */
    private static UnaryOperator<String> grossis(String montant) {
        return texte -> CHIFFRES.matcher(POLICE.imprimable(texte)).replaceAll(montant);
    }

    private static List<String> coupes(Impression impression, Record document, UnaryOperator<String> imprimable)
            throws JRException {
        List<String> coupes = new ArrayList<>();
        impression.disposer(document, imprimable).getPages().forEach(page -> couper(page.getElements(), coupes));
        return coupes;
    }

    private static void couper(List<JRPrintElement> elements, List<String> coupes) {
        for (JRPrintElement element : elements) {
            if (element instanceof JRPrintFrame cadre) {
                couper(cadre.getElements(), coupes);
            } else if (element instanceof JRPrintText texte && texte.getTextTruncateIndex() != null) {
                coupes.add(texte.getFullText());
            }
        }
    }
}
