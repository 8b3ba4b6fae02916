package fr.msp.aci.commande;

import fr.msp.aci.depot.Depot;
import fr.msp.aci.depot.Hebergement;
import fr.msp.aci.grappe.Chef;
import fr.msp.aci.grappe.Commun;
import fr.msp.aci.grappe.Courtier;
import fr.msp.aci.rapport.Sceau;
import fr.msp.aci.regle.Bareme;
import fr.msp.aci.regle.Baremes;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Several machines, as the environment names what they share: a broker and a database on a server. What is said wrongly
 * is refused before anything is opened.
 */
final class GrappeConfiguree {

    static final String ADRESSE = "ACI_COURTIER_ADRESSE";
    static final String UTILISATEUR = "ACI_COURTIER_UTILISATEUR";
    static final String MOT_DE_PASSE = "ACI_COURTIER_MOT_DE_PASSE";
    static final String FICHIER_DU_MOT_DE_PASSE = "ACI_COURTIER_MOT_DE_PASSE_FICHIER";
    static final String FILS = "ACI_GRAPPE_FILS";
    static final String PATIENCE = "ACI_GRAPPE_PATIENCE";

    private static final Pattern FORME =
            Pattern.compile("(tcp|ssl)://([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:]+]):[1-9]\\d{0,4}");
    private static final Pattern CETTE_MACHINE =
            Pattern.compile("(tcp|ssl)://(localhost|127(\\.\\d{1,3}){3}|\\[::1]):\\d{1,5}");
    private static final int PATIENCE_USUELLE = 60;
    private static final int JOUR = 86_400;
    private static final String SANS_SIGNATURE = "aucune";

    private final Racine racine;

    /**
     * Looks at all of it.
     *
     * @throws Refus when something is missing or cannot work
     */
    GrappeConfiguree(Racine racine) {
        this.racine = racine;
        serveur();
        courtier();
        effort();
    }

    /** The database, which must be one that several machines can reach. */
    Hebergement.Serveur serveur() {
        if (BaseConfiguree.dans(racine) instanceof Hebergement.Serveur serveur) {
            return serveur;
        }
        throw refus("grappe.sans.serveur", BaseConfiguree.ADRESSE);
    }

    Courtier courtier() {
        String texte = variable(ADRESSE).orElseThrow(() -> refus("grappe.sans.courtier", ADRESSE));
        List<String> adresses = Stream.of(texte.split("[\\s,]+"))
                .filter(adresse -> !adresse.isEmpty())
                .toList();
        if (adresses.isEmpty()
                || !adresses.stream().allMatch(adresse -> FORME.matcher(adresse).matches())) {
            throw refus("grappe.adresse", ADRESSE);
        }
        Optional<Courtier.Compte> compte =
                variable(UTILISATEUR).map(utilisateur -> new Courtier.Compte(utilisateur, motDePasse()));
        if (compte.isPresent() && adresses.stream().anyMatch(GrappeConfiguree::enClair)) {
            throw refus("grappe.en.clair", UTILISATEUR, ADRESSE);
        }
        return new Courtier(adresses.stream().map(URI::create).toList(), compte);
    }

    /** Whether what is said there can be heard on the way. */
    private static boolean enClair(String adresse) {
        return adresse.startsWith("tcp:") && !CETTE_MACHINE.matcher(adresse).matches();
    }

    private String motDePasse() {
        return variable(FICHIER_DU_MOT_DE_PASSE)
                .map(this::lire)
                .or(() -> variable(MOT_DE_PASSE))
                .orElseThrow(() -> refus("grappe.sans.mot.de.passe", FICHIER_DU_MOT_DE_PASSE, MOT_DE_PASSE));
    }

    private String lire(String chemin) {
        return new Variables(racine)
                .premiereLigne(FICHIER_DU_MOT_DE_PASSE, chemin, Refus::usage)
                .strip();
    }

    /** How much a manager does itself: as much as alone, unless it is told otherwise. */
    Chef.Effort effort() {
        Variables variables = new Variables(racine);
        int fils = variables.nombre(FILS, 0, FilsChoisis.AU_PLUS).orElseGet(() -> FilsChoisis.dans(racine)
                .nombre());
        return new Chef.Effort(
                fils, Duration.ofSeconds(variables.nombre(PATIENCE, 1, JOUR).orElse(PATIENCE_USUELLE)));
    }

    /**
     * What this process would put into a bilan, in which all machines must agree.
     *
     * @param baremes the very grids it computes by
     */
    Commun commun(Depot depot, Baremes baremes) {
        return new Commun(
                depot.concours().maison().orElseThrow(),
                Programme.nom(),
                baremes.tous().stream().map(Bareme::empreinte).collect(Collectors.joining(" ")),
                SceauConfigure.dans(racine).map(Sceau::empreinte).orElse(SANS_SIGNATURE));
    }

    private Refus refus(String cle, Object... valeurs) {
        return Refus.usage(racine.textes().de(cle, valeurs));
    }

    private Optional<String> variable(String nom) {
        return new Variables(racine).de(nom);
    }
}
