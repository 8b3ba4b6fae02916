package fr.msp.aci.rapport;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
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
    private Map<String, Method> champs = Map.of();
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
        Record suivante = suite.next();
        if (courante == null || courante.getClass() != suivante.getClass()) {
            champs = Arrays.stream(suivante.getClass().getRecordComponents())
                    .collect(Collectors.toMap(RecordComponent::getName, RecordComponent::getAccessor));
        }
        courante = suivante;
        return true;
    }

    @Override
    public Object getFieldValue(JRField champ) throws JRException {
        Method accesseur = champs.get(champ.getName());
        if (accesseur == null) {
            throw new JRException("no component " + champ.getName() + " in " + courante.getClass());
        }
        try {
            return pourLaMaquette(accesseur.invoke(courante));
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new JRException(e);
        }
    }

    private Object pourLaMaquette(Object valeur) {
        if (valeur instanceof String texte) {
            return imprimable.apply(texte);
        }
        if (valeur instanceof List<?> liste) {
            return new SourceDeLignes(liste.stream().map(Record.class::cast).toList(), imprimable);
        }
        return valeur;
    }
}
