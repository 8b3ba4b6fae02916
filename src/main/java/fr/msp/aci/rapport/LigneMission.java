package fr.msp.aci.rapport;

import fr.msp.aci.activite.ActionSp;
import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.Appellation;
import fr.msp.aci.activite.MissionSp;
import fr.msp.aci.activite.Periode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A row of the annex of the missions de santé publique: a mission, or one of its actions below it.
 *
 * @param rang which mission it belongs to
 * @param mission whether it is a mission
 * @param intitule its name; of an action, the mission it names when that one is not declared
 * @param precisions theme, public aimed at and partners of a mission
 * @param date day, or days
 * @param lieu where and by whom
 * @param touches public reached
 * @param compte whether the mission counts, and why not; nothing of an action
 */
record LigneMission(
        int rang,
        boolean mission,
        String intitule,
        String precisions,
        String date,
        String lieu,
        String touches,
        String compte) {

    static LigneMission suite(String texte) {
        return new LigneMission(0, false, texte, "", "", "", "", "");
    }

    /** The missions in the order of their sheet, each with its actions by date, then the actions without a mission. */
    static List<LigneMission> de(Rapport rapport) {
        Activite activite = rapport.activite();
        LocalDate reference = rapport.bilan().dateReference();
        MentionCompte comptes = new MentionCompte(rapport);
        List<MissionSp> missions = activite.les(MissionSp.class);
        Map<String, List<MissionSp>> parNom =
                missions.stream().collect(Collectors.groupingBy(mission -> Appellation.cle(mission.mission())));
        Map<Optional<MissionSp>, List<ActionSp>> parMission = activite.les(ActionSp.class).stream()
                .sorted(Comparator.comparing(ActionSp::date))
                .collect(Collectors.groupingBy(action ->
                        missionDe(action, parNom.getOrDefault(Appellation.cle(action.mission()), List.of()))));
        List<LigneMission> lignes = new ArrayList<>();
        int rang = 0;
        for (MissionSp mission : missions) {
            rang++;
            List<ActionSp> siennes = parMission.getOrDefault(Optional.of(mission), List.of());
            lignes.add(entete(rang, mission, siennes, reference, comptes.de(mission)));
            for (ActionSp action : siennes) {
                lignes.add(action(rang, action, "", reference));
            }
        }
        List<ActionSp> orphelines = parMission.getOrDefault(Optional.<MissionSp>empty(), List.of());
        if (!orphelines.isEmpty()) {
            lignes.add(new LigneMission(
                    rang + 1,
                    true,
                    Textes.de("annexe.missions.orpheline"),
                    "",
                    "",
                    "",
                    touches(orphelines, reference),
                    ""));
            for (ActionSp action : orphelines) {
                lignes.add(action(rang + 1, action, action.mission(), reference));
            }
        }
        return List.copyOf(lignes);
    }

    /** Of the missions of its name, the one that ran on its day, else the first. */
    private static Optional<MissionSp> missionDe(ActionSp action, List<MissionSp> duNom) {
        return duNom.stream()
                .filter(mission -> new Periode(Optional.of(mission.debut()), mission.fin()).contient(action.date()))
                .findFirst()
                .or(() -> duNom.stream().findFirst());
    }

    private static LigneMission entete(
            int rang, MissionSp mission, List<ActionSp> actions, LocalDate reference, String compte) {
        String precisions = Stream.of(
                        Optional.of(Ecriture.titre(mission.theme().libelle())),
                        mission.publicVise().map(vise -> Textes.de("annexe.missions.vise", vise)),
                        mission.partenaires().map(avec -> Textes.de("annexe.missions.partenaires", avec)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
        return new LigneMission(
                rang,
                true,
                mission.mission(),
                precisions,
                Ecriture.date(mission.debut(), reference)
                        + mission.fin().map(fin -> " – " + Ecriture.date(fin)).orElse(""),
                "",
                touches(actions, reference),
                compte);
    }

    /** The public reached so far; what was not counted is said, and never taken for nobody. */
    private static String touches(List<ActionSp> actions, LocalDate reference) {
        List<Optional<Integer>> publics = actions.stream()
                .filter(action -> !action.date().isAfter(reference))
                .map(ActionSp::participants)
                .toList();
        long inconnus = publics.stream().filter(Optional::isEmpty).count();
        if (publics.isEmpty()) {
            return Textes.de("annexe.missions.public.aucune");
        }
        if (inconnus == publics.size()) {
            return Textes.de("annexe.missions.public.inconnu");
        }
        long touches = publics.stream()
                .flatMap(Optional::stream)
                .mapToLong(Integer::longValue)
                .sum();
        return Textes.de("annexe.missions.public", touches, Ecriture.entier(touches))
                + (inconnus == 0 ? "" : Textes.de("annexe.missions.public.partiel", inconnus));
    }

    private static LigneMission action(int rang, ActionSp action, String intitule, LocalDate reference) {
        return new LigneMission(
                rang,
                false,
                intitule,
                "",
                Ecriture.date(action.date(), reference),
                Stream.of(action.lieu(), action.intervenants())
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" · ")),
                action.participants().map(Ecriture::entier).orElse(""),
                "");
    }
}
