package fr.msp.aci.controle;

import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Personnes;
import fr.msp.aci.activite.Professionnel;
import fr.msp.aci.activite.Statut;
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
        List<Professionnel> lignes = examen.les(Professionnel.class).stream()
                .filter(professionnel -> !examen.estRepetee(professionnel))
                .toList();
        Personnes personnes = new Personnes(lignes);
        Map<String, List<Professionnel>> parPersonne = new HashMap<>();
        for (Professionnel professionnel : lignes) {
            List<Professionnel> precedents =
                    parPersonne.computeIfAbsent(personnes.cle(professionnel), cle -> new ArrayList<>());
            precedents.stream()
                    .filter(autre -> autre.presence().rencontre(professionnel.presence()))
                    .filter(autre -> NomDePersonne.accorde(professionnel, autre))
                    .findFirst()
                    .ifPresent(autre -> examen.signaler(
                            casDe(professionnel, autre),
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

    /** Days of vacations that differ add up: someone may come to two sites in one week. */
    private static Cas casDe(Professionnel professionnel, Professionnel autre) {
        boolean vacataires = professionnel.statut() == Statut.VACATAIRE && autre.statut() == Statut.VACATAIRE;
        return vacataires && !professionnel.estLaMemeVacation(autre)
                ? Cas.VACATIONS_ENSEMBLE
                : Cas.PROFESSIONNEL_EN_DOUBLE;
    }
}
