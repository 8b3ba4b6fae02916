package fr.msp.aci.controle;

import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Professionnel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A person stands on two rows only for two periods that do not meet: it would count once anyway. */
final class ProfessionnelsUniques implements Verification {

    /** No one comes back more often; comparing each with all would only cost time. */
    private static final int COMPARES = 50;

    @Override
    public Set<Feuille> feuilles() {
        return Set.of(Feuille.PROFESSIONNELS);
    }

    @Override
    public void verifier(Examen examen) {
        Map<String, List<Professionnel>> parPersonne = new HashMap<>();
        for (Professionnel professionnel : examen.les(Professionnel.class)) {
            List<Professionnel> precedents = parPersonne.computeIfAbsent(professionnel.cle(), cle -> new ArrayList<>());
            precedents.stream()
                    .filter(autre -> autre.presence().rencontre(professionnel.presence()))
                    .findFirst()
                    .ifPresent(autre -> examen.signaler(
                            Cas.PROFESSIONNEL_EN_DOUBLE,
                            professionnel,
                            FeuilleProfessionnels.NOM,
                            professionnel.nom(),
                            professionnel.prenom() + " " + professionnel.nom(),
                            Integer.toString(autre.ligne())));
            if (precedents.size() < COMPARES) {
                precedents.add(professionnel);
            }
        }
    }
}
