package fr.msp.aci.regle;

import java.math.BigDecimal;
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

    List<ParametreEnVigueur> enVigueur(int annee) {
        LocalDate debut = LocalDate.of(annee, 1, 1);
        LocalDate fin = LocalDate.of(annee, 12, 31);
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
                .map(valeur ->
                        ligne(Optional.of(code), "titre", Textes.de("libelle.titre"), "", valeur, Function.identity()));
        Stream<ParametreEnVigueur> nature = bareme.natures()
                .get(code)
                .entre(debut, fin)
                .map(valeur -> ligne(
                        Optional.of(code),
                        "nature",
                        Textes.de("libelle.nature"),
                        "",
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
                reglage.valeurs().entre(debut, fin).map(valeur -> ligne(parametre, libelle, valeur));
        Stream<ParametreEnVigueur> regional = new TreeMap<>(reglage.regions())
                .entrySet().stream().flatMap(region -> region.getValue()
                        .entre(debut, fin)
                        .map(valeur ->
                                ligne(parametre, Textes.de("libelle.region", libelle, region.getKey()), valeur)));
        return Stream.concat(national, regional);
    }

    private ParametreEnVigueur ligne(Parametre parametre, String libelle, ValeurDatee<BigDecimal> valeur) {
        return ligne(
                parametre.indicateur(),
                parametre.cle(),
                libelle,
                parametre.unite() == Unite.OUI_NON ? "" : parametre.unite().libelle(),
                valeur,
                nombre -> texte(parametre.unite(), nombre));
    }

    private <T> ParametreEnVigueur ligne(
            Optional<CodeIndicateur> code,
            String cle,
            String libelle,
            String unite,
            ValeurDatee<T> valeur,
            Function<T, String> ecriture) {
        return new ParametreEnVigueur(
                code,
                cle,
                libelle,
                ecriture.apply(valeur.valeur()),
                unite,
                valeur.du(),
                valeur.au(),
                valeur.reference(),
                bareme.documents().get(valeur.reference().document()));
    }

    private static String texte(Unite unite, BigDecimal nombre) {
        if (unite == Unite.OUI_NON) {
            return Textes.de(nombre.signum() == 0 ? "non" : "oui");
        }
        return nombre.stripTrailingZeros().toPlainString();
    }
}
