package fr.msp.aci.regle;

import java.time.LocalDate;

/** The grid says nothing of a parameter on a day. Never answered with another year's value. */
public final class AucuneValeur extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AucuneValeur(String parametre, LocalDate jour) {
        super(Textes.de("aucune-valeur", parametre, jour));
    }
}
