package fr.msp.aci.controle;

import java.time.LocalDate;
import java.time.LocalTime;

/** The rules that an end does not come before its beginning. */
final class DansLOrdre {

    private DansLOrdre() {}

    /** A last day is the first one or later. */
    static RegleDeLigne dates(Colonne<LocalDate> debut, Colonne<LocalDate> fin) {
        return ligne -> ligne.lue(debut).ifPresent(premier -> ligne.lue(fin)
                .filter(dernier -> dernier.isBefore(premier))
                .ifPresent(dernier -> signaler(ligne, debut, fin)));
    }

    /** A closing comes after its opening. */
    static RegleDeLigne heures(Colonne<LocalTime> ouverture, Colonne<LocalTime> fermeture) {
        return ligne -> ligne.lue(ouverture).ifPresent(debut -> ligne.lue(fermeture)
                .filter(fin -> !fin.isAfter(debut))
                .ifPresent(fin -> signaler(ligne, ouverture, fermeture)));
    }

    private static void signaler(LigneExaminee ligne, Colonne<?> debut, Colonne<?> fin) {
        ligne.signaler(Cas.FIN_AVANT_DEBUT, fin, debut.entete(), ligne.telleQueSaisie(debut));
    }
}
