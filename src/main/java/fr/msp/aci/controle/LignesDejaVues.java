package fr.msp.aci.controle;

import fr.msp.aci.classeur.Cellule;
import fr.msp.aci.classeur.Contenu;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Remembers the rows of a sheet by a print of 64 bits each, to notice identical ones among hundreds of thousands. */
final class LignesDejaVues {

    private static final long DEPART = 0xcbf29ce484222325L;
    private static final long FACTEUR = 0x100000001b3L;

    private final Map<Long, Integer> parEmpreinte = new HashMap<>();

    /** The first row identical to this one, when there was one before it. */
    Optional<Integer> premiereFois(int numero, List<Cellule> cellules) {
        return Optional.ofNullable(parEmpreinte.putIfAbsent(empreinte(cellules), numero));
    }

    /** FNV-1a over the column and the content of each cell. */
    private static long empreinte(List<Cellule> cellules) {
        long empreinte = DEPART;
        for (Cellule cellule : cellules) {
            empreinte = (empreinte ^ cellule.colonne()) * FACTEUR;
            empreinte = ajouter(empreinte, cellule.contenu());
        }
        return empreinte;
    }

    private static long ajouter(long empreinte, Contenu contenu) {
        if (contenu instanceof Contenu.Nombre nombre) {
            // Fifteen digits: two different numbers are two different doubles.
            long valeur = Double.doubleToLongBits(nombre.valeur().doubleValue());
            return ((empreinte ^ (valeur >>> 32)) * FACTEUR ^ (valeur & 0xFFFFFFFFL)) * FACTEUR;
        }
        long suite = empreinte;
        String texte = Saisie.propre(contenu.affiche());
        for (int i = 0; i < texte.length(); i++) {
            suite = (suite ^ texte.charAt(i)) * FACTEUR;
        }
        return suite;
    }
}
