package fr.msp.aci.depot;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.FaitsFeuille;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.PieceNommee;
import fr.msp.aci.activite.Pieces;
import fr.msp.aci.activite.Reserves;
import fr.msp.aci.controle.ComptesRendusProches;
import fr.msp.aci.controle.Constat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Keeps minutes of meetings out of what is sent, whatever became of the row that named them: what was minutes once stays
 * so while no row of another sheet names it, and what no row names under almost their name is taken for them.
 */
final class ComptesRendusReserves {

    private final Versions versions;

    ComptesRendusReserves(Versions versions) {
        this.versions = versions;
    }

    /**
     * What is to be held back of the evidence received.
     *
     * @param histoire all that is known
     * @param feuilles the sheets that count
     */
    Reserves de(Histoire histoire, Map<Feuille, FaitsFeuille> feuilles, Pieces recues) {
        if (recues.noms().isEmpty() && recues.perdues().isEmpty()) {
            return Reserves.AUCUNE;
        }
        Map<String, String> comptesRendus = autrefois(histoire, feuilles, recues);
        Set<String> libres = new HashSet<>(recues.noms());
        feuilles.values().stream()
                .flatMap(feuille -> PieceNommee.dans(feuille, recues))
                .forEach(nommee -> libres.remove(Pieces.cle(nommee.nom())));
        libres.removeAll(comptesRendus.keySet());
        return new Reserves(comptesRendus, ComptesRendusProches.parmi(libres, comptesRendus.values()));
    }

    private Map<String, String> autrefois(Histoire histoire, Map<Feuille, FaitsFeuille> feuilles, Pieces recues) {
        Map<String, String> noms = new TreeMap<>();
        Stream.concat(
                        Stream.ofNullable(feuilles.get(Feuille.RCP)),
                        histoire.remplacees(Feuille.RCP).stream().map(page -> versions.faits(page.rang(), Feuille.RCP)))
                .flatMap(faits -> PieceNommee.dans(faits, recues))
                .forEach(nommee -> noms.put(Pieces.cle(nommee.nom()), nommee.nom()));
        return noms;
    }

    /** The warnings for what is held back by its name alone, then for what was minutes and now goes with a row. */
    static List<Constat> constats(Activite activite) {
        Reserves reserves = activite.reserves();
        List<Constat> constats = new ArrayList<>();
        new TreeMap<>(reserves.proches())
                .forEach((recu, nomme) -> constats.add(ComptesRendusProches.proche(recu, nomme)));
        Set<String> actuels = activite.comptesRendus().keySet();
        activite.feuilles().entrySet().stream()
                .filter(entree -> entree.getKey() != Feuille.RCP)
                .sorted(Map.Entry.comparingByKey())
                .forEach(entree -> PieceNommee.dans(entree.getValue(), activite.pieces())
                        .filter(nommee -> activite.pieces().contient(nommee.nom()))
                        .filter(nommee -> reserves.autrefois().containsKey(Pieces.cle(nommee.nom()))
                                && !actuels.contains(Pieces.cle(nommee.nom())))
                        .forEach(nommee -> constats.add(ComptesRendusProches.devenuPiece(
                                entree.getKey().libelle(), nommee.ligne(), nommee.entete(), nommee.nom()))));
        return constats;
    }
}
