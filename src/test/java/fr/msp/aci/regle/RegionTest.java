package fr.msp.aci.regle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The region of a structure, as coordinators type it. */
class RegionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "La Réunion | Réunion ; REUNION ; la reunion ; Région Réunion ; Région de La Réunion ; Île de la Réunion"
                        + " ; ILE DE LA REUNION ; l’île de la Réunion ; La Réunion (974)",
                "Île-de-France | Ile de France ; ILE-DE-FRANCE ; IdF ; Région Île-de-France ; région d'Île-de-France"
                        + " ; L’Île-de-France ; Ile de France (IDF)",
                "Provence-Alpes-Côte d’Azur | PACA ; Provence Alpes Cote d'Azur ; Provence-Alpes-Côte-d’Azur ; la PACA"
                        + " ; Provence-Alpes-Côte d'Azur (PACA) ; Région Sud Provence-Alpes-Côte d’Azur",
                "Centre-Val de Loire | Centre Val-de-Loire ; CVL ; Centre ; Région Centre ; CENTRE - VAL DE LOIRE",
                "Corse | la Corse ; Région Corse ; Collectivité de Corse ; CORSE",
                "Guadeloupe | la Guadeloupe ; Région Guadeloupe ; guadeloupe",
                "Martinique | La Martinique ; MARTINIQUE",
                "Guyane | la Guyane ; Guyane française",
                "Mayotte | MAYOTTE ; Région de Mayotte",
                "Pays de la Loire | Pays-de-la-Loire ; les Pays de la Loire ; Pays de Loire ; PDL"
                        + " ; Région des Pays de la Loire",
                "Auvergne-Rhône-Alpes | ARA ; AuRA ; Auvergne Rhone Alpes ; l'Auvergne-Rhône-Alpes",
                "Hauts-de-France | HDF ; Haut de France ; Les Hauts-de-France",
                "Bourgogne-Franche-Comté | BFC ; Bourgogne Franche Comté ; La Bourgogne-Franche-Comté",
                "Grand Est | Grand-Est ; le Grand Est ; Région du Grand Est",
                "Nouvelle-Aquitaine | Nouvelle Aquitaine ; la Nouvelle-Aquitaine",
                "Normandie | la Normandie ; Région Normandie",
                "Occitanie | l’Occitanie ; OCCITANIE",
                "Bretagne | la Bretagne ; Région Bretagne ; région de Bretagne ; ARS Bretagne ; ARS de Bretagne",
                "Saint-Martin | saint martin ; Collectivité de Saint-Martin"
            })
    void aRegionOfFranceIsOneUnderItsOfficialNameHoweverItIsTyped(String officiel, String ecritures) {
        assertThat(List.of(ecritures.split(" ; ")))
                .allSatisfy(ecriture -> assertThat(Region.nomOfficiel(ecriture)).contains(officiel))
                .extracting(Region::cle)
                .containsOnly(Region.cle(officiel));
        assertThat(Region.nomOfficiel(officiel)).contains(officiel);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Loire",
                "Haute-Normandie",
                "Alsace",
                "Bourgogne",
                "Corse-du-Sud",
                "Sud",
                "Est",
                "France",
                "Val de Loire",
                "Centre-Est",
                "Réunion de concertation",
                "Guyana",
                "Région",
                "La",
                ""
            })
    void whatIsNotTheNameOfARegionIsTakenForNone(String autre) {
        assertThat(Region.nomOfficiel(autre)).isEmpty();
    }

    @Test
    void anUnknownNameKeepsItsArticle() {
        assertThat(Region.cle("La Vallée")).isEqualTo("la vallee").isNotEqualTo(Region.cle("Vallée"));
        assertThat(Region.cle("Région d’exemple")).isEqualTo("region d exemple");
        assertThat(Region.cle("Région Est (bis)")).isEqualTo("est bis");
    }
}
