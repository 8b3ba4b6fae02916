package fr.msp.aci.controle;

import fr.msp.aci.activite.Appellation;
import fr.msp.aci.classeur.Cellule;
import fr.msp.aci.classeur.Ligne;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Where the fields of the sheet {@code Structure} stand, and their values: under the header « Valeur » when there is
 * one; else beside the name, past what is merged with it; or past a column that the whole sheet leaves empty, as on a
 * form. Anything further to the right may as well be an example or a remark.
 */
final class PlaceDesValeurs {

    /** A field and its value are two; three names in a row, and nothing else, are no field with its value. */
    private static final int CHAMPS_COTE_A_COTE = 3;

    private static final String VALEUR = Appellation.cle("Valeur");

    private final SchemaFeuille schema;
    private final ReponseALEcart reponses;
    private final NavigableSet<Integer> annoncees = new TreeSet<>();
    private final Map<Integer, String> titres = new HashMap<>();
    private final BitSet aCoteDesNoms = new BitSet();
    /** Where the values of the names of a column begin, when it is not beside them. */
    private final Map<Integer, Integer> plusLoin = new HashMap<>();

    PlaceDesValeurs(SchemaFeuille schema) {
        this.schema = schema;
        this.reponses = new ReponseALEcart(schema);
    }

    /** The row that holds the names of the fields side by side, where the values stand below; none on a good sheet. */
    Optional<Ligne> champsEnLigne(List<Ligne> premieres) {
        return premieres.stream()
                .filter(ligne -> remplies(ligne).stream()
                        .anyMatch(cellule -> champ(cellule).isPresent()))
                .findFirst()
                .filter(ligne -> remplies(ligne).size() >= CHAMPS_COTE_A_COTE
                        && remplies(ligne).stream()
                                .allMatch(cellule -> champ(cellule).isPresent()));
    }

    /** Learns from the first rows of the sheet which of its columns hold names, and which is left empty beside them. */
    void observer(List<Ligne> premieres) {
        for (Ligne ligne : premieres) {
            for (Cellule nom :
                    noms(ligne).stream().filter(nom -> champ(nom).isPresent()).toList()) {
                int aCote = aCote(ligne, nom.colonne());
                suivante(ligne, aCote).ifPresent(valeur -> {
                    if (valeur.colonne() == aCote) {
                        aCoteDesNoms.set(nom.colonne());
                    } else {
                        plusLoin.merge(nom.colonne(), valeur.colonne(), Math::min);
                    }
                });
            }
        }
    }

    /** Learns from a row that stands above all the fields, if it announces where values are. */
    void lireEntete(Ligne ligne) {
        List<Cellule> lus = remplies(ligne);
        List<Cellule> valeurs = lus.stream()
                .skip(1)
                .filter(titre -> Appellation.cle(titre.contenu().affiche()).equals(VALEUR))
                .toList();
        if (!valeurs.isEmpty()) {
            valeurs.forEach(valeur -> annoncees.add(valeur.colonne()));
            lus.forEach(titre ->
                    titres.put(titre.colonne(), Appellation.cle(titre.contenu().affiche())));
        }
    }

    /**
     * The cells of a row that name a field, known or not, from left to right; never one where a value is due. On a row
     * that has none, the first cell may still be the name of a field that nobody knows.
     */
    List<Cellule> noms(Ligne ligne) {
        List<Cellule> remplies = remplies(ligne);
        List<Cellule> noms = new ArrayList<>();
        int libre = 0;
        for (Cellule cellule : remplies) {
            if (cellule.colonne() >= libre && peutNommer(cellule)) {
                noms.add(cellule);
                libre = colonne(ligne, cellule) + 1;
            }
        }
        return noms.isEmpty() ? remplies.stream().limit(1).toList() : noms;
    }

    /** A known name; or, where the sheet has names, one nobody knows. Help and examples stand past the values. */
    private boolean peutNommer(Cellule cellule) {
        boolean enMarge = titres.containsKey(cellule.colonne()) && annoncees.higher(cellule.colonne()) == null;
        return !enMarge
                && (aCoteDesNoms.get(cellule.colonne())
                        || plusLoin.containsKey(cellule.colonne())
                        || champ(cellule).isPresent());
    }

    Optional<Colonne<?>> champ(Cellule cellule) {
        return schema.reconnaitre(cellule.contenu().affiche());
    }

    /** The column of the value of that name. */
    int colonne(Ligne ligne, Cellule nom) {
        Integer annoncee = annoncees.higher(nom.colonne());
        if (annoncee != null) {
            return annoncee;
        }
        int aCote = aCote(ligne, nom.colonne());
        return aCoteDesNoms.get(nom.colonne()) ? aCote : plusLoin.getOrDefault(nom.colonne(), aCote);
    }

    /** Whether the sheet says which of its columns holds the values. */
    boolean sontAnnoncees() {
        return !annoncees.isEmpty();
    }

    /**
     * What stands to the right of an empty value, before the next name, and might be it: whatever it is in a column
     * without a title; in the columns of examples and of help, what the template did not write there.
     */
    Optional<Cellule> plusADroite(Ligne ligne, Cellule nom, Colonne<?> champ) {
        int valeur = colonne(ligne, nom);
        return suivante(ligne, valeur + 1)
                .filter(cellule -> !titres.containsKey(cellule.colonne()))
                .or(() -> remplies(ligne).stream()
                        .filter(cellule -> cellule.colonne() > valeur
                                && estUnAutreTitre(cellule.colonne(), nom.colonne())
                                && reponses.peutEtre(champ, cellule.contenu(), titres.get(cellule.colonne())))
                        .findFirst());
    }

    /** Whether the column has a title, and neither that of names nor that of values: those are of other fields. */
    private boolean estUnAutreTitre(int colonne, int colonneDuNom) {
        String titre = titres.get(colonne);
        return titre != null && !titre.equals(VALEUR) && !titre.equals(titres.get(colonneDuNom));
    }

    /** The first filled cell from a column on; past that column, a known name ends the search. */
    private Optional<Cellule> suivante(Ligne ligne, int depuis) {
        return remplies(ligne).stream()
                .filter(cellule -> cellule.colonne() >= depuis)
                .findFirst()
                .filter(cellule -> cellule.colonne() == depuis || champ(cellule).isEmpty());
    }

    private static int aCote(Ligne ligne, int colonneDuNom) {
        int aCote = colonneDuNom + 1;
        Optional<String> nom = Optional.of(Cellule.lettres(colonneDuNom) + ligne.numero());
        while (ligne.fusionneeAvec(aCote).equals(nom)) {
            aCote++;
        }
        return aCote;
    }

    private static List<Cellule> remplies(Ligne ligne) {
        return ligne.cellules().stream()
                .filter(cellule -> !Saisie.estVide(cellule.contenu()))
                .toList();
    }
}
