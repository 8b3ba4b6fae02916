package fr.msp.aci.lot;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.calcul.regional.Territoire;
import fr.msp.aci.depot.Empreinte;
import fr.msp.aci.depot.Membres.Inscrit;
import fr.msp.aci.regle.Bareme;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The structures with a bilan for an exercise, in short. */
final class Effectif {

    private final Exercice exercice;
    private final Bareme bareme;
    private final List<Inscrit> inscrits;
    private final List<Optional<String>> regions;
    /** In how many ways they were typed: a few, of thousands of structures. */
    private final Set<Optional<String>> graphies;

    private final List<Territoire> territoires;

    /** Those structures, by number, and the grid of that exercise. */
    Effectif(Exercice exercice, Bareme bareme, List<Inscrit> inscrits) {
        this.exercice = exercice;
        this.bareme = bareme;
        this.inscrits = List.copyOf(inscrits);
        this.regions = inscrits.stream().map(Inscrit::region).toList();
        this.graphies = Set.copyOf(regions);
        this.territoires = Territoire.regions(regions);
    }

    Exercice exercice() {
        return exercice;
    }

    Bareme bareme() {
        return bareme;
    }

    List<Inscrit> inscrits() {
        return inscrits;
    }

    /** What is worth a synthesis of so many structures at least. */
    List<Territoire> aMontrer(int auMoins) {
        return Territoire.aMontrer(regions, auMoins);
    }

    /** The regions, by name. */
    List<Territoire> territoires() {
        return territoires;
    }

    /** The territory of that key, under the name it goes by; nothing when no structure is in it. */
    Optional<Territoire> territoire(String cle) {
        return Stream.concat(Stream.of(Territoire.TOUTES_REGIONS), territoires.stream())
                .filter(territoire -> territoire.cle().equals(cle))
                .filter(territoire -> !dans(territoire).isEmpty())
                .findFirst();
    }

    /** SHA-256 of all that the files of a synthesis rest on, told without reading the structures. */
    String empreinte(Territoire territoire, String programme) {
        Set<Optional<String>> siennes = dans(territoire);
        String structures = inscrits.stream()
                .filter(inscrit -> siennes.contains(inscrit.region()))
                .map(inscrit -> inscrit.finess() + " " + inscrit.empreinte())
                .collect(Collectors.joining("\n"));
        return Empreinte.de(String.join("\n", programme, bareme.empreinte(), territoire.nom(), structures));
    }

    /** The ways in which the region of its structures was typed. */
    Set<Optional<String>> dans(Territoire territoire) {
        return graphies.stream().filter(territoire::comprend).collect(Collectors.toUnmodifiableSet());
    }
}
