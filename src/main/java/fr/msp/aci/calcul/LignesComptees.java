package fr.msp.aci.calcul;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.CategorieProfession;
import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Fait;
import fr.msp.aci.activite.Logiciel;
import fr.msp.aci.activite.MissionSp;
import fr.msp.aci.activite.Periode;
import fr.msp.aci.activite.Professionnel;
import fr.msp.aci.activite.Protocole;
import fr.msp.aci.activite.Rcp;
import fr.msp.aci.activite.Stage;
import fr.msp.aci.activite.Statut;
import fr.msp.aci.activite.ThemeMission;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Which meetings, protocols, missions, placements, vacations and software count for points, before the maximum of their indicator, and why the
 * others do not: said by the very code of the indicators, for whoever lists the rows.
 */
public final class LignesComptees {

    private final Map<Fait, Motif> ecartees = new HashMap<>();

    /** Why a row does not count. */
    public enum Motif {
        /** It begins after the reference date. */
        A_VENIR,
        /** Not a day of it is in the exercise. */
        HORS_EXERCICE,
        /** It ended before the reference date. */
        PLUS_VALIDE,
        /** It was before the contract. */
        AVANT_CONTRAT,
        /** Off the list of annexe 3, without the favourable opinion of the medical service. */
        HORS_LISTE,
        /** Another row of that title counts. */
        INTITULE_REPRIS,
        /** Another mission of that theme counts. */
        THEME_REPRIS,
        /** The profession of the trainee is not a health profession. */
        PROFESSION,
        /** Neither the agreement nor the certificate is named. */
        SANS_PIECE,
        /** Another placement of that trainee counts. */
        STAGIAIRE_REPRIS,
        /** The vacataire is an associate, too. */
        ASSOCIE,
        /** The profession of the vacataire is not one of those of second recours. */
        HORS_SECOND_RECOURS,
        /** Another row says the same vacation. */
        VACATION_REPRISE,
        /** The days a week of the vacataire were not given. */
        SANS_JOURS
    }

    private LignesComptees() {}

    /** Those of these facts, on that day; on the last day of the exercise when later. */
    public static LignesComptees de(Activite activite, LocalDate dateReference) {
        Exercice exercice = activite.structure().exercice();
        Ecoule ecoule = Ecoule.de(exercice, dateReference);
        LignesComptees lignes = new LignesComptees();
        lignes.reunions(activite.les(Rcp.class), ecoule, Contrat.de(activite.structure(), exercice));
        lignes.protocoles(ProtocolesPluriprofessionnels.valides(ecoule.jour(), activite.les(Protocole.class)));
        lignes.missions(MissionsSantePublique.menees(ecoule, activite.les(MissionSp.class)));
        lignes.stages(FormationStagiaires.stages(ecoule, activite.les(Stage.class)));
        lignes.vacations(
                activite.les(Professionnel.class).stream()
                        .filter(ligne -> ligne.statut() == Statut.VACATAIRE)
                        .toList(),
                Ecoule.commence(exercice, dateReference),
                Equipe.de(activite, ecoule.jour()));
        lignes.datees(
                Tri.le(ecoule.jour(), activite.les(Logiciel.class), ligne -> Periode.du(ligne.acquisition())),
                Motif.PLUS_VALIDE);
        return lignes;
    }

    /** Why that row does not count; empty when it does. */
    public Optional<Motif> motif(Fait ligne) {
        return Optional.ofNullable(ecartees.get(ligne));
    }

    /** Whether that row counts. */
    public boolean compte(Fait ligne) {
        return motif(ligne).isEmpty();
    }

    private void reunions(List<Rcp> reunions, Ecoule ecoule, Contrat contrat) {
        Tri<Rcp> tenues = DossiersEtudies.tenues(ecoule, reunions);
        datees(tenues, Motif.HORS_EXERCICE);
        ecarter(tenues.comptes(), reunion -> !contrat.couvre(reunion.date()), Motif.AVANT_CONTRAT);
    }

    private void protocoles(Tri<Protocole> valides) {
        datees(valides, Motif.PLUS_VALIDE);
        ecarter(valides.comptes(), Protocole::attendUnAvis, Motif.HORS_LISTE);
        reprises(valides.comptes(), ProtocolesPluriprofessionnels::sansDoublon, Motif.INTITULE_REPRIS);
    }

    private void missions(Tri<MissionSp> menees) {
        datees(menees, Motif.HORS_EXERCICE);
        Set<ThemeMission> themes = EnumSet.noneOf(ThemeMission.class);
        ecarter(menees.comptes(), mission -> !themes.add(mission.theme()), Motif.THEME_REPRIS);
    }

    private void stages(Tri<Stage> stages) {
        datees(stages, Motif.HORS_EXERCICE);
        ecarter(stages.comptes(), stage -> stage.profession().isEmpty(), Motif.PROFESSION);
        ecarter(stages.comptes(), FormationStagiaires::sansPiece, Motif.SANS_PIECE);
        reprises(stages.comptes(), FormationStagiaires::unParStagiaire, Motif.STAGIAIRE_REPRIS);
    }

    private void vacations(List<Professionnel> vacataires, Ecoule ecoule, Equipe equipe) {
        datees(Tri.enCours(ecoule, vacataires, Professionnel::presence), Motif.HORS_EXERCICE);
        ecarter(vacataires, equipe.vacatairesAssocies()::contains, Motif.ASSOCIE);
        ecarter(
                vacataires,
                ligne -> ligne.professionComptee().categorie() != CategorieProfession.MEDICALE,
                Motif.HORS_SECOND_RECOURS);
        Set<Professionnel> gardees = new HashSet<>(equipe.vacataires());
        ecarter(vacataires, ligne -> !gardees.contains(ligne), Motif.VACATION_REPRISE);
        ecarter(vacataires, ligne -> ligne.joursParSemaine().isEmpty(), Motif.SANS_JOURS);
    }

    private void datees(Tri<?> tri, Motif hors) {
        tri.aVenir().forEach(ligne -> ecartees.put(ligne, Motif.A_VENIR));
        tri.hors().forEach(ligne -> ecartees.put(ligne, hors));
    }

    private <T extends Fait> void ecarter(List<T> lignes, Predicate<T> ecart, Motif motif) {
        lignes.stream().filter(ecart).forEach(ligne -> ecartees.putIfAbsent(ligne, motif));
    }

    /** Of those that nothing set aside so far, all but the first of each. */
    private <T extends Fait> void reprises(List<T> lignes, Function<List<T>, List<T>> premieres, Motif motif) {
        List<T> admises = lignes.stream().filter(this::compte).toList();
        Set<T> gardees = new HashSet<>(premieres.apply(admises));
        ecarter(admises, ligne -> !gardees.contains(ligne), motif);
    }
}
