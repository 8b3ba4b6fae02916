package fr.msp.aci.calcul;

import fr.msp.aci.activite.Professionnel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the departures already declared for later in a running exercise will cost: nothing today, but whoever prepares a
 * replacement must know. Who counts is looked at on 31 December (guide p. 9, 46); what arrivals make good is not told.
 */
final class DepartsAnnonces {

    private final Contexte contexte;
    private final Contexte aLaFin;

    private DepartsAnnonces(Contexte contexte) {
        this.contexte = contexte;
        this.aLaFin = Contexte.de(
                contexte.activite(), contexte.bareme(), contexte.exercice().dernierJour());
    }

    /** The one warning, when an indicator gives fewer points on the last day because of them. */
    static Optional<String> avertissement(Contexte contexte) {
        return contexte.exercice().estTermineLe(contexte.dateReference())
                ? Optional.empty()
                : new DepartsAnnonces(contexte).avertissement();
    }

    private Optional<String> avertissement() {
        List<Professionnel> partants =
                contexte.les(Professionnel.class).stream().filter(this::part).toList();
        if (partants.isEmpty()) {
            return Optional.empty();
        }
        Contexte sansDepart = sansDepart();
        List<String> baisses = new ArrayList<>();
        for (Indicateur indicateur : Calculateur.INDICATEURS) {
            BigDecimal aujourdhui = points(indicateur, contexte);
            BigDecimal fin = points(indicateur, aLaFin);
            if (fin.compareTo(aujourdhui) < 0 && fin.compareTo(points(indicateur, sansDepart)) < 0) {
                baisses.add(Textes.de(
                        "avertissement.departs.baisse",
                        indicateur.code().code(),
                        Ecriture.points(Fraction.de(fin)),
                        Ecriture.points(Fraction.de(aujourdhui))));
            }
        }
        return baisses.isEmpty()
                ? Optional.empty()
                : Optional.of(Textes.de(
                        "avertissement.departs",
                        Lieu.de(partants),
                        contexte.exercice().dernierJour(),
                        baisses.stream().collect(Collectors.joining(" ; "))));
    }

    /** Whether somebody who is there leaves before the last day; {@code Sortie} is a day of presence. */
    private boolean part(Professionnel ligne) {
        LocalDate jour = contexte.dateReference();
        return ligne.presence().contient(jour)
                && ligne.sortie()
                        .filter(sortie -> sortie.isBefore(contexte.exercice().dernierJour()))
                        .isPresent();
    }

    private Contexte sansDepart() {
        List<Professionnel> restent = contexte.les(Professionnel.class).stream()
                .map(ligne -> part(ligne) ? ligne.sansSortie() : ligne)
                .toList();
        Equipe equipe = new Equipe(restent, contexte.structure().type(), contexte.exercice(), aLaFin.dateReference());
        return new Contexte(aLaFin.activite(), aLaFin.bareme(), aLaFin.dateReference(), aLaFin.contrat(), equipe);
    }

    private static BigDecimal points(Indicateur indicateur, Contexte celui) {
        return indicateur.evaluer(celui).detail().points().total();
    }
}
