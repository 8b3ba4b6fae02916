package fr.msp.aci.calcul;

import fr.msp.aci.activite.ActionSp;
import fr.msp.aci.activite.ActionUsagers;
import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Fait;
import fr.msp.aci.activite.MissionSp;
import fr.msp.aci.activite.NomNormalise;
import fr.msp.aci.activite.Periode;
import fr.msp.aci.activite.Professionnel;
import fr.msp.aci.activite.Protocole;
import fr.msp.aci.activite.Rcp;
import fr.msp.aci.activite.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The activity of an exercise in a few numbers, whether or not a contract makes points of it: the people present at the
 * reference date, what stands at that date, and what was done in the exercise up to it.
 *
 * @param professionnels people of the team, each once
 * @param professions different professions of the team
 * @param vacataires vacataires of the exercise, each once
 * @param reunions meetings of concertation
 * @param dossiers cases studied in them
 * @param protocoles protocols in force
 * @param missions missions de santé publique that ran
 * @param actions their actions
 * @param personnesTouchees public of these actions, as far as it was counted
 * @param stagiaires different trainees
 * @param actionsUsagers actions with the usagers
 */
public record ActiviteEnChiffres(
        int professionnels,
        int professions,
        int vacataires,
        int reunions,
        long dossiers,
        int protocoles,
        int missions,
        int actions,
        long personnesTouchees,
        int stagiaires,
        int actionsUsagers) {

    /** The numbers of an activity on that day; the last day of its exercise when later. */
    public static ActiviteEnChiffres de(Activite activite, LocalDate dateReference) {
        Exercice exercice = activite.structure().exercice();
        LocalDate jour = Calculateur.dateDeReference(exercice, dateReference);
        Equipe equipe = Equipe.de(activite, jour);
        Ecoule ecoule = Ecoule.de(exercice, jour);
        List<Rcp> reunions = dans(ecoule, activite.les(Rcp.class), rcp -> leJour(rcp.date()));
        List<ActionSp> actions = dans(ecoule, activite.les(ActionSp.class), action -> leJour(action.date()));
        Map<Rcp, Long> dossiers = new DossiersParReunion(activite).parReunion();
        return new ActiviteEnChiffres(
                equipe.membres().size(),
                (int) equipe.membres().stream()
                        .map(Professionnel::professionComptee)
                        .distinct()
                        .count(),
                equipe.distinctes(equipe.vacataires()).size(),
                reunions.size(),
                reunions.stream().mapToLong(dossiers::get).sum(),
                (int) activite.les(Protocole.class).stream()
                        .filter(protocole -> new Periode(Optional.of(protocole.validation()), protocole.finValidite())
                                .contient(jour))
                        .count(),
                dans(
                                ecoule,
                                activite.les(MissionSp.class),
                                mission -> new Periode(Optional.of(mission.debut()), mission.fin()))
                        .size(),
                actions.size(),
                actions.stream()
                        .flatMap(action -> action.participants().stream())
                        .mapToLong(Integer::longValue)
                        .sum(),
                stagiaires(dans(ecoule, activite.les(Stage.class), stage -> Periode.du(stage.debut())
                        .jusquAu(stage.fin()))),
                dans(ecoule, activite.les(ActionUsagers.class), action -> leJour(action.date()))
                        .size());
    }

    private static <T extends Fait> List<T> dans(Ecoule ecoule, List<T> faits, Function<T, Periode> periode) {
        return faits.stream()
                .filter(fait -> ecoule.rencontre(periode.apply(fait)))
                .toList();
    }

    private static Periode leJour(LocalDate jour) {
        return Periode.du(jour).jusquAu(jour);
    }

    private static int stagiaires(List<Stage> stages) {
        return (int) stages.stream()
                .map(stage -> NomNormalise.de(stage.nom() + " " + stage.prenom()))
                .distinct()
                .count();
    }
}
