package fr.msp.aci.calcul;

import fr.msp.aci.activite.ActionUsagers;
import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.ChampSaisi;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Coordinateur;
import fr.msp.aci.activite.DossierRcp;
import fr.msp.aci.activite.ElementCrise;
import fr.msp.aci.activite.EtapeCrise;
import fr.msp.aci.activite.EtapeQualite;
import fr.msp.aci.activite.Fait;
import fr.msp.aci.activite.FaitsFeuille;
import fr.msp.aci.activite.Fermeture;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Jour;
import fr.msp.aci.activite.Logiciel;
import fr.msp.aci.activite.MissionSp;
import fr.msp.aci.activite.NiveauLogiciel;
import fr.msp.aci.activite.NiveauQualite;
import fr.msp.aci.activite.NiveauUsagers;
import fr.msp.aci.activite.ParcoursEngage;
import fr.msp.aci.activite.Pieces;
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
import fr.msp.aci.activite.Structure;
import fr.msp.aci.activite.ThemeMission;
import fr.msp.aci.activite.ThemeProtocole;
import fr.msp.aci.activite.TypeParcours;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Invented structures drawn from a seed, dense around the thresholds of the grid: the same seed, the same structure. */
public final class StructuresAleatoires {

    private static final String CLASSEUR = "0".repeat(64);

    private final Random hasard;
    private final int annee;
    private final boolean cds;
    private final int sites;

    private StructuresAleatoires(long graine) {
        this.hasard = new Random(graine);
        this.annee = parmi(2022, 2023, 2024, 2025);
        this.cds = chance(10);
        this.sites = parmi(0, 1, 1, 1, 1, 2, 3);
    }

    /** The structure of a seed. */
    public static Activite tirer(long graine) {
        return new StructuresAleatoires(graine).activite();
    }

    private Activite activite() {
        Map<Feuille, FaitsFeuille> feuilles = new EnumMap<>(Feuille.class);
        ajouter(feuilles, 0, 24, this::professionnel);
        horaires(feuilles);
        ajouter(feuilles, 0, 4, this::fermeture);
        ajouter(feuilles, 0, 2, this::coordinateur);
        rcp(feuilles);
        ajouter(feuilles, 0, 11, this::protocole);
        ajouter(feuilles, 0, 3, this::logiciel);
        ajouter(feuilles, 0, 4, this::mission);
        ajouter(feuilles, 0, 6, this::stage);
        ajouter(feuilles, 0, 3, l -> new ActionUsagers(l, "Action", parmi(NiveauUsagers.values()), jour(), vide()));
        ajouter(
                feuilles,
                0,
                4,
                l -> new EtapeQualite(l, parmi(NiveauQualite.values()), "Étape", vide(), vide(), jour(), vide()));
        ajouter(feuilles, 0, 6, l -> new ProtocoleDeclare(l, parmi(ProtocoleNational.values()), jour()));
        ajouter(feuilles, 0, 1, l -> new ProcedureExterne(l, "Procédure", vide(), jour(), vide()));
        ajouter(feuilles, 0, 2, this::parcours);
        ajouter(feuilles, 0, 3, l -> new EtapeCrise(l, parmi(ElementCrise.values()), jour(), vide()));
        return new Activite(structure(), feuilles, Pieces.de(List.of()));
    }

