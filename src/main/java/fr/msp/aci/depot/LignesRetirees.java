package fr.msp.aci.depot;

import fr.msp.aci.activite.FaitsFeuille;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.controle.Constat;
import fr.msp.aci.controle.ConstatsEntreClasseurs;
import fr.msp.aci.controle.Controle;
import fr.msp.aci.depot.Histoire.Page;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The warnings for sheets that come with fewer rows than what they replace. Rows that somebody takes out of their own
 * workbook are told once; those of somebody else’s, which nobody meant to take out, at each workbook that still lacks
 * them. {@code Structure} is left out, for its empty cells keep what they held.
 */
final class LignesRetirees {

    private LignesRetirees() {}

    /** One warning a sheet, with both counts, in the order of the template. */
    static List<Constat> entre(Histoire avant, List<Page> nouvelles) {
        return tableaux(nouvelles)
                .flatMap(page -> constat(avant.de(page.feuille()), page).stream())
                .toList();
    }

    /** Those of the sheets of the workbook of that rank that still count, whatever was told when it came. */
    static List<Constat> encore(Histoire histoire, long rang) {
        return entre(histoire.avant(rang), histoire.courantes(rang));
    }

    /**
     * Those of the sheets about to be stored that have not one row of what they replace, as many though they may be. Told
     * once, with the workbook, for what they say of the rows is looked up in the facts themselves.
     *
     * @param faits the facts of a version of a sheet
     */
    static List<Constat> sansLigneCommune(
            Histoire avant, List<Page> nouvelles, Function<Page, FaitsFeuille> faits, Controle.Accepte accepte) {
        return tableaux(nouvelles)
                .filter(page -> constat(avant.de(page.feuille()), page).isEmpty())
                .flatMap(page -> avant.derniere(page.feuille()).stream()
                        .filter(remplacee -> remplacee.lignes() > 1 && page.lignes() > 1)
                        .filter(remplacee -> LignesCommunes.aucune(
                                faits.apply(remplacee), accepte.feuilles().get(page.feuille())))
                        .map(remplacee -> new ConstatsEntreClasseurs()
                                .aucuneLigneCommune(
                                        page.feuille(), remplacee.lignes(), page.lignes(), remplacee.classeur())))
                .toList();
    }

    /** The sheets of rows, in the order of the template. */
    private static Stream<Page> tableaux(List<Page> pages) {
        return pages.stream()
                .filter(page -> page.feuille() != Feuille.STRUCTURE)
                .sorted(Comparator.comparing(Page::feuille));
    }

    private static Optional<Constat> constat(List<Page> avant, Page nouvelle) {
        if (avant.isEmpty()) {
            return Optional.empty();
        }
        Optional<Page> perdue = perdue(avant, nouvelle);
        if (perdue.isPresent()) {
            return Optional.of(new ConstatsEntreClasseurs()
                    .lignesDUnAutre(
                            nouvelle.feuille(),
                            perdue.get().lignes(),
                            nouvelle.lignes(),
                            nouvelle.classeur().nom(),
                            perdue.get().classeur()));
        }
        int remplacees = avant.get(avant.size() - 1).lignes();
        return nouvelle.lignes() < remplacees
                ? Optional.of(
                        new ConstatsEntreClasseurs().lignesRetirees(nouvelle.feuille(), remplacees, nouvelle.lignes()))
                : Optional.empty();
    }

    /** The longest version of somebody else that is longer than all that came after it: its rows are nowhere since. */
    private static Optional<Page> perdue(List<Page> avant, Page nouvelle) {
        Optional<Page> perdue = Optional.empty();
        int depuis = nouvelle.lignes();
        for (int i = avant.size() - 1; i >= 0; i--) {
            Page page = avant.get(i);
            if (page.lignes() > depuis) {
                depuis = page.lignes();
                perdue = page.estDuMemeAuteur(nouvelle) ? perdue : Optional.of(page);
            }
        }
        return perdue;
    }
}
