package fr.msp.aci.lot;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.calcul.regional.SyntheseRegionale;
import fr.msp.aci.calcul.regional.Territoire;
import fr.msp.aci.depot.Acces;
import fr.msp.aci.depot.Depot;
import fr.msp.aci.depot.DossierEnLien;
import fr.msp.aci.depot.FichierEntier;
import fr.msp.aci.depot.Maison;
import fr.msp.aci.depot.Membres.Inscrit;
import fr.msp.aci.depot.Syntheses.Publiee;
import fr.msp.aci.regle.Bareme;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The pictures of many structures, by exercise and region: which are worth making, which have changed, and their files.
 * Every night those of a region with several structures and, of several regions, the whole; one asked for by hand besides
 * is kept up to date from then on.
 */
public final class PublicationDesSyntheses {

    /** The formats of a synthesis. */
    public static final List<String> FORMATS = List.of("pdf", "xlsx");

    /** The synthesis of one structure would only repeat its bilan. */
    private static final int PLUSIEURS = 2;

    private final Maison maison;
    private final Depot depot;
    private final Metier metier;
    private final Clock horloge;
    /** Who looked for what is out of date knows the structures; who publishes on another machine reads them again. */
    private volatile Map<Exercice, List<Inscrit>> recenses = Map.of();

    /** Over the home and database of a run. */
    public PublicationDesSyntheses(Maison maison, Depot depot, Metier metier, Clock horloge) {
        this.maison = maison;
        this.depot = depot;
        this.metier = metier;
        this.horloge = horloge;
    }

    /**
     * A synthesis to be written.
     *
     * @param exercice the year
     * @param territoire the region, or all of them
     */
    public record Demande(Exercice exercice, Territoire territoire) {

        /** As its files are named: {@code REGION-N}. */
        @Override
        public String toString() {
            return territoire.cle() + "-" + exercice;
        }
    }

    /** Those of all exercises that no longer say what they should, the structures being brought up to date first. */
    public List<Demande> perimees() {
        List<Publiee> publiees = depot.syntheses().toutes();
        List<Demande> perimees = new ArrayList<>();
        Map<Exercice, List<Inscrit>> inscrits = new HashMap<>();
        for (Exercice exercice : depot.membres().exercices()) {
            Optional<Bareme> bareme = metier.baremes().apply(exercice);
            // Without its grid no bilan of that exercise could be computed either, which the run has told for each.
            if (bareme.isPresent()) {
                Effectif effectif = recense(exercice, bareme.get());
                inscrits.put(exercice, effectif.inscrits());
                List<Publiee> siennes = publiees.stream()
                        .filter(publiee -> publiee.exercice().equals(exercice))
                        .toList();
                Stream<Territoire> demandees = siennes.stream()
                        .flatMap(publiee ->
                                effectif.territoire(publiee.territoire().cle()).stream());
                Stream.concat(effectif.aMontrer(PLUSIEURS).stream(), demandees)
                        .distinct()
                        .filter(Predicate.not(territoire -> aJour(effectif, territoire, siennes)))
                        .forEach(territoire -> perimees.add(new Demande(exercice, territoire)));
            }
        }
        recenses = Map.copyOf(inscrits);
        return perimees;
    }

    /** The usual ones of an exercise; of a single structure, its own. */
    public List<Demande> habituelles(Exercice exercice) {
        Effectif effectif = recense(exercice, bareme(exercice));
        List<Territoire> habituels = effectif.aMontrer(PLUSIEURS);
        return (habituels.isEmpty() ? effectif.aMontrer(1) : habituels)
                .stream().map(territoire -> new Demande(exercice, territoire)).toList();
    }

    /** The regions of the structures with a bilan for that exercise, by name. */
    public List<Territoire> regions(Exercice exercice) {
        return recense(exercice, bareme(exercice)).territoires();
    }

    /**
     * Writes the files of a synthesis, the structures having been brought up to date. To be called in one transaction,
     * which the caller commits afterwards.
     *
     * @param aCote who renders the PDF while the caller renders the workbook; the caller waits for it
     * @throws IOException when a file cannot be written
     */
    public SyntheseRegionale publier(Demande demande, Executor aCote) throws IOException {
        return publier(demande.toString(), aCote).orElseThrow();
    }

