package fr.msp.aci.controle;

import fr.msp.aci.activite.Adresse;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Feuille;
import java.util.Set;

/** The coordination is told of its refusals and bilans at its address, when the program can write to it. */
final class CourrielUtilisable implements Verification {

    @Override
    public Set<Feuille> feuilles() {
        return Set.of(Feuille.STRUCTURE);
    }

    @Override
    public void verifier(Examen examen) {
        examen.structure()
                .texte(ChampStructure.COURRIEL)
                .filter(saisi -> Adresse.de(saisi).isEmpty())
                .ifPresent(saisi -> examen.signaler(Cas.COURRIEL_HORS_FORME, ChampStructure.COURRIEL, saisi));
    }
}
