package fr.msp.aci.commande;

import fr.msp.aci.depot.BaseRefusee;
import fr.msp.aci.depot.Depot;
import fr.msp.aci.depot.Maison;
import fr.msp.aci.grappe.Commun;
import fr.msp.aci.grappe.Commun.Ecart;
import fr.msp.aci.grappe.Courtier;
import fr.msp.aci.grappe.Ouvrier;
import fr.msp.aci.grappe.Pause;
import fr.msp.aci.lot.Atelier;
import fr.msp.aci.lot.Fils;
import fr.msp.aci.lot.Poste;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A worker from its start to its end. It holds nothing and creates nothing but its log: the home and the database are the
 * manager's. What it would do otherwise than the manager it does not do at all.
 */
final class OuvrierEnService {

    private static final Logger JOURNAL = LoggerFactory.getLogger(OuvrierEnService.class);

    /** A bilan bears the day it was computed on: the clocks must agree on it. */
    private static final Duration DECALAGE_ADMIS = Duration.ofSeconds(60);

    private static final Duration ENTRE_DEUX_ESSAIS = Duration.ofSeconds(5);

    private final Racine racine;
    private final Ecran ecran;
    private final Textes textes;
    private final GrappeConfiguree grappe;
    private final Fils fils;

    OuvrierEnService(Racine racine) {
        this.racine = racine;
        this.ecran = racine.ecran();
        this.textes = racine.textes();
        this.grappe = new GrappeConfiguree(racine);
        this.fils = FilsChoisis.dans(racine);
    }

    /**
     * Works until it is told to end.
     *
     * @throws Refus when it cannot, or must not go on
     */
    void travailler(BooleanSupplier fin) throws IOException {
        Maison maison = racine.maison();
        if (!Files.isDirectory(maison.logs())) {
            throw Refus.technique(textes.de("worker.sans.maison", maison.racine()));
        }
        Journal journal = Journal.ouvrirAPart(maison, JournauxDOuvriers.leMien());
        try {
            participer(maison, fin);
        } catch (Refus refus) {
            throw refus;
        } catch (BaseRefusee refusee) {
            JOURNAL.error("database refused: {}", refusee.motif());
            throw RefusDeBase.en(textes, refusee, maison);
        } catch (IOException | RuntimeException echec) {
            JOURNAL.error("the worker failed", echec);
            throw Refus.technique(textes.de("echec.consigne", maison.logs()));
        } finally {
            journal.close();
        }
    }

    private void participer(Maison maison, BooleanSupplier fin) throws IOException {
        Optional<Depot> ouvert = ouvrir(maison, fin);
        if (ouvert.isPresent()) {
            try (Depot depot = ouvert.get()) {
                depot.bilans().exigerPasPlusRecents(grappe.serveur(), Programme.nom());
                travailler(maison, depot, fin);
            }
        }
        ecran.dire("worker.fin");
    }

    /** A server that is not there yet is waited for: machines start in any order. */
    private Optional<Depot> ouvrir(Maison maison, BooleanSupplier fin) throws IOException {
        boolean dit = false;
        while (!fin.getAsBoolean()) {
            try {
                return Optional.of(Depot.participer(maison, grappe.serveur()));
            } catch (BaseRefusee refusee) {
                if (refusee.motif() != BaseRefusee.Motif.INJOIGNABLE) {
                    throw refusee;
                }
                if (!dit) {
                    ecran.alerter("grappe.base.perdue");
                    dit = true;
                }
                Pause.jusqua(ENTRE_DEUX_ESSAIS, fin);
            }
        }
        return Optional.empty();
    }

    private void travailler(Maison maison, Depot depot, BooleanSupplier fin) throws IOException {
        if (!depot.concours().estDe(maison)) {
            throw Refus.technique(textes.de("worker.ecart.MAISON", maison.racine()));
        }
        refuserUneAutreHeure(depot);
        Assemblage assemblage = new Assemblage(racine);
        Commun commun = grappe.commun(depot, assemblage.baremes());
        refuser(Ouvrier.ecart(maison, commun), maison);
        Courtier courtier = grappe.courtier();
        TemoinDeGrappe temoin = new TemoinDeGrappe(ecran, courtier.lieu());
        Atelier atelier = new Atelier(
                maison,
                depot,
                assemblage.metier(),
                new SuiviEcran(ecran, maison),
                racine.environnement().horloge());
        Poste poste = new Poste(atelier);
        ecran.dire("worker.pret", fils.nombre(), maison.racine(), courtier.lieu());
        refuser(new Ouvrier(maison, depot, commun, courtier, poste, temoin).travailler(fils, fin), maison);
    }

    private void refuser(Optional<Ecart> ecart, Maison maison) {
        if (ecart.isPresent()) {
            throw Refus.technique(textes.de("worker.ecart." + ecart.get(), maison.racine()));
        }
    }

    private void refuserUneAutreHeure(Depot depot) {
        Instant ici = racine.environnement().horloge().instant();
        Duration decalage = Duration.between(depot.concours().heure(), ici).abs();
        if (decalage.compareTo(DECALAGE_ADMIS) > 0) {
            throw Refus.technique(textes.de("worker.heure", decalage.toSeconds()));
        }
    }
}
