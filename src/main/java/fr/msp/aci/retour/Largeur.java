package fr.msp.aci.retour;

import fr.msp.aci.controle.Colonne;

/** Fixed widths of columns, in 256ths of a character: measuring the text would need the reader's fonts. */
final class Largeur {

    static final int NOM_DE_CHAMP = 46 * 256;
    static final int VALEUR_DE_CHAMP = 40 * 256;
    static final int EXEMPLE_DE_CHAMP = 32 * 256;
    static final int AIDE_DE_CHAMP = 88 * 256;

    private static final int LIGNES_DE_L_ENTETE = 2;

    private Largeur() {}

    static int de(Colonne<?> colonne) {
        int contenu =
                switch (colonne.type().nature()) {
                    case LISTE -> plusLongueValeur(colonne);
                    case TEXTE, PROFESSIONS, FICHIER, COURRIEL -> 26;
                    case NUMERO -> 15;
                    case DATE, MOIS, NOMBRE, POURCENTAGE, MONTANT, ENTIER, HEURE, OUI_NON, CODE_POSTAL -> 12;
                };
        int plusLongMot = 0;
        for (String mot : colonne.entete().split(" ")) {
            plusLongMot = Math.max(plusLongMot, mot.length() + 3);
        }
        int entete = colonne.entete().length() / LIGNES_DE_L_ENTETE + 5;
        return Math.max(entete, Math.max(contenu, plusLongMot)) * 256;
    }

    private static int plusLongueValeur(Colonne<?> colonne) {
        int longueur =
                colonne.type().valeurs().stream().mapToInt(String::length).max().orElse(0);
        return Math.min(42, Math.max(12, longueur + 3));
    }
}
