package fr.msp.aci.depot;

import fr.msp.aci.controle.Constat;
import fr.msp.aci.controle.Controle;
import fr.msp.aci.depot.Histoire.Page;
import java.util.List;
import java.util.stream.Stream;

/** What a workbook about to be stored changes of what was known: told of it beside what its own check found. */
public final class ConstatsDArrivee {

    private ConstatsDArrivee() {}

    /** The warnings; none when it is the first of its structure and exercise. */
    public static List<Constat> de(Versions versions, Entree entree, Controle.Accepte accepte) {
        Cle cle = new Cle(accepte.finess(), accepte.exercice());
        Histoire avant = versions.histoire(cle, entree.rang() - 1);
        if (avant.estVide()) {
            return List.of();
        }
        List<Page> nouvelles = Page.de(entree, accepte);
        return Stream.of(
                        ClasseurAncien.entre(avant, nouvelles).stream(),
                        IdentiteChangee.entre(versions.structure(cle), accepte).stream(),
                        LignesRetirees.entre(avant, nouvelles).stream(),
                        LignesRetirees.sansLigneCommune(
                                avant, nouvelles, page -> versions.faits(page.rang(), page.feuille()), accepte)
                                .stream(),
                        FeuillesGardees.entre(avant, nouvelles).stream())
                .flatMap(constats -> constats)
                .toList();
    }
}
