package fr.msp.aci.depot;

import fr.msp.aci.activite.Feuille;
import fr.msp.aci.controle.Constat;
import fr.msp.aci.controle.ConstatsEntreClasseurs;
import fr.msp.aci.depot.Histoire.Page;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The warnings for sheets that a workbook held with rows and that are empty or gone in its next version: these rows still
 * count, which who took them out does not expect. The workbook of somebody else, which never held the sheet, says nothing.
 */
final class FeuillesGardees {

    private FeuillesGardees() {}

    /** A workbook that was accepted, by its sheets, {@code Structure} apart. */
    private record Classeur(List<Page> pages) {

        long rang() {
            return pages.get(0).rang();
        }

        /** Whether that later one is another version of it: of the same author, or else about almost the same sheets. */
        boolean devient(Classeur autre) {
            return autre.rang() > rang() && (estSuiviPar(autre) || MemeTravail.est(remplies(), autre.remplies()));
        }

        private boolean estSuiviPar(Classeur autre) {
            return estDuMemeAuteur(autre)
                    && (remplies().containsAll(autre.remplies())
                            || remplies().stream().anyMatch(autre.remplies()::contains));
        }

        boolean estDuMemeAuteur(Classeur autre) {
            return pages.get(0).estDuMemeAuteur(autre.pages.get(0));
        }

        private Set<Feuille> remplies() {
            return MemeTravail.remplies(pages);
        }
    }

    /** The warnings that stand with the newest workbook of a history. */
    static List<Constat> de(Histoire histoire) {
        return gardees(classeurs(histoire.pages().stream()))
                .map(Gardee::constat)
                .toList();
    }

    /** Those that a workbook about to be stored gives rise to. */
    static List<Constat> entre(Histoire avant, List<Page> nouvelles) {
        long rang = nouvelles.get(0).rang();
        return gardees(classeurs(Stream.concat(avant.pages().stream(), nouvelles.stream())))
                .filter(gardee -> gardee.sans().rang() == rang)
                .map(Gardee::constat)
                .toList();
    }

    /** A sheet that still counts, and the newest version of its workbook, without it. */
    private record Gardee(Page feuille, Classeur sans) {

        Constat constat() {
            Page venue = sans.pages().get(0);
            return venue.estDuMemeAuteur(feuille)
                    ? new ConstatsEntreClasseurs()
                            .lignesGardees(
                                    feuille.feuille(),
                                    feuille.lignes(),
                                    venue.classeur().nom())
                    : new ConstatsEntreClasseurs()
                            .lignesGardeesDUnAutre(
                                    feuille.feuille(),
                                    feuille.lignes(),
                                    venue.classeur().nom(),
                                    feuille.classeur());
        }
    }

    private static List<Classeur> classeurs(Stream<Page> pages) {
        return pages.collect(Collectors.groupingBy(Page::rang)).values().stream()
                .map(Classeur::new)
                .toList();
    }

    private static Stream<Gardee> gardees(List<Classeur> classeurs) {
        return Stream.of(Feuille.values())
                .filter(feuille -> feuille != Feuille.STRUCTURE)
                .flatMap(feuille -> gardee(classeurs, feuille).stream());
    }

    private static Optional<Gardee> gardee(List<Classeur> classeurs, Feuille feuille) {
        Optional<Page> courante = classeurs.stream()
                .flatMap(classeur -> classeur.pages().stream())
                .filter(page -> page.feuille() == feuille)
                .max(Comparator.comparingLong(Page::rang))
                .filter(page -> page.lignes() > 0);
        return courante.flatMap(page -> classeurs.stream()
                .filter(classeur -> classeur.rang() == page.rang())
                .flatMap(qui -> classeurs.stream().filter(qui::devient))
                .max(Comparator.comparingLong(Classeur::rang))
                .map(sans -> new Gardee(page, sans)));
    }
}
