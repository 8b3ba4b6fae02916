package fr.msp.aci.controle;

import fr.msp.aci.activite.ActionSp;
import fr.msp.aci.activite.Appellation;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.MissionSp;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** An action is of a declared mission. */
final class MissionsDesActions implements Verification {

    @Override
    public Set<Feuille> feuilles() {
        return Set.of(Feuille.MISSIONS_SP, Feuille.ACTIONS_SP);
    }

    @Override
    public void verifier(Examen examen) {
        Map<String, String> missions = new LinkedHashMap<>();
        examen.les(MissionSp.class)
                .forEach(mission -> missions.putIfAbsent(Appellation.cle(mission.mission()), mission.mission()));
        String declarees = examen.enumerer(missions.values());
        for (ActionSp action : examen.les(ActionSp.class)) {
            if (!missions.containsKey(Appellation.cle(action.mission()))) {
                examen.signaler(
                        missions.isEmpty() ? Cas.AUCUNE_MISSION : Cas.MISSION_INCONNUE,
                        action,
                        FeuilleActionsSp.MISSION,
                        action.mission(),
                        declarees);
            }
        }
    }
}
