package fr.msp.aci.controle;

import fr.msp.aci.activite.Appellation;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.classeur.Cellule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Notices rows that say again what a row above said. Of meetings it also notices those that differ only in who came or
 * led them: a row for each who came is how three meetings are made of one.
 */
final class LignesRepetees {

    private final FeuilleExaminee feuille;
    private final Recueil recueil;
    private final LignesDejaVues identiques = new LignesDejaVues();
    private final Map<List<Object>, Integer> reunions = new HashMap<>();

    LignesRepetees(FeuilleExaminee feuille, Recueil recueil) {
        this.feuille = feuille;
        this.recueil = recueil;
    }

    /** Says so when the row, all of which could be read, is one of those. */
    void examiner(LigneSaisie saisie, List<Cellule> remplies) {
        boolean deReunions = feuille.feuille() == Feuille.RCP;
        Optional<Integer> identique = identiques.premiereFois(saisie.numero(), remplies);
        Optional<Integer> semblable = deReunions
                ? Optional.ofNullable(reunions.putIfAbsent(reunion(saisie), saisie.numero()))
                : Optional.empty();
        identique.ifPresent(premiere -> feuille.noterRepetee(saisie.numero()));
        identique.ifPresentOrElse(
                premiere -> signaler(deReunions ? Cas.REUNION_IDENTIQUE : Cas.LIGNES_IDENTIQUES, saisie, premiere),
                () -> semblable.ifPresent(premiere -> signaler(Cas.REUNION_REPETEE, saisie, premiere)));
    }

    private void signaler(Cas cas, LigneSaisie saisie, int premiere) {
        recueil.signaler(cas, feuille.lieu().ligne(saisie.numero()), "", Integer.toString(premiere));
    }

    private static List<Object> reunion(LigneSaisie saisie) {
        return List.of(
                saisie.valeur(FeuilleRcp.DATE),
                saisie.lue(FeuilleRcp.THEME).map(Appellation::cle).orElse(""),
                saisie.valeur(FeuilleRcp.DOSSIERS));
    }
}
