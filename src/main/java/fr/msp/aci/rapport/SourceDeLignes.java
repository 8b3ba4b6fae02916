package fr.msp.aci.rapport;

import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRRewindableDataSource;

/**
 * Records given to a report design: a field is a component of the record; a list of records is a source in its turn;
 * every text is made fit to print, here and nowhere else, so that none can be forgotten.
 */
final class SourceDeLignes implements JRRewindableDataSource {

    private final List<? extends Record> lignes;
    private final UnaryOperator<String> imprimable;
    private Iterator<? extends Record> suite;
    private Record courante;

    SourceDeLignes(List<? extends Record> lignes, UnaryOperator<String> imprimable) {
        this.imprimable = imprimable;
        this.lignes = lignes;
        moveFirst();
    }

    /** Back to the start: a design does so when it must lay the same rows out again on another page. */
    @Override
    public void moveFirst() {
        suite = lignes.iterator();
    }

    @Override
    public boolean next() {
        if (!suite.hasNext()) {
            return false;
        }
        courante = suite.next();
        return true;
    }

    @Override
    public Object getFieldValue(JRField champ) throws JRException {
        try {
            return pourLaMaquette(Composants.de(courante).valeur(courante, champ.getName()));
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new JRException(e);
        }
    }

    private Object pourLaMaquette(Object valeur) {
        if (valeur instanceof String texte) {
            return imprimable.apply(texte);
        }
        if (valeur instanceof Paragraphes paragraphes) {
            return paragraphes.imprimes(imprimable);
        }
        if (valeur instanceof List<?> liste) {
            return new SourceDeLignes(liste.stream().map(Record.class::cast).toList(), imprimable);
        }
        return valeur;
    }
}
