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
            "cycle",
            "formation",
            "promotion",
            "phase",
            "socle",
            "approfondissement",
            "consolidation",
            "premier",
            "premiere",
            "deuxieme",
            "second",
            "seconde",
            "troisieme",
            "hospitalier",
            "hospitaliere",
            "k",
            "m",
            "n",
            "s",
            "saspa");

    /** Who says no more than that studies medicine, whatever the discipline. */
    private static final Set<String> MEDECINE = Set.of("interne", "externe", "docteur", "saspa");

    private static final Map<Profession, List<String>> ETUDES = Map.of(
            Profession.MEDECIN_GENERALISTE, List.of("médecine", "médecine générale", "DFGSM", "DFASM", "DCEM"),
            Profession.PHARMACIEN, List.of("pharmacie"),
            Profession.CHIRURGIEN_DENTISTE, List.of("odontologie", "chirurgie dentaire", "dentaire"),
            Profession.SAGE_FEMME, List.of("maïeutique"),
            Profession.INFIRMIER, List.of("soins infirmiers", "IFSI", "ESI"),
            Profession.MASSEUR_KINESITHERAPEUTE, List.of("kinésithérapie", "masso-kinésithérapie", "IFMK"),
            Profession.PEDICURE_PODOLOGUE, List.of("podologie", "pédicurie-podologie"),
            Profession.ORTHOPHONISTE, List.of("orthophonie"),
            Profession.ERGOTHERAPEUTE, List.of("ergothérapie"),
            Profession.DIETETICIEN, List.of("diététique", "BTS diététique", "BUT diététique"));

    private static final Map<String, Profession> PAR_ETUDES = ETUDES.entrySet().stream()
            .flatMap(etudes -> etudes.getValue().stream().map(nom -> Map.entry(Appellation.cle(nom), etudes.getKey())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /** What is learnt in medicine besides general practice. */
    private static final Set<String> DISCIPLINES = Specialites.disciplines(TOURNURES);

    private ProfessionPreparee() {}

    /** Which one; nothing when these words name no health profession. */
    static Optional<Profession> de(String saisie) {
        return telleQuelle(saisie).or(() -> telleQuelle(Appellation.parenthesesOtees(saisie)));
    }

    private static Optional<Profession> telleQuelle(String saisie) {
        String etudes = Appellation.sansMots(saisie, TOURNURES);
        return Listes.PROFESSIONS
                .reconnaitre(saisie)
                .or(() -> Listes.PROFESSIONS.reconnaitre(etudes))
                .or(() -> Optional.ofNullable(PAR_ETUDES.get(Appellation.cle(etudes))))
                .or(() -> estMedecine(saisie, etudes) ? Optional.of(Profession.MEDECIN_SPECIALISTE) : Optional.empty());
    }

    /** An intern or a doctor of nothing else than a discipline of medicine: there are doctors of law. */
    private static boolean estMedecine(String saisie, String etudes) {
        return Appellation.mots(saisie).map(Appellation::cle).anyMatch(MEDECINE::contains)
                && (etudes.isEmpty() || DISCIPLINES.contains(Appellation.cle(etudes)));
    }
}
