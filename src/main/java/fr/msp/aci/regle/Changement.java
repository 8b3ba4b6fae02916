package fr.msp.aci.regle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A value of the grid that is not the same on two days, or in two grids: the number, or the page that says so.
 *
 * @param avant what applied, empty when nothing did
 * @param apres what applies instead, empty when nothing does: a region that no longer has its own value
 */
public record Changement(Optional<ParametreEnVigueur> avant, Optional<ParametreEnVigueur> apres) {

    /** What is spoken of, for its name and its indicator. */
    public ParametreEnVigueur sujet() {
        return apres.or(() -> avant).orElseThrow();
    }

    /** Whether the value itself changes; otherwise only its source does. */
    public boolean deValeur() {
        return !avant.map(ParametreEnVigueur::valeur).equals(apres.map(ParametreEnVigueur::valeur));
    }

    /** What makes a line the same line on both sides. */
    private record Ligne(Optional<CodeIndicateur> indicateur, String cle, Optional<String> region) {
        static Ligne de(ParametreEnVigueur ligne) {
            return new Ligne(ligne.indicateur(), ligne.cle(), ligne.region());
        }
    }

    /** What differs between the lines of one day and those of another, each line being there once, in their order. */
    static List<Changement> entre(List<ParametreEnVigueur> avant, List<ParametreEnVigueur> apres) {
        Map<Ligne, ParametreEnVigueur> anciennes = parLigne(avant);
        Map<Ligne, ParametreEnVigueur> nouvelles = parLigne(apres);
        Set<Ligne> lignes = new LinkedHashSet<>();
        Stream.of(apres, avant).flatMap(List::stream).map(Ligne::de).forEach(lignes::add);
        List<Changement> changements = new ArrayList<>();
        for (Ligne ligne : lignes) {
            Changement changement = new Changement(
                    Optional.ofNullable(anciennes.get(ligne)), Optional.ofNullable(nouvelles.get(ligne)));
            if (changement.deValeur() || changement.deSource()) {
                changements.add(changement);
            }
        }
        return changements;
    }

    private boolean deSource() {
        return !avant.map(ParametreEnVigueur::reference).equals(apres.map(ParametreEnVigueur::reference));
    }

    private static Map<Ligne, ParametreEnVigueur> parLigne(List<ParametreEnVigueur> lignes) {
        Map<Ligne, ParametreEnVigueur> parLigne = new LinkedHashMap<>();
        lignes.forEach(ligne -> parLigne.put(Ligne.de(ligne), ligne));
        return parLigne;
    }
}
