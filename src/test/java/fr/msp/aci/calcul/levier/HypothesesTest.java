package fr.msp.aci.calcul.levier;

import static fr.msp.aci.activite.Activites.complete;
import static fr.msp.aci.regle.CodeIndicateur.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.ActionUsagers;
import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.Activites;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.ElementCrise;
import fr.msp.aci.activite.EtapeCrise;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Jour;
import fr.msp.aci.activite.NiveauQualite;
import fr.msp.aci.activite.Profession;
import fr.msp.aci.activite.Professionnel;
import fr.msp.aci.activite.ProtocoleNational;
import fr.msp.aci.activite.Statut;
import fr.msp.aci.activite.ThemeProtocole;
import fr.msp.aci.regle.CodeIndicateur;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** What-if typed as KEY=VALUE, read or refused in plain French. */
class HypothesesTest {

    private static Simulation simuler(Activites activites, String... hypotheses) {
        Activite activite = activites.activite();
        return Hypotheses.appliquer(
                activite, Simuler.BAREME, Simuler.fin(activite), List.of(hypotheses), Simuler.LECTEUR);
    }

    private static Activite apres(Activites activites, String... hypotheses) {
        Simulation simulation = simuler(activites, hypotheses);
        assertThat(simulation.refus()).isEmpty();
        return simulation.apres().orElseThrow();
    }

    private static String refus(String hypothese) {
        Simulation simulation = simuler(complete(2025), hypothese);
        assertThat(simulation.apres()).isEmpty();
        assertThat(simulation.refus()).hasSize(1);
        return Simuler.lisible(simulation.refus().get(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "patientele=5000",
                "Patientèle médecin traitant = 5 000",
                "PATIENTELE=5\u202F000",
                "patientele=+1000"
            })
    void theListOfPatientsIsSetByItsLabelOrItsShortName(String hypothese) {
        Activite apres = apres(complete(2025), hypothese);
        assertThat(apres.structure().entier(ChampStructure.PATIENTELE)).hasValue(5000);
        assertThat(Simuler.points(apres, A2_COORDINATION)).isEqualByComparingTo("3125");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "date-effet=01/07/2025 | DATE_EFFET | 2025-07-01",
                "Date d'effet du contrat ACI=2025-07-01 | DATE_EFFET | 2025-07-01",
                "zone sous-dense=non | ZONE_SOUS_DENSE | false",
                "derogation-pdsa=x | DEROGATION_PDSA | true",
                "taux-notifie=3,75 | TAUX_NOTIFIE | 3.75",
                "taux-notifie=12,5% | TAUX_NOTIFIE | 12.5",
                "avance-percue=12 000,50 € | AVANCE_PERCUE | 12000.5",
                "type=cds | TYPE | CDS",
                "sites=multi-sites | SITES | MULTI_SITES",
                "forme-juridique=association | FORME_JURIDIQUE | ASSOCIATION",
                "commune=Bourg-l’Étang | COMMUNE | Bourg-l’Étang",
                "patients-c2s=-0 | PATIENTS_C2S | 12"
            })
    void everyFieldIsReadAsTheWorkbookWould(String hypothese, ChampStructure champ, String valeur) {
        Activite apres = apres(complete(2025).champ(ChampStructure.PATIENTS_C2S, 12), hypothese);
        assertThat(apres.structure().texte(champ)).hasValue(valeur);
    }

    @ParameterizedTest
    @EnumSource(
            value = ChampStructure.class,
            mode = Mode.EXCLUDE,
            names = {"FINESS", "EXERCICE", "RAISON_SOCIALE"})
    void everyFieldCanBeForgotten(ChampStructure champ) {
        Activite apres =
                apres(complete(2025).champ(ChampStructure.SIRET, "00000000000000"), champ.libelle() + "=néant");
        assertThat(apres.structure().champs()).doesNotContainKey(champ);
    }

