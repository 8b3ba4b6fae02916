package fr.msp.aci.calcul.regional;

import fr.msp.aci.calcul.regional.Membre.ParIndicateur;
import fr.msp.aci.regle.Bareme;
import fr.msp.aci.regle.CodeIndicateur;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The indicators over many structures: what is reached over all of them, what is left over those of which no datum is
 * missing, for of the others it cannot be told.
 */
final class ParIndicateurs {

    private ParIndicateurs() {}

    /** In the order of the guide. */
    static List<IndicateurRegional> de(List<Membre> membres, Bareme bareme, LocalDate jour, BigDecimal valeurDuPoint) {
        Map<CodeIndicateur, List<ParIndicateur>> toutes = resultats(membres.stream());
        Map<CodeIndicateur, List<ParIndicateur>> sansLacune =
                resultats(membres.stream().filter(membre -> !membre.incomplet()));
        return Arrays.stream(CodeIndicateur.values())
                .map(code -> {
                    List<ParIndicateur> siens = toutes.getOrDefault(code, List.of());
                    List<ParIndicateur> connus = sansLacune.getOrDefault(code, List.of());
                    BigDecimal maximum = SyntheseRegionale.somme(
                            connus, resultat -> resultat.maximum().orElseThrow());
                    BigDecimal reste = maximum.subtract(SyntheseRegionale.somme(connus, ParIndicateur::points));
                    return new IndicateurRegional(
                            code,
                            bareme.titreAu(code, jour).valeur(),
                            bareme.natureAu(code, jour).valeur(),
                            (int) siens.stream().filter(ParIndicateur::atteint).count(),
                            SyntheseRegionale.somme(siens, ParIndicateur::points),
                            maximum,
                            reste,
                            SyntheseRegionale.euros(reste, valeurDuPoint));
                })
                .toList();
    }

    private static Map<CodeIndicateur, List<ParIndicateur>> resultats(Stream<Membre> membres) {
        return membres.flatMap(membre -> membre.resultats().stream())
                .collect(Collectors.groupingBy(ParIndicateur::code));
    }
}
