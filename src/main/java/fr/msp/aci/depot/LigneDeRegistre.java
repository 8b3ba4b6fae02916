package fr.msp.aci.depot;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Numero;
import fr.msp.aci.controle.Constat;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line of the register as it lies beside the database: what was done and, of a workbook that was received, what only
 * the database would know.
 *
 * @param evenement what was done
 * @param lot the run that received the workbook
 * @param modifieLe time of last modification of the workbook
 * @param constats findings of a refused workbook
 */
public record LigneDeRegistre(
        Evenement evenement, Optional<Long> lot, Optional<Instant> modifieLe, List<Constat> constats) {

    private static final Pattern NOM = Pattern.compile("(?!\\.{1,2}$)[^/\\x00]{1,255}");
    private static final int DERNIERE_ANNEE = 9999;
    private static final Pattern EMPREINTE = Pattern.compile("[0-9a-f]{64}");

    /** Copies the findings. */
    public LigneDeRegistre {
        constats = constats == null ? List.of() : List.copyOf(constats);
    }

    /**
     * Whether it says all that the database is made again from, in values the program could have written: a file name is
     * no path, for what is kept lies under it.
     */
    boolean estEntiere() {
        boolean dit =
                switch (evenement.genre()) {
                    case ACCEPTE, CONNU -> evenement.reception().isPresent() && nommeUnFichier() && estDUnDossier();
                    case REFUSE -> evenement.reception().isPresent() && nommeUnFichier();
                    case JUSTIFICATIF -> nommeUnFichier() && estDUnDossier();
                    case RENDU ->
                        estDUnDossier() && aUneEmpreinte() && evenement.detail().isPresent();
                    default -> true;
                };
        return dit
                && evenement.le() != null
                && evenement.rang() > 0
                && evenement
                        .finess()
                        .filter(numero -> !Numero.FINESS.estValide(numero))
                        .isEmpty()
                && evenement.exercice().filter(annee -> !estUnExercice(annee)).isEmpty();
    }

    private boolean nommeUnFichier() {
        return aUneEmpreinte() && evenement.nom().filter(NOM.asMatchPredicate()).isPresent();
    }

    private boolean aUneEmpreinte() {
        return evenement.empreinte().filter(EMPREINTE.asMatchPredicate()).isPresent();
    }

    private boolean estDUnDossier() {
        return evenement.finess().isPresent() && evenement.exercice().isPresent();
    }

    private static boolean estUnExercice(int annee) {
        return annee >= Exercice.PREMIER && annee <= DERNIERE_ANNEE;
    }
}
