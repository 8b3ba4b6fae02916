package fr.msp.aci.commande;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;

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

    /** The day, or the last one of an exercise: the day whose values of the grid it is computed by. */
    static LocalDate ouFinDExercice(String texte, Textes textes) {
        return texte.matches("\\d{4}")
                ? Exercices.de(Integer.parseInt(texte), textes).dernierJour()
                : de(texte, textes);
    }
}
