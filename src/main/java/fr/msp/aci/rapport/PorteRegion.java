package fr.msp.aci.rapport;

import fr.msp.aci.calcul.regional.Membre;
import fr.msp.aci.calcul.regional.SyntheseRegionale;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the first page of the synthesis of many structures says above its figures: prérequis missed, and how sure it all is. */
final class PorteRegion {

    /** More names would take the page; all of them stand under their missing data. */
    private static final int NOMMEES = 3;

    private static final int NOM = 40;

    private PorteRegion() {}

    static String titre(SyntheseRegionale synthese) {
        if (synthese.sousContrat().isEmpty()) {
            return Textes.de("regionale.porte.vide");
        }
        int fermees = synthese.enDefaut().size();
        return fermees == 0 ? Textes.de("regionale.porte.bonne") : nombre("regionale.porte.mauvaise", fermees);
    }

    static String detail(SyntheseRegionale synthese) {
        return Stream.concat(reserves(synthese), Stream.of(chiffres(synthese))).collect(Collectors.joining(" "));
    }

    /** What makes all the figures doubtful is said before them. */
    private static Stream<String> reserves(SyntheseRegionale synthese) {
        Stream<String> provisoire =
                synthese.provisoire() ? Stream.of(Textes.de("regionale.porte.provisoire")) : Stream.empty();
        Stream<String> bareme = synthese.baremeAConfirmer()
                ? Stream.of(Textes.de(
                        "regionale.porte.bareme",
                        synthese.bareme().replace('-', ' '),
                        synthese.exercice().toString()))
                : Stream.empty();
        return Stream.of(provisoire, bareme, lacunes(synthese).stream()).flatMap(textes -> textes);
    }

    /** What the missing data make of the figures, then which structures they are of. */
    private static Optional<String> lacunes(SyntheseRegionale synthese) {
        List<Membre> siennes = synthese.incompletes();
        String noms = siennes.stream()
                .limit(NOMMEES)
                .map(membre -> Textes.de(
                        "regionale.lacunes.nom",
                        TexteLisible.court(membre.raisonSociale(), NOM),
                        membre.finess().numero()))
                .collect(Collectors.joining(", "));
        int autres = siennes.size() - NOMMEES;
        return siennes.isEmpty()
                ? Optional.empty()
                : Optional.of(Textes.de(
                        "regionale.lacunes",
                        siennes.size(),
                        Ecriture.entier(siennes.size()),
                        autres > 0 ? noms + nombre("regionale.lacunes.autres", autres) : noms));
    }

    private static String chiffres(SyntheseRegionale synthese) {
        if (synthese.sousContrat().isEmpty()) {
            return Textes.de("regionale.porte.vide.detail");
        }
        int reserves = synthese.sousReserve().size();
        if (synthese.enDefaut().isEmpty()) {
            return nombre("regionale.porte.reserves", reserves);
        }
        return Textes.de(
                        "regionale.porte.perdu",
                        SyntheseRegion.auMoins(
                                synthese.theoriquesAuMoins(), Ecriture.points(synthese.pointsTheoriques())),
                        Ecriture.euros(synthese.perduAuxPrerequis()))
                + " " + nombre("regionale.porte.reserve", reserves);
    }

    /** A text that agrees with a number. */
    private static String nombre(String cle, int nombre) {
        return Textes.de(cle, nombre, Ecriture.entier(nombre));
    }
}
