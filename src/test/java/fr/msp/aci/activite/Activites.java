package fr.msp.aci.activite;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Builds the facts of an invented structure for a test: each method adds a row to its sheet, and rows number themselves
 * from 2, as under a header.
 */
public final class Activites {

    /** Checksum of the invented workbook every row comes from. */
    public static final String CLASSEUR = "0".repeat(64);

    private static final List<Jour> SEMAINE = List.of(Jour.LUNDI, Jour.MARDI, Jour.MERCREDI, Jour.JEUDI, Jour.VENDREDI);

    private final int annee;
    private final Map<ChampStructure, String> champs = new EnumMap<>(ChampStructure.class);
    private final Map<Feuille, List<Fait>> feuilles = new EnumMap<>(Feuille.class);
    private final List<String> pieces = new ArrayList<>();

    private Activites(int annee) {
        this.annee = annee;
    }

    /** A structure of which nothing is known but its number, its name and the exercise. */
    public static Activites vide(int annee) {
        return new Activites(annee)
                .champ(ChampStructure.FINESS, "494900012")
                .champ(ChampStructure.EXERCICE, annee)
                .champ(ChampStructure.RAISON_SOCIALE, "MSP inventée des Tilleuls");
    }

    /** The same with a contract that has run for years. */
    public static Activites sousContrat(int annee) {
        return vide(annee)
                .champ(ChampStructure.DATE_EFFET, LocalDate.of(2019, 1, 1))
                .champ(ChampStructure.DATE_PROJET_SANTE, LocalDate.of(2017, 5, 1));
    }

    /** The same with 4 000 patients and four people, of whom one associate: no indicator brings a point yet. */
    public static Activites quiDebute(int annee) {
        return sousContrat(annee)
                .patientele(4000)
                .base(100, 50, 50)
                .champ(ChampStructure.ZONE_SOUS_DENSE, true)
                .medecin(Statut.ASSOCIE, false)
                .professionnel(Profession.PHARMACIEN, Statut.SALARIE)
                .professionnel(Profession.INFIRMIER, Statut.SALARIE)
                .professionnel(Profession.MASSEUR_KINESITHERAPEUTE, Statut.SALARIE);
    }

    /**
     * 13 associates and 4 000 patients that reach everything in the exercise, without an IPA and without a crisis: 13 900
     * points.
     */
    public static Activites complete(int annee) {
        return sousContrat(annee)
                .patientele(4000)
                .base(100, 50, 50)
                .champ(ChampStructure.FORME_JURIDIQUE, FormeJuridique.SISA.name())
                .champ(ChampStructure.SOINS_NON_PROGRAMMES, true)
                .champ(ChampStructure.CHARTE_TRANSMISE, true)
                .champ(ChampStructure.ZONE_SOUS_DENSE, true)
                .semaine("Site principal", "08:00", "20:00")
                .plage("Site principal", Jour.SAMEDI, "08:00", "12:00")
                .equipeDeTreize()
                .vacataire(Profession.MEDECIN_SPECIALISTE, "2.5")
                .medecinCstm()
                .crise(ElementCrise.PLAN, LocalDate.of(annee, 1, 10))
                .mission(ThemeMission.COUVERTURE_VACCINALE)
                .mission(ThemeMission.PREVENTION_SUICIDE)
                .usagers(NiveauUsagers.NIVEAU_1)
                .usagers(NiveauUsagers.NIVEAU_2)
                .coordinateur()
                .protocoles(8)
                .reunions(6, 2)
                .stages(4)
                .procedureExterne()
                .qualite(NiveauQualite.values())
                .pnc(ProtocoleNational.values())
                .parcours(TypeParcours.INSUFFISANCE_CARDIAQUE)
                .parcours(TypeParcours.SURPOIDS_ENFANT)
                .logiciel(NiveauLogiciel.AVANCE, LocalDate.of(2020, 1, 1));
    }

    /** A field of the structure: a text, number, date or yes/no. */
    public Activites champ(ChampStructure champ, Object valeur) {
        champs.put(champ, valeur.toString());
        return this;
    }

    /** Forgets a field. */
    public Activites sans(ChampStructure champ) {
        champs.remove(champ);
        return this;
    }

    /** Forgets a sheet. */
    public Activites sans(Feuille feuille) {
        feuilles.remove(feuille);
        return this;
    }

    /** A sheet received without any row. */
    public Activites recue(Feuille feuille) {
        feuilles.computeIfAbsent(feuille, nouvelle -> new ArrayList<>());
        return this;
    }

    /** A row built from its number. */
    public Activites ligne(IntFunction<? extends Fait> fait) {
        Fait premier = fait.apply(2);
        List<Fait> lignes = feuilles.computeIfAbsent(Feuille.de(premier.getClass()), nouvelle -> new ArrayList<>());
        lignes.add(fait.apply(lignes.size() + 2));
        return this;
    }

    /** Files of evidence received. */
    public Activites pieces(String... noms) {
        pieces.addAll(List.of(noms));
        return this;
    }

