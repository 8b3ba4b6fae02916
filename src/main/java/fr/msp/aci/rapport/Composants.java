package fr.msp.aci.rapport;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The components of a kind of record that is shown, by name and in order. */
final class Composants {

    /**
     * Asked once of each kind: Java makes the accessors anew whenever it is asked, then a class for each that is used a
     * dozen times. A night spent almost half its time compiling them.
     */
    private static final ClassValue<Composants> CONNUS = new ClassValue<>() {
        @Override
        protected Composants computeValue(Class<?> genre) {
            return new Composants(genre.getRecordComponents());
        }
    };

    private final Map<String, Method> accesseurs = new LinkedHashMap<>();
    private final List<String> noms;

    private Composants(RecordComponent... composants) {
        for (RecordComponent composant : composants) {
            accesseurs.put(composant.getName(), composant.getAccessor());
        }
        noms = List.copyOf(accesseurs.keySet());
    }

    /** Those of this record, and of all of its kind. */
    static Composants de(Record ligne) {
        return CONNUS.get(ligne.getClass());
    }

    List<String> noms() {
        return noms;
    }

    /**
     * What a record of that kind holds, which may be null.
     *
     * @throws IllegalArgumentException when it has no such component
     */
    Object valeur(Record ligne, String nom) {
        Method accesseur = accesseurs.get(nom);
        if (accesseur == null) {
            throw new IllegalArgumentException("no component " + nom + " in " + ligne.getClass());
        }
        try {
            return accesseur.invoke(ligne);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException("component " + nom + " of " + ligne.getClass(), impossible);
        }
    }
}
