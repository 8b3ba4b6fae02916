package fr.msp.aci.depot;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.FaitsFeuille;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Pieces;
import fr.msp.aci.activite.Structure;
import fr.msp.aci.controle.Constat;
import fr.msp.aci.controle.VerificationsDuDossier;
import fr.msp.aci.depot.Versions.Version;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
        Structure structure = versions.structure(cle);
        List<Version> courantes = versions.courantes(cle);
        Map<Feuille, FaitsFeuille> feuilles = new EnumMap<>(Feuille.class);
        for (Version version : courantes) {
            if (version.feuille() != Feuille.STRUCTURE) {
                feuilles.put(version.feuille(), versions.faits(version.rang(), version.feuille()));
            }
        }
        Pieces recues = Pieces.de(pieces.de(cle).stream().map(Piece::nom).toList());
        Activite activite = new Activite(structure, feuilles, recues);
        List<Reception> sources = sources(cle, courantes, activite);
        return new Dossier(activite, sources, constats(activite, courantes, sources));
    }

    private List<Reception> sources(Cle cle, List<Version> courantes, Activite activite) {
        TreeSet<Long> rangs = courantes.stream().map(Version::rang).collect(Collectors.toCollection(TreeSet::new));
        rangs.addAll(versions.rangsDeStructure(cle));
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
