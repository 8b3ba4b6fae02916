package fr.msp.aci.controle;

import fr.msp.aci.activite.Appellation;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Specialties of medicine other than general practice, and who practises them, as they are typed. */
final class Specialites {

    private static final List<String> PRATICIENS = List.of(
            "allergologue",
            "anesthésiste",
            "anesthésiste réanimateur",
            "angiologue",
            "cancérologue",
            "cardiologue",
            "dermatologue",
            "dermato-vénérologue",
            "diabétologue",
            "endocrinologue",
            "endocrinologue diabétologue",
            "gastro-entérologue",
            "hépato-gastro-entérologue",
            "gériatre",
            "gynécologue",
            "gynécologue médical",
            "gynécologue médicale",
            "gynécologue obstétricien",
            "gynécologue obstétricienne",
            "gynéco",
            "hématologue",
            "infectiologue",
            "interniste",
            "néphrologue",
            "neurologue",
            "obstétricien",
            "oncologue",
            "ophtalmologue",
            "ophtalmologiste",
            "ophtalmo",
            "ORL",
            "oto-rhino-laryngologiste",
            "pédiatre",
            "pédopsychiatre",
            "phlébologue",
            "pneumologue",
            "psychiatre",
            "radiologue",
            "radiothérapeute",
            "rhumatologue",
            "stomatologue",
            "urgentiste",
            "urologue",
            "chirurgien orthopédiste",
            "chirurgien viscéral",
            "chirurgien vasculaire",
            "chirurgien plasticien");

    private static final List<String> DISCIPLINES = List.of(
            "allergologie",
            "anesthésie",
            "anesthésie réanimation",
            "angiologie",
            "biologie médicale",
            "cancérologie",
            "cardiologie",
            "chirurgie",
            "chirurgie générale",
            "chirurgie orthopédique",
            "chirurgie viscérale",
            "chirurgie vasculaire",
            "dermatologie",
            "diabétologie",
            "endocrinologie",
            "endocrinologie diabétologie",
            "gastro-entérologie",
            "hépato-gastro-entérologie",
            "gériatrie",
            "gynécologie",
            "gynécologie médicale",
            "gynécologie obstétrique",
            "hématologie",
            "infectiologie",
            "maladies infectieuses",
            "imagerie médicale",
            "médecine d'urgence",
            "médecine interne",
            "médecine du travail",
            "médecine physique et de réadaptation",
            "MPR",
            "médecine vasculaire",
            "néphrologie",
            "neurologie",
            "obstétrique",
            "oncologie",
            "ophtalmologie",
            "ORL",
            "pédiatrie",
            "pédopsychiatrie",
            "pneumologie",
            "psychiatrie",
            "radiologie",
            "réanimation",
            "rhumatologie",
            "santé publique",
            "stomatologie",
            "urgences",
            "urologie");

    private Specialites() {}

    /** Words that name a specialist, with or without the doctor before. */
    static List<String> indices() {
        return Stream.concat(
                        PRATICIENS.stream().flatMap(nom -> Stream.of(nom, "médecin " + nom, "docteur " + nom)),
                        DISCIPLINES.stream()
                                .flatMap(nom -> Stream.of(
                                        nom, "médecin " + nom, "spécialiste " + nom, "médecin spécialiste " + nom)))
                .toList();
    }

    /**
     * The disciplines, each as words are compared, without those that only join others.
     *
     * @param sans words to leave out
     */
    static Set<String> disciplines(Set<String> sans) {
        return DISCIPLINES.stream()
                .map(nom -> Signes.cle(Appellation.sansMots(nom, sans)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
