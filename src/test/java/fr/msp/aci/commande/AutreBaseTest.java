package fr.msp.aci.commande;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.commande.UnTerminal.Retour;
import fr.msp.aci.depot.DansUnFichier;
import fr.msp.aci.depot.Hebergement;
import fr.msp.aci.depot.UnServeur;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A home that is pointed at an empty database, while it has one elsewhere, says so and starts nothing anew. */
@DansUnFichier
class AutreBaseTest {

    private static final String RIEN =
            "reçus : 0, acceptés : 0, refusés : 0, déjà reçus : 0, recalculés : 0, rendus : 0\n";

    private UnTerminal terminal;

    @BeforeEach
    void unTerminal(@TempDir Path ici) {
        terminal = new UnTerminal(ici);
    }

    @Test
    void aHomeThatReceivedNothingYetIsNotGivenASecondDatabaseInSilence() throws IOException {
        Hebergement.Serveur sienne = UnServeur.base();
        Hebergement.Serveur autre = UnServeur.base();
        terminal.avecLaBase(sienne);
        assertThat(terminal.taper("nightly").sortie()).endsWith(RIEN);

        terminal.avecLaBase(autre);
        for (List<String> commande : List.of(List.of("nightly"), List.of("history"))) {
            Retour refus = terminal.taper(commande.toArray(String[]::new));
            assertThat(refus.code()).isEqualTo(Sortie.TECHNIQUE);
            assertThat(refus.erreurs())
                    .contains("La base " + autre.adresse() + " est vide")
                    .contains("ce n’est pas celle de ce dossier, qui est " + sienne.adresse())
                    .contains("nightly --rebuild");
        }
        assertThat(UnServeur.lire(autre, "select count(*) from pg_namespace where nspname like 'aci%'"))
                .isEqualTo("0");
        assertThat(new UnTerminal(terminal.dossier).taper("nightly").erreurs())
                .as("without any")
                .contains("donnez ACI_BASE_ADRESSE (la dernière : " + sienne.adresse() + ")");
        terminal.avecLaBase(sienne);
        assertThat(terminal.taper("nightly").code()).as("its own serves on").isZero();

        terminal.avecLaBase(autre);
        Retour demenage = terminal.taper("nightly", "--rebuild");
        assertThat(demenage.code()).as(demenage.erreurs()).isZero();
        assertThat(demenage.sortie())
                .contains("base reconstruite : 0 classeur")
                .contains("les données restent aussi sur le serveur PostgreSQL")
                .contains(sienne.adresse())
                .doesNotContain("ne se retrouvent pas")
                .endsWith(RIEN);
        assertThat(terminal.taper("nightly").code()).isZero();
        terminal.avecLaBase(sienne);
        assertThat(terminal.taper("nightly").erreurs()).contains("c’est une copie plus ancienne");
    }

    @Test
    void aHomeWithAFileIsToldHowToMoveAndHowToStay() throws IOException {
        assertThat(terminal.taper("nightly").code()).isZero();
        Hebergement.Serveur base = UnServeur.base();
        UnTerminal surLeServeur = new UnTerminal(terminal.dossier);
        surLeServeur.avecLaBase(base);

        Retour refus = surLeServeur.taper("nightly");

        assertThat(refus.code()).isEqualTo(Sortie.TECHNIQUE);
        assertThat(refus.erreurs())
                .contains("les données de ce dossier sont dans un fichier de " + terminal.maison.db())
                .contains("Pour les déménager sur le serveur : nightly --rebuild")
                .contains("retirez ACI_BASE_ADRESSE");
        assertThat(terminal.taper("nightly").code()).as("the file serves on").isZero();
        Retour demenage = surLeServeur.taper("nightly", "--rebuild");
        assertThat(demenage.code()).as(demenage.erreurs()).isZero();
        assertThat(surLeServeur.taper("nightly").sortie()).endsWith(RIEN);
        assertThat(terminal.maison.db().resolve("aci-bilan.mv.db")).doesNotExist();
        assertThat(UnTerminal.fichiers(terminal.maison.sauvegardes())).hasSize(1);
    }

    @Test
    void onlyAHomeThatLostItsOwnNumberIsInvitedToTakeThatOfTheDatabase(@TempDir Path ailleurs) throws IOException {
        Hebergement.Serveur base = UnServeur.base();
        UnTerminal autre = new UnTerminal(ailleurs);
        autre.avecLaBase(base);
        autre.taper("nightly");
        UnTerminal neuf = new UnTerminal(terminal.dossier.resolve("neuf"));
        neuf.avecLaBase(base);
        assertThat(neuf.taper("nightly").erreurs()).contains("celle d’un autre dossier", "écrivez");

        assertThat(terminal.taper("nightly").code()).isZero();
        UnTerminal avecLaSienne = new UnTerminal(terminal.dossier);
        avecLaSienne.avecLaBase(base);
        Retour refus = avecLaSienne.taper("nightly");

        assertThat(refus.code()).isEqualTo(Sortie.TECHNIQUE);
        assertThat(refus.erreurs()).contains("celui-ci a déjà la sienne").doesNotContain("écrivez");
    }

    @Test
    void theSameDatabaseUnderAnotherNameOfItsMachineIsKnownAgain() throws IOException {
        Hebergement.Serveur base = UnServeur.base();
        terminal.avecLaBase(base);
        terminal.taper("nightly");
        String renommee = base.adresse().replace("127.0.0.1", "localhost");
        terminal.avecLaVariable(BaseConfiguree.ADRESSE, renommee);

        assertThat(terminal.taper("nightly").sortie()).endsWith(RIEN);
        assertThat(Files.readString(terminal.maison.identite())).contains(renommee);
    }
}
