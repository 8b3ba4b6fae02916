package fr.msp.aci.commande;

import fr.msp.aci.controle.Controleur;
import fr.msp.aci.depot.Cle;
import fr.msp.aci.depot.Maison;
import fr.msp.aci.lot.BilansRetires;
import fr.msp.aci.lot.Reconstruction;
import fr.msp.aci.lot.Reconstruction.Ecart;
import java.io.IOException;
import java.nio.file.Files;

/** The database made again from the archive before a run, when that is asked for, and what of it was left out. */
final class Refection {

    private final Racine racine;
    private final boolean demandee;
    private int ecarts;

    Refection(Racine racine, boolean demandee) {
        this.racine = racine;
        this.demandee = demandee;
    }

    /** Makes it again in a home that is held, and says what came of it. */
    void faire(Maison maison) throws IOException {
        if (!demandee) {
            return;
        }
        Controleur controleur = new Assemblage(racine).controleur();
        Reconstruction.Resultat resultat = new Reconstruction(
                        maison,
                        new Reconstruction.Controles(controleur::controler, controleur::reprendre),
                        BaseConfiguree.dans(racine),
                        racine.environnement().horloge(),
                        racine.environnement().attente())
                .refaire();
        ecarts = resultat.ecarts().size();
        dire(resultat, maison, racine.ecran());
    }

    /** Whether something of the archive was not taken in. */
    boolean incomplete() {
        return ecarts > 0;
    }

    /** A home that received nothing has a register without a line. */
    private static boolean quelqueChoseManque(Reconstruction.Resultat resultat, Maison maison) {
        return !Files.exists(maison.registre())
                || resultat.classeurs() > 0
                || !resultat.ecarts().isEmpty();
    }

    private static void dire(Reconstruction.Resultat resultat, Maison maison, Ecran ecran) {
        ecran.annoncer("rebuild.fait", resultat.classeurs(), resultat.justificatifs());
        resultat.ancienne()
                .ifPresent(ancienne -> ecran.annoncer("rebuild.ancienne." + ancienne.genre(), ancienne.lieu()));
        if (resultat.lignes() == 0 && quelqueChoseManque(resultat, maison)) {
            ecran.annoncer("rebuild.sans.registre", maison.relatif(maison.registre()));
        }
        if (resultat.illisibles() > 0) {
            ecran.annoncer("rebuild.registre.abime", maison.relatif(maison.registre()), resultat.illisibles());
        }
        resultat.maintenus().forEach(maintenu -> ecran.annoncer("rebuild.maintenu", maintenu));
        for (Ecart ecart : resultat.ecarts()) {
            ecran.annoncer("rebuild." + ecart.raison().name(), ecart.quoi());
        }
        for (Cle retire : resultat.retires()) {
            ecran.annoncer("rebuild.retire", retire.toString(), maison.relatif(BilansRetires.dossier(maison, retire)));
        }
    }
}