    public Activites patientele(int patients) {
        return champ(ChampStructure.PATIENTELE, patients);
    }

    /** ALD under 75, 75 and over without ALD, 75 and over with ALD. */
    public Activites base(int ald, int agesHorsAld, int agesEnAld) {
        return champ(ChampStructure.PATIENTELE_ALD_MOINS_75, ald)
                .champ(ChampStructure.PATIENTELE_75_HORS_ALD, agesHorsAld)
                .champ(ChampStructure.PATIENTELE_75_ALD, agesEnAld);
    }

    public Activites effet(LocalDate jour) {
        return champ(ChampStructure.DATE_EFFET, jour);
    }

    public Activites plage(String site, Jour jour, String ouverture, String fermeture) {
        return ligne(n -> new PlageHoraire(n, site, jour, LocalTime.parse(ouverture), LocalTime.parse(fermeture)));
    }

    /** The same hours from Monday to Friday. */
    public Activites semaine(String site, String ouverture, String fermeture) {
        SEMAINE.forEach(jour -> plage(site, jour, ouverture, fermeture));
        return this;
    }

    public Activites fermeture(String site, LocalDate du, LocalDate au, boolean congesScolaires) {
        return ligne(n -> new Fermeture(n, site, du, au, congesScolaires));
    }

    /** Someone who has been there for years. */
    public Activites professionnel(Profession profession, Statut statut) {
        return professionnel(profession, statut, Optional.of(LocalDate.of(2019, 1, 1)), Optional.empty());
    }

    public Activites professionnel(
            Profession profession, Statut statut, Optional<LocalDate> entree, Optional<LocalDate> sortie) {
        return ligne(n -> personne(n, profession, statut, entree, sortie, Optional.empty(), false, false));
    }

    /** So many people of a profession and status. */
    public Activites professionnels(int nombre, Profession profession, Statut statut) {
        IntStream.range(0, nombre).forEach(rang -> professionnel(profession, statut));
        return this;
    }

    public Activites medecin(Statut statut, boolean sas) {
        return ligne(n -> personne(
                n,
                Profession.MEDECIN_GENERALISTE,
                statut,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                sas));
    }

    public Activites vacataire(Profession profession, String joursParSemaine) {
        return vacataire(profession, joursParSemaine, Optional.empty(), Optional.empty());
    }

    public Activites vacataire(
            Profession profession, String joursParSemaine, Optional<LocalDate> entree, Optional<LocalDate> sortie) {
        return ligne(n -> personne(
                n,
                profession,
                Statut.VACATAIRE,
                entree,
                sortie,
                Optional.of(new BigDecimal(joursParSemaine)),
                false,
                profession.estMedecin()));
    }

    /** A vacataire doctor under a CSTM, who takes part in the SAS. */
    public Activites medecinCstm() {
        return ligne(n -> personne(
                n,
                Profession.MEDECIN_GENERALISTE,
                Statut.VACATAIRE,
                Optional.empty(),
                Optional.empty(),
                Optional.of(new BigDecimal("0.2")),
                true,
                true));
    }

    public Activites ipa() {
        return professionnel(Profession.INFIRMIER_PRATIQUE_AVANCEE, Statut.SALARIE);
    }

    public Activites coordinateur() {
        return coordinateur(Optional.empty(), Optional.empty());
    }

    public Activites coordinateur(Optional<LocalDate> du, Optional<LocalDate> au) {
        return ligne(n -> new Coordinateur(
                n,
                "Coordinatrice inventée",
                Optional.empty(),
                Optional.of(new BigDecimal("0.5")),
                du,
                au,
                Optional.empty()));
    }

    public Activites crise(ElementCrise element, LocalDate date) {
        return crise(element, date, Optional.empty());
    }

    public Activites crise(ElementCrise element, LocalDate date, Optional<String> justificatif) {
        return ligne(n -> new EtapeCrise(n, element, date, justificatif));
    }

    /** A meeting whose minutes are in the shared system. */
    public Activites rcp(LocalDate date, int dossiers) {
        return ligne(n -> new Rcp(
                n,
                date,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of("médecin généraliste", "infirmier"),
                dossiers,
                true,
                Optional.empty()));
    }

    /** Meetings, a month apart from January, with so many cases each. */
    public Activites reunions(int nombre, int dossiersChacune) {
        IntStream.range(0, nombre)
                .forEach(rang -> rcp(LocalDate.of(annee, 1, 15).plusMonths(rang), dossiersChacune));
        return this;
    }

    public Activites dossier(LocalDate dateRcp, String reference, SituationDossier situation) {
        return ligne(n -> new DossierRcp(n, dateRcp, reference, situation, Optional.empty()));
    }

    public Activites protocole(
            String intitule, ThemeProtocole theme, LocalDate validation, Optional<LocalDate> fin, boolean avis) {
        return ligne(n -> new Protocole(
                n, intitule, theme, validation, List.of("médecin", "infirmier"), avis, fin, Optional.empty()));
    }