    @Test
    void associatesComeAndGo() {
        assertThat(Simuler.points(apres(complete(2025), "associes=+2"), A3_SI_STANDARD))
                .isEqualByComparingTo("3500");
        assertThat(Simuler.points(apres(complete(2025), "associes=-1 médecin généraliste"), A3_SI_STANDARD))
                .isEqualByComparingTo("2900");
        Activite sansPharmacien = apres(complete(2025), "associes=-1 pharmacien");
        assertThat(Simuler.points(sansPharmacien, A1_DIVERSITE)).isEqualByComparingTo("300");
        assertThat(Simuler.points(
                        apres(complete(2025), "associes=-1 pharmacien", "associes=+1 sages-femmes"), A1_DIVERSITE))
                .isEqualByComparingTo("600");
    }

    @ParameterizedTest
    @CsvSource({
        "kiné, MASSEUR_KINESITHERAPEUTE",
        "kinés, MASSEUR_KINESITHERAPEUTE",
        "IDE, INFIRMIER",
        "infirmières, INFIRMIER",
        "MG, MEDECIN_GENERALISTE",
        "SF, SAGE_FEMME",
        "IPA, INFIRMIER_PRATIQUE_AVANCEE",
        "AS, AIDE_SOIGNANT"
    })
    void aProfessionIsNamedAsInTheWorkbook(String nom, Profession profession) {
        assertThat(apres(complete(2025), "associes=+1 " + nom).les(Professionnel.class))
                .last()
                .extracting(Professionnel::profession)
                .isEqualTo(profession);
    }

    @Test
    void whoeverLeavesATeamOfSeveralProfessionsIsAskedForWithWhatEachWouldCost() {
        assertThat(refus("associes=-1"))
                .isEqualTo("associes : le résultat dépend de qui part : "
                        + "− 200,00 points pour médecin généraliste, infirmier, masseur-kinésithérapeute,"
                        + " orthophoniste, diététicien ; − 700,00 points pour pharmacien."
                        + " Dites la profession, par exemple associes=-1 diététicien.");
        assertThat(refus("associes=-2"))
                .isEqualTo("associes : le résultat dépend de qui part. Dites les professions, une hypothèse pour"
                        + " chacune, par exemple associes=-1 diététicien.");
        Activites deuxPharmaciens = complete(2025)
                .sans(Feuille.PROFESSIONNELS)
                .professionnel(Profession.PHARMACIEN, Statut.ASSOCIE)
                .professionnel(Profession.PHARMACIEN, Statut.ASSOCIE);
        assertThat(simuler(deuxPharmaciens, "associes=-1").remarques()).isEmpty();
        assertThat(simuler(deuxPharmaciens.professionnel(Profession.PHARMACIEN, Statut.ASSOCIE), "associes=-2")
                        .refus())
                .isEmpty();
        assertThat(apres(complete(2025), "associes=-13").les(Professionnel.class))
                .extracting(Professionnel::statut)
                .containsOnly(Statut.VACATAIRE);
    }

    @Test
    void whoLeavesIsNotAskedForWhereEachProfessionCostsTheSame() {
        Activites deuxProfessions = complete(2025)
                .sans(Feuille.PROFESSIONNELS)
                .professionnels(2, Profession.ORTHOPHONISTE, Statut.ASSOCIE)
                .professionnels(2, Profession.DIETETICIEN, Statut.ASSOCIE);
        assertThat(Simuler.points(apres(deuxProfessions, "associes=-1"), A3_SI_STANDARD))
                .isEqualByComparingTo("1100");
    }

    @Test
    void whichDoctorLeavesDoesNotHangOnTheOrderOfTheRowsAndIsSaidWhereTheSasHangsOnIt() {
        Activites unSurTrois = complete(2025)
                .sans(Feuille.PROFESSIONNELS)
                .medecin(Statut.ASSOCIE, false)
                .medecin(Statut.ASSOCIE, true)
                .medecin(Statut.ASSOCIE, true)
                .medecin(Statut.ASSOCIE, false);
        Simulation simulation = simuler(unSurTrois, "associes=-1 MG");
        assertThat(Simuler.points(simulation.apres().orElseThrow(), A1_SAS)).isEqualByComparingTo("0");
        assertThat(simulation.remarques().stream().map(Simuler::lisible))
                .containsExactly("associes=-1 MG : le médecin qui part est supposé participer au SAS ;"
                        + " sinon, A1-SAS : + 100,00 points.");
    }

