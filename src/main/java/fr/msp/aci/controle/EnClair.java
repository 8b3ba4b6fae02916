package fr.msp.aci.controle;

import fr.msp.aci.classeur.Motif;
import java.text.NumberFormat;
import java.util.Locale;

/** Limits as a person reads them. */
final class EnClair {

    private static final long MEGA = 1024L * 1024;

    private EnClair() {}

    static String limite(Motif motif, long limite) {
        boolean octets = (motif == Motif.OCTETS || motif == Motif.DECOMPRESSION) && limite >= MEGA;
        String nombre = NumberFormat.getIntegerInstance(Locale.FRENCH).format(octets ? limite / MEGA : limite);
        return octets ? nombre + " Mo" : nombre;
    }
}
