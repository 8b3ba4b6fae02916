package fr.msp.aci.lot;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.depot.Cle;
import fr.msp.aci.depot.Depot;
import fr.msp.aci.depot.Effacement;
import fr.msp.aci.depot.Evenement;
import fr.msp.aci.depot.Maison;
import fr.msp.aci.depot.Perimetre;
import fr.msp.aci.depot.Retrait;
import fr.msp.aci.depot.Sauvegardes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes exercises out of a home for good: database, archive, refused workbooks, bilans, copies of the database, register;
 * the page over all structures is published anew. What it is to take out follows from what is there, so it may be done
 * again after an interruption, from wherever it stopped; the database file itself is written anew when it is closed.
 */
public final class Purge {

    private final Maison maison;
    private final Depot depot;
    private final Metier metier;
    private final Clock horloge;

    /** Over a home that the caller holds. */
    public Purge(Maison maison, Depot depot, Metier metier, Clock horloge) {
        this.maison = maison;
        this.depot = depot;
        this.metier = metier;
        this.horloge = horloge;
    }

    /**
     * What a purge takes out.
     *
     * @param exercices the exercises
     * @param structures how many structures they are of
     * @param fichiers the files
     * @param octets their size
     * @param lignes rows of the database, by table
     * @param refusSansExercice workbooks refused before the first exercise that stays, whose own could not be read
     * @param refusGardes workbooks refused since, whose exercise could not be read: they stay
     * @param sauvegardes copies of the database, which go whole
     * @param ecartees databases set aside on the server, which go whole
     */
    public record Apercu(
            List<Exercice> exercices,
            int structures,
            List<Path> fichiers,
            long octets,
            Map<String, Long> lignes,
            int refusSansExercice,
            int refusGardes,
            List<Path> sauvegardes,
            List<String> ecartees) {

        /** Whether there is nothing to take out. */
        public boolean estVide() {
            return exercices.isEmpty() && fichiers.isEmpty() && refusSansExercice == 0;
        }

        /** How many rows. */
        public long nombreDeLignes() {
            return lignes.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** What a purge takes out. */
    public Apercu apercu(Perimetre perimetre) throws IOException {
        return apercu(
                perimetre,
                RefusAPurger.de(perimetre, maison, depot.receptions()),
                DossiersAPurger.de(perimetre, maison, depot));
    }

    private Apercu apercu(Perimetre perimetre, RefusAPurger refus, DossiersAPurger dossiers) throws IOException {
        List<Path> fichiers = fichiers(refus.racines());
        fichiers.addAll(fichiers(dossiers.racines()));
        fichiers.addAll(fichiers(dossiers.autresJours()));
        long octets = 0;
        for (Path fichier : fichiers) {
            octets += Files.size(fichier);
        }
        return new Apercu(
                dossiers.exercices(),
                dossiers.structures(),
                List.copyOf(fichiers),
                octets,
                depot.retrait().compter(perimetre),
                refus.sansExercice(),
                refus.gardes(),
                Sauvegardes.de(maison),
                depot.retrait().ecartees());
    }

    /**
     * Takes it out.
     *
     * @throws IOException when something cannot be deleted; the same can be done again
     */
    public void faire(Perimetre perimetre) throws IOException {
        RefusAPurger refus = RefusAPurger.de(perimetre, maison, depot.receptions());
        DossiersAPurger dossiers = DossiersAPurger.de(perimetre, maison, depot);
        Apercu apercu = apercu(perimetre, refus, dossiers);
        Retrait.annoncer(maison);
        // Only the database knows which exercise a refused workbook speaks of: these files go before its rows.
        supprimer(refus.racines());
        // Only what is left of an exercise tells which bilans of other days show it: these go before it.
        supprimer(dossiers.autresJours());
        depot.enTransaction(() -> {
            depot.retrait().retirer(perimetre);
            depot.evenements().noter(Evenement.de(Evenement.Genre.PURGE, horloge.instant(), resume(apercu, perimetre)));
        });
        depot.synchroniser();
        supprimer(dossiers.racines());
        supprimer(Sauvegardes.de(maison));
        try {
            recalculer();
            if (perimetre instanceof Perimetre.Seulement seulement) {
                ranger(seulement.cle());
            }
        } finally {
            new Publication(maison, depot).publier();
        }
    }

    /** A bilan that stays may rest on an exercise that went, if only to show it beside. */
    private void recalculer() {
        Recalcul recalcul = new Recalcul(maison, depot, metier, horloge);
        for (Cle cle : new Peremption(maison, depot, metier, horloge).perimes()) {
            depot.enTransaction(() -> {
                try {
                    recalcul.rendre(cle, Set.of());
                } catch (IOException echec) {
                    throw new UncheckedIOException(echec);
                }
            });
        }
    }

    /** The syntheses of an exercise that others keep no longer count the structure that went; a folder left empty goes. */
    private void ranger(Cle cle) throws IOException {
        PublicationDesSyntheses syntheses = new PublicationDesSyntheses(maison, depot, metier, horloge);
        for (PublicationDesSyntheses.Demande demande : syntheses.perimees()) {
            if (demande.exercice().equals(cle.exercice())) {
                depot.enTransaction(() -> {
                    try {
                        syntheses.publier(demande, Runnable::run);
                    } catch (IOException echec) {
                        throw new UncheckedIOException(echec);
                    }
                });
            }
        }
        syntheses.retirerLesVides();
        for (Path lieu : List.of(maison.archive(), maison.reports())) {
            Path annee = lieu.resolve(cle.exercice().toString());
            if (Files.isDirectory(annee) && Lieux.contenu(annee).isEmpty()) {
                Files.delete(annee);
            }
        }
    }

    /** Whether one was interrupted before the database file was written anew. */
    public boolean estInterrompue() {
        return Retrait.enCours(maison);
    }

    private static String resume(Apercu apercu, Perimetre perimetre) {
        String exercices = apercu.exercices().stream().map(Exercice::toString).collect(Collectors.joining(","));
        return "%s exercices=%s structures=%d fichiers=%d lignes=%d sauvegardes=%d"
                .formatted(
                        perimetre,
                        exercices,
                        apercu.structures(),
                        apercu.fichiers().size(),
                        apercu.nombreDeLignes(),
                        apercu.sauvegardes().size() + apercu.ecartees().size());
    }

    private static void supprimer(Collection<Path> racines) throws IOException {
        for (Path racine : racines) {
            Effacement.de(racine);
        }
    }

    private static List<Path> fichiers(Collection<Path> racines) throws IOException {
        List<Path> fichiers = new ArrayList<>();
        for (Path racine : racines) {
            try (Stream<Path> contenu = Files.walk(racine)) {
                contenu.filter(Files::isRegularFile).forEach(fichiers::add);
            }
        }
        return fichiers;
    }
}
