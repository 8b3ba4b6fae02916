package fr.msp.aci.mesure;

import fr.msp.aci.activite.Jour;
import fr.msp.aci.activite.Numero;
import fr.msp.aci.activite.Profession;
import fr.msp.aci.activite.SituationDossier;
import fr.msp.aci.activite.ThemeMission;
import fr.msp.aci.activite.ThemeProtocole;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;

/**
 * The workbook of one of many invented structures, of the sizes of France: 16 associates and 5 000 patients on average,
 * a few structures many times larger. The same seed and number give the same workbook.
 */
public final class StructureInventee {

    /** The year all of them speak of. */
    public static final int EXERCICE = 2025;

    private static final double ASSOCIES_MEDIANS = 13.3;
    private static final double ETENDUE = 0.6;
    private static final int PATIENTS_PAR_ASSOCIE = 312;
    private static final int DOSSIERS_POUR_CENT = 5;
    private static final LocalDate DEBUT = LocalDate.of(EXERCICE, 1, 1);
    private static final List<Profession> EQUIPE = List.of(
            Profession.MEDECIN_GENERALISTE,
            Profession.INFIRMIER,
            Profession.MASSEUR_KINESITHERAPEUTE,
            Profession.MEDECIN_GENERALISTE,
            Profession.INFIRMIER,
            Profession.SAGE_FEMME,
            Profession.ORTHOPHONISTE,
            Profession.MEDECIN_GENERALISTE,
            Profession.PHARMACIEN,
            Profession.PEDICURE_PODOLOGUE,
            Profession.CHIRURGIEN_DENTISTE,
            Profession.DIETETICIEN);

    private final Random hasard;
    private final int numero;
    private final int associes;
    private final int patients;
    private final Map<String, List<List<Object>>> feuilles = new LinkedHashMap<>();

    private StructureInventee(long graine, int numero) {
        this.hasard = new Random(graine * 1_000_003 + numero);
        this.numero = numero;
        this.associes = Math.max(4, (int) Math.round(ASSOCIES_MEDIANS * Math.exp(ETENDUE * hasard.nextGaussian())));
        this.patients = (int) (associes * PATIENTS_PAR_ASSOCIE * (0.7 + 0.6 * hasard.nextDouble()));
    }

    /** The sheets of the structure of that number, header row first. */
    public static Map<String, List<List<Object>>> feuilles(long graine, int numero) {
        StructureInventee structure = new StructureInventee(graine, numero);
        structure.identite();
        structure.equipe();
        structure.site();
        structure.reunions();
        structure.projets();
        structure.crise();
        return structure.feuilles;
    }

    /** Its number, of a department that does not exist, with its key. */
    public static String finess(int numero) {
        return avecCle("99%06d".formatted(100_000 + numero), Numero.FINESS);
    }

    private void identite() {
        lignes(
                "Structure",
                ligne("FINESS", finess(numero)),
                ligne("Exercice", EXERCICE),
                ligne("Raison sociale", "Maison de santé imaginaire n° " + numero),
                ligne("Sites", pourCent(30) ? "multi-sites" : "mono-site"),
                ligne("Commune", "Bourg-Essai-" + numero % 97),
                ligne("Code postal", "99" + (100 + numero % 900)),
                ligne("Région", "Région d’exemple " + numero % 13),
                ligne("CPAM", "CPAM des Essais " + numero % 101),
                ligne("Date d'effet du contrat ACI", LocalDate.of(2018 + hasard.nextInt(5), 9, 1)),
                ligne("Soins non programmés organisés", ouiNon(90)),
                ligne("Charte d'engagement transmise", ouiNon(80)),
                ligne("Patientèle médecin traitant", patients),
                ligne("Patientèle ALD moins de 75 ans", patients * 14 / 100),
                ligne("Patientèle 75 ans et plus hors ALD", patients * 3 / 100),
                ligne("Patientèle 75 ans et plus en ALD", patients * 5 / 100),
                ligne("Patients C2S", patients * (6 + hasard.nextInt(20)) / 100),
                ligne("Patients AME", patients / 150),
                ligne("Avance perçue", 20_000 + hasard.nextInt(30_000)));
    }

    /** Nearly all have the plan that the remuneration hangs on. */
    private void crise() {
        if (pourCent(95)) {
            lignes(
                    "Crise sanitaire",
                    ligne("Élément", "Date"),
                    ligne("plan de préparation", LocalDate.of(2023, 1 + hasard.nextInt(12), 1)));
        }
    }

    private void equipe() {
        List<List<Object>> usage = tableau("Usage SIP", "Mois", "RPPS", "Dossiers consultés", "Dossiers alimentés");
        ajouter(
                tableau("Professionnels", "Nom", "Prénom", "RPPS", "Profession", "Statut", "Entrée", "SAS"),
                associes + associes / 5,
                i -> ligne(
                        "INVENTÉ-" + i,
                        "Camille",
                        rpps(i),
                        EQUIPE.get(i % EQUIPE.size()).libelle(),
                        i < associes ? "associé" : "salarié",
                        LocalDate.of(2016 + hasard.nextInt(9), 1 + hasard.nextInt(12), 1),
                        EQUIPE.get(i % EQUIPE.size()) == Profession.MEDECIN_GENERALISTE ? ouiNon(40) : "non"));
        for (int mois = 1; mois <= 12; mois++) {
            LocalDate premier = LocalDate.of(EXERCICE, mois, 1);
            ajouter(usage, associes, i -> ligne(premier, rpps(i), hasard.nextInt(400), hasard.nextInt(300)));
        }
    }

