package fr.msp.aci.calcul.levier;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.regle.CodeIndicateur;
import java.math.BigDecimal;
import java.util.Optional;

/** What a doctor more costs to A1-SAS when this one takes no part in it (guide p. 18–19): a share of fewer doctors. */
final class ReserveDuSas {

    private ReserveDuSas() {}

    /**
     * The sentence of that key, with the points lost; empty when none would be.
     *
     * @param joursParSemaine of a vacataire; none for an associate
     */
    static String dite(String cle, Situation situation, Optional<BigDecimal> joursParSemaine) {
        Activite avec = situation
                .retouche()
                .ajouter(new FaitsEquipe(situation.activite(), situation.jour()).medecinHorsDuSas(joursParSemaine))
                .activite();
        BigDecimal perte = situation.gain(CodeIndicateur.A1_SAS, avec).negate();
        return perte.signum() > 0 ? Textes.de(cle, perte) : "";
    }
}
