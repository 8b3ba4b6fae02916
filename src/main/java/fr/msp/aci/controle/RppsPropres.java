package fr.msp.aci.controle;

import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Professionnel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An RPPS number is that of one person: whoever is counted by it would stand for both, so two people who share one are no
 * matter for a warning.
 */
final class RppsPropres implements Verification {

    /** No number is written for more people; comparing each with all would only cost time. */
    private static final int COMPARES = 50;

    @Override
    public Set<Feuille> feuilles() {
        return Set.of(Feuille.PROFESSIONNELS);
    }

    @Override
    public void verifier(Examen examen) {
        Map<String, List<Professionnel>> parRpps = new HashMap<>();
        for (Professionnel professionnel : examen.les(Professionnel.class)) {
            professionnel.rpps().ifPresent(rpps -> {
                List<Professionnel> precedents = parRpps.computeIfAbsent(rpps, nouveau -> new ArrayList<>());
                if (precedents.stream().noneMatch(autre -> NomDePersonne.accorde(professionnel, autre))) {
                    precedents.stream()
                            .findFirst()
                            .ifPresent(premier -> signaler(examen, professionnel, rpps, premier));
                    if (precedents.size() < COMPARES) {
                        precedents.add(professionnel);
                    }
                }
            });
        }
    }

    private static void signaler(Examen examen, Professionnel professionnel, String rpps, Professionnel premier) {
        examen.signaler(
                Cas.RPPS_D_UN_AUTRE,
                professionnel,
                FeuilleProfessionnels.RPPS,
                rpps,
                premier.prenom() + " " + premier.nom(),
                Integer.toString(premier.ligne()));
    }
}
