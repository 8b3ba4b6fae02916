package fr.msp.aci.rapport;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a bilan that was issued says otherwise than the one issued before, which may have been sent and paid.
 *
 * @param emisLe day on which the one before was issued
 * @param valeurs the sum that is due, and what else that counts for the payment has moved
 */
public record Correction(LocalDate emisLe, List<Valeur> valeurs) {

    private static final String VERS = "->";
    private static final String RIEN = "-";

    /** Copies the list. */
    public Correction {
        valeurs = List.copyOf(valeurs);
    }

    /** What counts for the payment. */
    public enum Quoi {
        EUROS,
        POINTS,
        PATIENTELE,
        AVANCE
    }

    /**
     * One of them, before and now.
     *
     * @param quoi what it is
     * @param avant what the bilan before said, if anything
     * @param apres what it says now, if anything
     */
    public record Valeur(Quoi quoi, Optional<BigDecimal> avant, Optional<BigDecimal> apres) {

        private boolean aBouge() {
            return !avant.map(BigDecimal::stripTrailingZeros).equals(apres.map(BigDecimal::stripTrailingZeros));
        }

        private String ecrite() {
            return quoi + "=" + nombre(avant) + VERS + nombre(apres);
        }

        private static String nombre(Optional<BigDecimal> valeur) {
            return valeur.map(BigDecimal::toPlainString).orElse(RIEN);
        }

        private static Valeur lue(String texte) {
            String[] nom = texte.split("=", 2);
            String[] nombres = nom[1].split(VERS, 2);
            return new Valeur(Quoi.valueOf(nom[0]), nombre(nombres[0]), nombre(nombres[1]));
        }

        private static Optional<BigDecimal> nombre(String texte) {
            return Optional.of(texte).filter(celui -> !celui.equals(RIEN)).map(BigDecimal::new);
        }

        private String dite(Optional<BigDecimal> valeur) {
            return valeur.map(nombre -> switch (quoi) {
                        case POINTS -> Ecriture.points(nombre);
                        case PATIENTELE -> Ecriture.entier(nombre.intValueExact());
                        default -> Ecriture.euros(nombre);
                    })
                    .orElseGet(() -> Textes.de("identite.inconnu"));
        }
    }

    /** Of these values, those that moved, with the sum that is due in any case; nothing when none did. */
    public static Optional<Correction> entre(LocalDate emisLe, List<Valeur> toutes) {
        return toutes.stream().anyMatch(Valeur::aBouge)
                ? Optional.of(new Correction(
                        emisLe,
                        toutes.stream()
                                .filter(valeur -> valeur.quoi() == Quoi.EUROS || valeur.aBouge())
                                .toList()))
                : Optional.empty();
    }

    /** As the register keeps it. */
    public String ecrite() {
        return Stream.concat(Stream.of(emisLe.toString()), valeurs.stream().map(Valeur::ecrite))
                .collect(Collectors.joining(" "));
    }

    /** Read again; empty when that is something else. */
    public static Optional<Correction> lue(String texte) {
        String[] mots = texte.split(" ");
        try {
            List<Valeur> valeurs = new ArrayList<>();
            for (String mot : List.of(mots).subList(1, mots.length)) {
                valeurs.add(Valeur.lue(mot));
            }
            return Optional.of(new Correction(LocalDate.parse(mots[0]), valeurs));
        } catch (RuntimeException autreChose) {
            return Optional.empty();
        }
    }

    /** As one sentence. */
    String phrase() {
        return Textes.de(
                "dossier.correction",
                Ecriture.date(emisLe),
                valeurs.stream()
                        .map(valeur -> Textes.de(
                                "dossier.correction." + (valeur.aBouge() ? valeur.quoi() : "PAREIL"),
                                valeur.dite(valeur.avant()),
                                valeur.dite(valeur.apres())))
                        .collect(Collectors.joining(" ; ")));
    }
}
