package fr.msp.aci.rapport;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.FaitsFeuille;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Pieces;
import fr.msp.aci.activite.Structure;
import fr.msp.aci.calcul.Calculateur;
import fr.msp.aci.classeur.Limites;
import fr.msp.aci.controle.Constat;
import fr.msp.aci.controle.Controle;
import fr.msp.aci.controle.Controleur;
import fr.msp.aci.regle.Bareme;
import fr.msp.aci.regle.Baremes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The samples read, checked and computed, as a nightly run would; by FINESS number. */
final class RapportsDesExemples {

    private static final Path DOSSIER = Path.of("input-samples");
    private static final LocalDate AUJOURDHUI = LocalDate.of(2026, 1, 15);
    private static final Bareme BAREME = Baremes.integres().pour(2025).orElseThrow();

    private final Map<String, Map<Path, Controle.Accepte>> acceptes = new TreeMap<>();

    private RapportsDesExemples() {}

    static Map<String, Rapport> tous() throws IOException {
        RapportsDesExemples exemples = new RapportsDesExemples();
        Controleur controleur = new Controleur(Limites.parDefaut(), exercice -> true, AUJOURDHUI);
        for (Path classeur : fichiers(DOSSIER, ".xlsx")) {
            if (controleur.controler(classeur) instanceof Controle.Accepte accepte) {
                exemples.acceptes
                        .computeIfAbsent(accepte.finess().numero(), finess -> new TreeMap<>())
                        .put(classeur, accepte);
            }
        }
        Map<String, Rapport> rapports = new TreeMap<>();
        exemples.acceptes.forEach((finess, classeurs) -> rapports.put(finess, rapport(classeurs)));
        return rapports;
    }

    private static Rapport rapport(Map<Path, Controle.Accepte> classeurs) {
        Map<Feuille, FaitsFeuille> feuilles = new EnumMap<>(Feuille.class);
        List<Constat> constats = new ArrayList<>();
        List<Rapport.Source> sources = new ArrayList<>();
        List<String> pieces = new ArrayList<>();
        classeurs.forEach((chemin, accepte) -> {
            feuilles.putAll(accepte.feuilles());
            constats.addAll(accepte.constats());
            sources.add(
                    new Rapport.Source(accepte.empreinte(), chemin.getFileName().toString()));
            pieces.addAll(pieces(chemin));
        });
        feuilles.remove(Feuille.STRUCTURE);
        Structure structure = Structure.de(classeurs.values().stream()
                .map(accepte -> accepte.feuilles().get(Feuille.STRUCTURE))
                .toList());
        Activite activite = new Activite(structure, feuilles, Pieces.de(pieces));
        LocalDate reference = Calculateur.dateDeReference(structure.exercice(), AUJOURDHUI);
        return new Rapport(
                activite, Calculateur.calculer(activite, BAREME, reference), sources, constats, "aci-bilan 0.1.0");
    }

    private static List<String> pieces(Path classeur) {
        Path dossier = Path.of(classeur.toString().replaceFirst("\\.xlsx$", ""));
        if (!Files.isDirectory(dossier)) {
            return List.of();
        }
        return fichiers(dossier, "").stream()
                .map(piece -> piece.getFileName().toString())
                .toList();
    }

    private static List<Path> fichiers(Path dossier, String fin) {
        try (Stream<Path> contenu = Files.list(dossier)) {
            return contenu.filter(fichier -> fichier.toString().endsWith(fin))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
