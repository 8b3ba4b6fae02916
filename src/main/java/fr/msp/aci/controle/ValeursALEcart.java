package fr.msp.aci.controle;

import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.classeur.Cellule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What stands to the right of fields left empty, too far to be read: values of a form with a column more, or the
 * examples and remarks of one that is not filled in. Said once a column, since only a person can tell.
 */
final class ValeursALEcart {

    private static final int CHAMPS_CITES = 10;

    /**
     * @param champ a field without a value
     * @param attendue where its value should stand
     * @param cellule what stands further to the right
     */
    private record Ecart(Colonne<?> champ, Lieu attendue, Cellule cellule) {}

    private final Map<Integer, List<Ecart>> parColonne = new TreeMap<>();

    /** A field without a value at its place, and a cell further to the right that may hold it. */
    void noter(Colonne<?> champ, Lieu attendue, Cellule cellule) {
        parColonne
                .computeIfAbsent(cellule.colonne(), colonne -> new ArrayList<>())
                .add(new Ecart(champ, attendue, cellule));
    }

    /** Says those of fields that no other cell of the sheet fills. */
    void signaler(Set<ChampStructure> remplis, Recueil recueil) {
        parColonne.values().forEach(ecarts -> {
            List<Ecart> perdus = ecarts.stream()
                    .filter(ecart -> !remplis.contains(FeuilleStructure.champ(ecart.champ())))
                    .toList();
            if (!perdus.isEmpty()) {
                signaler(perdus, recueil);
            }
        });
    }

    private static void signaler(List<Ecart> perdus, Recueil recueil) {
        Ecart premier = perdus.get(0);
        List<Colonne<?>> cites =
                perdus.stream().<Colonne<?>>map(Ecart::champ).distinct().toList();
        String citation =
                recueil.locutions().citer(cites.stream().limit(CHAMPS_CITES).toList());
        recueil.signaler(
                Cas.VALEUR_A_L_ECART,
                premier.attendue().colonne(premier.cellule().colonne()),
                Saisie.propre(premier.cellule().contenu().affiche()),
                premier.cellule().lettres(),
                cites.size() > CHAMPS_CITES ? citation + "…" : citation,
                premier.attendue().lettres().orElse(""));
    }
}
