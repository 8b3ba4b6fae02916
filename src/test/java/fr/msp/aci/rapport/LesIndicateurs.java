package fr.msp.aci.rapport;

import static fr.msp.aci.regle.CodeIndicateur.*;
import static fr.msp.aci.regle.Nature.OPTIONNEL;
import static fr.msp.aci.regle.Nature.PREREQUIS;
import static fr.msp.aci.regle.Nature.SOCLE;

import fr.msp.aci.activite.Feuille;
import fr.msp.aci.calcul.Resultat;
import fr.msp.aci.calcul.Resultat.Atteint;
import fr.msp.aci.calcul.Resultat.DonneesManquantes;
import fr.msp.aci.calcul.Resultat.NonAtteint;
import fr.msp.aci.calcul.Resultat.NonEngage;
import fr.msp.aci.regle.CodeIndicateur;
import fr.msp.aci.regle.Nature;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The nineteen results of invented structures, written out by hand. */
final class LesIndicateurs {

    private static final Map<CodeIndicateur, String> TITRES = titres();

    private LesIndicateurs() {}

    /** A structure of 4 000 patients and 13 associates that does most things: 12 008,00 points. */
    static List<Resultat> dUneBonneAnnee() {
        List<Resultat> resultats = new ArrayList<>();
        resultats.add(horaires());
        resultats.add(crise());
        resultats.add(simple(A1_DIVERSITE, OPTIONNEL, "9–10", "600", "0", "600"));
        resultats.add(simple(A1_SECOND_RECOURS, OPTIONNEL, "11–12", "300", "0", "600"));
        resultats.add(unIndicateur(A1_CSTM, OPTIONNEL, "13–14")
                .points("0", "0", "200")
                .attendues("copie du contrat de solidarité territoriale médecin")
                .manque("Être en zone sous-dense et accueillir un médecin titulaire d’un CSTM.", "200.00", "1400.00")
                .rendu(NonEngage::new));
        resultats.add(missions());
        resultats.add(simple(A1_USAGERS, OPTIONNEL, "17", "200", "300", "500"));
        resultats.add(simple(A1_SAS, OPTIONNEL, "18–19", "100", "0", "200"));
        resultats.add(coordination());
        resultats.add(protocoles());
        resultats.add(concertation());
        resultats.add(simple(A2_FORMATION, OPTIONNEL, "32–33", "900", "0", "900"));
        resultats.add(simple(A2_COORD_EXTERNE, OPTIONNEL, "34–35", "0", "200", "200"));
        resultats.add(unIndicateur(A2_QUALITE, OPTIONNEL, "36–37")
                .points("0", "0", "600")
                .etape("Niveaux engagés", "niveau 2 sans niveau 1", "0")
                .lignes(Feuille.QUALITE, 2, 3)
                .manque("Documenter le niveau 1 : le niveau 2 ne compte qu’avec lui.")
                .rendu(NonAtteint::new));
        resultats.add(simple(A2_PNC, OPTIONNEL, "38–39", "300", "0", "600"));
        resultats.add(simple(A2_IC, OPTIONNEL, "40–41", "0", "100", "100"));
        resultats.add(unIndicateur(A2_SURPOIDS, OPTIONNEL, "42")
                .points("0", "0", "100")
                .rendu(NonEngage::new));
        resultats.add(simple(A3_SI_STANDARD, PREREQUIS, "44–46", "500", "2600", "3100"));
        resultats.add(simple(A3_SI_AVANCE, OPTIONNEL, "48", "100", "0", "100"));
        return resultats;
    }

    /** Nothing was declared, and the patient list is unknown. */
    static List<Resultat> dUneAnneeVide() {
        List<Resultat> resultats = new ArrayList<>();
        for (CodeIndicateur code : CodeIndicateur.values()) {
            UnIndicateur indicateur = unIndicateur(code, nature(code), "5").points("0", "0", "0");
            resultats.add(
                    code == A2_COORDINATION
                            ? indicateur
                                    .manque("Donner la patientèle médecin traitant au 31 décembre.")
                                    .rendu(DonneesManquantes::new)
                            : indicateur
                                    .manque("Aucune ligne déclarée pour cet indicateur.")
                                    .rendu(NonEngage::new));
        }
        return resultats;
    }

