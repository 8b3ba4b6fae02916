package fr.msp.aci.rapport.tableur;

import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Structure;
import fr.msp.aci.calcul.Bilan;
import fr.msp.aci.calcul.Comptes;
import fr.msp.aci.calcul.Resultat;
import fr.msp.aci.rapport.Rapport;
import fr.msp.aci.regle.Bareme;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** Points of an axis. */
    BigDecimal points(int axe) {
        return bilan().resultats().stream()
                .map(Resultat::detail)
                .filter(detail -> detail.code().axe() == axe)
                .map(detail -> detail.points().total())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Why there are no points, and what is doubtful about euros all the same. */
    String pourquoiSansPoints() {
        return Stream.concat(
                        Stream.of(Textes.de("regime." + bilan().regime().name())),
                        bilan().remuneration().avertissements().stream())
                .collect(Collectors.joining(" "));
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
