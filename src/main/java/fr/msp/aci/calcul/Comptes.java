package fr.msp.aci.calcul;

import fr.msp.aci.activite.ActionUsagers;
import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.CategorieProfession;
import fr.msp.aci.activite.ElementCrise;
import fr.msp.aci.activite.MissionSp;
import fr.msp.aci.activite.NiveauLogiciel;
import fr.msp.aci.activite.NiveauQualite;
import fr.msp.aci.activite.NiveauUsagers;
import fr.msp.aci.activite.PlageHoraire;
import fr.msp.aci.activite.Professionnel;
import fr.msp.aci.activite.Protocole;
import fr.msp.aci.activite.ProtocoleNational;
import fr.msp.aci.activite.Rcp;
import fr.msp.aci.activite.Stage;
import fr.msp.aci.activite.ThemeMission;
import fr.msp.aci.activite.TypeParcours;
import fr.msp.aci.regle.Bareme;
import fr.msp.aci.regle.Parametre;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who and what counts in a bilan: the numbers of people, meetings, levels and days that the points rest on, worked out by
 * the very code of the indicators. Whoever shows the computation again, such as a spreadsheet, starts from here.
 */
public final class Comptes {

    private final Contexte contexte;

    private Comptes(Contexte contexte) {
        this.contexte = contexte;
    }

    /**
     * What a site offers (guide p. 3–5).
     *
     * @param nom its name as typed
     * @param amplitude the smallest from Monday to Friday
     * @param joursFermes weekdays without any opening
     * @param samediMatin whether it opens on Saturday morning
     * @param joursDeConges days closed in school holidays
     * @param joursHorsConges days closed outside them
     */
    public record Site(
            String nom,
            Duration amplitude,
            int joursFermes,
            boolean samediMatin,
            int joursDeConges,
            int joursHorsConges) {}

    /**
     * The vacations of someone that count (guide p. 11–12).
     *
     * @param vacataire who comes
     * @param joursDePresence days of the exercise on which they were there
     * @param joursEcoules days of the exercise up to the reference date
     */
    public record Vacation(Professionnel vacataire, long joursDePresence, long joursEcoules) {}

    /** What counts of these facts, under a grid, on a day; the last day of the exercise when later. */
    public static Comptes de(Activite activite, Bareme bareme, LocalDate dateReference) {
        return new Comptes(Contexte.de(activite, bareme, dateReference));
    }

    /** The sites that have opening hours. */
    public List<Site> sites() {
        Fiche brouillon = new Fiche(new HorairesOuverture(), contexte);
        return HorairesOuverture.sites(brouillon, contexte, contexte.les(PlageHoraire.class)).stream()
                .map(this::site)
                .toList();
    }

    private Site site(HorairesDuSite horaires) {
        LocalDate du = contexte.exercice().premierJour();
        LocalDate au = contexte.dateReference();
        return new Site(
                horaires.nom(),
                horaires.amplitude(horaires.jourLePlusCourt()),
                horaires.joursFermes().size(),
                horaires.ouvertLeSamediAvant(contexte.entier(Parametre.HORAIRES_SAMEDI_AVANT)),
                horaires.joursDeConges(du, au),
                horaires.joursHorsConges(du, au));
    }

    /** Whether there is a plan, or a crisis declared, or actions carried out in the exercise. */
    public boolean crise(ElementCrise element) {
        Tri<?> lignes = element == ElementCrise.PLAN
                ? CrisesSanitaires.plans(contexte)
                : CrisesSanitaires.deLAnnee(contexte, element);
        return !lignes.comptes().isEmpty();
    }

    /** Associates and ASALEE nurses, each person once, by the row that counts for the diversity of the offer. */
    public List<Professionnel> offre() {
        return DiversiteOffre.comptes(contexte);
    }

    /** Number of different professions of a family among the associates and the ASALEE nurses. */
    public int professions(CategorieProfession categorie) {
        return DiversiteOffre.professions(DiversiteOffre.comptes(contexte), categorie)
                .size();
    }

