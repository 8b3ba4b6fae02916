package fr.msp.aci.depot;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.FaitsFeuille;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Pieces;
import fr.msp.aci.activite.Structure;
import fr.msp.aci.controle.CodeConstat;
import fr.msp.aci.controle.Constat;
import fr.msp.aci.controle.Schema;
import fr.msp.aci.controle.VerificationsDuDossier;
import fr.msp.aci.depot.Versions.Version;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts together what counts of a structure for an exercise, out of the versions of its sheets and its evidence. */
public final class Dossiers {

    private final Schema schema = Schema.declare();
    private final Receptions receptions;
    private final Versions versions;
    private final PiecesRecues pieces;
    private final ComptesRendusReserves reserves;

    Dossiers(JdbcClient jdbc, Receptions receptions, Versions versions, PiecesRecues pieces) {
        this.reserves = new ComptesRendusReserves(jdbc, versions);
        this.receptions = receptions;
        this.versions = versions;
        this.pieces = pieces;
    }

    /** SHA-256 over what counts, told without reading the facts: it changes whenever they or the evidence do. */
    public String empreinte(Cle cle) {
        Map<Feuille, Long> courantes = new EnumMap<>(Feuille.class);
        versions.courantes(cle).forEach(version -> courantes.put(version.feuille(), version.rang()));
        return empreinte(versions.rangsDeStructure(cle), courantes, pieces.de(cle));
    }

    /** The same of every structure and exercise of which something was accepted, in order, without asking one by one. */
    public SortedMap<Cle, String> empreintes() {
        Map<Cle, List<Piece>> recues = pieces.toutes();
        SortedMap<Cle, String> empreintes = new TreeMap<>();
        versions.rangs()
                .forEach((cle, rangs) -> empreintes.put(
                        cle, empreinte(rangs.structure(), rangs.courantes(), recues.getOrDefault(cle, List.of()))));
        return empreintes;
    }

    private static String empreinte(List<Long> structure, Map<Feuille, Long> courantes, List<Piece> pieces) {
        StringBuilder texte = new StringBuilder();
        structure.forEach(rang -> texte.append("structure ").append(rang).append('\n'));
        courantes.forEach((feuille, rang) ->
                texte.append(feuille).append(' ').append(rang).append('\n'));
        pieces.forEach(piece ->
                texte.append(piece.nom()).append(' ').append(piece.empreinte()).append('\n'));
        return Empreinte.de(texte.substring(0, Math.max(0, texte.length() - 1)));
    }

    /** The dossier, of which at least one workbook was accepted. */
    public Dossier de(Cle cle) {
        return de(cle, Set.of());
    }

    /**
     * The same, some of whose evidence is nowhere any more.
     *
     * @param perdues names of these files
     */
    public Dossier de(Cle cle, Set<String> perdues) {
        Recues recues = new Recues(noms(cle), avant(cle).map(this::noms).orElse(List.of()));
        return de(cle, Versions.DERNIER, recues, perdues);
    }

    /**
     * Names of evidence.
     *
     * @param noms received for an exercise
     * @param lAnDernier received for the one before
     */
    private record Recues(List<String> noms, List<String> lAnDernier) {}

    private List<String> noms(Cle cle) {
        return pieces.de(cle).stream().map(Piece::nom).toList();
    }

    private static Optional<Cle> avant(Cle cle) {
        return cle.exercice().precedent().map(annee -> new Cle(cle.finess(), annee));
    }

    /** The dossier as it was just before an instant; nothing when no workbook had been accepted by then. */
    public Optional<Dossier> de(Cle cle, Instant avant) {
        return de(cle, avant, Set.of());
    }

    /**
     * The same, some of whose evidence is nowhere any more.
     *
     * @param perdues names of these files
     */
    public Optional<Dossier> de(Cle cle, Instant avant, Set<String> perdues) {
        OptionalLong rang = receptions.dernierRang(cle, avant);
        Recues recues = new Recues(
                pieces.noms(cle, avant),
                avant(cle).map(celle -> pieces.noms(celle, avant)).orElse(List.of()));
        return rang.isEmpty() ? Optional.empty() : Optional.of(de(cle, rang.getAsLong(), recues, perdues));
    }

    private Dossier de(Cle cle, long jusquAu, Recues recues, Set<String> perdues) {
        Structure structure = versions.structure(cle, jusquAu);
        List<Version> courantes = versions.courantes(cle, jusquAu);
        Map<Feuille, FaitsFeuille> feuilles = new EnumMap<>(Feuille.class);
        for (Version version : courantes) {
            if (version.feuille() != Feuille.STRUCTURE) {
                feuilles.put(version.feuille(), versions.faits(version.rang(), version.feuille()));
            }
        }
        Map<Boolean, List<String>> parPerte =
                recues.noms().stream().collect(Collectors.partitioningBy(perdues::contains));
        Pieces celles = Pieces.de(parPerte.get(false), parPerte.get(true)).apres(recues.lAnDernier());
        Activite activite = new Activite(structure, feuilles, celles, reserves.de(cle, jusquAu, feuilles, celles));
        List<Reception> sources = sources(versions.rangsDeStructure(cle, jusquAu), courantes, activite);
        return new Dossier(activite, sources, constats(cle, jusquAu, activite, sources));
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

    private List<Constat> constats(Cle cle, long jusquAu, Activite activite, List<Reception> sources) {
        Histoire histoire = versions.histoire(cle, jusquAu);
        ConstatsCourants courants = new ConstatsCourants(schema, activite.structure(), histoire);
        FeuillesNonLues nonLues = new FeuillesNonLues(schema, histoire);
        List<Constat> dits = Stream.concat(
                        receptions.acceptees(cle, jusquAu, CodeConstat.FEUILLE_A_RENOMMER).stream()
                                .flatMap(reception -> nonLues.de(reception).stream()),
                        sources.stream().flatMap(reception -> courants.de(reception).stream()))
                .toList();
        return Stream.of(
                        dits.stream(),
                        VerificationsDuDossier.de(activite, dits).stream(),
                        PiecesManquantes.dans(activite).stream(),
                        ComptesRendusReserves.constats(activite).stream(),
                        FeuillesGardees.de(histoire).stream())
                .flatMap(constats -> constats)
                .toList();
    }
}