    private Structure structure() {
        List<ChampSaisi> champs = new ArrayList<>();
        int patients = parmi(0, 2347, 3000, 4000, 5123, 7999, 8000, 8001, 12_000, 15_333);
        champ(champs, ChampStructure.FINESS, "000000018");
        champ(champs, ChampStructure.EXERCICE, annee);
        champ(champs, ChampStructure.RAISON_SOCIALE, "MSP inventée");
        champ(champs, ChampStructure.TYPE, cds ? "CDS" : "MSP");
        LocalDate effet = chance(60)
                ? LocalDate.of(2019, 1, 1)
                : LocalDate.of(annee - parmi(0, 0, 1), 1, 1).plusDays(hasard.nextInt(365));
        champ(champs, ChampStructure.DATE_EFFET, effet);
        champ(champs, ChampStructure.DATE_PROJET_SANTE, effet.minusDays(parmi(30, 364, 365, 366, 367, 900)));
        champ(champs, ChampStructure.PATIENTELE, patients);
        int base = parmi(1, 259, 260, 650, 1500);
        champ(champs, ChampStructure.PATIENTELE_ALD_MOINS_75, base / 2);
        champ(champs, ChampStructure.PATIENTELE_75_HORS_ALD, base / 3);
        champ(champs, ChampStructure.PATIENTELE_75_ALD, base - base / 2 - base / 3);
        for (ChampStructure oui : List.of(
                ChampStructure.ZONE_SOUS_DENSE,
                ChampStructure.DEROGATION_PDSA,
                ChampStructure.TOUTES_SOLLICITATIONS_SAS)) {
            champ(champs, oui, chance(30));
        }
        champ(champs, ChampStructure.SOINS_NON_PROGRAMMES, chance(90));
        if (chance(50)) {
            champ(champs, ChampStructure.PATIENTS_C2S, patients * parmi(2, 10, 12, 45) / 100);
            champ(champs, ChampStructure.TAUX_NATIONAL_C2S, "10");
        }
        if (chance(50)) {
            champ(champs, ChampStructure.PATIENTS_AME, patients * parmi(0, 1, 3) / 100);
            champ(champs, ChampStructure.TAUX_NATIONAL_AME, "0.4");
        }
        if (chance(15)) {
            champ(champs, ChampStructure.TAUX_NOTIFIE, "3.75");
        }
        return Structure.de(List.of(new FaitsFeuille(Feuille.STRUCTURE, CLASSEUR, champs)));
    }

    private Professionnel professionnel(int ligne) {
        Statut statut = parmi(
                cds ? Statut.SALARIE : Statut.ASSOCIE,
                cds ? Statut.SALARIE : Statut.ASSOCIE,
                cds ? Statut.SALARIE : Statut.ASSOCIE,
                Statut.COLLABORATEUR,
                Statut.SALARIE,
                Statut.VACATAIRE,
                Statut.ASALEE);
        Optional<LocalDate> entree = parfois(70, this::jour);
        Profession profession = chance(40) ? Profession.MEDECIN_GENERALISTE : parmi(Profession.values());
        return new Professionnel(
                ligne,
                "Nom" + ligne,
                "Prénom",
                vide(),
                vide(),
                profession,
                vide(),
                statut,
                vide(),
                entree,
                entree.isPresent()
                        ? Optional.empty()
                        : parfois(30, () -> LocalDate.of(annee, 12, 31).minusDays(parmi(0, 1, 100, 364, 365))),
                statut == Statut.VACATAIRE
                        ? parfois(90, () -> new BigDecimal(parmi("0.25", "0.5", "1", "2", "2.5")))
                        : Optional.empty(),
                chance(20),
                chance(60));
    }

    private void horaires(Map<Feuille, FaitsFeuille> feuilles) {
        List<PlageHoraire> plages = new ArrayList<>();
        for (int site = 0; site < sites; site++) {
            int heures = parmi(8, 9, 10, 11, 12, 13, 12, 12);
            for (Jour jour : Jour.values()) {
                boolean semaine = jour.ordinal() < Jour.SAMEDI.ordinal();
                if (semaine ? !chance(2) : jour == Jour.SAMEDI && chance(70)) {
                    LocalTime matin = LocalTime.of(semaine ? 8 : parmi(8, 9, 12), 0);
                    LocalTime soir = LocalTime.of(semaine ? 8 + heures : 13, 0).minusMinutes(chance(3) ? 1 : 0);
                    plages.add(new PlageHoraire(plages.size() + 2, "Site " + site, jour, matin, LocalTime.of(12, 30)));
                    plages.add(new PlageHoraire(plages.size() + 2, "Site " + site, jour, LocalTime.of(12, 45), soir));
                }
            }
        }
        mettre(feuilles, plages);
    }

    private Fermeture fermeture(int ligne) {
        LocalDate du = LocalDate.of(annee, 1, 1).plusDays(hasard.nextInt(380) - 10);
        boolean conges = chance(80);
        int duree = conges ? parmi(1, 7, 14, 20, 21, 22) : parmi(1, 3, 7, 8);
        return new Fermeture(ligne, "Site " + hasard.nextInt(Math.max(1, sites)), du, du.plusDays(duree - 1), conges);
    }

    private Coordinateur coordinateur(int ligne) {
        return new Coordinateur(
                ligne,
                "Coordination",
                vide(),
                parfois(70, () -> new BigDecimal(parmi("0", "0.2", "0.5", "1"))),
                parfois(60, this::jour),
                parfois(30, () -> LocalDate.of(annee, 1, 1).plusDays(parmi(-1, 0, 200, 364))),
                vide());
    }

