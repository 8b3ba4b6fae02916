package fr.msp.aci.calcul;

import fr.msp.aci.activite.Professionnel;
import fr.msp.aci.regle.CodeIndicateur;
import java.time.LocalDate;
import java.util.List;

/**
 * What the departures already declared for later in a running exercise will cost: nothing today, but whoever prepares a
 * replacement must know. Who counts is looked at on 31 December (guide p. 9, 46); what arrivals make good is not told.
 *
 * @param contexte the facts today
 * @param aLaFin the same on the last day of the exercise
 */
record DepartsAnnonces(Contexte contexte, Contexte aLaFin) {

    /** Rows of those who leave. */
    List<Professionnel> partants() {
        return contexte.les(Professionnel.class).stream().filter(this::part).toList();
    }

    /** Of these indicators that give fewer points on the last day, those that would give more if nobody left. */
    List<CodeIndicateur> causes(List<Baisse> baisses) {
        if (partants().isEmpty()) {
            return List.of();
        }
        Contexte sansDepart = sansDepart();
        return baisses.stream()
                .filter(baisse -> baisse.fin()
                                .compareTo(Calculateur.INDICATEURS
                                        .get(baisse.code().ordinal())
                                        .evaluer(sansDepart)
                                        .detail()
                                        .points()
                                        .total())
                        < 0)
                .map(Baisse::code)
                .toList();
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
}
