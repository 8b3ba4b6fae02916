package fr.msp.aci.controle;

import fr.msp.aci.activite.NomNormalise;
import fr.msp.aci.activite.Professionnel;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether two rows that bear one number may name one person, as it is written by hand twice. */
final class NomDePersonne {

    /** In a shorter word another letter makes another name. */
    private static final int LONGUEUR_AVEC_FAUTE = 5;

    private NomDePersonne() {}

    /**
     * The same words, in any order, or some of them (Durand, Durand-Petit); a slip is forgiven in the family name alone,
     * for a letter tells Paul from Paule.
     */
    static boolean accorde(Professionnel un, Professionnel autre) {
        return seContiennent(un.nom() + " " + un.prenom(), autre.nom() + " " + autre.prenom())
                || seContiennent(un.prenom(), autre.prenom()) && estUneFaute(un.nom(), autre.nom());
    }

    private static boolean seContiennent(String un, String autre) {
        Set<String> mots = mots(un);
        Set<String> autres = mots(autre);
        return mots.containsAll(autres) || autres.containsAll(mots);
    }

    private static Set<String> mots(String nom) {
        return Arrays.stream(NomNormalise.de(nom).split(" ")).collect(Collectors.toSet());
    }

    private static boolean estUneFaute(String un, String autre) {
        String nom = NomNormalise.de(un);
        String second = NomNormalise.de(autre);
        return Math.min(nom.length(), second.length()) >= LONGUEUR_AVEC_FAUTE && Ressemblance.ecart(nom, second) <= 1;
    }
}
