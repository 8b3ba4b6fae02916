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

/** The compiled report designs, loaded once and shared by all the documents. */
record Maquettes(JasperReport principale, Map<String, JasperReport> parNom) {

    /**
     * Those of a bilan.
     *
     * @throws IllegalStateException when a design is not in the jar
     */
    static Maquettes duBilan() {
        return charger(
                "bilan",
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
                "annexe-sas",
                "annexe-stages",
                "annexe-logiciels",
                "annexe-usage",
                "annexe-pieces",
                "evolution",
                "eligibilite",
                "liste",
                "trace");
    }

    /**
     * Those of the synthesis of many structures.
     *
     * @throws IllegalStateException when a design is not in the jar
     */
    static Maquettes dePlusieursStructures() {
        return charger(
                "regionale",
                "regionale-synthese",
                "regionale-indicateurs",
                "regionale-risque",
                "regionale-trace",
                "liste");
    }

    private static Maquettes charger(String principale, String... parties) {
        Map<String, JasperReport> parNom = Stream.concat(Stream.of(principale), Stream.of(parties))
                .collect(Collectors.toUnmodifiableMap(Function.identity(), Maquettes::charger));
        return new Maquettes(parNom.get(principale), parNom);
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
