package fr.msp.aci.commande;

import fr.msp.aci.depot.CleDeBase;
import java.util.Map;
import java.util.Optional;

/** The key of the database that the environment names. It is never an argument: those are seen by everyone on the machine. */
final class CleConfiguree {

    static final String CLE = "ACI_BASE_CLE";
    static final String FICHIER = "ACI_BASE_CLE_FICHIER";

    private CleConfiguree() {}

    /**
     * The key; empty when none is set.
     *
     * @throws Refus when one is named that cannot be read, or is too short: a database is never left plain in silence
     */
    static Optional<CleDeBase> dans(Racine racine) {
        Map<String, String> variables = racine.environnement().variables();
        String fichier = variables.getOrDefault(FICHIER, "");
        if (!fichier.isBlank()) {
            String secret = new Variables(racine)
                    .premiereLigne(FICHIER, fichier, Refus::technique)
                    .strip();
            return Optional.of(cle(racine, secret, FICHIER));
        }
        return variables.containsKey(CLE)
                ? Optional.of(cle(racine, variables.get(CLE).strip(), CLE))
                : Optional.empty();
    }

    private static CleDeBase cle(Racine racine, String secret, String variable) {
        try {
            return CleDeBase.de(secret);
        } catch (IllegalArgumentException tropCourte) {
            throw Refus.usage(racine.textes().de("base.cle.courte", variable, CleDeBase.LONGUEUR));
        }
    }
}
