package fr.msp.aci.activite;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who is who on the rows of a team, for the checks as for the points: a person is known by the RPPS number, also found
 * on another row of the same name, since one row may lack it; else by the name.
 */
public final class Personnes {

    /** The name of each row, by which it is compared over and over. */
    private final Map<Professionnel, String> noms = new IdentityHashMap<>();

    private final Map<String, Set<String>> numeros = new HashMap<>();

    /** Learns the numbers that go with each name. */
    public Personnes(List<Professionnel> lignes) {
        for (Professionnel ligne : lignes) {
            String nom = nomDe(ligne);
            noms.put(ligne, nom);
            Set<String> connus = numeros.computeIfAbsent(nom, nouveau -> new HashSet<>());
            ligne.rpps().ifPresent(connus::add);
        }
    }

    /** What is the same for all the rows of a person, and for no other; of one of those rows. */
    public String cle(Professionnel ligne) {
        return ligne.rpps().orElseGet(() -> {
            String nom = nom(ligne);
            Set<String> connus = numeros.get(nom);
            return connus.size() == 1 ? connus.iterator().next() : nom;
        });
    }

    private String nom(Professionnel ligne) {
        String connu = noms.get(ligne);
        return connu == null ? nomDe(ligne) : connu;
    }

    private static String nomDe(Professionnel ligne) {
        return NomNormalise.de(ligne.nom() + " " + ligne.prenom());
    }
}
