package fr.msp.aci.lot;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.ChampRetenu;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Pieces;
import fr.msp.aci.activite.Structure;
import fr.msp.aci.calcul.Bilan;
import fr.msp.aci.rapport.Rapport;
import fr.msp.aci.regle.Bareme;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Renders, for nobody, the PDF of an empty structure while the database is opened and the first workbook checked. The
 * first of all bilans takes most of its time to load what renders it: done beside, a second core saves that time. The
 * other formats would still be at it when the true bilan comes, and take the core from it.
 */
public final class Echauffement {

    private static final Logger JOURNAL = LoggerFactory.getLogger(Echauffement.class);

    private final Metier metier;
    private final LocalDate jour;

    /** With what a run renders, on the day of the run. */
    public Echauffement(Metier metier, LocalDate jour) {
        this.metier = metier;
        this.jour = jour;
    }

    /** Starts it beside; a run neither waits for it nor fails with it. */
    public Thread lancer() {
        Thread fil = new Thread(this::faire, "echauffement");
        fil.setDaemon(true);
        fil.start();
        return fil;
    }

    private void faire() {
        try {
            Exercice exercice = new Exercice(jour.getYear());
            metier.baremes().apply(exercice).ifPresent(bareme -> rendre(exercice, bareme));
        } catch (RuntimeException echec) {
            JOURNAL.debug("warming up failed, which a true bilan will tell better", echec);
        }
    }

    private void rendre(Exercice exercice, Bareme bareme) {
        Activite vide = new Activite(structure(exercice), Map.of(), Pieces.de(List.of()));
        Bilan bilan =
                metier.calcul().calculer(vide, bareme, metier.dateDeReference().apply(exercice, jour));
        Rapport rapport = new Rapport(vide, bilan, List.of(), List.of(), metier.programme());
        metier.pdf().apply(rapport, metier.json().apply(rapport));
    }

    private static Structure structure(Exercice exercice) {
        return new Structure(Map.of(
                ChampStructure.FINESS, champ("000000000"),
                ChampStructure.EXERCICE, champ(exercice.toString()),
                ChampStructure.RAISON_SOCIALE, champ("Structure vide"),
                ChampStructure.DATE_EFFET, champ(exercice.premierJour().toString())));
    }

    private static ChampRetenu champ(String valeur) {
        return new ChampRetenu(valeur, 1, "");
    }
}
