package fr.msp.aci.commande;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class MontagesTest {

    private static final Montages MONTAGES = Montages.lus(List.of(
            "22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw",
            "40 22 8:1 /srv/reports /srv/aci/reports ro,nosuid shared:1 - ext4 /dev/sda1 rw",
            "41 22 0:42 / /srv/mes\\040bilans ro - tmpfs tmpfs rw",
            "42 22 8:1 /a /srv/deux ro - ext4 /dev/sda1 rw",
            "43 42 8:1 /b /srv/deux rw - ext4 /dev/sda1 rw",
            "une ligne d’un autre temps"));

    @Test
    void aFolderMountedReadOnlyOfADiskThatIsWritableIsTold() {
        assertThat(MONTAGES.enLectureSeule(Path.of("/srv/aci/reports/2025"))).contains(true);
        assertThat(MONTAGES.enLectureSeule(Path.of("/srv/aci/inbox"))).contains(false);
        assertThat(MONTAGES.enLectureSeule(Path.of("/srv/aci/reports-2"))).contains(false);
    }

    @Test
    void aBlankInAPlaceIsRead() {
        assertThat(MONTAGES.enLectureSeule(Path.of("/srv/mes bilans"))).contains(true);
    }

    @Test
    void ofTwoMountsAtOnePlaceTheLastIsSeen() {
        assertThat(MONTAGES.enLectureSeule(Path.of("/srv/deux/x"))).contains(false);
    }

    @Test
    void whereNothingIsListedNothingIsKnown() {
        assertThat(Montages.lus(List.of()).enLectureSeule(Path.of("/srv"))).isEmpty();
    }
}
