package fr.msp.aci.controle;

import fr.msp.aci.activite.Appellation;
import java.util.Set;

/**
 * The name of a sheet without what is added to tell it from another: a copy, a number, a year, a part of the year; or by
 * the program that wrote it, as « - Tableau 1 », which Excel may have cut, by Numbers.
 */
final class NomDeFeuille {

    /** Without their plural s, as names are compared. */
    private static final Set<String> AJOUTS = Set.of(
            "tableau",
            "tablea",
            "table",
            "tabl",
            "tab",
            "onglet",
            "liste",
            "suivi",
            "le",
            "no",
            "notre",
            "msp",
            "cd",
            "copie",
            "copy",
            "de",
            "du",
            "la",
            "l",
            "of",
            "bis",
            "ter",
            "suite",
            "feuille",
            "annee",
            "moi",
            "er",
            "eme",
            "trimestre",
            "semestre",
            "t",
            "s",
            "janvier",
            "fevrier",
            "mar",
            "avril",
            "mai",
            "juin",
            "juillet",
            "aout",
            "septembre",
            "octobre",
            "novembre",
            "decembre");

    private NomDeFeuille() {}

    /** As names are compared; empty when nothing but additions is there. */
    static String seul(String nom) {
        return Appellation.cle(Appellation.sansMots(nom, AJOUTS));
    }
}