    private static Resultat horaires() {
        UnIndicateur horaires = unIndicateur(A1_HORAIRES, PREREQUIS, "3–5");
        return horaires.demande(
                        "La structure est ouverte de 8 h à 20 h en semaine et le samedi matin, y compris pendant"
                                + " les congés scolaires, et organise chaque jour ouvré l’accès à des soins non programmés.")
                .points("800", "0", "800")
                .etape(horaires.uneEtape(
                        "Site le moins ouvert",
                        "le plus petit des sites",
                        "800 points",
                        "",
                        horaires.uneEtape(
                                "Amplitude du lundi au vendredi", "12 h 00, soit 12 h ou plus", "800 points", ""),
                        horaires.uneEtape("Samedi matin", "ouvert de 8 h à 12 h", "aucune déduction", ""),
                        horaires.uneEtape("Fermetures", "14 jours, dont 14 en congés scolaires", "−20 points", "")))
                .etape("Points", "800", "800,00")
                .lignes(Feuille.HORAIRES, 2, 13)
                .lignes(Feuille.FERMETURES, 2, 3)
                .attendues("charte d’engagement transmise à la CPAM")
                .piece("charte-engagement.pdf", true)
                .hypothese("Le site le moins ouvert compte pour toute la structure (guide p. 4).")
                .rendu(Atteint::new);
    }

    private static Resultat crise() {
        return unIndicateur(A1_CRISE, PREREQUIS, "6–7")
                .demande("Un plan de préparation aux crises sanitaires graves est écrit ; en cas de crise déclarée, des"
                        + " actions sont menées.")
                .points("100", "0", "450")
                .etape("Plan de préparation", "daté du 14/03/2024", "100 points")
                .etape("Actions pendant une crise", "aucune crise déclarée en 2025", "0 point")
                .lignes(Feuille.CRISE_SANITAIRE, 2, 2)
                .attendues("plan de préparation")
                .piece("plan-de-crise.pdf", false)
                .avertissement("Le plan de préparation nommé plan-de-crise.pdf n’a pas été reçu.")
                .rendu(Atteint::new);
    }

    private static Resultat missions() {
        UnIndicateur missions = unIndicateur(A1_MISSIONS_SP, OPTIONNEL, "15–16");
        return missions.demande("Deux missions de santé publique au plus, choisies dans l’annexe 2 ou le projet"
                        + " régional de santé.")
                .points("0", "700", "700")
                .etape(missions.uneEtape(
                        "Missions retenues",
                        "350 × 2 × 4 000 / 4 000",
                        "700,00",
                        "arrondi au centième, demi vers le haut",
                        missions.uneEtape("Vaccination pour tous", "couverture vaccinale", "1 mission", ""),
                        missions.uneEtape("Bien vieillir", "prévention chez les personnes âgées", "1 mission", "")))
                .lignes(Feuille.MISSIONS_SP, 2, 3)
                .lignes(Feuille.ACTIONS_SP, 2, 6)
                .attendues("selon l’annexe du contrat")
                .piece("bilan-vaccination.pdf", true)
                .piece("bilan-bien-vieillir.pdf", false)
                .rendu(Atteint::new);
    }

    private static Resultat coordination() {
        return unIndicateur(A2_COORDINATION, PREREQUIS, "21–22")
                .demande("Une personne dispose d’un temps identifié de coordination.")
                .points("1000", "1700", "2700")
                .etape("Part fixe", "1 000", "1 000,00")
                .etape("Part variable", "1 700 × 4 000 / 4 000 + 1 100 × 0 / 4 000", "1 700,00")
                .lignes(Feuille.COORDINATION, 2, 2)
                .attendues("contrat de travail ou fiche de poste")
                .piece("contrat-coordination.pdf", true)
                .rendu(Atteint::new);
    }

