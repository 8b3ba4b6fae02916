package fr.msp.aci.commande;

import fr.msp.aci.activite.Numero;
import fr.msp.aci.classeur.ClasseurDeTest;
import fr.msp.aci.depot.BaseDesTests;
import fr.msp.aci.depot.Hebergement;
import fr.msp.aci.depot.Maison;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A terminal in an empty folder, on the evening of 20 January 2026, whose home is {@code maison}. */
final class UnTerminal {

    static final String FINESS = "494900012";

    final Path dossier;
    final Maison maison;
    private Duration attente = Duration.ZERO;
    private final Map<String, String> variables = new HashMap<>();
    private Charset nomsDeFichiers = StandardCharsets.UTF_8;
    private Instant maintenant = Instant.parse("2026-01-20T19:00:00Z");

    UnTerminal(Path dossier) {
        this.dossier = dossier;
        this.maison = new Maison(dossier.resolve("maison"));
    }

    /**
     * What a command gave back.
     *
     * @param code how it ended
     * @param sortie what it printed
     * @param erreurs what it printed apart
     */
    record Retour(int code, String sortie, String erreurs) {}

    void sansAccentsDansLesNoms() {
        nomsDeFichiers = StandardCharsets.US_ASCII;
    }

    /** Makes it that time, in UTC. */
    void ilEst(String instant) {
        maintenant = Instant.parse(instant);
    }

    void avecLaVariable(String nom, String valeur) {
        variables.put(nom, valeur);
    }

    /** From now on the data are in that database. */
    void avecLaBase(Hebergement.Serveur base) {
        avecLaVariable(BaseConfiguree.ADRESSE, base.adresse());
        avecLaVariable(BaseConfiguree.UTILISATEUR, base.utilisateur());
        avecLaVariable(BaseConfiguree.MOT_DE_PASSE, base.motDePasse().orElseThrow());
    }

    /** Types the command, the home being said. */
    Retour taper(String... arguments) {
        return taperTelQuel(Stream.concat(
                        Stream.of(arguments),
                        Stream.of("--home", maison.racine().toString()))
                .toArray(String[]::new));
    }

    Retour taperTelQuel(String... arguments) {
        ByteArrayOutputStream sortie = new ByteArrayOutputStream();
        ByteArrayOutputStream erreurs = new ByteArrayOutputStream();
        int code = new LigneDeCommande(new Environnement(
                        Clock.fixed(maintenant, ZoneOffset.UTC),
                        attente,
                        variables(arguments),
                        dossier,
                        flux(sortie),
                        flux(erreurs),
                        false,
                        nomsDeFichiers,
                        false))
                .executer(arguments);
        return new Retour(code, texte(sortie), texte(erreurs));
    }

    /** Those given, and those of the database of the home that is said; an encrypted one is a file. */
    private Map<String, String> variables(String... arguments) {
        Map<String, String> toutes = new HashMap<>(variables);
        if (variables.keySet().stream().noneMatch(nom -> nom.startsWith("ACI_BASE_"))) {
            int home = List.of(arguments).indexOf("--home");
            Maison celle = home < 0 ? maison : new Maison(dossier.resolve(arguments[home + 1]));
            toutes.putAll(BaseDesTests.variables(celle));
        }
        return toutes;
    }

    /** Drops a workbook with a good {@code Structure} sheet and some meetings. */
    Path deposer(String nom, String finess, int... dossiersDeRcp) throws IOException {
        Files.createDirectories(maison.inbox());
        return classeur(finess, dossiersDeRcp).ecrire(maison.inbox().resolve(nom));
    }

    /** Drops a workbook whose FINESS has a wrong key. */
    Path deposerFaux(String nom) throws IOException {
        return deposer(nom, "494900013", 1);
    }

    static ClasseurDeTest classeur(String finess, int... dossiersDeRcp) {
        ClasseurDeTest classeur = new ClasseurDeTest();
        classeur.feuille("Structure")
                .ligne("Champ", "Valeur")
                .ligne("FINESS", finess)
                .ligne("Exercice", 2025)
                .ligne("Raison sociale", "MSP imaginaire")
                .ligne("Date d'effet du contrat ACI", "01/01/2020")
                .ligne("Patientèle médecin traitant", 4000);
        if (dossiersDeRcp.length > 0) {
            var rcp = classeur.feuille("RCP").ligne("Date", "Dossiers examinés", "Justificatif");
            for (int i = 0; i < dossiersDeRcp.length; i++) {
                rcp.ligne("0" + (i + 1) + "/03/2025", dossiersDeRcp[i], "cr-" + i + ".pdf");
            }
        }
        return classeur;
    }

    /** Invented numbers with a good key. */
    static List<String> finess(int combien) {
        return IntStream.iterate(49499100, i -> i + 1)
                .boxed()
                .flatMap(debut -> IntStream.range(0, 10).mapToObj(cle -> debut + "" + cle))
                .filter(Numero.FINESS::estValide)
                .limit(combien)
                .toList();
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

    private static PrintStream flux(ByteArrayOutputStream octets) {
        return new PrintStream(octets, true, StandardCharsets.UTF_8);
    }

    private static String texte(ByteArrayOutputStream octets) {
        return octets.toString(StandardCharsets.UTF_8);
    }
}
