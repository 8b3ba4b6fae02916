package fr.msp.aci.depot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.FaitsFeuille;
import fr.msp.aci.activite.Feuille;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Sgbd.class)
class VersionsTest {

    @Parameter
    private Sgbd sgbd;

    private static final ChampStructure PATIENTELE = ChampStructure.PATIENTELE;

    private UneBase base;
    private Versions versions;

    @BeforeEach
    void ouvrir(@TempDir Path dossier) throws IOException {
        base = new UneBase(dossier, sgbd);
        versions = base.depot.versions();
    }

    @AfterEach
    void fermer() {
        base.close();
    }

    @Test
    void theNewestVersionOfEachSheetCounts() {
        base.accepter("un", UneBase.structure(PATIENTELE, "1"), UneBase.fermetures(3));
        Entree deux = base.accepter("deux", UneBase.structure(PATIENTELE, null), UneBase.fermetures(2));
        Entree trois = base.accepter("trois", UneBase.structure(PATIENTELE, "3"));

        assertThat(versions.rangs(UneBase.CLE).courantes())
                .containsExactly(entry(Feuille.STRUCTURE, trois.rang()), entry(Feuille.FERMETURES, deux.rang()));
    }

    @Test
    void theFactsComeBackAsTheyWentInWithTheChecksumOfTheirWorkbook() {
        FaitsFeuille fermetures = UneBase.fermetures(2);
        Entree entree = base.accepter("un", UneBase.structure(PATIENTELE, "1"), fermetures);

        FaitsFeuille lues = versions.faits(entree.rang(), Feuille.FERMETURES);
        assertThat(lues.classeur()).isEqualTo(entree.empreinte());
        assertThat(List.copyOf(lues.faits())).isEqualTo(List.copyOf(fermetures.faits()));
    }

    @Test
    void theStructureIsMergedFieldByFieldInTheOrderOfReception() {
        base.accepter("un", UneBase.structure(PATIENTELE, "4000"));
        base.accepter("deux", UneBase.structure(ChampStructure.COMMUNE, "Essai-sur-Test"));

        assertThat(versions.structure(UneBase.CLE).entier(PATIENTELE)).contains(4000);
        assertThat(versions.structure(UneBase.CLE).texte(ChampStructure.COMMUNE))
                .contains("Essai-sur-Test");

        base.accepter("trois", UneBase.structure(PATIENTELE, null));
        assertThat(versions.structure(UneBase.CLE).entier(PATIENTELE)).isEmpty();
    }

    @Test
    void aWorkbookIsCurrentWhileAllItsSheetsAndFieldsHold() {
        Entree un = base.accepter("un", UneBase.structure(PATIENTELE, "4000"), UneBase.fermetures(1));
        assertThat(versions.estCourant(un.rang(), UneBase.CLE)).isTrue();

        base.accepter("deux", UneBase.structure(ChampStructure.COMMUNE, "Essai-sur-Test"));
        assertThat(versions.estCourant(un.rang(), UneBase.CLE)).isTrue();

        base.accepter("trois", UneBase.structure(PATIENTELE, "4001"));
        assertThat(versions.estCourant(un.rang(), UneBase.CLE)).isFalse();
    }

    @Test
    void aWorkbookIsNoLongerCurrentOnceOneOfItsSheetsWasReplaced() {
        Entree un = base.accepter("un", UneBase.structure(PATIENTELE, "4000"), UneBase.fermetures(1));
        base.accepter("deux", UneBase.structure(PATIENTELE, "4000"), UneBase.fermetures(2));

        assertThat(versions.estCourant(un.rang(), UneBase.CLE)).isFalse();
    }

    @Test
    void aWorkbookThatClearsAFieldGivenSinceIsNotCurrent() {
        Entree un = base.accepter("un", UneBase.structure(PATIENTELE, null));
        base.accepter("deux", UneBase.structure(PATIENTELE, "4000"));

        assertThat(versions.estCourant(un.rang(), UneBase.CLE)).isFalse();
    }

    @Test
    void theFingerprintOfTheFactsChangesWithASheetAndWithAPieceOfEvidence() {
        base.accepter("un", UneBase.structure(PATIENTELE, "4000"));
        String premiere = base.depot.dossiers().empreinte(UneBase.CLE);
        assertThat(base.depot.dossiers().empreinte(UneBase.CLE)).isEqualTo(premiere);

        base.accepter("deux", UneBase.structure(PATIENTELE, "4000"), UneBase.fermetures(1));
        String deuxieme = base.depot.dossiers().empreinte(UneBase.CLE);
        assertThat(deuxieme).isNotEqualTo(premiere);

        base.depot.pieces().recevoir(UneBase.CLE, new Piece("cr.pdf", Empreinte.de("cr"), 2, UneBase.HEURE));
        assertThat(base.depot.dossiers().empreinte(UneBase.CLE)).isNotEqualTo(deuxieme);
    }

    @Test
    void askedForAllAtOnceTheFingerprintsAreThoseAskedForOneByOne() {
        base.accepter("un", UneBase.structure(ChampStructure.COMMUNE, "Essai"));
        base.accepter("deux", UneBase.structure(ChampStructure.COMMUNE, "Essai-sur-Test"));
        base.depot
                .pieces()
                .recevoir(UneBase.CLE, new Piece("Attestation.pdf", Empreinte.de("piece"), 3, UneBase.HEURE));

        assertThat(base.depot.dossiers().empreintes())
                .containsExactly(Map.entry(UneBase.CLE, base.depot.dossiers().empreinte(UneBase.CLE)));
    }
}
