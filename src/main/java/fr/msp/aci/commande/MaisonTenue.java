package fr.msp.aci.commande;

import fr.msp.aci.depot.BaseRefusee;
import fr.msp.aci.depot.BaseTenue;
import fr.msp.aci.depot.Depot;
import fr.msp.aci.depot.DossierEnLien;
import fr.msp.aci.depot.Hebergement;
import fr.msp.aci.depot.Maison;
import fr.msp.aci.depot.SansPlace;
import fr.msp.aci.depot.Verrou;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A home that a command holds, its database open.
 *
 * @param maison the home
 * @param depot its database
 */
record MaisonTenue(Maison maison, Depot depot) {

    private static final Logger JOURNAL = LoggerFactory.getLogger(MaisonTenue.class);

    /** What a command does with the home. */
    @FunctionalInterface
    interface Travail<T> {
        T faire(MaisonTenue tenue) throws IOException;
    }

    /**
     * Takes the home of a command, created at need, waits for it if another run holds it, and does the work.
     *
     * @throws IOException when the home cannot be used
     * @throws Refus when it is held, or when something failed, which is then logged there
     */
    static <T> T avec(Racine racine, Travail<T> travail) throws IOException {
        return sansBase(racine, maison -> ouvrir(racine, maison, travail));
    }

    /** What a command does with a home whose database is not open. */
    @FunctionalInterface
    interface SansBase<T> {
        T faire(Maison maison) throws IOException;
    }

    /**
     * The same, for a command that opens the database itself, if at all.
     *
     * @throws IOException when the home cannot be used
     * @throws Refus when it is held, or when something failed, which is then logged there
     */
    static <T> T sansBase(Racine racine, SansBase<T> travail) throws IOException {
        Maison maison = racine.maison();
        try (Verrou verrou = prendre(racine)) {
            if (verrou.abandonne()) {
                maison.effacerLesRestes();
            }
            JournauxDOuvriers.effacerLesVieux(
                    maison, racine.environnement().horloge().instant());
            return journaliser(maison, travail, racine.textes());
        } catch (IOException echec) {
            throw panne(maison, racine.textes());
        }
    }

    private static Verrou prendre(Racine racine) throws IOException {
        Maison maison = Maison.ouvrir(racine.maison().racine());
        return Verrou.prendre(maison, racine.environnement().attente())
                .orElseThrow(
                        () -> Refus.occupee(racine.textes().de("occupee", maison.racine(), Verrou.detenteur(maison))));
    }

    private static Optional<Refus> lien(Textes textes, Throwable echec) {
        Throwable cause = echec instanceof UncheckedIOException ? echec.getCause() : echec;
        return cause instanceof DossierEnLien lien
                ? Optional.of(Refus.technique(textes.de("echec.lien", lien.lien())))
                : Optional.empty();
    }

    /** Why a home cannot be used, found by trying. */
    static Refus panne(Maison maison, Textes textes) {
        Optional<Panne> panne = Panne.dans(maison);
        if (panne.filter(connue -> connue.cause() == Panne.Cause.ABSENT).isPresent()) {
            return Refus.technique(panne.get().dite(textes));
        }
        boolean muette =
                panne.filter(connue -> connue.dossier().equals(maison.racine())).isPresent();
        String consigne = muette ? textes.de("echec.sans.detail") : textes.de("echec.consigne", maison.logs());
        return Refus.technique(
                panne.map(connue -> connue.dite(textes) + "\n" + consigne).orElse(consigne));
    }

    private static <T> T journaliser(Maison maison, SansBase<T> travail, Textes textes) throws IOException {
        Journal journal = Journal.ouvrir(maison);
        try {
            return travail.faire(maison);
        } catch (Refus refus) {
            throw refus;
        } catch (BaseRefusee refusee) {
            JOURNAL.error("database refused: {}", refusee.motif());
            throw RefusDeBase.en(textes, refusee, maison);
        } catch (BaseTenue tenue) {
            throw RefusDeBase.en(textes, tenue);
        } catch (SansPlace sansPlace) {
            JOURNAL.error(
                    "no room for a copy of the database: {} bytes needed in {}, {} left",
                    sansPlace.besoin(),
                    sansPlace.dossier(),
                    sansPlace.reste());
            throw RefusDeBase.en(textes, sansPlace);
        } catch (IOException | RuntimeException echec) {
            JOURNAL.error("command failed", echec);
            throw RefusDeBase.enCoursDeRoute(textes, echec, maison)
                    .or(() -> lien(textes, echec))
                    .orElseGet(() -> panne(maison, textes));
        } finally {
            journal.close();
        }
    }

    /** Opens the database of a home that is held, and says what had to be done to it. */
    static <T> T ouvrir(Racine racine, Maison maison, Travail<T> travail) throws IOException {
        Hebergement hebergement = BaseConfiguree.dans(racine);
        try (Depot depot = Depot.ouvrir(
                maison,
                hebergement,
                racine.environnement().horloge(),
                racine.environnement().attente())) {
            depot.bilans().exigerPasPlusRecents(hebergement, Programme.nom());
            depot.sauvegarde().ifPresent(copie -> racine.ecran().dire("base.mise.a.jour", maison.relatif(copie)));
            if (depot.vientDEtreMisAJour() && depot.sauvegarde().isEmpty()) {
                racine.ecran().dire("base.serveur.mise.a.jour");
            }
            if (depot.vientDEtreChiffre()) {
                racine.ecran().annoncer("base.chiffree");
            }
            return travail.faire(new MaisonTenue(maison, depot));
        }
    }
}
