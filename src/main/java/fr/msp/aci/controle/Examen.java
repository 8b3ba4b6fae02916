package fr.msp.aci.controle;

import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Fait;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Structure;
import java.util.Collection;
import java.util.List;

/** The facts that are held against one another, those of one workbook or all that count, and who is told. */
interface Examen {

    /** Whether the sheet is there and may be compared with others. */
    boolean estSaine(Feuille feuille);

    /** The facts of a kind; none when their sheet is not there. */
    <T extends Fait> List<T> les(Class<T> type);

    /** Whether the row was said to be identical to one above it: what follows from that is not said again. */
    boolean estRepetee(Fait fait);

    /** The structure, of which a field may be absent. */
    Structure structure();

    /** Says something of a cell of the row a fact was read from. */
    default void signaler(Cas cas, Fait fait, Colonne<?> colonne, String valeur, String... details) {
        signaler(cas, Feuille.de(fait.getClass()), fait.ligne(), colonne, valeur, details);
    }

    /** Says something of a cell of a sheet. */
    void signaler(Cas cas, Feuille feuille, int ligne, Colonne<?> colonne, String valeur, String... details);

    /** Names of a sheet as a sentence lists them, however many there are. */
    String enumerer(Collection<String> noms);

    /** Says something of a field of the {@code Structure} sheet. */
    void signaler(Cas cas, ChampStructure champ, String valeur, String... details);
}
