package fr.msp.aci.controle;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Rows of a sheet, told by runs: {@code 3, 5 à 9}. To be noted downwards. */
final class SuitesDeLignes {

    private static final int NOMMEES = 10;

    private record Suite(int premiere, int derniere) {}

    private final List<Suite> suites = new ArrayList<>();
    private int derniere;
    private int nombre;

    void noter(int ligne) {
        nombre++;
        int rang = suites.size() - 1;
        if (rang >= 0 && derniere == ligne - 1) {
            suites.set(rang, new Suite(suites.get(rang).premiere(), ligne));
        } else if (suites.size() <= NOMMEES) {
            suites.add(new Suite(ligne, ligne));
        }
        derniere = ligne;
    }

    int nombre() {
        return nombre;
    }

    /** The first of them; there must be one. */
    int premiere() {
        return suites.get(0).premiere();
    }

    /** The first runs, in the language of a catalogue. */
    String texte(Locutions locutions) {
        String lignes = suites.stream()
                .limit(NOMMEES)
                .map(suite -> locutions.lignes(suite.premiere(), suite.derniere()))
                .collect(Collectors.joining(", "));
        return suites.size() > NOMMEES ? lignes + "…" : lignes;
    }
}
