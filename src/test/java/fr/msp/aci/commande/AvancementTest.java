package fr.msp.aci.commande;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class AvancementTest {

    private final StringWriter ecran = new StringWriter();
    private Instant maintenant = Instant.EPOCH;

    @Test
    void aShortRunShowsNoBar() {
        Avancement avancement = avancement(true);
        avancement.attendre(3);
        maintenant = maintenant.plusMillis(1900);
        avancement.avancer();

        assertThat(ecran.toString()).isEmpty();
    }

    @Test
    void aLongRunShowsHowFarItIs() {
        Avancement avancement = avancement(true);
        avancement.attendre(3);
        maintenant = maintenant.plusSeconds(3);
        avancement.avancer();

        assertThat(ecran.toString()).isEqualTo("\r[##########....................] 1/3");
    }

    @Test
    void theBarMakesRoomForALineAndGoesAtTheEnd() {
        Avancement avancement = avancement(true);
        avancement.attendre(2);
        maintenant = maintenant.plusSeconds(3);
        avancement.avancer();
        ecran.getBuffer().setLength(0);
        avancement.effacer();
        avancement.effacer();
        assertThat(ecran.toString()).matches("\r {54}\r");

        avancement.montrer();
        ecran.getBuffer().setLength(0);
        avancement.avancer();
        assertThat(ecran.toString()).matches("\r {54}\r");
    }

    @Test
    void withoutATerminalThereIsNone() {
        Avancement avancement = avancement(false);
        avancement.attendre(3);
        maintenant = maintenant.plusSeconds(3);
        avancement.avancer();

        assertThat(ecran.toString()).isEmpty();
    }

    private Avancement avancement(boolean present) {
        InstantSource source = () -> maintenant;
        return new Avancement(new PrintWriter(ecran), present, source.withZone(ZoneOffset.UTC));
    }
}
