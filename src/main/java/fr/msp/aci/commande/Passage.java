package fr.msp.aci.commande;

import fr.msp.aci.depot.Maison;
import fr.msp.aci.lot.Atelier;
import fr.msp.aci.lot.Comptes;
import fr.msp.aci.lot.Fils;
import fr.msp.aci.lot.Metier;
import fr.msp.aci.lot.Nuit;
import fr.msp.aci.lot.Peremption;
import fr.msp.aci.lot.Repartition;
import fr.msp.aci.lot.Repos;
import fr.msp.aci.regle.Baremes;
import fr.msp.aci.service.Fin;
import fr.msp.aci.service.Passe;
import fr.msp.aci.service.SuiviCompte;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One pass of {@code nightly} or {@code watch}: what lies in the inbox received, bilans computed and rendered, then the
 * mails sent and the figures about it written. Neither of these last two ever makes a pass fail.
 */
final class Passage {

    private final Racine racine;
    private final Ecran ecran;
    private final Fin fin;
    private final Fils fils;
    private final ReglagesDesCourriels courriels;
    private final Tableaux tableaux;
    private final Optional<Renfort> renfort;

    /**
     * @param grappe whether other machines help
     * @throws Refus when these or the mails are wrongly set, or the number of threads is none
     */
    Passage(Racine racine, Ecran ecran, Tableaux tableaux, Fin fin, boolean grappe) {
        this.racine = racine;
        this.ecran = ecran;
        this.fin = fin;
        this.fils = FilsChoisis.dans(racine);
        this.courriels = new ReglagesDesCourriels(racine);
        this.tableaux = tableaux;
        this.renfort = grappe ? Optional.of(new Renfort(racine, ecran)) : Optional.empty();
    }

    /** What is done to a home that is held before its database is open. */
    @FunctionalInterface
    interface Preparation {
        void faire(Maison maison, Metier metier) throws IOException;
    }

    /**
     * Makes it.
     *
     * @param repos which files of the inbox may be taken
     * @throws IOException when the home cannot be used
     * @throws Refus when it is held, or when something failed
     */
    Passe faire(Repos repos, Preparation preparation) throws IOException {
        Instant debut = racine.environnement().horloge().instant();
        long depart = System.nanoTime();
        boolean neuve = estNeuve();
        try (CourriersDuPassage courriers = new CourriersDuPassage(racine, ecran, courriels.relus(), fin)) {
            Passe passe = MaisonTenue.sansBase(racine, maison -> {
                        if (neuve) {
                            ecran.annoncer("maison.neuve", maison.racine());
                        }
                        Assemblage assemblage = new Assemblage(racine);
                        Metier metier = assemblage.metier();
                        preparation.faire(maison, metier);
                        return MaisonTenue.ouvrir(
                                racine,
                                maison,
                                tenue -> passer(tenue, metier, assemblage.baremes(), courriers, repos, debut));
                    })
                    .finie(courriers.envoyer(), depuis(depart));
            tableaux.noter(passe);
            return passe;
        } catch (Refus refus) {
            if (refus.code() != Sortie.OCCUPEE) {
                tableaux.noter(Passe.impossible(debut, depuis(depart)));
            }
            throw refus;
        } catch (IOException | RuntimeException echec) {
            tableaux.noter(Passe.impossible(debut, depuis(depart)));
            throw echec;
        }
    }

    /** One that cannot be looked into is there. */
    private boolean estNeuve() {
        try {
            return !racine.maison().existe();
        } catch (AccessDeniedException interdite) {
            return false;
        }
    }

    private Passe passer(
            MaisonTenue tenue,
            Metier metier,
            Baremes baremes,
            CourriersDuPassage courriers,
            Repos repos,
            Instant debut) {
        SuiviCompte suivi = new SuiviCompte(new SuiviEcran(ecran, tenue.maison()));
        Atelier atelier = CommandeNightly.atelier(racine, tenue, metier, suivi, repos);
        courriers.ouvrir(tenue);
        Comptes comptes = renfort.map(celui -> celui.avec(tenue, baremes, repartition -> passer(atelier, repartition)))
                .orElseGet(() -> passer(atelier, Repartition.parFils(fils)));
        Peremption peremption = new Peremption(
                tenue.maison(), tenue.depot(), metier, racine.environnement().horloge());
        courriers.preparer(tenue, peremption);
        return new Passe(
                debut, Duration.ZERO, comptes, issue(comptes), suivi.echecs(), suivi.provisoires(), Passe.Envois.AUCUN);
    }

    private Comptes passer(Atelier atelier, Repartition repartition) {
        Nuit nuit = new Nuit(atelier, fils, repartition);
        fin.transmettre(nuit::arreter);
        return CommandeNightly.passer(nuit, racine, ecran);
    }

    private Passe.Issue issue(Comptes comptes) {
        if (!comptes.echec()) {
            return Passe.Issue.REUSSIE;
        }
        return fin.estDemandee() ? Passe.Issue.INTERROMPUE : Passe.Issue.ECHOUEE;
    }

    private static Duration depuis(long depart) {
        return Duration.ofNanos(System.nanoTime() - depart);
    }
}
