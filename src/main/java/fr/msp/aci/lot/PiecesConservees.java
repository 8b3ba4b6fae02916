package fr.msp.aci.lot;

import fr.msp.aci.depot.Cle;
import fr.msp.aci.depot.Depot;
import fr.msp.aci.depot.Empreinte;
import fr.msp.aci.depot.Maison;
import fr.msp.aci.depot.Piece;
import fr.msp.aci.depot.PiecesRecues;
import fr.msp.aci.rapport.DossierCpam.Fichier;
import fr.msp.aci.rapport.DossierRelu;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where the evidence that was received lies by now: in the archive or, once it was taken out of there, in the dossier
 * for the CPAM made before, which may be its last place.
 */
public final class PiecesConservees {

    private final Maison maison;
    private final Depot depot;

    /** Over a home and its database. */
    public PiecesConservees(Maison maison, Depot depot) {
        this.maison = maison;
        this.depot = depot;
    }

    /**
     * Evidence that is not in the archive any more.
     *
     * @param dansLeDossier how many pieces are left in the dossier for the CPAM alone
     * @param perdues names of those that are nowhere
     */
    public record Absentes(int dansLeDossier, Set<String> perdues) {

        /** None. */
        static final Absentes AUCUNE = new Absentes(0, Set.of());

        /** Copies the names. */
        public Absentes {
            perdues = Set.copyOf(perdues);
        }

        /** The same, those that a closer look found to be lost included. */
        Absentes avec(Set<String> autres) {
            Set<String> toutes = new TreeSet<>(perdues);
            toutes.addAll(autres);
            return new Absentes(Math.max(0, dansLeDossier + perdues.size() - toutes.size()), toutes);
        }

        /** What a bilan rests on changes when a piece is lost, and when it is back. */
        String marquer(String faits) {
            return perdues.isEmpty() ? faits : Empreinte.de(faits + new TreeSet<>(perdues));
        }

        /** Whether there are none. */
        public boolean estVide() {
            return dansLeDossier == 0 && perdues.isEmpty();
        }
    }

    /**
     * The pieces of a structure and an exercise.
     *
     * @param fichiers those that are there
     * @param perdues names of the others
     */
    record Trouvees(List<Fichier> fichiers, Set<String> perdues) {}

    /** Where these lie; out of the dossier made before, each is taken for what its bytes are. */
    Trouvees parmi(Cle cle, List<Piece> pieces) throws IOException {
        List<Fichier> fichiers = new ArrayList<>();
        Set<String> perdues = new TreeSet<>();
        Optional<DossierRelu> avant = Optional.empty();
        Map<String, PiecesRecues.Remplacement> remplacements = depot.pieces().remplacements(cle, pieces);
        for (Piece piece : pieces) {
            Path conservee = maison.justificatifs(cle).resolve(piece.nomDeConservation());
            if (Files.isRegularFile(conservee)) {
                fichiers.add(fichier(piece.nom(), piece.empreinte(), conservee));
                continue;
            }
            DossierRelu dossier = avant.orElseGet(() -> dossier(cle));
            avant = Optional.of(dossier);
            dossier.prendre(piece.nom(), piece.empreinte())
                    .ifPresentOrElse(fichiers::add, () -> perdues.add(piece.nom()));
        }
        return new Trouvees(
                fichiers.stream()
                        .map(fichier -> Optional.ofNullable(remplacements.get(fichier.nom()))
                                .map(celui -> fichier.quiRemplace(
                                        LocalDate.ofInstant(celui.avant(), Maison.FUSEAU),
                                        LocalDate.ofInstant(celui.depuis(), Maison.FUSEAU)))
                                .orElse(fichier))
                        .toList(),
                perdues);
    }

    static Fichier fichier(String nom, String empreinte, Path fichier) throws IOException {
        return new Fichier(nom, empreinte, Files.size(fichier), sortie -> Files.copy(fichier, sortie));
    }

    /** What the archive of a structure and an exercise lacks, without reading a piece. */
    public Absentes absentes(Cle cle) {
        return absentes(cle, depot.pieces().de(cle));
    }

    /** The same of all those that lack something, in order. */
    SortedMap<Cle, Absentes> toutes() {
        return toutes(depot.pieces().toutes());
    }

    private SortedMap<Cle, Absentes> toutes(Map<Cle, List<Piece>> recues) {
        SortedMap<Cle, Absentes> toutes = new TreeMap<>();
        recues.forEach((cle, pieces) -> {
            Absentes absentes = absentes(cle, pieces);
            if (!absentes.estVide()) {
                toutes.put(cle, absentes);
            }
        });
        return toutes;
    }

    /** The same of these. The folder is read once: to ask for each file takes several times as long, and a night asks for all. */
    Absentes absentes(Cle cle, List<Piece> pieces) {
        if (pieces.isEmpty()) {
            return Absentes.AUCUNE;
        }
        String[] noms = maison.justificatifs(cle).toFile().list();
        Set<String> presents = noms == null ? Set.of() : Set.of(noms);
        List<Piece> manquent = pieces.stream()
                .filter(piece -> !presents.contains(piece.nomDeConservation()))
                .toList();
        if (manquent.isEmpty()) {
            return Absentes.AUCUNE;
        }
        DossierRelu dossier = dossier(cle);
        Set<String> perdues = new TreeSet<>();
        for (Piece piece : manquent) {
            if (!dossier.annonce(piece.empreinte())) {
                perdues.add(piece.nom());
            }
        }
        return new Absentes(manquent.size() - perdues.size(), perdues);
    }

    /**
     * What each bilan rests on, marked by what it has lost.
     *
     * @param recues the evidence of all of them
     */
    SortedMap<Cle, String> marquer(SortedMap<Cle, String> faits, Map<Cle, List<Piece>> recues) {
        toutes(recues)
                .forEach((cle, absentes) -> faits.computeIfPresent(cle, (celle, siens) -> absentes.marquer(siens)));
        return faits;
    }

    private DossierRelu dossier(Cle cle) {
        return DossierRelu.dans(maison.bilan(cle, EnvoiALaCpam.FORMAT));
    }
}
