package fr.msp.aci.commande;

import fr.msp.aci.activite.Adresse;
import fr.msp.aci.courriel.Reglages;
import fr.msp.aci.courriel.Reglages.Compte;
import fr.msp.aci.courriel.Reglages.Securite;
import fr.msp.aci.courriel.Reglages.Serveur;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The mails, when the environment switches them on. What is said wrongly is refused before anything is received. */
final class CourrielConfigure {

    static final String INTERRUPTEUR = "ACI_COURRIEL";
    static final String EXPEDITEUR = "ACI_COURRIEL_EXPEDITEUR";
    static final String ADMINISTRATEUR = "ACI_COURRIEL_ADMINISTRATEUR";
    static final String DOMAINES = "ACI_COURRIEL_DOMAINES";
    static final String LIEN = "ACI_COURRIEL_LIEN";
    static final String HOTE = "ACI_SMTP_HOTE";
    static final String PORT = "ACI_SMTP_PORT";
    static final String SECURITE = "ACI_SMTP_SECURITE";
    static final String UTILISATEUR = "ACI_SMTP_UTILISATEUR";
    static final String MOT_DE_PASSE = "ACI_SMTP_MOT_DE_PASSE_FICHIER";
    static final String CERTIFICATS = "ACI_SMTP_CERTIFICATS";

    private static final String OUI = "oui";
    private static final String NON = "non";
    private static final String QUELQU_UN = "quelqu-un@";
    private static final Pattern OUVRABLE = Pattern.compile("(https?://|file:/)\\S+", Pattern.CASE_INSENSITIVE);
    private static final int PORT_AU_PLUS = 65_535;

    private final Racine racine;

    private CourrielConfigure(Racine racine) {
        this.racine = racine;
    }

    /**
     * The settings; none when mails are off.
     *
     * @throws Refus when they are on and cannot work
     */
    static Optional<Reglages> dans(Racine racine) {
        CourrielConfigure configure = new CourrielConfigure(racine);
        String interrupteur = configure.variable(INTERRUPTEUR).orElse(NON).toLowerCase(Locale.ROOT);
        return switch (interrupteur) {
            case NON -> Optional.empty();
            case OUI -> Optional.of(configure.reglages());
            default -> throw configure.invalide(INTERRUPTEUR);
        };
    }

    private Reglages reglages() {
        return new Reglages(
                serveur(),
                adresse(EXPEDITEUR).orElseThrow(() -> absente(EXPEDITEUR)),
                adresse(ADMINISTRATEUR),
                domaines(),
                lien());
    }

    private Serveur serveur() {
        String hote = variable(HOTE).orElseThrow(() -> absente(HOTE));
        Securite securite = variable(SECURITE).map(this::securite).orElse(Securite.STARTTLS);
        Optional<Compte> compte = variable(UTILISATEUR).map(this::compte);
        if (compte.isPresent() && securite == Securite.AUCUNE) {
            throw Refus.usage(racine.textes().de("courriel.en.clair", UTILISATEUR, SECURITE));
        }
        return new Serveur(hote, port(securite), securite, compte, fichier(CERTIFICATS));
    }

    private int port(Securite securite) {
        return new Variables(racine).nombre(PORT, 1, PORT_AU_PLUS).orElse(securite.port());
    }

    private Securite securite(String nom) {
        return Stream.of(Securite.values())
                .filter(securite -> securite.name().equalsIgnoreCase(nom))
                .findFirst()
                .orElseThrow(() -> invalide(SECURITE));
    }

    private Compte compte(String utilisateur) {
        String fichier = variable(MOT_DE_PASSE).orElseThrow(() -> absente(MOT_DE_PASSE));
        return new Compte(utilisateur, new Variables(racine).premiereLigne(MOT_DE_PASSE, fichier, Refus::usage));
    }

    private Optional<Path> fichier(String nom) {
        Optional<Path> fichier = variable(nom).map(racine.environnement().dossier()::resolve);
        if (fichier.isPresent() && !Files.isReadable(fichier.get())) {
            throw Refus.usage(racine.textes().de("sceau.absent", nom, fichier.get()));
        }
        return fichier;
    }

    private Optional<Adresse> adresse(String nom) {
        return variable(nom).map(texte -> Adresse.de(texte).orElseThrow(() -> invalide(nom)));
    }

    private Set<String> domaines() {
        return Stream.of(variable(DOMAINES).orElse("").split("[\\s,;]+"))
                .filter(domaine -> !domaine.isEmpty())
                .map(domaine -> domaine.startsWith("@") ? domaine.substring(1) : domaine)
                .map(domaine -> Adresse.de(QUELQU_UN + domaine).orElseThrow(() -> invalide(DOMAINES)))
                .map(Adresse::domaine)
                .collect(Collectors.toSet());
    }

    /** What a mail program makes a link of, and nothing that acts. */
    private Optional<String> lien() {
        Optional<String> lien = variable(LIEN);
        if (lien.isPresent() && !OUVRABLE.matcher(lien.get()).matches()) {
            throw invalide(LIEN);
        }
        return lien;
    }

    private Refus absente(String nom) {
        return Refus.usage(racine.textes().de("courriel.absente", nom, INTERRUPTEUR));
    }

    private Refus invalide(String nom) {
        return Refus.usage(racine.textes().de("courriel.invalide." + nom, nom));
    }

    private Optional<String> variable(String nom) {
        return new Variables(racine).de(nom);
    }
}
