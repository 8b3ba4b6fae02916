package fr.msp.aci.rapport.tableur;

import static fr.msp.aci.activite.ChampStructure.*;

import fr.msp.aci.activite.Activites;
import fr.msp.aci.activite.CategorieProfession;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.ElementCrise;
import fr.msp.aci.activite.NiveauLogiciel;
import fr.msp.aci.activite.NiveauQualite;
import fr.msp.aci.activite.NiveauUsagers;
import fr.msp.aci.activite.Profession;
import fr.msp.aci.activite.ProtocoleNational;
import fr.msp.aci.activite.Statut;
import fr.msp.aci.activite.ThemeMission;
import fr.msp.aci.activite.TypeParcours;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * Something a reader may type in the sheet of the inputs, and the facts that say the same.
 *
 * @param cellules what is typed, by name of cell: a number, a word, or nothing
 * @param faits adds these facts to those of a structure that has none of the kind
 */
record Essai(Map<String, Optional<?>> cellules, Consumer<Activites> faits) {

    private static final LocalDate JOUR = LocalDate.of(2025, 4, 3);

    /** Types the values over whatever was there. */
    void taper(Tableur tableur) {
        cellules.forEach((nom, valeur) -> {
            if (valeur.isEmpty()) {
                tableur.effacer(nom);
            } else if (valeur.get() instanceof String texte) {
                tableur.taper(nom, texte);
            } else {
                tableur.taper(nom, ((Number) valeur.get()).doubleValue());
            }
        });
    }

    /** All that may be typed, each drawing a value of its own. */
    static List<Function<Random, Essai>> tous() {
        List<Function<Random, Essai>> tous = new ArrayList<>(List.of(
                Essai::equipe,
                Essai::vacations,
                Essai::missions,
                Essai::logiciels,
                hasard -> date("date_effet", DATE_EFFET, hasard, 2026),
                hasard -> date("date_projet", DATE_PROJET_SANTE, hasard, 2025),
                hasard -> entier("patientele", PATIENTELE, hasard, 40_000),
                hasard -> entier("ald_moins_75", PATIENTELE_ALD_MOINS_75, hasard, 300),
                hasard -> entier("hors_ald_75", PATIENTELE_75_HORS_ALD, hasard, 300),
                hasard -> entier("ald_75", PATIENTELE_75_ALD, hasard, 300),
                hasard -> entier("patients_c2s", PATIENTS_C2S, hasard, 3_000),
                hasard -> entier("patients_ame", PATIENTS_AME, hasard, 200),
                hasard -> decimal("taux_national_c2s", TAUX_NATIONAL_C2S, hasard, 20),
                hasard -> decimal("taux_national_ame", TAUX_NATIONAL_AME, hasard, 2),
                hasard -> decimal("taux_notifie", TAUX_NOTIFIE, hasard, 30),
                hasard -> decimal("avance_percue", AVANCE_PERCUE, hasard, 50_000),
                hasard -> champ("soins_non_programmes", SOINS_NON_PROGRAMMES, hasard),
                hasard -> champ("derogation_pdsa", DEROGATION_PDSA, hasard),
                hasard -> champ("zone_sous_dense", ZONE_SOUS_DENSE, hasard),
                hasard -> champ("toutes_sollicitations", TOUTES_SOLLICITATIONS_SAS, hasard),
                hasard -> nombre("protocoles", hasard.nextInt(11), Activites::protocoles),
                hasard -> nombre("stagiaires", hasard.nextInt(6), Activites::stages),
                hasard -> nombre(
                        "protocoles_nationaux",
                        hasard.nextInt(7),
                        (faits, nombre) -> faits.pnc(List.of(ProtocoleNational.values())
                                .subList(0, nombre)
                                .toArray(ProtocoleNational[]::new))),
                hasard -> nombre("coordinateurs", souvent(hasard) ? 1 : 0, (faits, nombre) -> {
                    if (nombre == 1) {
                        faits.coordinateur();
                    }
                })));
        tous.addAll(ouiNons());
        return tous;
    }