    /** Vacations of those whose days count for the second recours. */
    public List<Vacation> vacations() {
        Equipe equipe = contexte.equipe();
        return SecondRecours.vacataires(contexte).stream()
                .map(ligne -> new Vacation(ligne, equipe.joursDePresence(ligne), equipe.joursEcoules()))
                .toList();
    }

    /** Doctors under a CSTM who are not associates. */
    public List<Professionnel> medecinsCstm() {
        return contexte.equipe().medecinsCstm();
    }

    /** Missions de santé publique that ran in the exercise. */
    public List<MissionSp> missions() {
        return MissionsSantePublique.menees(contexte).comptes();
    }

    /** Their different themes. */
    public Set<ThemeMission> themes() {
        return MissionsSantePublique.themes(contexte);
    }

    /** Whether an action of that level was carried out with the users. */
    public boolean usagers(NiveauUsagers niveau) {
        return ImplicationUsagers.actions(contexte).comptes().stream()
                .map(ActionUsagers::niveau)
                .anyMatch(niveau::equals);
    }

    /** Doctors, associates or vacataires, each once. */
    public List<Professionnel> medecins() {
        return contexte.equipe().distinctes(SoinsNonProgrammesSas.lignes(contexte.equipe()));
    }

    /** Those who take part in the service d'accès aux soins. */
    public List<Professionnel> medecinsDuSas() {
        return ListeSas.de(contexte.equipe());
    }

    /** Number of people with identified time to coordinate. */
    public int coordinateurs() {
        return FonctionCoordination.enPoste(FonctionCoordination.lignes(contexte))
                .size();
    }

    /** Protocols that count, before the maximum. */
    public List<Protocole> protocoles() {
        Fiche brouillon = new Fiche(new ProtocolesPluriprofessionnels(), contexte);
        return ProtocolesPluriprofessionnels.comptes(brouillon, ProtocolesPluriprofessionnels.valides(contexte));
    }

    /** Meetings that count. */
    public List<Rcp> reunions() {
        return DossiersEtudies.de(contexte).reunions();
    }

    /** Cases that count, by day of meeting of the exercise, those before the contract as well. */
    public Map<LocalDate, Integer> dossiersDeLAnnee() {
        return Map.copyOf(DossiersEtudies.de(contexte.sansContrat()).parDate());
    }

    /** The first placement that counts of each trainee. */
    public List<Stage> stagiaires() {
        return FormationStagiaires.unParStagiaire(FormationStagiaires.admis(FormationStagiaires.stages(contexte)));
    }

    /** Whether a procedure for the outside is written. */
    public boolean procedureExterne() {
        return !CoordinationExterne.procedures(contexte).comptes().isEmpty();
    }

    /** Whether a quality level was worked on, whatever the levels below it. */
    public boolean qualite(NiveauQualite niveau) {
        return !DemarcheQualite.de(DemarcheQualite.etapes(contexte), niveau).isEmpty();
    }

    /** National protocols that count, before the maximum. */
    public Set<ProtocoleNational> protocolesNationaux() {
        return ProtocolesNationaux.comptes(contexte);
    }

    /** Whether the structure is engaged in a pathway. */
    public boolean parcours(TypeParcours parcours) {
        return !ParcoursInsuffisanceCardiaque.engages(contexte, parcours)
                .comptes()
                .isEmpty();
    }

    /** First day of a software labelled standard; one labelled avancé has its own. */
    public Optional<LocalDate> logicielStandard() {
        return Acquisition.de(contexte, List.of(NiveauLogiciel.STANDARD)).premiere();
    }

    /** First day of a software labelled avancé. */
    public Optional<LocalDate> logicielAvance() {
        return SystemeAvance.acquisition(contexte).premiere();
    }

    /** Associates at the reference date, collaborateur doctors included, each once; salariés in a centre de santé. */
    public List<Professionnel> associes() {
        return contexte.equipe().associes();
    }

    /** Infirmiers en pratique avancée of the team at the reference date. */
    public List<Professionnel> ipa() {
        return contexte.equipe().ipa();
    }
}