    private static Resultat protocoles() {
        return unIndicateur(A2_PROTOCOLES, SOCLE, "24–25")
                .demande("Les protocoles pluriprofessionnels de l’annexe 3, huit au plus.")
                .points("600", "0", "800")
                .etape("Protocoles retenus", "100 × 6", "600,00")
                .lignes(Feuille.PROTOCOLES, 2, 7)
                .attendues("copie de chaque protocole")
                .piece("protocole-avk.pdf", true)
                .manque("Valider un protocole de plus.", "100.00", "700.00")
                .rendu(Atteint::new);
    }

    private static Resultat concertation() {
        return unIndicateur(A2_CONCERTATION, SOCLE, "26–30")
                .demande("Au moins six réunions de concertation dans l’année ; le nombre de dossiers examinés rapporté"
                        + " à la patientèle en ALD ou de 75 ans et plus.")
                .points("0", "908", "1000")
                .etape("Base", "300 + 200 + 150", "650 patients")
                .etape(unIndicateur(A2_CONCERTATION, SOCLE, "27")
                        .uneEtape("Taux", "30 / 650", "4,54 %", "tronqué à deux décimales"))
                .etape("Points", "1 000 × 4 000 / 4 000 × 4,54 / 5", "908,00")
                .lignes(Feuille.RCP, 2, 9)
                .lignes(Feuille.RCP, 11, 11)
                .attendues("calendrier des réunions avec le nombre de dossiers")
                .manque("Étudier trois dossiers de plus.", "92.00", "644.00")
                .avertissement("Un compte rendu n’est pas intégré au système d’information partagé.")
                .rendu(Atteint::new);
    }

    private static Resultat simple(
            CodeIndicateur code, Nature nature, String page, String fixes, String variables, String maximum) {
        return unIndicateur(code, nature, page)
                .points(fixes, variables, maximum)
                .etape("Points", fixes + " + " + variables, fixes + " + " + variables)
                .rendu(Atteint::new);
    }

    static UnIndicateur unIndicateur(CodeIndicateur code, Nature nature, String page) {
        return UnIndicateur.de(code, TITRES.get(code), nature, page)
                .demande("Ce que l’accord demande pour « " + TITRES.get(code) + " ».");
    }

    private static Nature nature(CodeIndicateur code) {
        return switch (code) {
            case A1_HORAIRES, A1_CRISE, A2_COORDINATION, A3_SI_STANDARD -> PREREQUIS;
            case A2_PROTOCOLES, A2_CONCERTATION -> SOCLE;
            default -> OPTIONNEL;
        };
    }

    private static Map<CodeIndicateur, String> titres() {
        Map<CodeIndicateur, String> titres = new EnumMap<>(CodeIndicateur.class);
        titres.put(A1_HORAIRES, "Horaires d’ouverture et soins non programmés");
        titres.put(A1_CRISE, "Réponse aux crises sanitaires graves");
        titres.put(A1_DIVERSITE, "Offre diversifiée de soins médicaux et paramédicaux");
        titres.put(A1_SECOND_RECOURS, "Vacations de second recours");
        titres.put(A1_CSTM, "Accueil de médecins titulaires d’un CSTM");
        titres.put(A1_MISSIONS_SP, "Missions de santé publique");
        titres.put(A1_USAGERS, "Implication des usagers");
        titres.put(A1_SAS, "Participation au service d’accès aux soins");
        titres.put(A2_COORDINATION, "Fonction de coordination");
        titres.put(A2_PROTOCOLES, "Protocoles pluriprofessionnels");
        titres.put(A2_CONCERTATION, "Concertation pluriprofessionnelle");
        titres.put(A2_FORMATION, "Formation de jeunes professionnels");
        titres.put(A2_COORD_EXTERNE, "Coordination externe");
        titres.put(A2_QUALITE, "Démarche qualité");
        titres.put(A2_PNC, "Protocoles nationaux de coopération");
        titres.put(A2_IC, "Parcours insuffisance cardiaque");
        titres.put(A2_SURPOIDS, "Parcours surpoids ou obésité de l’enfant");
        titres.put(A3_SI_STANDARD, "Système d’information de niveau standard");
        titres.put(A3_SI_AVANCE, "Système d’information de niveau avancé");
        return titres;
    }
}
