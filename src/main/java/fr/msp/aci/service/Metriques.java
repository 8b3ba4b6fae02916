package fr.msp.aci.service;

import fr.msp.aci.depot.Acces;
import fr.msp.aci.depot.FichierEntier;
import fr.msp.aci.depot.Maison;
import fr.msp.aci.depot.Verrou;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tag;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * How a home fares, in a text file that Prometheus reads (node_exporter and its textfile collector): whole at any moment,
 * and no port open. The counts go on from pass to pass and from process to process.
 */
public final class Metriques {

    /** Name of the file, when no other place was chosen. */
    public static final String FICHIER = "aci-bilan.prom";

    private static final String GARDEES = "cumul.properties";
    private static final String SIGNE_DE_VIE = "watch.signe";

    private final Maison maison;
    private final Path fichier;
    private final String programme;
    /** Counts that the disk would not take: a service goes on from them. */
    private Optional<Cumul> nonGarde = Optional.empty();

    /**
     * Of a home.
     *
     * @param fichier where they are written; the access of a folder that was there before is respected, for it is another
     *     user who reads them
     * @param programme name and version of the program
     */
    public Metriques(Maison maison, Path fichier, String programme) {
        this.maison = maison;
        this.fichier = fichier;
        this.programme = programme;
    }

    /**
     * Counts a pass and writes the figures.
     *
     * @param inbox what lies in the inbox now, when known
     * @throws IOException when they cannot be written
     */
    public void noter(Passe passe, Optional<Guet.Etat> inbox) throws IOException {
        Cumul cumul = gardees().apres(passe);
        Map<Mesure, Double> instants = instants(inbox);
        // A service that was killed is as silent after a nightly run as before it.
        if (Verrou.estVeillee(maison) && Files.exists(signeDeVie())) {
            instants.put(
                    Mesure.BATTEMENT,
                    Cumul.secondes(Files.getLastModifiedTime(signeDeVie()).toInstant()));
        }
        // The home may be what is full, and these figures elsewhere.
        ecrireMemeSi(() -> garder(cumul), () -> ecrire(cumul, instants));
    }

    @FunctionalInterface
    private interface Ecriture {
        void faire() throws IOException;
    }

    private static void ecrireMemeSi(Ecriture premiere, Ecriture seconde) throws IOException {
        try {
            premiere.faire();
        } catch (IOException impossible) {
            seconde.faire();
            throw impossible;
        }
        seconde.faire();
    }

    /**
     * Writes the figures again, with a sign of life of the service.
     *
     * @throws IOException when they cannot be written
     */
    public void battre(Optional<Guet.Etat> inbox, Instant maintenant) throws IOException {
        Map<Mesure, Double> instants = instants(inbox);
        instants.put(Mesure.BATTEMENT, Cumul.secondes(maintenant));
        ecrire(gardees(), instants);
        donnerSigneDeVie(maintenant);
    }

    private Path signeDeVie() {
        return maison.metriques().resolve(SIGNE_DE_VIE);
    }

    private void donnerSigneDeVie(Instant maintenant) throws IOException {
        if (!Files.exists(signeDeVie())) {
            Acces.PRIVE.creerDossier(maison.metriques());
            Acces.PRIVE.creerFichier(signeDeVie());
        }
        Files.setLastModifiedTime(signeDeVie(), FileTime.from(maintenant));
    }

    private Map<Mesure, Double> instants(Optional<Guet.Etat> inbox) throws IOException {
        Map<Mesure, Double> instants = new EnumMap<>(Mesure.class);
        inbox.ifPresent(etat -> {
            instants.put(Mesure.INBOX_POSES, (double) etat.poses());
            instants.put(Mesure.INBOX_MOUVANTS, (double) etat.mouvants());
        });
        instants.put(Mesure.DISQUE_LIBRE, (double)
                Files.getFileStore(maison.racine()).getUsableSpace());
        return instants;
    }

    private Cumul gardees() throws IOException {
        if (nonGarde.isPresent()) {
            return nonGarde.get();
        }
        Properties gardees = new Properties();
        Path gardien = maison.metriques().resolve(GARDEES);
        if (Files.exists(gardien)) {
            try (Reader texte = Files.newBufferedReader(gardien, StandardCharsets.UTF_8)) {
                gardees.load(texte);
            }
        }
        return Cumul.de(gardees);
    }

    private void garder(Cumul cumul) throws IOException {
        nonGarde = Optional.of(cumul);
        String texte = cumul.valeurs().entrySet().stream()
                .map(figure -> figure.getKey().cle() + "=" + nombre(figure.getValue()) + "\n")
                .sorted()
                .collect(Collectors.joining());
        FichierEntier.ecrire(maison.metriques().resolve(GARDEES), Acces.PRIVE, texte.getBytes(StandardCharsets.UTF_8));
        nonGarde = Optional.empty();
    }

    private static String nombre(double valeur) {
        return BigDecimal.valueOf(valeur)
                .setScale(3, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private void ecrire(Cumul cumul, Map<Mesure, Double> instants) throws IOException {
        Path dossier = fichier.getParent();
        Acces.PRIVE.creerDossier(dossier);
        FichierEntier.ecrire(
                fichier, Acces.comme(dossier), texte(cumul, instants).getBytes(StandardCharsets.UTF_8));
    }

    private String texte(Cumul cumul, Map<Mesure, Double> instants) {
        PrometheusMeterRegistry registre = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        try {
            registre.config()
                    .commonTags(List.of(
                            Tag.of("maison", Objects.toString(maison.racine().getFileName(), ""))));
            for (Mesure mesure : Mesure.values()) {
                inscrire(mesure, cumul, instants, registre);
            }
            Gauge.builder("aci.bilan.programme", () -> 1)
                    .description("Le programme en service")
                    .tag("nom", programme)
                    .register(registre);
            return registre.scrape();
        } finally {
            registre.close();
        }
    }

    private static void inscrire(
            Mesure mesure, Cumul cumul, Map<Mesure, Double> instants, PrometheusMeterRegistry registre) {
        List<Tag> etiquettes = mesure.etiquettes().entrySet().stream()
                .map(etiquette -> Tag.of(etiquette.getKey(), etiquette.getValue()))
                .toList();
        if (mesure.genre() == Mesure.Genre.COMPTEUR) {
            FunctionCounter.builder(mesure.nom(), mesure, cumul::de)
                    .description(mesure.description())
                    .tags(etiquettes)
                    .register(registre);
        } else if (instants.containsKey(mesure) || cumul.connait(mesure)) {
            Gauge.builder(mesure.nom(), () -> instants.getOrDefault(mesure, cumul.de(mesure)))
                    .description(mesure.description())
                    .tags(etiquettes)
                    .strongReference(true)
                    .register(registre);
        }
    }
}
