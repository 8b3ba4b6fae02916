package fr.msp.aci.controle;

import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Structure;
import java.util.Set;

/** A contract takes effect before the year of its bilan ends. */
final class ContratAvantLaFin implements Verification {

    @Override
    public Set<Feuille> feuilles() {
        return Set.of(Feuille.STRUCTURE);
    }

    @Override
    public void verifier(Examen examen) {
        Structure structure = examen.structure();
        Exercice exercice = structure.exercice();
        structure
                .date(ChampStructure.DATE_EFFET)
                .filter(effet -> effet.isAfter(exercice.dernierJour()))
                .ifPresent(effet -> examen.signaler(
                        Cas.CONTRAT_APRES_EXERCICE,
                        ChampStructure.DATE_EFFET,
                        LectureDate.FRANCAIS.format(effet),
                        exercice.toString()));
    }
}
