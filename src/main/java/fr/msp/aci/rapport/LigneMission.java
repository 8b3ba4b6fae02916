package fr.msp.aci.rapport;

import fr.msp.aci.activite.ActionSp;
import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.MissionSp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A row of the annex of the missions de santé publique: a mission, or one of its actions below it. */
record LigneMission(boolean mission, String intitule, String date, String lieu, String touches) {

    /** The missions in the order of their sheet, each with its actions by date, then the actions without a mission. */
    static List<LigneMission> de(Activite activite, LocalDate reference) {
        Map<String, List<ActionSp>> actions = activite.les(ActionSp.class).stream()
                .sorted(Comparator.comparing(ActionSp::date))
                .collect(Collectors.groupingBy(
                        action -> cle(action.mission()), LinkedHashMap::new, Collectors.toList()));
        List<LigneMission> lignes = new ArrayList<>();
        for (MissionSp mission : activite.les(MissionSp.class)) {
            List<ActionSp> siennes =
                    Objects.requireNonNullElse(actions.remove(cle(mission.mission())), List.<ActionSp>of());
            lignes.add(entete(mission, siennes, reference));
            siennes.forEach(action -> lignes.add(action(action, "", reference)));
        }
        if (!actions.isEmpty()) {
            lignes.add(new LigneMission(true, Textes.de("annexe.missions.orpheline"), "", "", ""));
            actions.values().stream()
                    .flatMap(List::stream)
                    .forEach(action -> lignes.add(action(action, action.mission(), reference)));
        }
        return List.copyOf(lignes);
    }

    private static LigneMission entete(MissionSp mission, List<ActionSp> actions, LocalDate reference) {
        long touches = actions.stream()
                .map(ActionSp::participants)
                .flatMap(Optional::stream)
                .mapToLong(Integer::longValue)
                .sum();
        String precisions = Stream.of(
                        Optional.of(mission.theme().libelle()), mission.publicVise(), mission.partenaires())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
        return new LigneMission(
                true,
                mission.mission() + " · " + precisions,
                Ecriture.date(mission.debut(), reference)
                        + mission.fin().map(fin -> " – " + Ecriture.date(fin)).orElse(""),
                "",
                Textes.de("annexe.missions.public", Ecriture.entier(touches)));
    }

    private static LigneMission action(ActionSp action, String intitule, LocalDate reference) {
        return new LigneMission(
                false,
                intitule,
                Ecriture.date(action.date(), reference),
                Stream.of(action.lieu(), action.intervenants())
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" · ")),
                action.participants().map(Ecriture::entier).orElse(""));
    }

    private static String cle(String mission) {
        return mission.strip().toLowerCase(Locale.FRENCH);
    }
}
