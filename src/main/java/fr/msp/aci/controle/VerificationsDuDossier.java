package fr.msp.aci.controle;

import fr.msp.aci.activite.Activite;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The checks of facts against one another, made again over all that counts of a structure for an exercise: sheets that
 * came in different workbooks meet here for the first time, and what one workbook mended in another is no longer said.
 */
public final class VerificationsDuDossier {

    private static final Set<CodeConstat> CODES =
            EnumSet.of(CodeConstat.REFERENCE_INCONNUE, CodeConstat.INCOHERENCE, CodeConstat.COURRIEL_INUTILISABLE);

    private VerificationsDuDossier() {}

    /** Whether findings of that code are made here, in the place of those made when each workbook came alone. */
    public static boolean remplacent(CodeConstat code) {
        return CODES.contains(code);
    }

    /**
     * The warnings, in the order of the sheets.
     *
     * @param dits the warnings made when each workbook came that still hold, so that nothing is said twice
     */
    public static List<Constat> de(Activite activite, List<Constat> dits) {
        Recueil recueil = new Recueil(new Catalogue());
        ExamenDuDossier examen = new ExamenDuDossier(activite, dits, recueil);
        Verifications.mener(examen);
        return recueil.constats();
    }
}
