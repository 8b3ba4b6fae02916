package fr.msp.aci.rapport;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.util.JRLoader;

/** The compiled report designs, loaded once and shared by all the bilans. */
record Maquettes(JasperReport principale, Map<String, JasperReport> parNom) {

    private static final String PRINCIPALE = "bilan";

    /**
     * @throws IllegalStateException when a design is not in the jar
     */
    static Maquettes charger() {
        Map<String, JasperReport> parNom = Stream.of(
                        PRINCIPALE,
                        "synthese",
                        "indicateurs",
                        "themes",
                        "secpa",
                        "secpa-missions",
                        "secpa-dotations",
                        "blocs",
                        "etapes",
                        "remuneration",
                        "annexe-rcp",
                        "annexe-protocoles",
                        "annexe-missions",
                        "annexe-associes",
                        "annexe-vacations",
                        "annexe-stages",
                        "annexe-logiciels",
                        "annexe-usage",
                        "annexe-pieces",
                        "evolution",
                        "eligibilite",
                        "liste",
                        "trace")
                .collect(Collectors.toUnmodifiableMap(Function.identity(), Maquettes::charger));
        return new Maquettes(parNom.get(PRINCIPALE), parNom);
    }

    private static JasperReport charger(String nom) {
        try (InputStream octets = Maquettes.class.getResourceAsStream("/reports/" + nom + ".jasper")) {
            if (octets == null) {
                throw new IllegalStateException("no compiled design " + nom);
            }
            return (JasperReport) JRLoader.loadObject(octets);
        } catch (IOException | JRException e) {
            throw new IllegalStateException("design " + nom + " cannot be loaded", e);
        }
    }
}
