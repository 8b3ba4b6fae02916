package fr.msp.aci.lot;

import fr.msp.aci.activite.Finess;
import fr.msp.aci.depot.Cle;
import fr.msp.aci.depot.Depot;
import fr.msp.aci.depot.Dossier;
import fr.msp.aci.depot.Empreinte;
import fr.msp.aci.depot.Piece;
import fr.msp.aci.rapport.Evolution;
import fr.msp.aci.regle.Bareme;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The exercises of a structure before that of a bilan, each computed from its own facts at its 31 December by its own
 * grid, so that a late correction of one shows in the bilans of the following. One whose grid is gone has no figures to
 * show; the run tells it when it comes to the bilan of that exercise.
 */
final class ExercicesAnterieurs {

    private final Depot depot;
    private final Metier metier;

    ExercicesAnterieurs(Depot depot, Metier metier) {
        this.depot = depot;
        this.metier = metier;
    }

    /** SHA-256 over the facts of a bilan and those of the exercises before it; that of the facts alone without any. */
    String empreinte(Cle cle) {
        SortedMap<Cle, String> avant = new TreeMap<>();
        depot.versions()
                .anterieures(cle)
                .forEach(anterieure -> avant.put(anterieure, depot.dossiers().empreinte(anterieure)));
        return empreinte(depot.dossiers().empreinte(cle), avant);
    }

    /**
     * The same of every structure and exercise of which something was accepted, in order, without asking one by one.
     *
     * @param recues the evidence of all of them
     */
    SortedMap<Cle, String> empreintes(Map<Cle, List<Piece>> recues) {
        SortedMap<Cle, String> faits = depot.dossiers().empreintes(recues);
        Map<Finess, SortedMap<Cle, String>> parStructure = new HashMap<>();
        SortedMap<Cle, String> empreintes = new TreeMap<>();
        // In the order of the exercises: those seen of a structure are those before.
        faits.forEach((cle, siens) -> {
            SortedMap<Cle, String> avant = parStructure.computeIfAbsent(cle.finess(), connue -> new TreeMap<>());
            empreintes.put(cle, empreinte(siens, avant));
            avant.put(cle, siens);
        });
        return empreintes;
    }

    private String empreinte(String siens, SortedMap<Cle, String> avant) {
        StringBuilder tous = new StringBuilder(siens);
        avant.forEach((anterieure, faits) -> bareme(anterieure).ifPresent(bareme -> tous.append('\n')
                .append(anterieure)
                .append(' ')
                .append(faits)
                .append(' ')
                .append(bareme.empreinte())));
        return tous.length() == siens.length() ? siens : Empreinte.de(tous.toString());
    }

    /** Their figures, the oldest first, with all that was received, or what had been just before an instant. */
    List<Evolution> de(Cle cle, Optional<Instant> recuAvant) {
        List<Evolution> evolutions = new ArrayList<>();
        for (Cle anterieure : depot.versions().anterieures(cle)) {
            bareme(anterieure)
                    .flatMap(bareme -> dossier(anterieure, recuAvant).map(dossier -> metier.calcul()
                            .chiffrer(
                                    dossier.activite(),
                                    bareme,
                                    anterieure.exercice().dernierJour())))
                    .map(Evolution::de)
                    .ifPresent(evolutions::add);
        }
        return List.copyOf(evolutions);
    }

    private Optional<Dossier> dossier(Cle cle, Optional<Instant> recuAvant) {
        return recuAvant.isPresent()
                ? depot.dossiers().de(cle, recuAvant.get())
                : Optional.of(depot.dossiers().de(cle));
    }

    private Optional<Bareme> bareme(Cle cle) {
        return metier.baremes().apply(cle.exercice());
    }
}
