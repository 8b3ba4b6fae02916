package fr.msp.aci.controle;

import fr.msp.aci.activite.Appellation;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Recognises, in the reference of a case, what looks like a person: a SURNAME in capitals beside a First name. */
final class NomPossible {

    private static final Pattern ENTRE_LES_MOTS = Pattern.compile("[^\\p{L}'’-]+");
    private static final Pattern BORDS = Pattern.compile("^['’-]+|['’-]+$");
    private static final Pattern NOM = Pattern.compile("\\p{Lu}[\\p{Lu}'’-]{2,}");
    private static final Pattern PRENOM = Pattern.compile("\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)*");

    /** Words and abbreviations of cases, as they are compared: they name nobody. */
    private static final Set<String> NEUTRES = Stream.of(
                    "dossier",
                    "dos",
                    "cas",
                    "patient",
                    "patiente",
                    "pat",
                    "référence",
                    "réf",
                    "numéro",
                    "num",
                    "nom",
                    "RCP",
                    "réunion",
                    "situation",
                    "suivi",
                    "thème",
                    "groupe",
                    "site",
                    "femme",
                    "homme",
                    "enfant",
                    "adulte",
                    "bébé",
                    "personne",
                    "âgée",
                    "MSP",
                    "CDS",
                    "CPTS",
                    "EHPAD",
                    "SSIAD",
                    "HAD",
                    "HDJ",
                    "SMR",
                    "SSR",
                    "USLD",
                    "IDE",
                    "IPA",
                    "MG",
                    "ASALEE",
                    "PPS",
                    "PAI",
                    "APA",
                    "MDPH",
                    "PEC",
                    "ETP",
                    "ALD",
                    "HTA",
                    "AVC",
                    "AIT",
                    "BPCO",
                    "IRC",
                    "IRM",
                    "IMC",
                    "VIH",
                    "VHC",
                    "VHB",
                    "AOMI",
                    "SAOS",
                    "SEP",
                    "TDAH",
                    "TSA",
                    "IVG",
                    "DNID",
                    "DID",
                    "FDRCV",
                    "AVK",
                    "AOD",
                    "diabète",
                    "diabétique",
                    "plaie",
                    "ulcère",
                    "escarre",
                    "douleur",
                    "cancer",
                    "asthme",
                    "obésité",
                    "insuffisance",
                    "cardiaque",
                    "rénale",
                    "respiratoire",
                    "chute",
                    "grossesse",
                    "dépression",
                    "addiction",
                    "dénutrition",
                    "polypathologie",
                    "polymédication",
                    "chronique",
                    "aigu",
                    "aiguë",
                    "sévère",
                    "complexe",
                    "stade",
                    "type",
                    "nouveau",
                    "nouvelle",
                    "janvier",
                    "février",
                    "mars",
                    "avril",
                    "mai",
                    "juin",
                    "juillet",
                    "août",
                    "septembre",
                    "octobre",
                    "novembre",
                    "décembre",
                    "le",
                    "du",
                    "né",
                    "née",
                    "ans",
                    "an")
            .map(Appellation::cle)
            .collect(Collectors.toUnmodifiableSet());

    private NomPossible() {}

    /** Whether a surname and a first name seem to stand beside one another. */
    static boolean dans(String reference) {
        if (!aUnPrenom(reference)) {
            return false;
        }
        List<String> mots = mots(reference);
        for (int i = 1; i < mots.size(); i++) {
            if (sontUneIdentite(mots.get(i - 1), mots.get(i)) || sontUneIdentite(mots.get(i), mots.get(i - 1))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a capital is followed by a small letter: most references have numbers and abbreviations alone. */
    private static boolean aUnPrenom(String reference) {
        for (int i = 1; i < reference.length(); i++) {
            char c = reference.charAt(i);
            if (Character.isSurrogate(c)
                    || (Character.isLowerCase(c) && Character.isUpperCase(reference.charAt(i - 1)))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word, initials included, is none of those that cases are spoken of with. */
    static boolean aUnMotPropre(String reference) {
        return mots(reference).stream().anyMatch(mot -> mot.length() > 1 && !estNeutre(mot));
    }

    private static boolean sontUneIdentite(String nom, String prenom) {
        return NOM.matcher(nom).matches() && PRENOM.matcher(prenom).matches() && !estNeutre(nom) && !estNeutre(prenom);
    }

    private static boolean estNeutre(String mot) {
        return NEUTRES.contains(Appellation.cle(mot));
    }

    private static List<String> mots(String reference) {
        return Arrays.stream(ENTRE_LES_MOTS.split(reference))
                .map(mot -> BORDS.matcher(mot).replaceAll(""))
                .filter(mot -> !mot.isEmpty())
                .toList();
    }
}
