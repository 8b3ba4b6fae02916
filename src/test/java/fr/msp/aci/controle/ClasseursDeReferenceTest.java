package fr.msp.aci.controle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.ChampSaisi;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.EtapeQualite;
import fr.msp.aci.activite.Fait;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Jour;
import fr.msp.aci.activite.PlageHoraire;
import fr.msp.aci.activite.Profession;
import fr.msp.aci.activite.Professionnel;
import fr.msp.aci.activite.ProtocoleDeclare;
import fr.msp.aci.activite.ProtocoleNational;
import fr.msp.aci.activite.Rcp;
import fr.msp.aci.activite.Statut;
import fr.msp.aci.classeur.Limites;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whole workbooks of invented structures, as their writer made them and as LibreOffice saved them again. */
class ClasseursDeReferenceTest {

    private static final Path DOSSIER = Path.of("src/test/resources/golden");

    private static final JsonNode ATTENDUS =
            JsonMapper.shared().readTree(DOSSIER.resolve("expected.json").toFile());

    private final Controleur controleur =
            new Controleur(Limites.parDefaut(), exercice -> true, LocalDate.of(2026, 1, 15));

    static Stream<String> tous() {
        return Stream.concat(
                IntStream.rangeClosed(1, 12).mapToObj("workbooks/msp-%02d.xlsx"::formatted),
                Stream.of(
                        "libreoffice/msp-03.xlsx",
                        "libreoffice/msp-04.xlsx",
                        "libreoffice/msp-01.ods",
                        "libreoffice/msp-02.xls"));
    }

    @ParameterizedTest
    @MethodSource("tous")
    void aGoodWorkbookIsAcceptedWithoutAnyError(String nom) {
        Controle controle = controleur.controler(DOSSIER.resolve(nom));

        assertThat(controle.constats())
                .filteredOn(constat -> constat.severite() == Severite.ERREUR)
                .isEmpty();
        Controle.Accepte accepte = (Controle.Accepte) controle;
        JsonNode attendu = ATTENDUS.get(original(nom));
        assertThat(accepte.exercice().annee()).isEqualTo(attendu.get("exercice").asInt());
        assertThat(accepte.finess().numero()).isEqualTo(attendu.get("finess").asString());
        assertThat(accepte.feuilles()).containsKeys(Feuille.STRUCTURE, Feuille.PROFESSIONNELS, Feuille.RCP);
        assertThat(accepte.constats()).extracting(Constat::code).doesNotContain(CodeConstat.COLONNE_IGNOREE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"msp-03.xlsx", "msp-04.xlsx", "msp-01.ods", "msp-02.xls"})
    void savedAgainByLibreOfficeWhateverTheFormatItTellsTheSameFacts(String nom) {
        Controle.Accepte enregistre = accepte("libreoffice/" + nom);
        Controle.Accepte premier = accepte("workbooks/" + original(nom));

        assertThat(faits(enregistre)).isEqualTo(faits(premier));
        assertThat(enregistre.lignes()).isEqualTo(premier.lignes());
        assertThat(enregistre.justificatifs()).isEqualTo(premier.justificatifs());
        assertThat(enregistre.constats()).isEqualTo(premier.constats());
    }

    private static String original(String nom) {
        return Path.of(nom).getFileName().toString().replaceFirst("\\.(ods|xls)$", ".xlsx");
    }

    @Test
    void everyFactOfAWorkbookIsTheOneTyped() {
        Controle.Accepte accepte = accepte("workbooks/msp-01.xlsx");

        assertThat(les(accepte, ChampSaisi.class))
                .contains(
                        new ChampSaisi(2, ChampStructure.FINESS, Optional.of("494900012")),
                        new ChampSaisi(3, ChampStructure.EXERCICE, Optional.of("2025")),
                        new ChampSaisi(4, ChampStructure.RAISON_SOCIALE, Optional.of("MSP des Tilleuls n°1")),
                        new ChampSaisi(5, ChampStructure.TYPE, Optional.of("MSP")),
                        new ChampSaisi(9, ChampStructure.CODE_POSTAL, Optional.of("49500")));
        assertThat(les(accepte, Professionnel.class))
                .first()
                .isEqualTo(new Professionnel(
                        2,
                        "Moreau",
                        "Luc",
                        Optional.of("10000010016"),
                        Optional.empty(),
                        Profession.MEDECIN_GENERALISTE,
                        Optional.empty(),
                        Statut.ASSOCIE,
                        Optional.of("Site principal"),
                        Optional.of(LocalDate.of(2019, 1, 1)),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        false));
        assertThat(les(accepte, PlageHoraire.class))
                .first()
                .isEqualTo(new PlageHoraire(2, "Site principal", Jour.LUNDI, LocalTime.of(8, 0), LocalTime.of(20, 0)));
        assertThat(les(accepte, Rcp.class))
                .first()
                .isEqualTo(new Rcp(
                        2,
                        LocalDate.of(2025, 1, 5),
                        Optional.of("situations complexes"),
                        Optional.empty(),
                        Optional.of(6),
                        List.of("médecin généraliste", "infirmier", "pharmacien"),
                        4,
                        true,
                        Optional.empty()));
        assertThat(les(accepte, ProtocoleDeclare.class))
                .extracting(ProtocoleDeclare::protocole)
                .containsExactly(
                        ProtocoleNational.CHEVILLE,
                        ProtocoleNational.ODYNOPHAGIE,
                        ProtocoleNational.RHINO_CONJONCTIVITE);
        assertThat(les(accepte, EtapeQualite.class)).hasSize(2);
        assertThat(accepte.justificatifs()).contains("fiche-de-poste.pdf", "convention-0.pdf", "attestation-1.pdf");
        assertThat(accepte.empreinte()).matches("[0-9a-f]{64}");
    }

    private Controle.Accepte accepte(String nom) {
        return (Controle.Accepte) controleur.controler(DOSSIER.resolve(nom));
    }

    private static Map<Feuille, List<? extends Fait>> faits(Controle.Accepte accepte) {
        return accepte.feuilles().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entree -> entree.getValue().faits()));
    }

    private static <T extends Fait> List<T> les(Controle.Accepte accepte, Class<T> type) {
        return accepte.feuilles().get(Feuille.de(type)).faits().stream()
                .map(type::cast)
                .toList();
    }
}
