package fr.msp.aci.commande;

import fr.msp.aci.activite.Exercice;

/** The exercise that a command was given. */
final class Exercices {

    private Exercices() {}

    static Exercice de(int annee, Textes textes) {
        try {
            return new Exercice(annee);
        } catch (IllegalArgumentException horsDesAnnees) {
            throw Refus.usage(textes.de("exercice.invalide", Integer.toString(annee)));
        }
    }
}
