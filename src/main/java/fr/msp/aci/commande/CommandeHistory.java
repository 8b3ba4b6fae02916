package fr.msp.aci.commande;

import fr.msp.aci.activite.Finess;
import fr.msp.aci.activite.Numero;
import fr.msp.aci.depot.Arrivee;
import fr.msp.aci.depot.BilanConserve;
import fr.msp.aci.depot.Depot;
import fr.msp.aci.depot.Entree;
import fr.msp.aci.depot.Evenement;
import fr.msp.aci.depot.Maison;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Prints what was received when, by checksum, and which bilan rests on it. */
@Command(name = "history", sortOptions = false)
final class CommandeHistory implements Callable<Integer> {

    @ParentCommand
    private Racine racine;

    @Option(names = "--finess", paramLabel = "F", descriptionKey = "history.finess")
    private String finess;

    @Option(names = "--events", descriptionKey = "history.evenements")
    private boolean evenements;

    @Override
    public Integer call() throws IOException {
        Optional<Finess> seul = Optional.ofNullable(finess).map(this::numero);
        if (!Files.isDirectory(racine.maisonExistante().db())) {
            racine.ecran().annoncer("history.rien");
            return Sortie.BIEN;
        }
        return MaisonLue.demander(racine, depot -> evenements ? raconter(depot, seul) : afficher(depot, seul));
    }

    private void rien(Optional<Finess> seul) {
        seul.ifPresentOrElse(celui -> racine.ecran().annoncer("history.rien.de", celui), () -> racine.ecran()
                .annoncer("history.rien"));
    }

    /** All that was done, one line each. */
    private int raconter(Depot depot, Optional<Finess> seul) {
        AtomicBoolean rien = new AtomicBoolean(true);
        depot.evenements().parcourir(seul.map(Finess::numero), evenement -> {
            rien.set(false);
            raconter(evenement);
        });
        if (rien.get()) {
            rien(seul);
        }
        return Sortie.BIEN;
    }

    private void raconter(Evenement evenement) {
        racine.ecran()
                .annoncer(
                        "history.evenement",
                        Presentation.heure(evenement.le().atZone(Maison.FUSEAU)),
                        racine.textes().de("evenement." + evenement.genre().name()),
                        evenement
                                .empreinte()
                                .map(empreinte -> racine.bavard() ? empreinte : empreinte.substring(0, 16))
                                .orElse("-"),
                        evenement.cle().map(Object::toString).orElse("-"),
                        evenement.nom().or(evenement::detail).orElse("-"));
    }

    private int afficher(Depot depot, Optional<Finess> seul) {
        Map<Long, String> bilans = new TreeMap<>();
        for (BilanConserve bilan : depot.bilans().tous()) {
            bilan.sources().forEach(rang -> bilans.put(rang, "bilan-" + bilan.cle()));
        }
        AtomicBoolean rien = new AtomicBoolean(true);
        depot.receptions().parcourir(seul, arrivee -> {
            rien.set(false);
            afficher(arrivee, bilans);
        });
        seul.ifPresent(celui -> depot.evenements().parcourir(Optional.of(celui.numero()), evenement -> {
            if (evenement.genre() == Evenement.Genre.JUSTIFICATIF) {
                rien.set(false);
                raconter(evenement);
            }
        }));
        if (rien.get()) {
            rien(seul);
        }
        new HistoriqueDesCourriels(racine.ecran()).afficher(depot, seul);
        return Sortie.BIEN;
    }

    private void afficher(Arrivee arrivee, Map<Long, String> bilans) {
        Entree entree = arrivee.entree();
        racine.ecran()
                .annoncer(
                        "history.ligne",
                        Presentation.heure(entree.recuLe().atZone(Maison.FUSEAU)),
                        racine.textes().de("issue." + arrivee.issue().name()),
                        racine.bavard()
                                ? entree.empreinte()
                                : entree.empreinte().substring(0, 16),
                        arrivee.cle().map(Object::toString).orElse("-"),
                        Presentation.nom(entree.nom()),
                        Optional.ofNullable(bilans.get(entree.rang())).orElse("-"));
    }

    private Finess numero(String saisi) {
        if (!Numero.FINESS.estValide(saisi)) {
            throw Refus.usage(racine.textes().de("finess.invalide", saisi));
        }
        return new Finess(saisi);
    }
}
