package fr.msp.aci.depot;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.FaitsFeuille;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Pieces;
import fr.msp.aci.activite.Structure;
import fr.msp.aci.controle.Constat;
import fr.msp.aci.controle.VerificationsDuDossier;
import fr.msp.aci.depot.Versions.Version;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts together what counts of a structure for an exercise, out of the versions of its sheets and its evidence. */
public final class Dossiers {

    private final Receptions receptions;
    private final Versions versions;
    private final PiecesRecues pieces;

    Dossiers(Receptions receptions, Versions versions, PiecesRecues pieces) {
        this.receptions = receptions;
        this.versions = versions;
        this.pieces = pieces;
    }

    /** SHA-256 over what counts, told without reading the facts: it changes whenever they or the evidence do. */
    public String empreinte(Cle cle) {
        Stream<String> structure = versions.rangsDeStructure(cle).stream().map(rang -> "structure " + rang);
        Stream<String> feuilles =
                versions.courantes(cle).stream().map(version -> version.feuille() + " " + version.rang());
        Stream<String> justificatifs = pieces.de(cle).stream().map(piece -> piece.nom() + " " + piece.empreinte());
        return Empreinte.de(Stream.of(structure, feuilles, justificatifs)
                .flatMap(lignes -> lignes)
                .collect(Collectors.joining("\n")));
    }

    /** The dossier, of which at least one workbook was accepted. */
    public Dossier de(Cle cle) {
        return de(cle, Versions.DERNIER, pieces.de(cle).stream().map(Piece::nom).toList());
    }

    /** The dossier as it was just before an instant; nothing when no workbook had been accepted by then. */
    public Optional<Dossier> de(Cle cle, Instant avant) {
        OptionalLong rang = receptions.dernierRang(cle, avant);
        return rang.isEmpty() ? Optional.empty() : Optional.of(de(cle, rang.getAsLong(), pieces.noms(cle, avant)));
    }

    private Dossier de(Cle cle, long jusquAu, List<String> nomsDePieces) {
        Structure structure = versions.structure(cle, jusquAu);
        List<Version> courantes = versions.courantes(cle, jusquAu);
        Map<Feuille, FaitsFeuille> feuilles = new EnumMap<>(Feuille.class);
        for (Version version : courantes) {
            if (version.feuille() != Feuille.STRUCTURE) {
                feuilles.put(version.feuille(), versions.faits(version.rang(), version.feuille()));
            }
        }
        Activite activite = new Activite(structure, feuilles, Pieces.de(nomsDePieces));
        List<Reception> sources = sources(versions.rangsDeStructure(cle, jusquAu), courantes, activite);
        return new Dossier(activite, sources, constats(activite, courantes, sources));
    }

    private List<Reception> sources(List<Long> structure, List<Version> courantes, Activite activite) {
        TreeSet<Long> rangs = courantes.stream().map(Version::rang).collect(Collectors.toCollection(TreeSet::new));
        rangs.addAll(structure);
        List<String> empreintes = activite.sources();
        return rangs.stream()
                .map(rang -> receptions.deRang(rang).orElseThrow())
                .filter(reception -> empreintes.contains(reception.entree().empreinte()))
                .toList();
    }

    private static List<Constat> constats(Activite activite, List<Version> courantes, List<Reception> sources) {
        ConstatsCourants courants = new ConstatsCourants(activite.structure(), courantes);
        return Stream.of(
                        sources.stream().flatMap(reception -> courants.de(reception).stream()),
                        VerificationsDuDossier.de(activite).stream(),
                        PiecesManquantes.dans(activite).stream())
                .flatMap(constats -> constats)
                .toList();
    }
}
