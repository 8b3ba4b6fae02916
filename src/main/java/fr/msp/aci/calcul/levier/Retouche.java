package fr.msp.aci.calcul.levier;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.ChampRetenu;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Fait;
import fr.msp.aci.activite.FaitsFeuille;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Structure;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Facts changed for a simulation. What is added was read from no workbook: its rows bear the number 0, and the sheets
 * and fields it touches a checksum that no workbook has.
 *
 * @param activite the facts so far
 */
record Retouche(Activite activite) {

    /** Stands for the checksum of the workbook that does not exist. */
    static final String CLASSEUR = "0".repeat(64);

    Retouche ajouter(Fait fait) {
        return ajouter(List.of(fait));
    }

    /** More rows, each at the end of its sheet. */
    Retouche ajouter(List<? extends Fait> faits) {
        Retouche retouche = this;
        for (Fait fait : faits) {
            List<Fait> lignes = new ArrayList<>(activite(retouche, fait));
            lignes.add(fait);
            retouche = retouche.feuille(Feuille.de(fait.getClass()), lignes);
        }
        return retouche;
    }

    /** Without the rows of a kind that meet a condition. */
    <T extends Fait> Retouche retirer(Class<T> type, Predicate<T> condition) {
        List<T> gardees = activite.les(type).stream().filter(condition.negate()).toList();
        return feuille(Feuille.de(type), gardees);
    }

    /** With the first row equal to one replaced by another. */
    <T extends Fait> Retouche remplacer(Class<T> type, T ancienne, T nouvelle) {
        List<T> lignes = new ArrayList<>(activite.les(type));
        lignes.set(lignes.indexOf(ancienne), nouvelle);
        return feuille(Feuille.de(type), lignes);
    }

    /** With another value of a field, or none. */
    Retouche champ(ChampStructure champ, Optional<String> valeur) {
        Map<ChampStructure, ChampRetenu> champs = new EnumMap<>(ChampStructure.class);
        champs.putAll(activite.structure().champs());
        valeur.ifPresentOrElse(
                texte -> champs.put(champ, new ChampRetenu(texte, 0, CLASSEUR)), () -> champs.remove(champ));
        return new Retouche(
                new Activite(new Structure(champs), activite.feuilles(), activite.pieces(), activite.reserves()));
    }

    private Retouche feuille(Feuille feuille, List<? extends Fait> lignes) {
        Map<Feuille, FaitsFeuille> feuilles = new EnumMap<>(Feuille.class);
        feuilles.putAll(activite.feuilles());
        feuilles.put(feuille, new FaitsFeuille(feuille, CLASSEUR, lignes));
        return new Retouche(new Activite(activite.structure(), feuilles, activite.pieces(), activite.reserves()));
    }

    private static List<? extends Fait> activite(Retouche retouche, Fait fait) {
        return retouche.activite.les(fait.getClass());
    }
}
