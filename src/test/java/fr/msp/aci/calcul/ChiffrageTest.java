package fr.msp.aci.calcul;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.FaitsFeuille;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.regle.Bareme;
import fr.msp.aci.regle.CodeIndicateur;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Figures found by computing only what a change touches are those of a bilan computed whole. */
class ChiffrageTest {

    @Property(tries = 500, seed = "20259", shrinking = ShrinkingMode.OFF)
    void oneThingMoreComesToWhatTheWholeBilanSays(
            @ForAll long graine, @ForAll Ajouts ajout, @ForAll @IntRange(max = 364) int jour) {
        Activite avant = StructuresAleatoires.tirer(graine);
        commeEntier(avant, ajout.a(avant, jour));
    }

    @Property(tries = 500, seed = "20260", shrinking = ShrinkingMode.OFF)
    void aSheetOfAnotherStructureComesToWhatTheWholeBilanSays(
            @ForAll long graine, @ForAll long autre, @ForAll Feuille feuille) {
        Activite avant = StructuresAleatoires.tirer(graine);
        commeEntier(avant, avec(avant, feuille, StructuresAleatoires.tirer(autre)));
    }

    @Test
    void eachIndicatorRestsOnTheSheetsItNamesAndOnNoOther() {
        Map<CodeIndicateur, Set<Feuille>> lues = new TreeMap<>();
        LongStream.range(0, 60).forEach(graine -> {
            Activite activite = StructuresAleatoires.tirer(graine);
            for (Feuille feuille : EnumSet.range(Feuille.PROFESSIONNELS, Feuille.CRISE_SANITAIRE)) {
                changes(activite, avec(activite, feuille, StructuresAleatoires.tirer(graine + 1_000)))
                        .forEach(code -> lues.computeIfAbsent(code, premiere -> EnumSet.noneOf(Feuille.class))
                                .add(feuille));
            }
        });

        Map<CodeIndicateur, Set<Feuille>> nommees = new TreeMap<>();
        Calculateur.INDICATEURS.forEach(indicateur -> nommees.put(indicateur.code(), indicateur.feuilles()));
        assertThat(lues).isEqualTo(nommees);
    }

    private static void commeEntier(Activite avant, Activite apres) {
        Bareme bareme = Calcul.bareme(avant);
        assertThat(Chiffrage.apres(avant, Calcul.bilan(avant), apres, bareme))
                .isEqualTo(Chiffrage.de(apres, Calcul.bilan(apres), bareme));
    }

    private static Set<CodeIndicateur> changes(Activite avant, Activite apres) {
        Bilan ancien = Calcul.bilan(avant);
        Bilan nouveau = Calcul.bilan(apres);
        Set<CodeIndicateur> changes = EnumSet.allOf(CodeIndicateur.class);
        changes.removeIf(code -> ancien.resultats()
                .get(code.ordinal())
                .equals(nouveau.resultats().get(code.ordinal())));
        return changes;
    }

    private static Activite avec(Activite activite, Feuille feuille, Activite autre) {
        Map<Feuille, FaitsFeuille> feuilles = new EnumMap<>(Feuille.class);
        feuilles.putAll(activite.feuilles());
        Optional.ofNullable(autre.feuilles().get(feuille))
                .ifPresentOrElse(faits -> feuilles.put(feuille, faits), () -> feuilles.remove(feuille));
        return new Activite(activite.structure(), feuilles, activite.pieces());
    }
}
