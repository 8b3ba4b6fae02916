package fr.msp.aci.regle;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A grid as lines to print, in the order of the guide.
 *
 * @param bareme the grid
 */
record GrilleImprimable(Bareme bareme) {

    List<ParametreEnVigueur> entre(LocalDate debut, LocalDate fin) {
        Stream<ParametreEnVigueur> generaux =
                Parametre.de(Optional.empty()).stream().flatMap(parametre -> parametre(parametre, debut, fin));
        return Stream.concat(
                        generaux, Arrays.stream(CodeIndicateur.values()).flatMap(code -> indicateur(code, debut, fin)))
                .toList();
    }

    private Stream<ParametreEnVigueur> indicateur(CodeIndicateur code, LocalDate debut, LocalDate fin) {
        Stream<ParametreEnVigueur> titre = bareme.titres()
                .get(code)
                .entre(debut, fin)
                .map(valeur -> texte(code, "titre", valeur, Function.identity()));
        Stream<ParametreEnVigueur> nature = bareme.natures()
                .get(code)
                .entre(debut, fin)
                .map(valeur -> texte(
                        code,
                        "nature",
                        valeur,
                        quelle -> Textes.de("nature." + quelle.name().toLowerCase(Locale.ROOT))));
        Stream<ParametreEnVigueur> nombres =
                Parametre.de(Optional.of(code)).stream().flatMap(parametre -> parametre(parametre, debut, fin));
        return Stream.of(titre, nature, nombres).flatMap(Function.identity());
    }

    private Stream<ParametreEnVigueur> parametre(Parametre parametre, LocalDate debut, LocalDate fin) {
        Parametrage reglage = bareme.parametres().get(parametre);
        String libelle = reglage.libelle().orElse(parametre.cle());
        Stream<ParametreEnVigueur> national =
                reglage.valeurs().entre(debut, fin).map(valeur -> nombre(parametre, Optional.empty(), libelle, valeur));
        Stream<ParametreEnVigueur> regional = new TreeMap<>(reglage.regions())
                .entrySet().stream().flatMap(region -> region.getValue()
                        .entre(debut, fin)
                        .map(valeur -> nombre(
                                parametre,
                                Optional.of(region.getKey()),
                                Textes.de("libelle.region", libelle, region.getKey()),
                                valeur)));
        return Stream.concat(national, regional);
    }

    private <T> ParametreEnVigueur texte(
            CodeIndicateur code, String cle, ValeurDatee<T> valeur, Function<T, String> ecriture) {
        String ecrite = ecriture.apply(valeur.valeur());
        return new ParametreEnVigueur(
                Optional.of(code),
                cle,
                Optional.empty(),
                Textes.de("libelle." + cle),
                ecrite,
                "",
                ecrite,
                valeur.du(),
                valeur.au(),
                valeur.reference(),
                document(valeur));
    }

    private ParametreEnVigueur nombre(
            Parametre parametre, Optional<String> region, String libelle, ValeurDatee<BigDecimal> valeur) {
        boolean ouiNon = parametre.unite() == Unite.OUI_NON;
        String unite = ouiNon ? "" : parametre.unite().libelle();
        String dite = Textes.de(valeur.valeur().signum() == 0 ? "non" : "oui");
        return new ParametreEnVigueur(
                parametre.indicateur(),
                parametre.cle(),
                region,
                libelle,
                ouiNon ? dite : valeur.valeur().stripTrailingZeros().toPlainString(),
                unite,
                ouiNon ? dite : enFrancais(valeur.valeur()) + (unite.isEmpty() ? "" : '\u00A0' + unite),
                valeur.du(),
                valeur.au(),
                valeur.reference(),
                document(valeur));
    }

    private String document(ValeurDatee<?> valeur) {
        return bareme.documents().get(valeur.reference().document());
    }

    private static String enFrancais(BigDecimal nombre) {
        DecimalFormatSymbols signes = new DecimalFormatSymbols(Locale.FRENCH);
        signes.setGroupingSeparator('\u202F');
        return new DecimalFormat("#,##0.######", signes).format(nombre);
    }
}