    /** So many valid protocols of annexe 3. */
    public Activites protocoles(int nombre) {
        IntStream.rangeClosed(1, nombre)
                .forEach(rang -> protocole(
                        "Protocole " + rang,
                        ThemeProtocole.values()[rang % 7],
                        LocalDate.of(2021, 6, 1),
                        Optional.empty(),
                        false));
        return this;
    }

    /** A mission from February to November of the exercise. */
    public Activites mission(ThemeMission theme) {
        return mission(theme, LocalDate.of(annee, 2, 1), Optional.of(LocalDate.of(annee, 11, 30)));
    }

    public Activites mission(ThemeMission theme, LocalDate debut, Optional<LocalDate> fin) {
        return ligne(n -> new MissionSp(
                n, "Mission " + n, theme, debut, fin, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    public Activites usagers(NiveauUsagers niveau) {
        return usagers(niveau, LocalDate.of(annee, 5, 31));
    }

    public Activites usagers(NiveauUsagers niveau, LocalDate date) {
        return ligne(n -> new ActionUsagers(n, "Action " + n, niveau, date, Optional.empty()));
    }

    /** So many different trainees, in spring. */
    public Activites stages(int nombre) {
        IntStream.rangeClosed(1, nombre)
                .forEach(rang -> stage("Stagiaire " + rang, LocalDate.of(annee, 3, 1), LocalDate.of(annee, 5, 31)));
        return this;
    }

    public Activites stage(String nom, LocalDate debut, LocalDate fin) {
        return ligne(n -> new Stage(
                n,
                nom,
                "Camille",
                "infirmier",
                Optional.of(Profession.INFIRMIER),
                Optional.empty(),
                debut,
                fin,
                Optional.of("convention-" + nom + ".pdf"),
                Optional.of("attestation-" + nom + ".pdf")));
    }

    public Activites procedureExterne() {
        return ligne(n -> new ProcedureExterne(
                n, "Transmission du VMS", Optional.empty(), LocalDate.of(2021, 2, 1), Optional.empty()));
    }

    public Activites qualite(NiveauQualite... niveaux) {
        for (NiveauQualite niveau : niveaux) {
            ligne(n -> new EtapeQualite(
                    n,
                    niveau,
                    "Étape " + n,
                    Optional.empty(),
                    Optional.empty(),
                    LocalDate.of(2021, 3, 1),
                    Optional.empty()));
        }
        return this;
    }

    public Activites pnc(ProtocoleNational... protocoles) {
        for (ProtocoleNational protocole : protocoles) {
            ligne(n -> new ProtocoleDeclare(n, protocole, LocalDate.of(2021, 9, 1)));
        }
        return this;
    }

    public Activites parcours(TypeParcours parcours) {
        return ligne(n -> new ParcoursEngage(
                n,
                parcours,
                LocalDate.of(2022, 1, 1),
                Optional.of(41),
                Optional.of(6),
                Optional.of(4),
                Optional.empty()));
    }

    public Activites logiciel(NiveauLogiciel niveau, LocalDate acquisition) {
        return ligne(n -> new Logiciel(
                n, "Logiciel inventé", Optional.empty(), niveau, acquisition, Optional.empty(), Optional.empty()));
    }

    /** The facts. */
    public Activite activite() {
        Map<ChampStructure, ChampRetenu> retenus = new EnumMap<>(ChampStructure.class);
        champs.forEach((champ, valeur) -> retenus.put(champ, new ChampRetenu(valeur, champ.ordinal() + 2, CLASSEUR)));
        Map<Feuille, FaitsFeuille> recues = new EnumMap<>(Feuille.class);
        feuilles.forEach((feuille, faits) -> recues.put(feuille, new FaitsFeuille(feuille, CLASSEUR, faits)));
        return new Activite(new Structure(retenus), recues, Pieces.de(pieces));
    }

    private Activites equipeDeTreize() {
        IntStream.range(0, 4).forEach(rang -> medecin(Statut.ASSOCIE, true));
        return professionnel(Profession.PHARMACIEN, Statut.ASSOCIE)
                .professionnels(4, Profession.INFIRMIER, Statut.ASSOCIE)
                .professionnels(2, Profession.MASSEUR_KINESITHERAPEUTE, Statut.ASSOCIE)
                .professionnel(Profession.ORTHOPHONISTE, Statut.ASSOCIE)
                .professionnel(Profession.DIETETICIEN, Statut.ASSOCIE);
    }

    private static Professionnel personne(
            int ligne,
            Profession profession,
            Statut statut,
            Optional<LocalDate> entree,
            Optional<LocalDate> sortie,
            Optional<BigDecimal> jours,
            boolean cstm,
            boolean sas) {
        return UnProfessionnel.de(ligne, profession, statut)
                .nomme("Inventé" + ligne)
                .present(entree, sortie)
                .joursParSemaine(jours)
                .cstm(cstm)
                .sas(sas)
                .professionnel();
    }
}
