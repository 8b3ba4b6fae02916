package fr.msp.aci.lot;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Finess;
import fr.msp.aci.activite.Rcp;
import fr.msp.aci.calcul.Bilan;
import fr.msp.aci.calcul.Calculateur;
import fr.msp.aci.calcul.Regime;
import fr.msp.aci.calcul.Remuneration;
import fr.msp.aci.calcul.regional.SyntheseRegionale;
import fr.msp.aci.controle.Controle;
import fr.msp.aci.depot.BaseDesTests;
import fr.msp.aci.depot.BilanConserve;
import fr.msp.aci.depot.Cle;
import fr.msp.aci.depot.Depot;
import fr.msp.aci.depot.Maison;
import fr.msp.aci.depot.Reception;
import fr.msp.aci.rapport.Rapport;
import fr.msp.aci.regle.Bareme;
import fr.msp.aci.regle.Baremes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A home in a temporary folder, with stand-ins for the trade: 100 points a case studied in a meeting. */
final class UneMaison {

    static final String FINESS = "494900012";
    static final Cle CLE = new Cle(new Finess(FINESS), new Exercice(2025));

    private static final Instant SOIR = Instant.parse("2026-01-20T01:00:00Z");

    final Maison maison;
    final List<String> dits = new ArrayList<>();
    final List<String> calculs = Collections.synchronizedList(new ArrayList<>());
    final List<String> piecesVues = Collections.synchronizedList(new ArrayList<>());
    private String sansLaSynthese = "";
    private Instant maintenant = SOIR;
    private String programme = "essai 1";
    private Function<Path, Controle> controle = ClasseurTexte::controler;
    private Metier.Calcul calcul = UneMaison::bilan;
    private Function<Rapport, byte[]> pdf = rapport -> "PDF".getBytes(StandardCharsets.UTF_8);

    UneMaison(Path dossier) throws IOException {
        maison = Maison.ouvrir(dossier.resolve("maison"));
    }

    void leJour(String jour) {
        maintenant = Instant.parse(jour + "T02:00:00Z");
    }

    void avecLeProgramme(String autre) {
        programme = autre;
    }

    void avecLeControle(Function<Path, Controle> autre) {
        controle = autre;
    }

    void avecLeCalcul(Metier.Calcul autre) {
        calcul = autre;
    }

    /** The synthesis of that region cannot be made; of none when empty. */
    void sansLaSynthese(String region) {
        sansLaSynthese = region;
    }

    void avecLePdf(Function<Rapport, byte[]> autre) {
        pdf = autre;
    }

    Path deposer(String nom, String... lignes) {
        return ecrire(maison.inbox().resolve(nom), String.join("\n", lignes));
    }

    /** A workbook of the structure of these tests, with these lines besides its three required fields. */
    Path deposerClasseur(String nom, String... lignes) {
        String entete = "FINESS=" + FINESS + "\nEXERCICE=2025\nRAISON_SOCIALE=MSP du Test\n";
        return ecrire(maison.inbox().resolve(nom), entete + String.join("\n", lignes));
    }

    static Path ecrire(Path fichier, String texte) {
        try {
            Files.createDirectories(fichier.getParent());
            return Files.writeString(fichier, texte);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static void dater(Path fichier, String instant) throws IOException {
        Files.setLastModifiedTime(fichier, FileTime.from(Instant.parse(instant)));
    }

    /** One night; each later one comes a minute after. */
    Comptes passer() throws IOException {
        try (Depot depot = BaseDesTests.ouvrir(maison)) {
            Comptes comptes = new Nuit(atelier(depot)).passer();
            maintenant = maintenant.plusSeconds(60);
            return comptes;
        }
    }

    Atelier atelier(Depot depot) {
        Baremes baremes = Baremes.integres();
        Metier metier = new Metier(
                fichier -> controle.apply(fichier),
                exercice -> baremes.pour(exercice.annee()),
                this::calculer,
                Calculateur::dateDeReference,
                UneMaison::json,
                (rapport, json) -> pdf.apply(rapport),
                rapport -> "XLSX".getBytes(StandardCharsets.UTF_8),
                (rapport, json) -> "HTML".getBytes(StandardCharsets.UTF_8),
                new Metier.Regional(
                        this::calculer,
                        synthese -> synthese(synthese).getBytes(StandardCharsets.UTF_8),
                        synthese -> "XLSX".getBytes(StandardCharsets.UTF_8)),
                programme);
        return new Atelier(maison, depot, metier, new SuiviDits(dits), Clock.fixed(maintenant, Maison.FUSEAU));
    }

    <T> T avecLeDepot(Function<Depot, T> question) throws IOException {
        try (Depot depot = BaseDesTests.ouvrir(maison)) {
            return question.apply(depot);
        }
    }

    Optional<BilanConserve> bilan() throws IOException {
        return avecLeDepot(depot -> depot.bilans().de(CLE));
    }

    List<Reception> historique() throws IOException {
        return avecLeDepot(depot -> depot.receptions().historique());
    }

    int dossiersDeRcp() throws IOException {
        return avecLeDepot(depot -> dossiers(depot.dossiers().de(CLE).activite()));
    }

    boolean aRecu(Feuille feuille) throws IOException {
        return avecLeDepot(depot -> depot.dossiers().de(CLE).activite().aRecu(feuille));
    }

    /** Names of the files beneath a folder, in order. */
    static List<String> fichiers(Path dossier) throws IOException {
        try (Stream<Path> contenu = Files.walk(dossier)) {
            return contenu.filter(Files::isRegularFile)
                    .map(fichier -> dossier.relativize(fichier).toString())
                    .sorted()
                    .toList();
        }
    }

    private Bilan calculer(Activite activite, Bareme bareme, LocalDate jour) {
        calculs.add(activite.structure().finess().numero());
        piecesVues.clear();
        piecesVues.addAll(activite.pieces().noms());
        return calcul.calculer(activite, bareme, jour);
    }

    private static int dossiers(Activite activite) {
        return activite.les(Rcp.class).stream().mapToInt(Rcp::dossiers).sum();
    }

    private static byte[] json(Rapport rapport) {
        String texte = "{\"calculeAu\":\"%s\",\"programme\":\"%s\",\"points\":%s,\"constats\":%d,\"empreinte\":\"x\"}";
        return texte.formatted(
                        rapport.bilan().dateReference(),
                        rapport.programme(),
                        rapport.bilan().pointsTotal(),
                        rapport.constats().size())
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The structures with their points: what a synthesis must not say twice differently. */
    private String synthese(SyntheseRegionale synthese) {
        if (synthese.territoire().cle().equals(sansLaSynthese)) {
            throw new IllegalStateException("this synthesis cannot be made");
        }
        return synthese.sousContrat().stream()
                .map(membre -> membre.finess() + " " + membre.points().toPlainString())
                .collect(Collectors.joining("\n"));
    }

    static Bilan bilan(Activite activite, Bareme bareme, LocalDate jour) {
        BigDecimal points = BigDecimal.valueOf(100L * dossiers(activite)).setScale(2);
        BigDecimal euros = points.multiply(BigDecimal.valueOf(7));
        return new Bilan(
                activite.structure().finess(),
                activite.structure().exercice(),
                Regime.CONTRAT,
                jour,
                bareme.nom(),
                bareme.empreinte(),
                List.of(),
                List.of(),
                points,
                new Remuneration(
                        euros,
                        BigDecimal.ZERO,
                        euros,
                        BigDecimal.ZERO,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of()),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