    private static List<Function<Random, Essai>> ouiNons() {
        return List.of(
                ouiNon("plan_de_crise", faits -> faits.crise(ElementCrise.PLAN, JOUR)),
                ouiNon("crise_declaree", faits -> faits.crise(ElementCrise.CRISE_DECLAREE, JOUR)),
                ouiNon("actions_de_crise", faits -> faits.crise(ElementCrise.ACTIONS, JOUR)),
                ouiNon("usagers_niveau_1", faits -> faits.usagers(NiveauUsagers.NIVEAU_1)),
                ouiNon("usagers_niveau_2", faits -> faits.usagers(NiveauUsagers.NIVEAU_2)),
                ouiNon("procedure_externe", Activites::procedureExterne),
                ouiNon("qualite_niveau_1", faits -> faits.qualite(NiveauQualite.NIVEAU_1)),
                ouiNon("qualite_niveau_2", faits -> faits.qualite(NiveauQualite.NIVEAU_2)),
                ouiNon("qualite_niveau_3", faits -> faits.qualite(NiveauQualite.NIVEAU_3)),
                ouiNon("parcours_ic", faits -> faits.parcours(TypeParcours.INSUFFISANCE_CARDIAQUE)),
                ouiNon("parcours_surpoids", faits -> faits.parcours(TypeParcours.SURPOIDS_ENFANT)));
    }

    /** What is often there, sometimes not. */
    private static boolean souvent(Random hasard) {
        return hasard.nextInt(10) > 0;
    }

    private static Essai cellule(String nom, Optional<?> valeur, Consumer<Activites> faits) {
        return new Essai(Map.of(nom, valeur), faits);
    }

    private static Essai champ(String nom, ChampStructure champ, Optional<?> tape, Optional<?> dit) {
        return cellule(nom, tape, faits -> {
            faits.sans(champ);
            dit.ifPresent(valeur -> faits.champ(champ, valeur));
        });
    }

    private static Essai champ(String nom, ChampStructure champ, Random hasard) {
        Optional<Boolean> oui = souvent(hasard) ? Optional.of(souvent(hasard)) : Optional.empty();
        return champ(nom, champ, oui.map(Textes::ouiNon), oui);
    }

    private static Essai entier(String nom, ChampStructure champ, Random hasard, int maximum) {
        Optional<Integer> nombre =
                souvent(hasard) ? Optional.of(hasard.nextInt(10) == 0 ? 0 : hasard.nextInt(maximum)) : Optional.empty();
        return champ(nom, champ, nombre, nombre);
    }

    private static Essai decimal(String nom, ChampStructure champ, Random hasard, int maximum) {
        Optional<BigDecimal> nombre =
                souvent(hasard) ? Optional.of(BigDecimal.valueOf(hasard.nextInt(maximum * 100), 2)) : Optional.empty();
        return champ(nom, champ, nombre, nombre);
    }

    private static Essai date(String nom, ChampStructure champ, Random hasard, int derniere) {
        Optional<LocalDate> jour = souvent(hasard) ? Optional.of(jour(hasard, derniere)) : Optional.empty();
        return champ(nom, champ, jour.map(DateUtil::getExcelDate), jour);
    }

    /** A day of the exercise as often as of the others. */
    private static LocalDate jour(Random hasard, int derniere) {
        int annee = hasard.nextBoolean() ? 2025 : derniere - hasard.nextInt(3);
        return LocalDate.ofYearDay(
                annee, List.of(1, 365, 1 + hasard.nextInt(365)).get(hasard.nextInt(3)));
    }

    private static Essai nombre(String nom, int nombre, BiConsumer<Activites, Integer> faits) {
        return cellule(nom, Optional.of(nombre), activites -> faits.accept(activites, nombre));
    }

