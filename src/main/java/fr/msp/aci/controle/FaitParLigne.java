package fr.msp.aci.controle;

import fr.msp.aci.activite.Fait;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** One fact a row. */
final class FaitParLigne implements CollecteDeFaits {

    private final Function<LigneSaisie, ? extends Fait> fait;
    private final List<Fait> faits = new ArrayList<>();

    FaitParLigne(Function<LigneSaisie, ? extends Fait> fait) {
        this.fait = fait;
    }

    @Override
    public void ajouter(LigneSaisie ligne) {
        faits.add(fait.apply(ligne));
    }

    @Override
    public List<Fait> faits() {
        return faits;
    }
}
