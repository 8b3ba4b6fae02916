package fr.msp.aci.commande;

import fr.msp.aci.rapport.Sceau;
import fr.msp.aci.rapport.SceauInvalide;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The key that signs the bilans, when the environment names one. Its password is never an argument: those are seen by
 * everyone on the machine.
 */
final class SceauConfigure {

    static final String CLE = "ACI_SIGNATURE_CLE";
    static final String MOT_DE_PASSE = "ACI_SIGNATURE_MOT_DE_PASSE";
    static final String FICHIER_DU_MOT_DE_PASSE = "ACI_SIGNATURE_MOT_DE_PASSE_FICHIER";

    private final Racine racine;

    private SceauConfigure(Racine racine) {
        this.racine = racine;
    }

    /**
     * The key, loaded and fit to sign.
     *
     * @throws Refus when one is named that cannot sign: a bilan is never left unsigned in silence
     */
    static Optional<Sceau> dans(Racine racine) {
        SceauConfigure configure = new SceauConfigure(racine);
        return configure.variable(CLE).map(configure::charger);
    }

    private Sceau charger(String chemin) {
        Path fichier = racine.environnement().dossier().resolve(chemin);
        if (!Files.isReadable(fichier)) {
            throw Refus.technique(racine.textes().de("sceau.absent", CLE, fichier));
        }
        try {
            return Sceau.charger(
                    fichier, motDePasse().toCharArray(), racine.environnement().horloge());
        } catch (SceauInvalide invalide) {
            throw Refus.technique(racine.textes().de("sceau." + invalide.motif().name(), fichier));
        }
    }

    private String motDePasse() {
        return variable(FICHIER_DU_MOT_DE_PASSE)
                .map(chemin -> new Variables(racine).premiereLigne(FICHIER_DU_MOT_DE_PASSE, chemin, Refus::technique))
                .or(() -> variable(MOT_DE_PASSE))
                .orElseThrow(() -> Refus.technique(
                        racine.textes().de("sceau.sans.mot.de.passe", FICHIER_DU_MOT_DE_PASSE, MOT_DE_PASSE)));
    }

    private Optional<String> variable(String nom) {
        Map<String, String> variables = racine.environnement().variables();
        return Optional.ofNullable(variables.get(nom)).filter(valeur -> !valeur.isBlank());
    }
}
