package fr.msp.aci.commande;

import fr.msp.aci.activite.Exercice;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The days a command was given, written {@code 2025-06-30} or {@code 30/06/2025}. */
final class Jours {

    private static final List<DateTimeFormatter> ECRITURES = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.FRENCH).withResolverStyle(ResolverStyle.STRICT));

    private Jours() {}

    static LocalDate de(String texte, Textes textes) {
        for (DateTimeFormatter ecriture : ECRITURES) {
            try {
                return LocalDate.parse(texte, ecriture);
            } catch (DateTimeParseException autreEcriture) {
                continue;
            }
        }
        throw Refus.usage(textes.de("jour.invalide", texte));
    }

    /** The last day whose facts are asked for, when one is: before the exercise there are none. */
    static Optional<LocalDate> desFaits(String texte, Exercice exercice, Textes textes) {
        Optional<LocalDate> voulu = Optional.ofNullable(texte).map(ecrit -> de(ecrit, textes));
        if (voulu.filter(jour -> jour.isBefore(exercice.premierJour())).isPresent()) {
            throw Refus.usage(textes.de("bilan.as.of.avant", texte, exercice));
        }
        return voulu;
    }

    /** The day up to which what was received is asked for, when one is: of a day to come nobody knows it. */
    static Optional<LocalDate> desReceptions(String texte, LocalDate aujourdhui, Textes textes) {
        Optional<LocalDate> voulu = Optional.ofNullable(texte).map(ecrit -> de(ecrit, textes));
        if (voulu.filter(aujourdhui::isBefore).isPresent()) {
            throw Refus.usage(textes.de("bilan.received.by.apres", texte));
        }
        return voulu;
    }

    /** The day, or the last one of an exercise: the day whose values of the grid it is computed by. */
    static LocalDate ouFinDExercice(String texte, Textes textes) {
        return texte.matches("\\d{4}")
                ? Exercices.de(Integer.parseInt(texte), textes).dernierJour()
                : de(texte, textes);
    }
}
