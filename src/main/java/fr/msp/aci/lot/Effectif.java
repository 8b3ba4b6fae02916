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

/**
 * The structures with a bilan for an exercise, in short.
 *
 * @param exercice the year
 * @param bareme its grid
 * @param inscrits the structures, by number
 */
record Effectif(Exercice exercice, Bareme bareme, List<Inscrit> inscrits) {

    /** What is worth a synthesis of so many structures at least. */
    List<Territoire> aMontrer(int auMoins) {
        return Territoire.aMontrer(regions(), auMoins);
    }

    /** The regions, by name. */
    List<Territoire> territoires() {
        return Territoire.regions(regions());
    }

    /** The territory of that key, under the name it goes by; nothing when no structure is in it. */
    Optional<Territoire> territoire(String cle) {
        return Stream.concat(Stream.of(Territoire.TOUTES_REGIONS), territoires().stream())
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
        return inscrits.stream()
                .map(Inscrit::region)
                .distinct()
                .filter(territoire::comprend)
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<Optional<String>> regions() {
        return inscrits.stream().map(Inscrit::region).toList();
    }
}