    private void rcp(Map<Feuille, FaitsFeuille> feuilles) {
        List<Rcp> reunions = new ArrayList<>();
        List<DossierRcp> dossiers = new ArrayList<>();
        int nombre = parmi(0, 1, 3, 5, 6, 7, 12);
        for (int i = 0; i < nombre; i++) {
            LocalDate date = LocalDate.of(annee, 1, 5).plusDays(i * 29L);
            reunions.add(new Rcp(
                    i + 2, date, vide(), vide(), Optional.empty(), List.of(), hasard.nextInt(12), true, vide()));
            for (int d = 0; chance(15) && d < 5; d++) {
                dossiers.add(new DossierRcp(
                        dossiers.size() + 2,
                        date,
                        "D" + d,
                        parmi(SituationDossier.values()),
                        parfois(50, () -> parmi(ThemeProtocole.values()))));
            }
        }
        mettre(feuilles, reunions);
        mettre(feuilles, dossiers);
    }

    private Protocole protocole(int ligne) {
        return new Protocole(
                ligne,
                "Protocole " + ligne,
                parmi(ThemeProtocole.values()),
                jour(),
                List.of("infirmier", "pharmacien"),
                chance(50),
                parfois(20, () -> LocalDate.of(annee, 12, 31).plusDays(parmi(-1, 0, 1))),
                vide());
    }

    private Logiciel logiciel(int ligne) {
        return new Logiciel(
                ligne, "Logiciel", vide(), parmi(NiveauLogiciel.values()), jour(), Optional.empty(), vide());
    }

    private MissionSp mission(int ligne) {
        LocalDate debut = LocalDate.of(annee, 6, 1).minusDays(hasard.nextInt(500));
        return new MissionSp(
                ligne,
                "Mission " + ligne,
                parmi(ThemeMission.values()),
                debut,
                parfois(70, () -> debut.plusDays(hasard.nextInt(400))),
                vide(),
                vide(),
                vide());
    }

    private Stage stage(int ligne) {
        LocalDate debut = LocalDate.of(annee, 6, 1).minusDays(hasard.nextInt(250));
        Optional<Profession> profession = parfois(85, () -> Profession.INFIRMIER);
        return new Stage(
                ligne,
                "Stagiaire" + ligne / 2,
                "Prénom",
                "saisie",
                profession,
                vide(),
                debut,
                debut.plusDays(60),
                parfois(60, () -> "convention.pdf"),
                parfois(60, () -> "attestation.pdf"));
    }

    private ParcoursEngage parcours(int ligne) {
        return new ParcoursEngage(
                ligne,
                parmi(TypeParcours.values()),
                jour(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                vide());
    }

    /** A day of the exercise or of the two years before it, its ends drawn more often than their share. */
    private LocalDate jour() {
        return chance(10)
                ? LocalDate.of(annee, 1, 1).plusDays(parmi(-1, 0, 364))
                : LocalDate.of(annee, 12, 31).minusDays(hasard.nextInt(1000));
    }

    private <T extends Fait> void ajouter(Map<Feuille, FaitsFeuille> feuilles, int de, int a, IntFunction<T> fait) {
        List<T> faits = new ArrayList<>();
        int nombre = de + hasard.nextInt(a - de + 1);
        for (int i = 0; i < nombre; i++) {
            faits.add(fait.apply(i + 2));
        }
        mettre(feuilles, faits);
    }

    private static void mettre(Map<Feuille, FaitsFeuille> feuilles, List<? extends Fait> faits) {
        if (!faits.isEmpty()) {
            Feuille feuille = Feuille.de(faits.get(0).getClass());
            feuilles.put(feuille, new FaitsFeuille(feuille, CLASSEUR, faits));
        }
    }

    private static void champ(List<ChampSaisi> champs, ChampStructure champ, Object valeur) {
        champs.add(new ChampSaisi(champs.size() + 2, champ, Optional.of(valeur.toString())));
    }

    private boolean chance(int surCent) {
        return hasard.nextInt(100) < surCent;
    }

    private <T> Optional<T> parfois(int surCent, Supplier<T> valeur) {
        return chance(surCent) ? Optional.of(valeur.get()) : Optional.empty();
    }

    @SafeVarargs
    private <T> T parmi(T... choix) {
        return choix[hasard.nextInt(choix.length)];
    }

    private static Optional<String> vide() {
        return Optional.empty();
    }
}
