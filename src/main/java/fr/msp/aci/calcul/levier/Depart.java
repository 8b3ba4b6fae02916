package fr.msp.aci.calcul.levier;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.Profession;
import fr.msp.aci.activite.Professionnel;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What-if: associates leave. What that costs hangs on their profession, and of doctors on the SAS: it is asked for or
 * said, and never left to the order of the rows of a sheet.
 *
 * @param situation before they leave
 * @param nombre how many
 * @param profession theirs, when it is told
 */
record Depart(Situation situation, int nombre, Optional<Profession> profession) {

    /** The facts without them; doctors of the SAS leave first, so that not too much is promised. */
    Activite activite() {
        List<Professionnel> candidats = candidats(profession);
        if (nombre > candidats.size()) {
            String cle = profession.isPresent() ? "refus.depart-nommes" : "refus.depart";
            throw new Refus(situation.type(), cle, nombre, candidats.size());
        }
        Set<Profession> professions =
                candidats.stream().map(Professionnel::professionComptee).collect(Collectors.toSet());
        if (professions.size() > 1 && nombre < candidats.size()) {
            demanderLaProfession(professions);
        }
        return sans(candidats, true);
    }

    /** The same where doctors outside the SAS leave first. */
    Activite horsDuSasDAbord() {
        return sans(candidats(profession), false);
    }

    /** Who leaves does not matter only where a single departure costs the same whatever the profession. */
    private void demanderLaProfession(Set<Profession> professions) {
        String exemple = Collections.max(professions).libelle();
        if (nombre > 1) {
            throw new Refus("refus.depart-professions", exemple);
        }
        Map<BigDecimal, List<Profession>> parEcart = professions.stream()
                .sorted()
                .collect(Collectors.groupingBy(
                        this::ecart, () -> new TreeMap<>(Collections.reverseOrder()), Collectors.toList()));
        if (parEcart.size() > 1) {
            String ecarts =
                    parEcart.entrySet().stream().map(Depart::dit).collect(Collectors.joining(Textes.de("separateur")));
            throw new Refus("refus.depart-profession", ecarts, exemple);
        }
    }

    private static String dit(Map.Entry<BigDecimal, List<Profession>> ecart) {
        String professions = ecart.getValue().stream().map(Profession::libelle).collect(Collectors.joining(", "));
        return Textes.de("refus.depart-ecart", ecart.getKey(), professions);
    }

    private BigDecimal ecart(Profession une) {
        Activite apres = sans(candidats(Optional.of(une)), true);
        return situation.chiffrage(apres).total().subtract(situation.chiffrage().total());
    }

    private List<Professionnel> candidats(Optional<Profession> voulue) {
        return situation.sonde().associes().stream()
                .filter(associe ->
                        voulue.map(associe.professionComptee()::equals).orElse(true))
                .toList();
    }

    private Activite sans(List<Professionnel> candidats, boolean duSasDAbord) {
        Set<String> horsDuSas = situation.sonde().medecinsHorsDuSas().stream()
                .map(situation.sonde()::personne)
                .collect(Collectors.toSet());
        Set<String> partants = candidats.stream()
                .map(situation.sonde()::personne)
                .sorted(Comparator.comparing(personne -> horsDuSas.contains(personne) == duSasDAbord))
                .limit(nombre)
                .collect(Collectors.toSet());
        return situation
                .retouche()
                .retirer(
                        Professionnel.class,
                        ligne -> partants.contains(situation.sonde().personne(ligne)))
                .activite();
    }
}
