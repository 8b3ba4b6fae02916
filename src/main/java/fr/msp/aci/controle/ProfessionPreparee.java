package fr.msp.aci.controle;

import fr.msp.aci.activite.Appellation;
import fr.msp.aci.activite.Profession;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The health profession a trainee learns, as it is usually said: by its name, by its studies, or by the year of them. */
final class ProfessionPreparee {

    /** As words are compared: without accents and plural s. */
    private static final Set<String> TOURNURES = Set.of(
            "interne",
            "externe",
            "docteur",
            "junior",
            "etudiant",
            "etudiante",
            "eleve",
            "stagiaire",
            "futur",
            "future",
            "en",
            "de",
            "d",
            "du",
            "la",
            "l",
            "er",
            "ere",
            "e",
            "eme",
            "nd",
            "nde",
            "annee",
            "semestre",
            "etude",
            "stage",
            "niveau",
            "saspa");

    /** Who says no more than that studies medicine, whatever the discipline. */
    private static final Set<String> MEDECINE = Set.of("interne", "externe", "docteur", "saspa");

    private static final Map<Profession, List<String>> ETUDES = Map.of(
            Profession.MEDECIN_GENERALISTE, List.of("médecine", "médecine générale"),
            Profession.PHARMACIEN, List.of("pharmacie"),
            Profession.CHIRURGIEN_DENTISTE, List.of("odontologie", "chirurgie dentaire", "dentaire"),
            Profession.SAGE_FEMME, List.of("maïeutique"),
            Profession.INFIRMIER, List.of("soins infirmiers", "IFSI"),
            Profession.MASSEUR_KINESITHERAPEUTE, List.of("kinésithérapie", "masso-kinésithérapie"),
            Profession.PEDICURE_PODOLOGUE, List.of("podologie", "pédicurie-podologie"),
            Profession.ORTHOPHONISTE, List.of("orthophonie"),
            Profession.ERGOTHERAPEUTE, List.of("ergothérapie"),
            Profession.DIETETICIEN, List.of("diététique", "BTS diététique", "BUT diététique"));

    private static final Map<String, Profession> PAR_ETUDES = ETUDES.entrySet().stream()
            .flatMap(etudes -> etudes.getValue().stream().map(nom -> Map.entry(Appellation.cle(nom), etudes.getKey())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private ProfessionPreparee() {}

    /** Which one; nothing when these words name no health profession. */
    static Optional<Profession> de(String saisie) {
        String etudes = Appellation.sansMots(saisie, TOURNURES);
        return Listes.PROFESSIONS
                .reconnaitre(saisie)
                .or(() -> Listes.PROFESSIONS.reconnaitre(etudes))
                .or(() -> Optional.ofNullable(PAR_ETUDES.get(Appellation.cle(etudes))))
                .or(() -> estMedecine(saisie) ? Optional.of(Profession.MEDECIN_SPECIALISTE) : Optional.empty());
    }

    private static boolean estMedecine(String saisie) {
        return Appellation.mots(saisie).map(Appellation::cle).anyMatch(MEDECINE::contains);
    }
}
