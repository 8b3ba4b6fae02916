package fr.msp.aci.lot;

import fr.msp.aci.depot.Cle;
import fr.msp.aci.depot.Depot;
import fr.msp.aci.depot.Fondement;
import fr.msp.aci.depot.Maison;
import fr.msp.aci.depot.Piece;
import fr.msp.aci.regle.Bareme;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Which bilans no longer rest on what is there: facts, evidence, grid, program and day. */
public final class Peremption {

    private final Maison maison;
    private final Depot depot;
    private final Metier metier;
    private final Clock horloge;
    private final ExercicesAnterieurs anterieurs;
    private final PiecesConservees pieces;

    /** Over the home and database of a run. */
    public Peremption(Maison maison, Depot depot, Metier metier, Clock horloge) {
        this.maison = maison;
        this.depot = depot;
        this.metier = metier;
        this.horloge = horloge.withZone(Maison.FUSEAU);
        this.anterieurs = new ExercicesAnterieurs(depot, metier);
        this.pieces = new PiecesConservees(maison, depot);
    }

    /** Structures and exercises whose bilan is stale, in order. */
    public List<Cle> perimes() {
        Map<Cle, Fondement> derniers = depot.bilans().fondements();
        return empreintes().entrySet().stream()
                .filter(dossier -> estPerime(dossier.getKey(), dossier.getValue(), derniers))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Structures and exercises whose stored bilan is of other facts than those received since. */
    public Set<Cle> enRetard() {
        Map<Cle, Fondement> derniers = depot.bilans().fondements();
        return empreintes().entrySet().stream()
                .filter(dossier -> Optional.ofNullable(derniers.get(dossier.getKey()))
                        .filter(dernier -> !dernier.faits().equals(dossier.getValue()))
                        .isPresent())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** What a bilan of these facts rests on, computed today. */
    Fondement fondement(Cle cle, String faits, Bareme bareme) {
        return new Fondement(
                faits,
                bareme.empreinte(),
                metier.programme(),
                metier.dateDeReference().apply(cle.exercice(), LocalDate.now(horloge)));
    }

    private SortedMap<Cle, String> empreintes() {
        Map<Cle, List<Piece>> recues = depot.pieces().toutes();
        return pieces.marquer(anterieurs.empreintes(recues), recues);
    }

    private boolean estPerime(Cle cle, String faits, Map<Cle, Fondement> derniers) {
        Optional<Fondement> actuel =
                metier.baremes().apply(cle.exercice()).map(bareme -> fondement(cle, faits, bareme));
        return actuel.isEmpty()
                || !actuel.equals(Optional.ofNullable(derniers.get(cle)))
                || !maison.formatsPresents(cle, Recalcul.FORMATS).equals(Recalcul.FORMATS);
    }
}
