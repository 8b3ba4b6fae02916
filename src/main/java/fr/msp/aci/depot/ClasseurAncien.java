package fr.msp.aci.depot;

import fr.msp.aci.activite.Feuille;
import fr.msp.aci.controle.Constat;
import fr.msp.aci.controle.ConstatsEntreClasseurs;
import fr.msp.aci.depot.Histoire.Page;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The warning for the very bytes of a workbook received before, which take again the place of what came after them: most
 * often an old copy dropped by mistake. Somebody’s own sheets that come back over those of another, none the shorter, are
 * no mistake: that is how they are asked to mend what the other one’s workbook took away.
 */
final class ClasseurAncien {

    private ClasseurAncien() {}

    /** The warning for a workbook of these sheets; none when it is new, or takes the place of older ones only. */
    static Optional<Constat> entre(Histoire avant, List<Page> nouvelles) {
        return entre(avant, nouvelles, MemeTravail.remplies(nouvelles));
    }

    private static Optional<Constat> entre(Histoire avant, List<Page> nouvelles, Set<Feuille> remplies) {
        return remplace(avant, nouvelles, remplies).map(remplace -> new ConstatsEntreClasseurs()
                .ancien(
                        avant.premiere(nouvelles.get(0).empreinte())
                                .orElseThrow()
                                .classeur()
                                .jour(),
                        remplace.classeur()));
    }

    /** The warning for the sheets of the workbook of that rank that still count in the place of newer ones. */
    static Optional<Constat> encore(Histoire histoire, long rang) {
        return entre(histoire.avant(rang), histoire.courantes(rang), MemeTravail.remplies(histoire.du(rang)));
    }

    /** The newest of the workbooks replaced that are newer, as it was first received. */
    private static Optional<Page> remplace(Histoire avant, List<Page> nouvelles, Set<Feuille> remplies) {
        if (nouvelles.isEmpty()) {
            return Optional.empty();
        }
        return avant.premiere(nouvelles.get(0).empreinte()).flatMap(premiere -> nouvelles.stream()
                .flatMap(nouvelle -> avant
                        .derniere(nouvelle.feuille())
                        .filter(remplacee -> recule(remplacee, nouvelle)
                                || MemeTravail.est(remplies, MemeTravail.remplies(avant.du(remplacee.rang()))))
                        .flatMap(remplacee -> avant.premiere(remplacee.empreinte()))
                        .stream())
                .filter(remplacee -> remplacee.rang() > premiere.rang())
                .max(Comparator.comparingLong(Page::rang)));
    }

    private static boolean recule(Page remplacee, Page nouvelle) {
        return remplacee.estDuMemeAuteur(nouvelle)
                || nouvelle.feuille() != Feuille.STRUCTURE && nouvelle.lignes() < remplacee.lignes();
    }
}
