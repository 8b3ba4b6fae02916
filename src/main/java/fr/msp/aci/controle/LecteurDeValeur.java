package fr.msp.aci.controle;

import fr.msp.aci.classeur.Contenu;

/**
 * Reads cells of one type; never asked about empty cells nor about errors of the spreadsheet program.
 *
 * @param <T> what the cell becomes
 */
@FunctionalInterface
interface LecteurDeValeur<T> {
    Lecture<T> lire(Contenu contenu);
}
