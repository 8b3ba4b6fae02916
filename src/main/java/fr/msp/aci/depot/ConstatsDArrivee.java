package fr.msp.aci.depot;

import fr.msp.aci.activite.Structure;
import fr.msp.aci.controle.Constat;
import fr.msp.aci.controle.Controle;
import fr.msp.aci.depot.Histoire.Page;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a workbook about to be stored changes of what was known: told of it beside what its own check found. */
public final class ConstatsDArrivee {

    private ConstatsDArrivee() {}

    /** The warnings; none when it is the first of its structure and exercise. */
    public static List<Constat> de(Versions versions, Entree entree, Controle.Accepte accepte) {
        Cle cle = new Cle(accepte.finess(), accepte.exercice());
        Histoire avant = versions.histoire(cle, entree.rang() - 1);
        return Stream.concat(
                        depuisLAnDernier(versions, cle, entree.rang() - 1, accepte).stream(),
                        avant.estVide() ? Stream.empty() : depuis(avant, versions, entree, cle, accepte))
                .toList();
    }

    private static List<Constat> depuisLAnDernier(Versions versions, Cle cle, long jusquAu, Controle.Accepte accepte) {
        Optional<Structure> lAnDernier = cle.exercice()
                .precedent()
                .flatMap(annee -> versions.structureConnue(new Cle(cle.finess(), annee), jusquAu));
        return DepuisLAnDernier.entre(lAnDernier, cle.exercice(), IdentiteChangee.structure(accepte));
    }

    private static Stream<Constat> depuis(
            Histoire avant, Versions versions, Entree entree, Cle cle, Controle.Accepte accepte) {
        List<Page> nouvelles = Page.de(entree, accepte);
        return Stream.of(
                        ClasseurAncien.entre(avant, nouvelles).stream(),
                        IdentiteChangee.entre(versions.structure(cle), accepte).stream(),
                        LignesRetirees.entre(avant, nouvelles).stream(),
                        LignesRetirees.sansLigneCommune(
                                avant, nouvelles, page -> versions.faits(page.rang(), page.feuille()), accepte)
                                .stream(),
                        FeuillesGardees.entre(avant, nouvelles).stream())
                .flatMap(constats -> constats);
    }
}
