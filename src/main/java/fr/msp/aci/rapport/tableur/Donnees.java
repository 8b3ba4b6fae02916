package fr.msp.aci.rapport.tableur;

import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Structure;
import fr.msp.aci.calcul.Bilan;
import fr.msp.aci.calcul.Comptes;
import fr.msp.aci.rapport.Rapport;
import fr.msp.aci.regle.Bareme;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * What the workbook is written from.
 *
 * @param rapport the report
 * @param bareme the grid its figures were computed with
 * @param comptes what counts
 */
record Donnees(Rapport rapport, Bareme bareme, Comptes comptes) {

    /**
     * Puts together a report and its grid.
     *
     * @throws IllegalArgumentException when the figures were computed with another grid
     */
    static Donnees de(Rapport rapport, Bareme bareme) {
        Bilan bilan = rapport.bilan();
        if (!bareme.empreinte().equals(bilan.baremeEmpreinte())) {
            throw new IllegalArgumentException("this bilan was computed with another grid than " + bareme.nom());
        }
        return new Donnees(rapport, bareme, Comptes.de(rapport.activite(), bareme, bilan.dateReference()));
    }

    Bilan bilan() {
        return rapport.bilan();
    }

    Structure structure() {
        return rapport.activite().structure();
    }

    /** The day whose values of the grid apply. */
    LocalDate dateDuBareme() {
        LocalDate debut = bilan().exercice().premierJour();
        return bilan().dateReference().isBefore(debut) ? debut : bilan().dateReference();
    }

    /** A field of the structure as text, empty when never given. */
    String champ(ChampStructure champ) {
        return structure().texte(champ).orElse("");
    }

    /** The day it takes effect, or that there is none. */
    String contrat(DateTimeFormatter jour) {
        return structure()
                .date(ChampStructure.DATE_EFFET)
                .map(jour::format)
                .orElseGet(() -> Textes.de("identite.contrat.rien"));
    }
}
