package fr.msp.aci.calcul;

import fr.msp.aci.activite.ActionUsagers;
import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Coordinateur;
import fr.msp.aci.activite.DossierRcp;
import fr.msp.aci.activite.ElementCrise;
import fr.msp.aci.activite.EtapeCrise;
import fr.msp.aci.activite.EtapeQualite;
import fr.msp.aci.activite.Fermeture;
import fr.msp.aci.activite.Jour;
import fr.msp.aci.activite.Logiciel;
import fr.msp.aci.activite.MissionSp;
import fr.msp.aci.activite.NiveauLogiciel;
import fr.msp.aci.activite.ParcoursEngage;
import fr.msp.aci.activite.PlageHoraire;
import fr.msp.aci.activite.ProcedureExterne;
import fr.msp.aci.activite.Profession;
import fr.msp.aci.activite.Professionnel;
import fr.msp.aci.activite.Protocole;
import fr.msp.aci.activite.ProtocoleDeclare;
import fr.msp.aci.activite.ProtocoleNational;
import fr.msp.aci.activite.Rcp;
import fr.msp.aci.activite.SituationDossier;
import fr.msp.aci.activite.Stage;
import fr.msp.aci.activite.Statut;
import fr.msp.aci.activite.ThemeMission;
import fr.msp.aci.activite.ThemeProtocole;
import fr.msp.aci.activite.TypeParcours;
import fr.msp.aci.activite.TypeStructure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The grid a second time, written from its rules alone, day by day and row by row, with the numbers in plain sight and
 * no care for speed or explanation: what the engine must agree with.
 */
final class GrilleNaive {

    private final Activite activite;
    private final LocalDate reference;
    private final int annee;
    private final int jours;
    private final BigDecimal patients;
    private final Map<String, BigDecimal> points = new LinkedHashMap<>();

    GrilleNaive(Activite activite, LocalDate reference) {
        this.activite = activite;
        this.reference = reference;
        this.annee = activite.structure().exercice().annee();
        this.jours = LocalDate.of(annee, 12, 31).getDayOfYear();
        this.patients = BigDecimal.valueOf(
                activite.structure().entier(ChampStructure.PATIENTELE).orElse(0));
        calculer();
    }

    Map<String, BigDecimal> points() {
        return points;
    }

