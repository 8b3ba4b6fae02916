package fr.msp.aci.rapport;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.calcul.Regime;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApercuTest {

    @Test
    void theFiguresAreThoseOfTheBilan() {
        Apercu apercu = Apercu.lire(BilanJson.ecrire(UnRapport.petit()));

        assertThat(apercu.points()).hasValue(new BigDecimal("12008.00"));
        assertThat(apercu.maximum()).hasValue(new BigDecimal("14250.00"));
        assertThat(apercu.euros()).hasValue(new BigDecimal("84056.00"));
        assertThat(apercu.commune()).hasValue("Villeneuve-l’Exemple");
        assertThat(apercu.region()).hasValue("Pays de la Loire");
    }

    @Test
    void aPieceThatSeveralIndicatorsNameIsMissingOnce() {
        assertThat(Apercu.lire(BilanJson.ecrire(UnRapport.petit())).piecesManquantes())
                .isEqualTo(2);
        assertThat(Apercu.lire(BilanJson.ecrire(UnRapport.vide())).piecesManquantes())
                .isZero();
    }

    @Test
    void aPieceThatAnActionSecpaNamesIsMissingToo() {
        Rapport rapport = UnRapport.de(LesActivites.participative()).rendu();

        assertThat(Apercu.lire(BilanJson.ecrire(rapport)).piecesManquantes()).isEqualTo(3);
        assertThat(LignePiece.manquantes(rapport)).isEqualTo(3);
        assertThat(LignePiece.de(rapport)).anySatisfy(ligne -> assertThat(ligne)
                .extracting(LignePiece::piece, LignePiece::indicateurs)
                .containsExactly("permanence.pdf", "SECPa"));
    }

    @Test
    void theRegionIsTheOneOfTheStructure() {
        Apercu apercu = Apercu.lire(BilanJson.ecrire(UnRapport.de(UneActivite.de("MSP")
                        .champ(ChampStructure.REGION, "Région d’Essai")
                        .construite())
                .rendu()));

        assertThat(apercu.region()).hasValue("Région d’Essai");
    }

    @Test
    void withoutAContractThereAreNoFigures() {
        Apercu apercu = Apercu.lire(BilanJson.ecrire(
                UnRapport.de(LesActivites.petite()).regime(Regime.SANS_CONTRAT).rendu()));

        assertThat(apercu.points()).isEmpty();
        assertThat(apercu.maximum()).isEmpty();
        assertThat(apercu.euros()).isEmpty();
        assertThat(apercu.piecesManquantes()).isEqualTo(2);
    }

    @Test
    void aBilanThatHoldsLessShowsLess() {
        Apercu apercu = Apercu.lire("{\"pointsTotal\": 5.00}".getBytes(StandardCharsets.UTF_8));

        assertThat(apercu.points()).hasValue(new BigDecimal("5.00"));
        assertThat(apercu.euros()).isEmpty();
        assertThat(apercu.piecesManquantes()).isZero();
    }

    @Test
    void whatIsNotedOfABilanIsReadAgainAsItWas() {
        for (Rapport rapport : List.of(UnRapport.petit(), UnRapport.vide(), UnRapport.grand())) {
            Apercu apercu = Apercu.lire(BilanJson.ecrire(rapport));

            assertThat(Apercu.relire(apercu.ecrit())).isEqualTo(apercu);
        }
    }
}
