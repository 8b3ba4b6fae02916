package fr.msp.aci.depot;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.msp.aci.activite.Fait;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.calcul.regional.Membre;
import fr.msp.aci.controle.Constat;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Facts, findings and summaries as text, for the database; the sheet tells which kind of fact a row is. */
final class EnJson {

    /** Half of a character, which a workbook can hold and a server cannot: it is kept as JSON writes it in ASCII. */
    private static final Pattern DEMI_CARACTERE = Pattern.compile("\\p{Cs}");

    private final JsonMapper json = JsonMapper.builder()
            .disable(EnumFeature.READ_ENUMS_USING_TO_STRING)
            .disable(EnumFeature.WRITE_ENUMS_USING_TO_STRING)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .build();

    /** Figures of summaries keep the decimals they were written with. */
    private final JsonMapper faits = json.rebuild()
            .addModule(new SimpleModule().addDeserializer(BigDecimal.class, new NombreSimple()))
            .build();

    String faits(List<? extends Fait> faits) {
        return ecrire(faits);
    }

    List<? extends Fait> faits(Feuille feuille, String texte) {
        return liste(faits, texte, feuille.type());
    }

    String constats(List<Constat> constats) {
        return ecrire(constats);
    }

    List<Constat> constats(String texte) {
        return liste(json, texte, Constat.class);
    }

    String noms(List<String> noms) {
        return ecrire(noms);
    }

    List<String> noms(String texte) {
        return liste(json, texte, String.class);
    }

    String texte(LigneDeRegistre ligne) {
        return ecrire(ligne);
    }

    LigneDeRegistre ligneDeRegistre(String texte) {
        return json.readValue(texte, LigneDeRegistre.class);
    }

    String membre(Membre membre) {
        return ecrire(membre);
    }

    Membre membre(String texte) {
        return json.readValue(texte, Membre.class);
    }

    private String ecrire(Object valeur) {
        return DEMI_CARACTERE.matcher(json.writeValueAsString(valeur)).replaceAll(demi -> "\\\\u%04X"
                .formatted((int) demi.group().charAt(0)));
    }

    private static <T> List<T> liste(JsonMapper mapper, String texte, Class<T> type) {
        JavaType liste = mapper.getTypeFactory().constructCollectionType(List.class, type);
        return mapper.readValue(texte, liste);
    }
}
