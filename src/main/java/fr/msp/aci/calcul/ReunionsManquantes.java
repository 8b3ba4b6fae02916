package fr.msp.aci.calcul;

import fr.msp.aci.activite.Rcp;
import java.util.List;
import java.util.stream.Collectors;

/** How the meetings missing from A2-CONCERTATION are asked for. */
final class ReunionsManquantes {

    private ReunionsManquantes() {}

    /** A meeting already declared for a later day is one of those to hold, not one to find. */
    static void dire(Fiche fiche, int nombre, DossiersEtudies etudies) {
        List<Rcp> prevues = etudies.prevues();
        // Where none counts yet, there are no others.
        boolean aucune = etudies.reunions().isEmpty();
        String reunions = Textes.de(
                aucune ? "A2-CONCERTATION.manque.reunions.premieres" : "A2-CONCERTATION.manque.reunions.autres");
        String jours = prevues.stream()
                .limit(nombre)
                .map(reunion -> Ecriture.de(reunion.date()))
                .collect(Collectors.joining(", "));
        if (prevues.isEmpty() && aucune) {
            fiche.manque("A2-CONCERTATION.manque.reunions.aucune", nombre);
        } else if (prevues.isEmpty()) {
            fiche.manque("A2-CONCERTATION.manque.reunions", nombre, reunions);
        } else if (prevues.size() < nombre) {
            String cle = prevues.size() == 1
                    ? "A2-CONCERTATION.manque.reunions.une-prevue"
                    : "A2-CONCERTATION.manque.reunions.prevues";
            fiche.manque(cle, nombre, reunions, prevues.size(), jours);
        } else {
            fiche.manque("A2-CONCERTATION.manque.reunions.toutes-prevues", nombre, jours);
        }
    }
}