    BigDecimal total() {
        return points.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    boolean porteOuverte() {
        return points.get("A1-HORAIRES").signum() > 0
                && (annee == 2022 || points.get("A1-CRISE").signum() > 0)
                && points.get("A2-COORDINATION").signum() > 0
                && points.get("A3-SI-STANDARD").signum() > 0;
    }

    BigDecimal remuneration() {
        if (!porteOuverte()) {
            return BigDecimal.ZERO;
        }
        BigDecimal base = total().multiply(n(7));
        BigDecimal cent = BigDecimal.valueOf(100);
        // Percent of patients: multiplied by P first, so that the one division comes last.
        BigDecimal taux = taux();
        BigDecimal du = base.multiply(cent.add(taux)).divide(cent, 2, RoundingMode.HALF_UP);
        return nouvelle() ? du.max(prorata(n(20_000), joursContrat())) : du;
    }

    BigDecimal avance() {
        BigDecimal socle = n(800).add(annee == 2022 ? n(0) : n(100))
                .add(coordination())
                .add(n(500).add(licences()))
                .add(n(800))
                .add(patients.multiply(n(1000)).divide(n(4000)));
        BigDecimal avance = prorata(socle.multiply(n(7)).multiply(new BigDecimal("0.6")), joursContrat());
        return nouvelle() ? avance.max(prorata(n(12_000), joursContrat())) : avance;
    }

    private void calculer() {
        long contrat = joursContrat();
        points.put("A1-HORAIRES", prorata(n(horaires()), contrat));
        points.put("A1-CRISE", prorata(crise(), contrat));
        points.put("A1-DIVERSITE", prorata(n(diversite()), contrat));
        points.put("A1-SECOND-RECOURS", prorata(n(secondRecours()), contrat));
        points.put("A1-CSTM", prorata(n(cstm()), contrat));
        int missions = themes().size();
        points.put(
                "A1-MISSIONS-SP",
                prorata(parPatients(350 * Math.min(2, missions)).add(missions >= 2 && ipa() ? n(200) : n(0)), contrat));
        points.put("A1-USAGERS", prorata(usagers(), contrat));
        points.put("A1-SAS", prorata(n(sas()), contrat));
        points.put("A2-COORDINATION", prorata(coordonne() ? coordination() : n(0), contrat));
        points.put("A2-PROTOCOLES", prorata(n(Math.min(8, protocoles()) * (ipa() ? 140 : 100)), contrat));
        points.put("A2-CONCERTATION", concertation(contrat));
        points.put("A2-FORMATION", prorata(n(formation()), contrat));
        points.put("A2-COORD-EXTERNE", prorata(procedure() ? parPatients(200) : n(0), contrat));
        points.put("A2-QUALITE", prorata(qualite(), contrat));
        points.put("A2-PNC", prorata(n(100 * protocolesNationaux()), contrat));
        points.put("A2-IC", prorata(parcours(TypeParcours.INSUFFISANCE_CARDIAQUE) ? parPatients(100) : n(0), contrat));
        points.put("A2-SURPOIDS", prorata(n(surpoids()), contrat));
        long standard = Math.min(contrat, joursDepuis(acquisition(false)));
        points.put("A3-SI-STANDARD", prorata(n(500).add(licences()), standard));
        points.put("A3-SI-AVANCE", prorata(n(100), Math.min(contrat, joursDepuis(acquisition(true)))));
    }

    private int horaires() {
        List<PlageHoraire> plages = activite.les(PlageHoraire.class);
        if (!activite.structure().oui(ChampStructure.SOINS_NON_PROGRAMMES) || plages.isEmpty()) {
            return 0;
        }
        int pire = 800;
        Set<String> sites = new HashSet<>();
        plages.forEach(plage -> sites.add(plage.site()));
        for (String site : sites) {
            pire = Math.min(pire, horairesDuSite(site));
        }
        return pire;
    }

    private int horairesDuSite(String site) {
        long amplitude = Long.MAX_VALUE;
        for (Jour jour : List.of(Jour.LUNDI, Jour.MARDI, Jour.MERCREDI, Jour.JEUDI, Jour.VENDREDI)) {
            int ouverture = Integer.MAX_VALUE;
            int fermeture = -1;
            for (PlageHoraire plage : activite.les(PlageHoraire.class)) {
                if (plage.site().equals(site) && plage.jour() == jour) {
                    ouverture = Math.min(ouverture, plage.ouverture().toSecondOfDay() / 60);
                    fermeture = Math.max(fermeture, plage.fermeture().toSecondOfDay() / 60);
                }
            }
            if (fermeture < 0) {
                return 0;
            }
            amplitude = Math.min(amplitude, fermeture - ouverture);
        }
        boolean derogation = activite.structure().oui(ChampStructure.DEROGATION_PDSA);
        int base = derogation || amplitude >= 720 ? 800 : amplitude >= 600 ? 740 : amplitude >= 480 ? 650 : 0;
        boolean samedi = activite.les(PlageHoraire.class).stream()
                .anyMatch(p -> p.site().equals(site)
                        && p.jour() == Jour.SAMEDI
                        && p.ouverture().getHour() < 12);
        int vacances = 0;
        int autres = 0;
        for (LocalDate jour = LocalDate.of(annee, 1, 1); jour.getYear() == annee; jour = jour.plusDays(1)) {
            if (ferme(site, jour, true)) {
                vacances++;
            } else if (ferme(site, jour, false)) {
                autres++;
            }
        }
        if (base == 0 || vacances > 21 || autres > 7) {
            return 0;
        }
        return base - (samedi ? 0 : 120) - (vacances > 0 ? 20 : 0);
    }

    private boolean ferme(String site, LocalDate jour, boolean conges) {
        for (Fermeture f : activite.les(Fermeture.class)) {
            if (f.site().equals(site)
                    && f.congesScolaires() == conges
                    && !jour.isBefore(f.du())
                    && !jour.isAfter(f.au())) {
                return true;
            }
        }
        return false;
    }

    private BigDecimal crise() {
        boolean plan = false;
        boolean declaree = false;
        boolean actions = false;
        for (EtapeCrise etape : activite.les(EtapeCrise.class)) {
            plan |= etape.element() == ElementCrise.PLAN && !etape.date().isAfter(reference);
            declaree |= etape.element() == ElementCrise.CRISE_DECLAREE && dansLAnnee(etape.date());
            actions |= etape.element() == ElementCrise.ACTIONS && dansLAnnee(etape.date());
        }
        if (!plan) {
            return n(0);
        }
        return declaree && actions && annee != 2022 ? n(100).add(parPatients(350)) : n(100);
    }

    private int diversite() {
        boolean medicale = false;
        Set<Profession> paramedicales = new HashSet<>();
        for (Professionnel p : activite.les(Professionnel.class)) {
            boolean asalee = p.statut() == Statut.ASALEE
                    && (p.profession() == Profession.INFIRMIER
                            || p.profession() == Profession.INFIRMIER_PRATIQUE_AVANCEE);
            if ((associe(p) || asalee) && present(p)) {
                switch (p.profession()) {
                    case MEDECIN_GENERALISTE -> {}
                    case MEDECIN_SPECIALISTE,
                            MEDECIN_EXPERTISE_PARTICULIERE,
                            SAGE_FEMME,
                            CHIRURGIEN_DENTISTE,
                            PHARMACIEN,
                            BIOLOGISTE -> medicale = true;
                    case INFIRMIER_PRATIQUE_AVANCEE -> paramedicales.add(Profession.INFIRMIER);
                    default -> paramedicales.add(p.profession());
                }
            }
        }
        boolean trois = paramedicales.size() >= 3;
        return (medicale || trois ? 300 : 0) + (medicale && trois ? 300 : 0);
    }

    private int secondRecours() {
        // In days × days of the year, so that nothing is divided before it is compared.
        BigDecimal somme = BigDecimal.ZERO;
        for (Professionnel p : activite.les(Professionnel.class)) {
            boolean recours =
                    switch (p.profession()) {
                        case MEDECIN_SPECIALISTE,
                                MEDECIN_EXPERTISE_PARTICULIERE,
                                SAGE_FEMME,
                                CHIRURGIEN_DENTISTE,
                                PHARMACIEN,
                                BIOLOGISTE -> true;
                        default -> false;
                    };
            if (p.statut() == Statut.VACATAIRE && recours && p.joursParSemaine().isPresent()) {
                int presents = 0;
                for (LocalDate jour = LocalDate.of(annee, 1, 1); jour.getYear() == annee; jour = jour.plusDays(1)) {
                    presents += p.presence().contient(jour) ? 1 : 0;
                }
                somme = somme.add(p.joursParSemaine().get().multiply(n(presents)));
            }
        }
        BigDecimal an = n(jours);
        if (somme.compareTo(an.multiply(new BigDecimal("2.5"))) >= 0) {
            return 600;
        }
        return somme.compareTo(an.multiply(new BigDecimal("0.5"))) >= 0 ? 300 : 0;
    }

    private int cstm() {
        if (!activite.structure().oui(ChampStructure.ZONE_SOUS_DENSE)) {
            return 0;
        }
        for (Professionnel p : activite.les(Professionnel.class)) {
            boolean la = p.statut() == Statut.VACATAIRE ? venuDansLAnnee(p) : present(p);
            if (p.cstm() && medecin(p) && !associe(p) && la) {
                return 200;
            }
        }
        return 0;
    }

    private Set<ThemeMission> themes() {
        Set<ThemeMission> themes = new HashSet<>();
        for (MissionSp mission : activite.les(MissionSp.class)) {
            LocalDate fin = mission.fin().orElse(LocalDate.MAX);
            if (!mission.debut().isAfter(reference) && !fin.isBefore(LocalDate.of(annee, 1, 1))) {
                themes.add(mission.theme());
            }
        }
        return themes;
    }

    private BigDecimal usagers() {
        boolean un = false;
        boolean deux = false;
        for (ActionUsagers action : activite.les(ActionUsagers.class)) {
            if (dansLAnnee(action.date())) {
                switch (action.niveau()) {
                    case NIVEAU_1 -> un = true;
                    case NIVEAU_2 -> deux = true;
                }
            }
        }
        return un ? n(200).add(deux ? parPatients(300) : n(0)) : n(0);
    }

    private int sas() {
        Set<String> medecins = new HashSet<>();
        Set<String> engages = new HashSet<>();
        for (Professionnel p : activite.les(Professionnel.class)) {
            boolean compte = associe(p) && present(p) || p.statut() == Statut.VACATAIRE && venuDansLAnnee(p);
            if (medecin(p) && compte) {
                medecins.add(p.cle());
                if (p.sas()) {
                    engages.add(p.cle());
                }
            }
        }
        if (medecins.isEmpty()) {
            return 0;
        }
        if (engages.size() == medecins.size() || activite.structure().oui(ChampStructure.TOUTES_SOLLICITATIONS_SAS)) {
            return 200;
        }
        return 2 * engages.size() >= medecins.size() ? 100 : 0;
    }

    private boolean coordonne() {
        for (Coordinateur c : activite.les(Coordinateur.class)) {
            LocalDate du = c.du().orElse(LocalDate.MIN);
            LocalDate au = c.au().orElse(LocalDate.MAX);
            boolean temps = c.etp().map(etp -> etp.signum() > 0).orElse(true);
            if (temps && !du.isAfter(reference) && !au.isBefore(LocalDate.of(annee, 1, 1))) {
                return true;
            }
        }
        return false;
    }

    private BigDecimal coordination() {
        BigDecimal huitMille = n(8000);
        return n(1000).add(n(1700).multiply(patients.min(huitMille)).divide(n(4000)))
                .add(n(1100).multiply(patients.subtract(huitMille).max(BigDecimal.ZERO))
                        .divide(n(4000)));
    }

    private int protocoles() {
        int valables = 0;
        for (Protocole p : activite.les(Protocole.class)) {
            boolean enCours = !p.validation().isAfter(reference)
                    && !p.finValidite().orElse(LocalDate.MAX).isBefore(reference);
            boolean admis = p.theme() != ThemeProtocole.HORS_LISTE || p.avisFavorable();
            valables += enCours && admis ? 1 : 0;
        }
        return valables;
    }

    private BigDecimal concertation(long contrat) {
        long base = champ(ChampStructure.PATIENTELE_ALD_MOINS_75)
                + champ(ChampStructure.PATIENTELE_75_HORS_ALD)
                + champ(ChampStructure.PATIENTELE_75_ALD);
        LocalDate effet = activite.structure().date(ChampStructure.DATE_EFFET).orElse(LocalDate.MIN);
        int reunions = 0;
        long dossiers = 0;
        for (Rcp rcp : activite.les(Rcp.class)) {
            if (dansLAnnee(rcp.date()) && !rcp.date().isBefore(effet)) {
                reunions++;
                List<DossierRcp> details = activite.les(DossierRcp.class).stream()
                        .filter(d -> d.dateRcp().equals(rcp.date()))
                        .toList();
                dossiers += details.isEmpty()
                        ? rcp.dossiers()
                        : details.stream()
                                .filter(d -> d.situation() != SituationDossier.AUTRE)
                                .filter(d ->
                                        d.theme().orElse(ThemeProtocole.PATIENTS_OBESES) != ThemeProtocole.HORS_LISTE)
                                .count();
            }
        }
        long requises = Math.max(1, (6 * contrat + jours - 1) / jours);
        if (reunions < requises || dossiers == 0 || base == 0) {
            return BigDecimal.ZERO.setScale(2);
        }
        // Rate truncated to two decimals, in hundredths of a percent; the target 5 % × contrat / jours likewise.
        BigDecimal taux = n(10_000 * dossiers / base);
        BigDecimal cible = n(500 * contrat);
        BigDecimal atteint = taux.multiply(n(jours)).min(cible);
        BigDecimal plein = n(ipa() ? 1200 : 1000);
        return plein.multiply(patients)
                .multiply(atteint)
                .multiply(n(contrat))
                .divide(n(4000).multiply(cible).multiply(n(jours)), 2, RoundingMode.HALF_UP);
    }

    private int formation() {
        Set<String> stagiaires = new HashSet<>();
        for (Stage stage : activite.les(Stage.class)) {
            boolean place = !stage.debut().isAfter(reference) && !stage.fin().isBefore(LocalDate.of(annee, 1, 1));
            boolean document =
                    stage.convention().isPresent() || stage.attestation().isPresent();
            if (place && document && stage.profession().isPresent()) {
                stagiaires.add((stage.nom() + "|" + stage.prenom()).toLowerCase(Locale.FRENCH));
            }
        }
        return switch (stagiaires.size()) {
            case 0, 1 -> 0;
            case 2 -> 450;
            case 3 -> 675;
            default -> 900;
        };
    }

    private boolean procedure() {
        return activite.les(ProcedureExterne.class).stream()
                .anyMatch(p -> !p.date().isAfter(reference));
    }

    private BigDecimal qualite() {
        boolean[] niveaux = new boolean[3];
        for (EtapeQualite etape : activite.les(EtapeQualite.class)) {
            if (!etape.date().isAfter(reference)) {
                niveaux[etape.niveau().ordinal()] = true;
            }
        }
        BigDecimal somme = n(0);
        if (niveaux[0]) {
            somme = somme.add(n(100));
            if (niveaux[1]) {
                somme = somme.add(parPatients(200));
                if (niveaux[2]) {
                    somme = somme.add(parPatients(300));
                }
            }
        }
        return somme;
    }

    private int protocolesNationaux() {
        boolean kine = equipe(Profession.MASSEUR_KINESITHERAPEUTE);
        boolean infirmier = equipe(Profession.INFIRMIER) || equipe(Profession.INFIRMIER_PRATIQUE_AVANCEE);
        boolean pharmacien = equipe(Profession.PHARMACIEN);
        Set<ProtocoleNational> comptes = new HashSet<>();
        for (ProtocoleDeclare declare : activite.les(ProtocoleDeclare.class)) {
            boolean delegues =
                    switch (declare.protocole()) {
                        case CHEVILLE, LOMBALGIE -> kine;
                        case POLLAKIURIE, RHINO_CONJONCTIVITE -> infirmier && pharmacien;
                        case ODYNOPHAGIE, ERUPTION_VESICULEUSE -> infirmier || pharmacien;
                    };
            if (delegues && !declare.declaration().isAfter(reference)) {
                comptes.add(declare.protocole());
            }
        }
        return comptes.size();
    }

    private int surpoids() {
        Set<ThemeMission> themes = themes();
        boolean missions = themes.size() >= 2 || themes.equals(Set.of(ThemeMission.OBESITE_ENFANT));
        return parcours(TypeParcours.SURPOIDS_ENFANT) && missions ? 100 : 0;
    }

    private boolean parcours(TypeParcours type) {
        return activite.les(ParcoursEngage.class).stream()
                .anyMatch(p -> p.parcours() == type && !p.engagement().isAfter(reference));
    }

    private BigDecimal licences() {
        Set<String> associes = new HashSet<>();
        for (Professionnel p : activite.les(Professionnel.class)) {
            if (associe(p) && present(p)) {
                associes.add(p.cle());
            }
        }
        int n = associes.size();
        return n(200 * Math.min(n, 16) + 150 * Math.max(n - 16, 0));
    }

    private LocalDate acquisition(boolean avance) {
        LocalDate premiere = LocalDate.MAX;
        for (Logiciel logiciel : activite.les(Logiciel.class)) {
            boolean convient = !avance || logiciel.niveau() == NiveauLogiciel.AVANCE;
            if (convient
                    && !logiciel.acquisition().isAfter(reference)
                    && logiciel.acquisition().isBefore(premiere)) {
                premiere = logiciel.acquisition();
            }
        }
        return premiere;
    }

    private long joursDepuis(LocalDate date) {
        LocalDate fin = LocalDate.of(annee, 12, 31);
        return date.isAfter(fin) ? 0 : Math.min(jours, ChronoUnit.DAYS.between(date, fin) + 1);
    }

    private long joursContrat() {
        return joursDepuis(activite.structure().date(ChampStructure.DATE_EFFET).orElseThrow());
    }

    private boolean nouvelle() {
        LocalDate effet = activite.structure().date(ChampStructure.DATE_EFFET).orElseThrow();
        LocalDate projet =
                activite.structure().date(ChampStructure.DATE_PROJET_SANTE).orElse(LocalDate.MIN);
        boolean recente = projet.isAfter(effet.minusYears(1));
        return recente && (annee == effet.getYear() || annee == effet.getYear() + 1);
    }

    private BigDecimal taux() {
        var structure = activite.structure();
        if (structure.nombre(ChampStructure.TAUX_NOTIFIE).isPresent()) {
            return structure.nombre(ChampStructure.TAUX_NOTIFIE).get().min(n(25));
        }
        BigDecimal ecart = ecart(ChampStructure.PATIENTS_C2S, ChampStructure.TAUX_NATIONAL_C2S)
                .add(ecart(ChampStructure.PATIENTS_AME, ChampStructure.TAUX_NATIONAL_AME));
        return ecart.min(n(25));
    }

    private BigDecimal ecart(ChampStructure nombre, ChampStructure national) {
        var structure = activite.structure();
        if (structure.entier(nombre).isEmpty() || structure.nombre(national).isEmpty() || patients.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal taux = n(structure.entier(nombre).get() * 100L).divide(patients, 30, RoundingMode.HALF_EVEN);
        return taux.subtract(structure.nombre(national).get()).max(BigDecimal.ZERO);
    }

    private boolean associe(Professionnel p) {
        Statut associe = activite.structure().type() == TypeStructure.CDS ? Statut.SALARIE : Statut.ASSOCIE;
        return p.statut() == associe || p.statut() == Statut.COLLABORATEUR && medecin(p);
    }

    private static boolean medecin(Professionnel p) {
        return switch (p.profession()) {
            case MEDECIN_GENERALISTE, MEDECIN_SPECIALISTE, MEDECIN_EXPERTISE_PARTICULIERE -> true;
            default -> false;
        };
    }

    private boolean ipa() {
        return equipe(Profession.INFIRMIER_PRATIQUE_AVANCEE);
    }

    private boolean equipe(Profession profession) {
        return activite.les(Professionnel.class).stream()
                .anyMatch(p -> p.profession() == profession && p.statut() != Statut.VACATAIRE && present(p));
    }

    private boolean present(Professionnel p) {
        return p.presence().contient(reference);
    }

    private boolean venuDansLAnnee(Professionnel p) {
        return !p.entree().orElse(LocalDate.MIN).isAfter(reference)
                && !p.sortie().orElse(LocalDate.MAX).isBefore(LocalDate.of(annee, 1, 1));
    }

    private boolean dansLAnnee(LocalDate date) {
        return date.getYear() == annee && !date.isAfter(reference);
    }

    private long champ(ChampStructure champ) {
        return activite.structure().entier(champ).orElse(0);
    }

    private BigDecimal parPatients(long points) {
        return n(points).multiply(patients).divide(n(4000));
    }

    private BigDecimal prorata(BigDecimal exact, long joursCouverts) {
        return exact.multiply(n(joursCouverts)).divide(n(jours), 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal n(long nombre) {
        return BigDecimal.valueOf(nombre);
    }
}