    @Test
    void hoursThatFallShortOfAThresholdDoNotReachIt() {
        Activites courte = complete(2025).sans(Feuille.HORAIRES).semaine("Bourg", "09:00", "16:00");
        assertThat(Simuler.points(apres(courte, "amplitude=7,99"), A1_HORAIRES)).isEqualByComparingTo("0");
        assertThat(Simuler.points(apres(courte, "amplitude=8"), A1_HORAIRES)).isEqualByComparingTo("530");
        assertThat(Simuler.points(apres(courte, "amplitude=9,99"), A1_HORAIRES)).isEqualByComparingTo("530");
    }

    @Test
    void whatAWorkbookWouldBeRefusedOrWarnedForIsRefusedOrSaidHereOnceAllIsChanged() {
        String ald = "Patientèle ALD moins de 75 ans=0";
        Simulation nulle = simuler(complete(2025), ald, "patientele-75-hors-ald=0", "patientele-75-ald=0");
        assertThat(nulle.apres()).isEmpty();
        assertThat(nulle.refus())
                .singleElement()
                .asString()
                .startsWith("Des dossiers ont été examinés en RCP")
                .endsWith("la patientèle en ALD et de 75 ans et plus est de 0.");
        assertThat(simuler(complete(2025), ald).refus()).isEmpty();
        assertThat(simuler(complete(2025), "patientele=100").remarques().stream()
                        .map(Simuler::lisible))
                .containsExactly("Une partie des patients (200) dépasse la patientèle entière (100).");
        assertThat(simuler(complete(2025).patientele(100), "usagers=1").remarques())
                .as("what did not hold together before is in the bilan already")
                .isEmpty();
    }

    @Test
    void anIpaCountsFromTheDayOfHerArrival() {
        Activite arrivee = apres(complete(2025), "ipa=2025-06-01");
        assertThat(Simuler.points(arrivee, A2_PROTOCOLES)).isEqualByComparingTo("1120");
        assertThat(Simuler.points(apres(complete(2025).ipa(), "ipa=non"), A2_PROTOCOLES))
                .isEqualByComparingTo("800");
    }

