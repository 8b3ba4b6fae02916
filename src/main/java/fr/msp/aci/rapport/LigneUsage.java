package fr.msp.aci.rapport;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.UsageSip;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A month of use of the shared information system: a row of its annex and of its chart at once. Each bar is drawn
 * against the greatest month of its column. What was not declared, a month of the exercise or a figure of a month, has a
 * dash and no bar: nothing is not none.
 */
record LigneUsage(
        String mois,
        String utilisateurs,
        Barre barreConsultes,
        String consultes,
        Barre barreAlimentes,
        String alimentes,
        Barre barreMessages,
        String messages) {

    private static final String SANS = "–";

    /** The months in their order, those of the exercise up to the reference date and any other that was declared. */
    static List<LigneUsage> de(Activite activite, LocalDate reference) {
        Map<YearMonth, UsageSip> declares = activite.les(UsageSip.class).stream()
                .collect(Collectors.toMap(UsageSip::mois, usage -> usage, (premier, autre) -> premier, TreeMap::new));
        if (declares.isEmpty()) {
            return List.of();
        }
        Map<YearMonth, LigneUsage> lignes = new TreeMap<>();
        YearMonth dernier = YearMonth.from(reference);
        for (YearMonth mois = YearMonth.of(activite.structure().exercice().annee(), 1);
                !mois.isAfter(dernier);
                mois = mois.plusMonths(1)) {
            lignes.put(mois, sansReleve(mois));
        }
        long consultes = maximum(declares, UsageSip::consultes);
        long alimentes = maximum(declares, UsageSip::alimentes);
        long messages = maximum(declares, UsageSip::messages);
        declares.forEach((mois, usage) -> lignes.put(
                mois,
                new LigneUsage(
                        Ecriture.mois(mois),
                        Ecriture.entier(usage.utilisateurs()),
                        barre(usage.consultes(), consultes),
                        nombre(usage.consultes()),
                        barre(usage.alimentes(), alimentes),
                        nombre(usage.alimentes()),
                        barre(usage.messages(), messages),
                        nombre(usage.messages()))));
        return List.copyOf(lignes.values());
    }

    private static LigneUsage sansReleve(YearMonth mois) {
        Barre vide = Barre.AUCUNE;
        return new LigneUsage(Ecriture.mois(mois), SANS, vide, SANS, vide, SANS, vide, SANS);
    }

    private static long maximum(Map<YearMonth, UsageSip> usages, Function<UsageSip, Optional<Long>> nombre) {
        return usages.values().stream()
                .flatMap(usage -> nombre.apply(usage).stream())
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }

    private static String nombre(Optional<Long> nombre) {
        return nombre.map(Ecriture::entier).orElse(SANS);
    }

    private static Barre barre(Optional<Long> nombre, long maximum) {
        return nombre.map(n -> Barre.de(BigDecimal.valueOf(n), BigDecimal.valueOf(maximum)))
                .orElse(Barre.AUCUNE);
    }
}
