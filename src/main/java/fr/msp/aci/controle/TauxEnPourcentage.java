package fr.msp.aci.controle;

import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Feuille;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** A rate below one per cent was probably typed as a fraction: 0,112 for 11,2 %. One of AME may truly be so low. */
final class TauxEnPourcentage implements Verification {

    private static final List<ChampStructure> TAUX =
            List.of(ChampStructure.TAUX_NATIONAL_C2S, ChampStructure.TAUX_NOTIFIE, ChampStructure.TAUX_PAUVRETE);

    @Override
    public Set<Feuille> feuilles() {
        return Set.of(Feuille.STRUCTURE);
    }

    @Override
    public void verifier(Examen examen) {
        for (ChampStructure champ : TAUX) {
            examen.structure()
                    .nombre(champ)
                    .filter(taux -> taux.signum() > 0 && taux.compareTo(BigDecimal.ONE) < 0)
                    .ifPresent(taux -> examen.signaler(
                            Cas.TAUX_EN_FRACTION,
                            champ,
                            NombreFrancais.afficher(taux),
                            NombreFrancais.afficher(taux.movePointRight(2))));
        }
    }
}