    @Test
    void anArrivalAfterTheDayOfTheSimulationIsSaidNotToCountYet() {
        Activite activite = complete(2025).activite();
        Simulation simulation = Hypotheses.appliquer(
                activite, Simuler.BAREME, LocalDate.of(2025, 5, 31), List.of("ipa=01/06/2025"), Simuler.LECTEUR);
        assertThat(simulation.remarques())
                .containsExactly(
                        "ipa=01/06/2025\u00A0: ce fait est daté après le 31/05/2025, il ne compte pas encore à cette date.");
        assertThat(simulation.apres()).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "protocoles=+1 | A2_PROTOCOLES | 100",
                "stagiaires=+1 | A2_FORMATION | 0",
                "stagiaires=+2 | A2_FORMATION | 450",
                "missions=+1 | A1_MISSIONS_SP | 350",
                "missions=+2 | A1_MISSIONS_SP | 700",
                "pnc=+2 | A2_PNC | 200",
                "pnc=3 | A2_PNC | 100",
                "qualite=1 | A2_QUALITE | 100",
                "pnc=odynophagie | A2_PNC | 100",
                "qualite=niveau 1 | A2_QUALITE | 100",
                "qualite=3 | A2_QUALITE | 600",
                "usagers=2 | A1_USAGERS | 500",
                "plan-crise=oui | A1_CRISE | 100",
                "coordination=01/09/2025 | A2_COORDINATION | 2700",
                "coordination-externe=oui | A2_COORD_EXTERNE | 200",
                "insuffisance-cardiaque=oui | A2_IC | 100",
                "vacations=+0,5 | A1_SECOND_RECOURS | 300",
                "cstm=oui | A1_CSTM | 200",
                "sas=+1 | A1_SAS | 200",
                "logiciel-standard=2025-07-02 | A3_SI_STANDARD | 350.96",
                "logiciel-avance=2025-01-01 | A3_SI_AVANCE | 100"
            })
    void eachKeyBringsTheFactsItNames(String hypothese, CodeIndicateur code, String points) {
        Activites nue = Activites.quiDebute(2025);
        assertThat(Simuler.points(nue.activite(), code)).isEqualByComparingTo("0");
        assertThat(Simuler.points(apres(nue, hypothese), code)).isEqualByComparingTo(points);
    }

    @Test
    void casesAndMeetingsAddUp() {
        Activites quatre = complete(2025).sans(Feuille.RCP).reunions(4, 1);
        assertThat(Simuler.points(apres(quatre, "reunions=+2"), A2_CONCERTATION))
                .isEqualByComparingTo("400");
        assertThat(Simuler.points(apres(quatre, "reunions=+2", "dossiers=+10"), A2_CONCERTATION))
                .isEqualByComparingTo("1000");
        assertThat(Simuler.points(apres(quatre, "dossiers=+10", "reunions=+2"), A2_CONCERTATION))
                .isEqualByComparingTo("1000");
        assertThat(Simuler.points(apres(complete(2025).sans(Feuille.RCP), "dossiers=+10"), A2_CONCERTATION))
                .as("a single meeting is not six")
                .isEqualByComparingTo("0");
    }

    @Test
    void hoursAreWidenedOnEverySite() {
        Activites etroite = complete(2025)
                .sans(Feuille.HORAIRES)
                .semaine("Bourg", "09:00", "17:30")
                .semaine("Hameau", "14:00", "19:00");
        assertThat(Simuler.points(etroite.activite(), A1_HORAIRES)).isEqualByComparingTo("0");
        assertThat(Simuler.points(apres(etroite, "amplitude=10"), A1_HORAIRES)).isEqualByComparingTo("620");
        assertThat(Simuler.points(apres(etroite, "amplitude=12", "samedi=oui"), A1_HORAIRES))
                .isEqualByComparingTo("800");
        assertThat(Simuler.points(apres(complete(2025), "samedi=non"), A1_HORAIRES))
                .isEqualByComparingTo("680");
        assertThat(Simuler.points(apres(complete(2025).sans(Feuille.HORAIRES), "amplitude=10"), A1_HORAIRES))
                .as("of a structure that gave no hours, a first site")
                .isEqualByComparingTo("620");
        assertThat(simuler(etroite, "amplitude=20").refus()).isEmpty();
    }

    @Test
    void hoursAreWidenedFromTheOpeningOfTheirOwnDay() {
        Activites lundiTot = complete(2025).sans(Feuille.HORAIRES).plage("Bourg", Jour.LUNDI, "07:00", "19:00");
        for (Jour jour : List.of(Jour.MARDI, Jour.MERCREDI, Jour.JEUDI, Jour.VENDREDI)) {
            lundiTot.plage("Bourg", jour, "11:00", "19:00");
        }
        assertThat(Simuler.points(apres(lundiTot, "amplitude=10"), A1_HORAIRES)).isEqualByComparingTo("620");
    }

    @Test
    void whatIsTakenAwayNoLongerCounts() {
        assertThat(Simuler.bilan(apres(complete(2025), "coordination=non")).prerequisManquants())
                .containsExactly(A2_COORDINATION);
        assertThat(Simuler.points(apres(complete(2025), "logiciel-avance=non"), A3_SI_AVANCE))
                .isEqualByComparingTo("0");
        assertThat(Simuler.points(apres(complete(2025), "usagers=non"), A1_USAGERS))
                .isEqualByComparingTo("0");
        assertThat(Simuler.points(apres(complete(2025), "coordination-externe=non"), A2_COORD_EXTERNE))
                .isEqualByComparingTo("0");
        assertThat(Simuler.points(apres(complete(2025).ipa(), "ipa=non"), A3_SI_STANDARD))
                .as("the others stay")
                .isEqualByComparingTo("3100");
        Activite sansPlan =
                apres(complete(2025).crise(ElementCrise.CRISE_DECLAREE, LocalDate.of(2025, 3, 1)), "plan-crise=non");
        assertThat(sansPlan.les(EtapeCrise.class))
                .extracting(EtapeCrise::element)
                .containsExactly(ElementCrise.CRISE_DECLAREE);
        assertThat(Simuler.points(apres(complete(2025), "qualite=0"), A2_QUALITE))
                .isEqualByComparingTo("0");
        assertThat(Simuler.points(apres(complete(2025), "protocoles=-1"), A2_PROTOCOLES))
                .isEqualByComparingTo("700");
        assertThat(Simuler.points(apres(complete(2025), "protocoles=+2", "protocoles=-1"), A2_PROTOCOLES))
                .as("nine are as good as eight")
                .isEqualByComparingTo("800");
    }

    @Test
    void aProtocolThatIsLostIsOneOfThoseThatCount() {
        Activites avecUnExpire = complete(2025)
                .protocole(
                        "Ancien",
                        ThemeProtocole.PATHOLOGIES_CHRONIQUES,
                        LocalDate.of(2021, 1, 4),
                        Optional.of(LocalDate.of(2024, 12, 31)),
                        false);
        assertThat(Simuler.points(apres(avecUnExpire, "protocoles=-1"), A2_PROTOCOLES))
                .isEqualByComparingTo("700");
    }

    @Test
    void whatIsAddedPointsAtNoWorkbook() {
        Activite apres = apres(complete(2025), "usagers=1", "patientele=5000");
        assertThat(apres.les(ActionUsagers.class)).last().satisfies(action -> assertThat(action.ligne())
                .isZero());
        assertThat(apres.feuilles().get(Feuille.USAGERS).classeur()).isEqualTo("0".repeat(64));
        assertThat(apres.structure().champs().get(ChampStructure.PATIENTELE).ligne())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "patientele | « patientele » ne se lit pas : écrivez CLÉ=VALEUR, par exemple patientele=5000.",
                "patientelle=5000 | « patientelle » n’est pas une clé connue. Vouliez-vous dire « patientele » ?",
                "associés=2 | associés : écrivez combien arrivent ou partent, et au besoin la profession,"
                        + " par exemple +2, +1 kiné ou -1 infirmier : « 2 » ne convient pas.",
                "associes=+1 orthophonste | associes : « orthophonste » n’est pas une valeur admise pour « Profession »."
                        + " Vouliez-vous écrire « orthophoniste » ? Valeurs admises : médecin généraliste, médecin"
                        + " spécialiste, médecin à expertise particulière, sage-femme, chirurgien-dentiste, pharmacien,"
                        + " biologiste, infirmier, infirmier en pratique avancée, masseur-kinésithérapeute,"
                        + " pédicure-podologue, ergothérapeute, psychomotricien, orthophoniste, orthoptiste,"
                        + " manipulateur d'électroradiologie médicale, technicien de laboratoire médical,"
                        + " audioprothésiste, opticien-lunetier, prothésiste-orthésiste, diététicien, aide-soignant,"
                        + " auxiliaire de puériculture, ambulancier, assistant dentaire.",
                "associes=-14 | associes : 14 associés ne peuvent pas partir : il y en a 13 à cette date.",
                "associes=-1 SF | associes : un associé ne peut pas partir : il y en a 0 de cette profession à cette date.",
                "protocoles=8 | protocoles : écrivez combien il y en a de plus, par exemple +1 :"
                        + " « 8 » ne convient pas.",
                "protocoles=+0 | protocoles : écrivez combien il y en a de plus, par exemple +1 :"
                        + " « +0 » ne convient pas.",
                "protocoles=-9 | protocoles : 9 protocoles ne peuvent pas se perdre : 8 comptent à cette date.",
                "vacations=2 | vacations : écrivez combien il y en a de plus, par exemple +0,5 :"
                        + " « 2 » ne convient pas.",
                "ipa=bientôt | ipa : écrivez une date (2025-06-01 ou 01/06/2025), oui ou non :"
                        + " « bientôt » ne convient pas.",
                "ipa=30/02/2025 | ipa : écrivez une date (2025-06-01 ou 01/06/2025), oui ou non :"
                        + " « 30/02/2025 » ne convient pas.",
                "date-effet=demain | date-effet : « demain » n’est pas une date.",
                "patientele=beaucoup | patientele : « beaucoup » n’est pas un nombre entier.",
                "patientele=-5000 | patientele : « -5000 » donnerait -1 000, en partant des 4 000 déclarés."
                        + " « -1000 » n’est pas possible pour « Patientèle médecin traitant » : la valeur doit être entre"
                        + " 0 et 1 000 000. Sans signe, le nombre remplace celui qui est déclaré.",
                "patientele=4000,5 | patientele : « 4000,5 » n’est pas un nombre entier.",
                "patientele=99999999 | patientele : « 99999999 » n’est pas possible pour"
                        + " « Patientèle médecin traitant » : la valeur doit être entre 0 et 1 000 000.",
                "patientele=4.000 | patientele : « 4.000 » peut se lire de deux façons : le point ou la virgule y"
                        + " sépare-t-il les milliers, ou les décimales ?",
                "vacations=+8 | vacations : « 8 » n’est pas possible pour « Jours par semaine » : la valeur doit être"
                        + " entre 0 et 7.",
                "file-active=+10 | file-active : « +10 » s’ajoute à une valeur que la structure n’a pas donnée :"
                        + " écrivez la valeur entière.",
                "taux-notifie=101 | taux-notifie : « 101 » n’est pas possible pour « Taux de majoration notifié » :"
                        + " la valeur doit être entre 0 et 100.",
                "taux-notifie=-3 | taux-notifie : « -3 » n’est pas possible pour « Taux de majoration notifié » :"
                        + " la valeur doit être entre 0 et 100.",
                "avance-percue=-1 | avance-percue : « -1 » n’est pas possible pour « Avance perçue » : la valeur doit"
                        + " être entre 0 et 10 000 000.",
                "amplitude=-1 | amplitude : « -1 » n’est pas une amplitude possible : écrivez un nombre d’heures,"
                        + " au plus 20.",
                "taux-notifie=élevé | taux-notifie : « élevé » n’est pas un nombre.",
                "zone-sous-dense=peut-être | zone-sous-dense : « peut-être » ne dit ni oui ni non. Valeurs admises : oui,"
                        + " non.",
                "type=hôpital | type : « hôpital » n’est pas une valeur admise pour « Type ». Valeurs admises : MSP,"
                        + " CDS.",
                "qualite=4 | qualite : « 4 » n’est pas dans la liste : 1, 2, 3.",
                "siret=123 | siret : « 123 » n’a pas la forme d’un numéro de ce genre : il faut 14 caractères.",
                "finess=000000018 | finess : le champ « FINESS » désigne la structure et l’année simulées,"
                        + " il ne se change pas.",
                "exercice=2026 | exercice : le champ « Exercice » désigne la structure et l’année simulées,"
                        + " il ne se change pas.",
                "raison-sociale=néant | raison-sociale : le champ « Raison sociale » est obligatoire,"
                        + " il ne s’efface pas.",
                "commune= | « commune= » n’a pas de valeur : écrivez-la après le signe =, ou néant pour effacer un"
                        + " champ de la structure.",
                "missions=+8 | missions : 8 missions d’autres thèmes ne peuvent pas s’ajouter : il reste 7 thèmes.",
                "pnc=+1 | pnc : un protocole ne peut pas s’ajouter : 0 ne sont pas encore déclarés.",
                "sas=+1 | sas : un médecin ne peut pas s’ajouter au SAS : tous y participent déjà.",
                "amplitude=0,01 | amplitude : « 0,01 » n’est pas une amplitude possible : écrivez un nombre d’heures,"
                        + " au plus 20.",
                "associes=+0 | associes : écrivez combien arrivent ou partent, et au besoin la profession,"
                        + " par exemple +2, +1 kiné ou -1 infirmier : « +0 » ne convient pas.",
                "vacations=+0 | vacations : écrivez combien il y en a de plus, par exemple +0,5 :"
                        + " « +0 » ne convient pas.",
                "samedi=peut-être | samedi : « peut-être » n’est ni oui ni non.",
                "amplitude=21 | amplitude : « 21 » n’est pas une amplitude possible : écrivez un nombre d’heures,"
                        + " au plus 20."
            })
    void whatCannotBeReadIsRefusedInPlainFrench(String hypothese, String attendu) {
        assertThat(refus(hypothese)).isEqualTo(attendu);
    }

    @Test
    void aKeyUnlikeAnyOtherIsAnsweredWithTheList() {
        assertThat(refus("soucoupes=+3"))
                .startsWith("« soucoupes » n’est pas une clé connue.")
                .contains("associes", "patientele", "date-effet", "logiciel-avance")
                .doesNotContain(", finess,", ", exercice,");
    }

    @Test
    void allTheRefusalsAreGivenAtOnceAndNothingIsChanged() {
        Simulation simulation = simuler(complete(2025), "patientele=5000", "protocoles=un", "ipa=hier");
        assertThat(simulation.apres()).isEmpty();
        assertThat(simulation.refus()).hasSize(2);
    }

    @Test
    void aDoctorWhoComesIsSupposedOutsideTheSasAndWhatElseIsSaidOnlyWhereItCosts() {
        assertThat(remarques(complete(2025), "associes=+1 MG"))
                .containsExactly("associes=+1 MG : ce médecin est supposé ne pas participer au SAS ;"
                        + " sinon, A1-SAS : + 100,00 points.");
        assertThat(remarques(complete(2025).champ(ChampStructure.TOUTES_SOLLICITATIONS_SAS, true), "associes=+1 MG"))
                .containsExactly("associes=+1 MG : ce médecin est supposé ne pas participer au SAS.");
    }

    @Test
    void theDayASoftwareIsSupposedBoughtIsSaidOfYesOnly() {
        assertThat(remarques(complete(2025), "logiciel-avance=oui"))
                .containsExactly("logiciel-avance=oui : logiciel supposé acquis le 31/12/2025.");
        assertThat(remarques(complete(2025), "logiciel-avance=non")).isEmpty();
    }

    private static List<String> remarques(Activites activites, String hypothese) {
        return simuler(activites, hypothese).remarques().stream()
                .map(Simuler::lisible)
                .toList();
    }

    @Test
    void aSignBeforeANumberOfPatientsIsSaidToStartFromTheOneDeclared() {
        assertThat(simuler(complete(2025), "patientele=+1000").remarques().stream()
                        .map(Simuler::lisible))
                .containsExactly("patientele=+1000 : le signe part du nombre déclaré (4 000) et donne 5 000 ;"
                        + " sans signe, le nombre le remplace.");
        assertThat(simuler(complete(2025), "patientele=5000").remarques()).isEmpty();
    }

    @Test
    void indicatorsThatAChangeDoesNotTouchAreNotNamed() {
        Activites avec = complete(2025).ipa();
        Activite apres = apres(avec, "ipa=non");

        assertThat(Comparaison.de(avec.activite(), apres, Simuler.BAREME, LocalDate.of(2025, 12, 31))
                        .vusSansEffet())
                .extracting(detail -> detail.code())
                .doesNotContain(CodeIndicateur.A1_SAS, CodeIndicateur.A1_SECOND_RECOURS, CodeIndicateur.A1_CSTM);
    }

    @Test
    void theHelpNamesEveryKey() {
        assertThat(Hypotheses.aide(Locale.FRENCH)).hasSize(1 + CleConnue.values().length);
        assertThat(Arrays.stream(CleConnue.values()).map(CleConnue::nom))
                .allSatisfy(
                        nom -> assertThat(Hypotheses.aide(Locale.FRENCH)).anyMatch(aide -> aide.startsWith(nom + "=")));
    }

    @Test
    void theHelpInEnglishNamesTheSameKeysWithTheSameExamples() {
        List<String> francais = Hypotheses.aide(Locale.FRENCH);
        List<String> anglais = Hypotheses.aide(Locale.ENGLISH);

        assertThat(anglais)
                .extracting(HypothesesTest::exemples)
                .isEqualTo(francais.stream().map(HypothesesTest::exemples).toList());
        assertThat(anglais).doesNotContainAnyElementsOf(francais);
    }

    private static String exemples(String aide) {
        return Simuler.lisible(aide).split(" : ")[0];
    }

    @Test
    void everyExampleOfTheHelpIsAccepted() {
        Activites vaste = complete(2025)
                .medecin(Statut.ASSOCIE, false)
                .sans(Feuille.PNC)
                .pnc(ProtocoleNational.CHEVILLE)
                .sans(Feuille.QUALITE)
                .qualite(NiveauQualite.NIVEAU_1);
        assertThat(Hypotheses.aide(Locale.FRENCH)).allSatisfy(aide -> {
            String exemples = Simuler.lisible(aide).split(" : ")[0];
            for (String exemple : exemples.split(", ")) {
                assertThat(simuler(vaste, exemple).refus()).as(exemple).isEmpty();
            }
        });
    }
}