    private void site() {
        List<List<Object>> horaires = tableau("Horaires", "Site", "Jour", "Ouverture", "Fermeture");
        for (Jour jour : Jour.values()) {
            if (jour != Jour.DIMANCHE) {
                boolean samedi = jour == Jour.SAMEDI;
                LocalTime soir = samedi ? LocalTime.NOON : LocalTime.of(18 + hasard.nextInt(3), 0);
                horaires.add(ligne("Bourg", jour.libelle(), LocalTime.of(8, 0), soir));
            }
        }
        ajouter(
                tableau("Fermetures", "Site", "Du", "Au", "Congés scolaires"),
                2,
                i -> ligne("Bourg", DEBUT.plusDays(100 + 120L * i), DEBUT.plusDays(105 + 120L * i), "oui"));
        lignes(
                "Coordination",
                ligne("Nom", "Fonction", "ETP", "Du"),
                ligne("INVENTÉ-C Dominique", "coordination", 1, LocalDate.of(2020, 1, 6)));
        lignes(
                "SIP",
                ligne("Logiciel", "Niveau", "Date d'acquisition"),
                ligne("Logiciel imaginaire", parmi("standard", "avancé"), LocalDate.of(2022, 3, 1)));
    }

    private void reunions() {
        int nombre = 6 + hasard.nextInt(14);
        int cas = patients * DOSSIERS_POUR_CENT / 100 / nombre;
        List<List<Object>> dossiers = tableau("Dossiers RCP", "Date RCP", "Dossier", "Situation", "Thème");
        ajouter(
                tableau("RCP", "Date", "Thème", "Participants", "Dossiers examinés", "Compte rendu intégré au SIP"),
                nombre,
                i -> {
                    LocalDate jour = DEBUT.plusDays(8 + i * 340L / nombre);
                    ajouter(
                            dossiers,
                            cas,
                            d -> ligne(
                                    jour,
                                    "D" + i + "-" + d,
                                    parmi(SituationDossier.values()).libelle(),
                                    ThemeProtocole.values()[d % (ThemeProtocole.values().length - 1)].libelle()));
                    return ligne(jour, "Réunion " + (i + 1), 4 + hasard.nextInt(9), cas, "oui");
                });
    }

    private void projets() {
        ajouter(
                tableau("Protocoles", "Intitulé", "Thème", "Date de validation", "Professions impliquées"),
                1 + hasard.nextInt(9),
                i -> ligne(
                        "Protocole " + (i + 1),
                        parmi(ThemeProtocole.values()).libelle(),
                        DEBUT.minusDays(hasard.nextInt(900)),
                        "médecin généraliste ; infirmier ; pharmacien"));
        ajouter(
                tableau("Missions SP", "Mission", "Thème", "Début", "Fin"),
                1 + hasard.nextInt(3),
                i -> ligne(
                        "Projet " + (i + 1),
                        parmi(ThemeMission.values()).libelle(),
                        DEBUT.plusDays(hasard.nextInt(60)),
                        DEBUT.plusDays(200 + hasard.nextInt(160))));
        ajouter(
                tableau("Stages", "Nom", "Prénom", "Profession", "Début", "Fin", "Convention", "Attestation"),
                hasard.nextInt(7),
                i -> ligne(
                        "INVENTÉ-S" + i,
                        "Sacha",
                        "infirmier",
                        DEBUT.plusDays(20L * i + 5),
                        DEBUT.plusDays(20L * i + 40),
                        "convention-" + i + ".pdf",
                        "attestation-" + i + ".pdf"));
        ajouter(
                tableau("Usagers", "Action", "Niveau", "Date"),
                hasard.nextInt(4),
                i -> ligne("Action " + (i + 1), 1 + i % 2, DEBUT.plusDays(60L * i + 30)));
        ajouter(
                tableau("PNC", "Protocole", "Date de déclaration ARS"),
                hasard.nextInt(5),
                i -> ligne(i + 1, LocalDate.of(2024, 2, 1).plusDays(30L * i)));
    }

    private List<List<Object>> tableau(String feuille, Object... entete) {
        lignes(feuille, ligne(entete));
        return feuilles.get(feuille);
    }

    @SafeVarargs
    private void lignes(String feuille, List<Object>... lignes) {
        List<List<Object>> tableau = new ArrayList<>();
        for (List<Object> ligne : lignes) {
            tableau.add(ligne);
        }
        feuilles.put(feuille, tableau);
    }

    private static void ajouter(List<List<Object>> tableau, int nombre, IntFunction<List<Object>> ligne) {
        for (int i = 0; i < nombre; i++) {
            tableau.add(ligne.apply(i));
        }
    }

    private static List<Object> ligne(Object... valeurs) {
        return Arrays.asList(valeurs);
    }

    private String rpps(int rang) {
        return avecCle("99%04d%04d".formatted(numero, rang), Numero.RPPS);
    }

    private static String avecCle(String debut, Numero genre) {
        for (int cle = 0; cle < 10; cle++) {
            if (genre.estValide(debut + cle)) {
                return debut + cle;
            }
        }
        throw new IllegalArgumentException(debut);
    }

    private String ouiNon(int surCent) {
        return pourCent(surCent) ? "oui" : "non";
    }

    private boolean pourCent(int surCent) {
        return hasard.nextInt(100) < surCent;
    }

    @SafeVarargs
    private <T> T parmi(T... choix) {
        return choix[hasard.nextInt(choix.length)];
    }
}
