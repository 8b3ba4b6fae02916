package fr.msp.aci.rapport;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRRewindableDataSource;

/**
 * The least a program can do to write the PDF of a bilan: it reads what the pages show, ready made, fills and exports
 * them, and ends.
 *
 * <p>Arguments: the file of what the pages show, the PDF to write.
 */
public final class PlancherDUnPdf {

    private PlancherDUnPdf() {}

    /** Writes it. */
    public static void main(String[] arguments) throws Exception {
        Object lu;
        try (ObjectInputStream flux = new ObjectInputStream(Files.newInputStream(Path.of(arguments[0])))) {
            lu = flux.readObject();
        }
        Files.write(Path.of(arguments[1]), new PlancherPdf().ecrire(new Conservees(List.of(lu))));
        System.exit(0);
    }

    /** Keeps what the pages of a bilan show for {@link #main}. */
    public static void conserver(Object document, Path fichier) throws IOException, ReflectiveOperationException {
        try (ObjectOutputStream flux = new ObjectOutputStream(Files.newOutputStream(fichier))) {
            flux.writeObject(conservable(document));
        }
    }

    private static Object conservable(Object valeur) throws ReflectiveOperationException {
        if (valeur instanceof List<?> liste) {
            ArrayList<Object> copie = new ArrayList<>();
            for (Object element : liste) {
                copie.add(conservable(element));
            }
            return copie;
        }
        if (valeur instanceof Record ligne) {
            HashMap<String, Object> copie = new HashMap<>();
            for (RecordComponent champ : ligne.getClass().getRecordComponents()) {
                champ.getAccessor().setAccessible(true);
                copie.put(champ.getName(), conservable(champ.getAccessor().invoke(ligne)));
            }
            return copie;
        }
        return valeur;
    }

    /** Rows read back. */
    private static final class Conservees implements JRRewindableDataSource {

        private final List<?> lignes;
        private Iterator<?> suite;
        private Map<?, ?> courante = Map.of();

        Conservees(List<?> lignes) {
            this.lignes = lignes;
            this.suite = lignes.iterator();
        }

        @Override
        public void moveFirst() {
            suite = lignes.iterator();
        }

        @Override
        public boolean next() {
            boolean reste = suite.hasNext();
            if (reste) {
                courante = (Map<?, ?>) suite.next();
            }
            return reste;
        }

        @Override
        public Object getFieldValue(JRField champ) {
            Object valeur = courante.get(champ.getName());
            return valeur instanceof List<?> liste ? new Conservees(liste) : valeur;
        }
    }
}
