package fr.msp.aci.controle;

import fr.msp.aci.activite.Appellation;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Stage;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A trainee is not in two placements on the same day. */
final class StagesSimultanes implements Verification {

    @Override
    public Set<Feuille> feuilles() {
        return Set.of(Feuille.STAGES);
    }

    @Override
    public void verifier(Examen examen) {
        List<Stage> stages = examen.les(Stage.class).stream()
                .filter(stage -> !examen.estRepetee(stage))
                .sorted(Comparator.comparing(Stage::debut).thenComparing(Stage::ligne))
                .toList();
        Map<String, Stage> precedents = new HashMap<>();
        for (Stage stage : stages) {
            String stagiaire = Appellation.cle(stage.nom()) + " " + Appellation.cle(stage.prenom());
            Stage precedent = precedents.get(stagiaire);
            if (precedent != null && !stage.debut().isAfter(precedent.fin())) {
                examen.signaler(
                        Cas.STAGES_SIMULTANES,
                        stage,
                        FeuilleStages.DEBUT,
                        LectureDate.FRANCAIS.format(stage.debut()),
                        stage.prenom() + " " + stage.nom(),
                        Integer.toString(precedent.ligne()));
            }
            if (precedent == null || stage.fin().isAfter(precedent.fin())) {
                precedents.put(stagiaire, stage);
            }
        }
    }
}