    /**
     * The same of the one whose files are so named; nothing when no structure is in it.
     *
     * @throws IOException when a file cannot be written
     */
    Optional<SyntheseRegionale> publier(String nom, Executor aCote) throws IOException {
        depot.concours().seulSur("synthese " + nom);
        Effectif effectif = effectif(nom);
        Optional<Territoire> territoire = territoire(effectif, nom);
        return territoire.isPresent() ? Optional.of(publier(effectif, territoire.get(), aCote)) : Optional.empty();
    }

    private SyntheseRegionale publier(Effectif effectif, Territoire territoire, Executor aCote) throws IOException {
        Exercice exercice = effectif.exercice();
        DossierEnLien.refuser(
                maison.reports(),
                maison.synthese(exercice, territoire, FORMATS.get(0)).getParent());
        SyntheseRegionale synthese = calculer(effectif, territoire);
        // All are rendered before one is written: a figure that fails its check hands nothing out.
        Rendu<byte[]> pdf = Rendu.commencer(() -> metier.regional().pdf().apply(synthese), aCote);
        byte[] xlsx = metier.regional().xlsx().apply(synthese);
        Map<String, byte[]> rendus = Map.of("pdf", pdf.attendre(), "xlsx", xlsx);
        Acces acces = Acces.comme(maison.reports());
        for (String format : FORMATS) {
            FichierEntier.ecrire(maison.synthese(exercice, territoire, format), acces, rendus.get(format));
        }
        Publiee publiee = new Publiee(exercice, territoire, effectif.empreinte(territoire, metier.programme()));
        depot.syntheses().noter(publiee, horloge.instant());
        return synthese;
    }

    /** What the files so named say, the structures having been brought up to date; nothing when no structure is in it. */
    Optional<SyntheseRegionale> calculer(String nom) {
        Effectif effectif = effectif(nom);
        return territoire(effectif, nom).map(territoire -> calculer(effectif, territoire));
    }

    private SyntheseRegionale calculer(Effectif effectif, Territoire territoire) {
        return SyntheseRegionale.de(
                effectif.exercice(),
                territoire,
                depot.membres().de(effectif.exercice(), effectif.dans(territoire)),
                effectif.bareme());
    }

    /**
     * Removes those of a region that no structure is in any more.
     *
     * @throws IOException when a file cannot be deleted
     */
    public void retirerLesVides() throws IOException {
        for (Publiee publiee : depot.syntheses().toutes()) {
            Territoire territoire = publiee.territoire();
            boolean vide =
                    inscrits(publiee.exercice()).stream().noneMatch(inscrit -> territoire.comprend(inscrit.region()));
            if (vide) {
                for (String format : FORMATS) {
                    Files.deleteIfExists(maison.synthese(publiee.exercice(), territoire, format));
                }
                depot.syntheses().oublier(publiee.exercice(), territoire);
            }
        }
    }

    private boolean aJour(Effectif effectif, Territoire territoire, List<Publiee> publiees) {
        Publiee actuelle =
                new Publiee(effectif.exercice(), territoire, effectif.empreinte(territoire, metier.programme()));
        return publiees.contains(actuelle)
                && FORMATS.stream()
                        .allMatch(format -> Files.exists(maison.synthese(effectif.exercice(), territoire, format)));
    }

    private Effectif effectif(String nom) {
        Exercice exercice = new Exercice(Integer.parseInt(nom.substring(nom.lastIndexOf('-') + 1)));
        return effectif(exercice, bareme(exercice));
    }

    private static Optional<Territoire> territoire(Effectif effectif, String nom) {
        return effectif.territoire(nom.substring(0, nom.lastIndexOf('-')));
    }

    private Effectif recense(Exercice exercice, Bareme bareme) {
        new Recensement(depot, metier).mettreAJour(exercice, bareme);
        return new Effectif(exercice, bareme, depot.membres().inscrits(exercice));
    }

    private Effectif effectif(Exercice exercice, Bareme bareme) {
        return new Effectif(exercice, bareme, inscrits(exercice));
    }

    private List<Inscrit> inscrits(Exercice exercice) {
        return Optional.ofNullable(recenses.get(exercice))
                .orElseGet(() -> depot.membres().inscrits(exercice));
    }

    private Bareme bareme(Exercice exercice) {
        return metier.baremes()
                .apply(exercice)
                .orElseThrow(() -> new IllegalStateException("no grid any more for the exercise " + exercice));
    }
}
