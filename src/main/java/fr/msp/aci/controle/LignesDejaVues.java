package fr.msp.aci.controle;

import fr.msp.aci.classeur.Cellule;
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

    /** FNV-1a over the column and the text of each cell. */
    private static long empreinte(List<Cellule> cellules) {
        long empreinte = DEPART;
        for (Cellule cellule : cellules) {
            empreinte = (empreinte ^ cellule.colonne()) * FACTEUR;
            String texte = Saisie.propre(cellule.contenu().affiche());
            for (int i = 0; i < texte.length(); i++) {
                empreinte = (empreinte ^ texte.charAt(i)) * FACTEUR;
            }
        }
        return empreinte;
    }
}