    private static Function<Random, Essai> ouiNon(String nom, Consumer<Activites> faits) {
        return hasard -> {
            boolean oui = souvent(hasard);
            return cellule(nom, Optional.of(Textes.ouiNon(oui)), activites -> {
                if (oui) {
                    faits.accept(activites);
                }
            });
        };
    }

    private static Essai equipe(Random hasard) {
        int medecins = hasard.nextInt(6);
        int cstm = hasard.nextInt(2);
        int sas = hasard.nextInt(medecins + 1);
        boolean ipa = hasard.nextBoolean();
        List<Profession> medicales = professions(CategorieProfession.MEDICALE, hasard.nextInt(3));
        List<Profession> paramedicales = professions(CategorieProfession.PARAMEDICALE, hasard.nextInt(5));
        int autres = paramedicales.isEmpty() ? 0 : hasard.nextInt(14);
        Map<String, Optional<?>> cellules = new LinkedHashMap<>();
        cellules.put("associes", Optional.of(medecins + medicales.size() + paramedicales.size() + autres));
        cellules.put("presence_ipa", Optional.of(Textes.ouiNon(ipa)));
        cellules.put("professions_medicales", Optional.of(medicales.size()));
        cellules.put("professions_paramedicales", Optional.of(paramedicales.size()));
        cellules.put("medecins", Optional.of(medecins + cstm));
        cellules.put("medecins_sas", Optional.of(sas + cstm));
        cellules.put("medecins_cstm", Optional.of(cstm));
        return new Essai(cellules, faits -> {
            for (int rang = 0; rang < medecins; rang++) {
                faits.medecin(Statut.ASSOCIE, rang < sas);
            }
            Stream.concat(medicales.stream(), paramedicales.stream())
                    .forEach(profession -> faits.professionnel(profession, Statut.ASSOCIE));
            if (autres > 0) {
                faits.professionnels(autres, paramedicales.get(0), Statut.ASSOCIE);
            }
            if (cstm > 0) {
                faits.medecinCstm();
            }
            if (ipa) {
                faits.ipa();
            }
        });
    }

    private static List<Profession> professions(CategorieProfession categorie, int nombre) {
        return Stream.of(Profession.values())
                .filter(profession -> profession.categorie() == categorie)
                .filter(profession -> !profession.estMedecin() && profession != Profession.INFIRMIER_PRATIQUE_AVANCEE)
                .limit(nombre)
                .toList();
    }

    private static Essai vacations(Random hasard) {
        BigDecimal jours = BigDecimal.valueOf(hasard.nextInt(14) * 25L, 2);
        return cellule(
                "jours_de_vacation",
                Optional.of(jours),
                faits -> faits.vacataire(Profession.SAGE_FEMME, jours.toPlainString()));
    }

    private static Essai missions(Random hasard) {
        List<ThemeMission> themes = Stream.of(ThemeMission.values())
                .filter(theme -> hasard.nextInt(4) == 0)
                .toList();
        return new Essai(
                Map.of(
                        "themes_de_mission",
                        Optional.of(themes.size()),
                        "mission_surpoids",
                        Optional.of(Textes.ouiNon(themes.contains(ThemeMission.OBESITE_ENFANT)))),
                faits -> themes.forEach(faits::mission));
    }

    private static Essai logiciels(Random hasard) {
        Optional<LocalDate> standard = souvent(hasard) ? Optional.of(jour(hasard, 2026)) : Optional.empty();
        Optional<LocalDate> avance = hasard.nextBoolean() ? Optional.of(jour(hasard, 2026)) : Optional.empty();
        return new Essai(
                Map.of(
                        "date_si_standard",
                        standard.map(DateUtil::getExcelDate),
                        "date_si_avance",
                        avance.map(DateUtil::getExcelDate)),
                faits -> {
                    standard.ifPresent(jour -> faits.logiciel(NiveauLogiciel.STANDARD, jour));
                    avance.ifPresent(jour -> faits.logiciel(NiveauLogiciel.AVANCE, jour));
                });
    }
}
