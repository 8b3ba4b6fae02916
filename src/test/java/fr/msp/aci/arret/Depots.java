package fr.msp.aci.arret;

import fr.msp.aci.activite.Numero;
import fr.msp.aci.classeur.ClasseurDeTest;
import fr.msp.aci.depot.Maison;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * What invented coordinators drop, one thing after the other: new versions, workbooks with errors, the same bytes again
 * under another name, evidence beside a workbook or alone. A seed always gives the same drops.
 */
final class Depots {

    private static final Instant PREMIER = Instant.parse("2026-01-15T08:00:00Z");
    private static final int STRUCTURES = 12;

    private final Random hasard;
    private final List<Maison> maisons;
    private final List<String> finess;
    private final List<byte[]> bons = new ArrayList<>();
    private final List<String> noms = new ArrayList<>();
    private int numero;

    Depots(long graine, List<Maison> maisons) throws IOException {
        this.hasard = new Random(graine);
        this.maisons = List.copyOf(maisons);
        this.finess = finess();
        for (Maison maison : maisons) {
            Files.createDirectories(maison.inbox());
        }
    }

    /** Names of all the workbooks dropped so far. */
    List<String> noms() {
        return List.copyOf(noms);
    }

    /** Drops one thing more into each home. */
    void suivant() throws IOException {
        numero++;
        String structure = finess.get(hasard.nextInt(finess.size()));
        int genre = hasard.nextInt(100);
        if (genre < 10) {
            classeur("cle fausse", faux(structure));
        } else if (genre < 20) {
            classeur("à corriger", avecErreurs(structure));
        } else if (genre < 35 && !bons.isEmpty()) {
            classeur("encore", bons.get(hasard.nextInt(bons.size())));
        } else if (genre < 45) {
            piece(structure + "-2025");
        } else {
            String nom = bon(structure);
            if (genre < 60) {
                piece(nom);
            }
        }
    }

    private String bon(String structure) throws IOException {
        byte[] octets = classeur(structure, false).octets();
        bons.add(octets);
        return classeur("équipe", octets);
    }

    private byte[] faux(String structure) {
        int cle = (structure.charAt(8) - '0' + 1) % 10;
        return classeur(structure.substring(0, 8) + cle, false).octets();
    }

    private byte[] avecErreurs(String structure) {
        return classeur(structure, true).octets();
    }

    private ClasseurDeTest classeur(String structure, boolean erreurs) {
        ClasseurDeTest classeur = new ClasseurDeTest();
        classeur.feuille("Structure")
                .ligne("Champ", "Valeur")
                .ligne("FINESS", structure)
                .ligne("Exercice", 2025)
                .ligne("Raison sociale", "MSP imaginaire " + structure)
                .ligne("Date d'effet du contrat ACI", "01/01/2020")
                .ligne("Patientèle médecin traitant", 1000 + 100 * hasard.nextInt(60));
        var rcp = classeur.feuille("RCP").ligne("Date", "Dossiers examinés", "Justificatif");
        int reunions = 1 + hasard.nextInt(12);
        for (int i = 0; i < reunions; i++) {
            String jour = erreurs ? "un mardi" : "1" + hasard.nextInt(9) + "/0" + (1 + i % 9) + "/2025";
            rcp.ligne(jour, 1 + hasard.nextInt(9), "preuve " + numero + ".pdf");
        }
        return classeur;
    }

    private String classeur(String quoi, byte[] octets) throws IOException {
        String nom = "%04d %s".formatted(numero, quoi);
        noms.add(nom + ".xlsx");
        deposer(nom + ".xlsx", octets);
        return nom;
    }

    private void piece(String dossier) throws IOException {
        byte[] octets = new byte[2000 + hasard.nextInt(20_000)];
        hasard.nextBytes(octets);
        deposer(dossier + "/preuve " + numero + ".pdf", octets);
    }

    /** As a careful copy does: beside first, under a name that is left alone. */
    private void deposer(String nom, byte[] octets) throws IOException {
        for (Maison maison : maisons) {
            Path cible = maison.inbox().resolve(nom);
            Files.createDirectories(cible.getParent());
            Path provisoire = cible.resolveSibling(".depot.tmp");
            Files.write(provisoire, octets);
            Files.setLastModifiedTime(provisoire, FileTime.from(PREMIER.plusSeconds(numero)));
            Files.move(provisoire, cible, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static List<String> finess() {
        return IntStream.iterate(49499100, i -> i + 1)
                .boxed()
                .flatMap(debut -> IntStream.range(0, 10).mapToObj(cle -> debut + "" + cle))
                .filter(Numero.FINESS::estValide)
                .limit(STRUCTURES)
                .toList();
    }
}
