package fr.msp.aci.calcul;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Fait;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Preuve;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The rows a result rests on, gathered by sheet and workbook. */
final class Provenance {

    private Provenance() {}

    static List<Preuve> de(Activite activite, Collection<Fait> lignes, Collection<ChampStructure> champs) {
        Map<String, List<Integer>> parClasseur = champs.stream()
                .flatMap(champ -> activite.structure().preuve(champ).stream())
                .collect(Collectors.groupingBy(
                        Preuve::classeur,
                        TreeMap::new,
                        Collectors.flatMapping(preuve -> preuve.lignes().stream(), Collectors.toList())));
        List<Preuve> preuves = new ArrayList<>();
        parClasseur.forEach((classeur, numeros) -> preuves.add(new Preuve(
                Feuille.STRUCTURE, numeros.stream().distinct().sorted().toList(), classeur)));
        preuves.addAll(activite.preuves(List.copyOf(lignes)));
        return preuves;
    }
}
