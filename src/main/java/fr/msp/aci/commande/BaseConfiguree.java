package fr.msp.aci.commande;

import static java.util.Map.entry;

import fr.msp.aci.depot.Hebergement;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where the database lies: in the home, or on the PostgreSQL server that the environment names. What is said wrongly is
 * refused before anything is opened: a slip of the pen must not start a second database in silence.
 */
final class BaseConfiguree {

    static final String ADRESSE = "ACI_BASE_ADRESSE";
    static final String UTILISATEUR = "ACI_BASE_UTILISATEUR";
    static final String MOT_DE_PASSE = "ACI_BASE_MOT_DE_PASSE";
    static final String FICHIER_DU_MOT_DE_PASSE = "ACI_BASE_MOT_DE_PASSE_FICHIER";

    private static final Pattern FORME = Pattern.compile("jdbc:postgresql://([^/?#@\\s]+)/([^/?#@\\s]+)(?:\\?(\\S*))?");
    private static final Pattern CETTE_MACHINE =
            Pattern.compile("(?:localhost|127(?:\\.\\d{1,3}){3}|\\[::1])(?::\\d{1,5})?");
    private static final String CHIFFREMENT = "sslmode";

    private static final Pattern TEXTE = Pattern.compile("[^&]+");
    private static final Pattern NOMBRE = Pattern.compile("\\d{1,6}");

    /** What may be chosen about the connection; the rest of what the driver knows would change what is stored or logged. */
    private static final Map<String, Pattern> OPTIONS = Map.ofEntries(
            entry(CHIFFREMENT, Pattern.compile("disable|allow|prefer|require|verify-ca|verify-full")),
            entry("sslrootcert", TEXTE),
            entry("sslcert", TEXTE),
            entry("sslkey", TEXTE),
            entry("sslnegotiation", Pattern.compile("postgres|direct")),
            entry("channelBinding", Pattern.compile("disable|prefer|require")),
            entry("gssEncMode", Pattern.compile("disable|allow|prefer|require")),
            entry("connectTimeout", NOMBRE),
            entry("loginTimeout", NOMBRE),
            entry("socketTimeout", NOMBRE),
            entry("targetServerType", Pattern.compile("any|primary")),
            entry("hostRecheckSeconds", NOMBRE));

    private final Racine racine;

    private BaseConfiguree(Racine racine) {
        this.racine = racine;
    }

    /**
     * The place; the home itself when no server is named.
     *
     * @throws Refus when what is said cannot work
     */
    static Hebergement dans(Racine racine) {
        BaseConfiguree configuree = new BaseConfiguree(racine);
        Optional<String> adresse = configuree.variable(ADRESSE);
        if (adresse.isPresent()) {
            return configuree.serveur(adresse.get());
        }
        configuree.interdire(ADRESSE, "base.serveur.sans.adresse", UTILISATEUR, MOT_DE_PASSE, FICHIER_DU_MOT_DE_PASSE);
        return new Hebergement.Fichier(CleConfiguree.dans(racine));
    }

    private Hebergement.Serveur serveur(String adresse) {
        interdire(ADRESSE, "base.serveur.avec.cle", CleConfiguree.CLE, CleConfiguree.FICHIER);
        Matcher parties = FORME.matcher(adresse);
        if (!parties.matches()) {
            throw refus("base.serveur.adresse", ADRESSE);
        }
        boolean chiffrementDit = false;
        for (String option : Optional.ofNullable(parties.group(3)).stream()
                .flatMap(options -> Stream.of(options.split("&")))
                .toList()) {
            String[] nomEtValeur = option.split("=", 2);
            Pattern forme = OPTIONS.get(nomEtValeur[0]);
            if (forme == null
                    || nomEtValeur.length < 2
                    || !forme.matcher(nomEtValeur[1]).matches()) {
                throw refus("base.serveur.option", ADRESSE, String.join(", ", new TreeSet<>(OPTIONS.keySet())));
            }
            chiffrementDit |= nomEtValeur[0].equals(CHIFFREMENT);
        }
        boolean ailleurs = !Stream.of(parties.group(1).split(","))
                .allMatch(hote -> CETTE_MACHINE.matcher(hote).matches());
        if (ailleurs && !chiffrementDit) {
            throw refus("base.serveur.chiffrement", ADRESSE);
        }
        String utilisateur = variable(UTILISATEUR).orElseThrow(() -> refus("base.serveur.utilisateur", UTILISATEUR));
        return new Hebergement.Serveur(adresse, utilisateur, motDePasse());
    }

    /** None is needed where the server knows its users by a certificate or by the machine. */
    private Optional<String> motDePasse() {
        Optional<String> fichier = variable(FICHIER_DU_MOT_DE_PASSE);
        Optional<String> donne = variable(MOT_DE_PASSE);
        if (fichier.isPresent() && donne.isPresent()) {
            throw refus("base.serveur.deux.mots.de.passe", FICHIER_DU_MOT_DE_PASSE, MOT_DE_PASSE);
        }
        return fichier.isPresent() ? Optional.of(lire(fichier.get())) : donne;
    }

    private String lire(String chemin) {
        String secret = new Variables(racine)
                .premiereLigne(FICHIER_DU_MOT_DE_PASSE, chemin, Refus::usage)
                .strip();
        if (secret.isEmpty()) {
            throw refus(
                    "base.serveur.mot.de.passe.vide",
                    FICHIER_DU_MOT_DE_PASSE,
                    racine.environnement().dossier().resolve(chemin));
        }
        return secret;
    }

    private void interdire(String avec, String message, String... variables) {
        for (String nom : variables) {
            if (variable(nom).isPresent()) {
                throw refus(message, nom, avec);
            }
        }
    }

    private Refus refus(String message, Object... valeurs) {
        return Refus.usage(racine.textes().de(message, valeurs));
    }

    private Optional<String> variable(String nom) {
        return new Variables(racine).de(nom);
    }
}
