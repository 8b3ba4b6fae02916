package fr.msp.aci.commande;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.lot.Echauffement;
import fr.msp.aci.lot.Metier;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What renders the PDF is loaded beside, while the database is opened. */
class EchauffementTest {

    private final List<String> rendus = new CopyOnWriteArrayList<>();

    @Test
    void thePdfIsRenderedWhateverTheYear(@TempDir Path dossier) throws InterruptedException {
        Metier vrai = metier(dossier);
        for (LocalDate jour : List.of(LocalDate.of(2026, 1, 1), LocalDate.of(2031, 12, 31))) {
            rendus.clear();

            new Echauffement(temoin(vrai), jour).lancer().join();

            assertThat(rendus).containsExactly("json", "pdf");
        }
    }

    @Test
    void whatFailsThereIsNoFailureOfTheRun(@TempDir Path dossier) throws InterruptedException {
        Metier vrai = metier(dossier);
        Metier casse = new Metier(
                vrai.controle(),
                vrai.baremes(),
                vrai.calcul(),
                vrai.dateDeReference(),
                rapport -> {
                    throw new IllegalStateException("no bilan today");
                },
                vrai.pdf(),
                vrai.xlsx(),
                vrai.html(),
                vrai.regional(),
                vrai.programme());

        Thread fil = new Echauffement(casse, LocalDate.of(2026, 1, 1)).lancer();
        fil.setUncaughtExceptionHandler((celui, echec) -> rendus.add("thrown out of the thread"));
        fil.join();

        assertThat(rendus).isEmpty();
    }

    private static Metier metier(Path dossier) {
        return new Assemblage(new Racine(Environnement.duSysteme(), Textes.selon()).dansLaMaison(dossier)).metier();
    }

    private Metier temoin(Metier vrai) {
        return new Metier(
                vrai.controle(),
                vrai.baremes(),
                vrai.calcul(),
                vrai.dateDeReference(),
                note("json", vrai.json()),
                note("pdf", vrai.pdf()),
                note("xlsx", vrai.xlsx()),
                note("html", vrai.html()),
                vrai.regional(),
                vrai.programme());
    }

    private <T> Function<T, byte[]> note(String format, Function<T, byte[]> rendu) {
        return rapport -> {
            byte[] octets = rendu.apply(rapport);
            rendus.add(format);
            return octets;
        };
    }

    private <T> BiFunction<T, byte[], byte[]> note(String format, BiFunction<T, byte[], byte[]> rendu) {
        return (rapport, json) -> {
            byte[] octets = rendu.apply(rapport, json);
            rendus.add(format);
            return octets;
        };
    }
}
