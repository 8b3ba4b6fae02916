package fr.msp.aci.activite;

/** The key that ends a FINESS, RPPS or SIRET number; a letter of Corsica counts as A = 1, B = 2. */
final class Luhn {

    private Luhn() {}

    static boolean verifie(String numero) {
        int somme = 0;
        for (int i = 0; i < numero.length(); i++) {
            int chiffre = chiffre(numero.charAt(numero.length() - 1 - i));
            int pondere = i % 2 == 0 ? chiffre : 2 * chiffre;
            somme += pondere > 9 ? pondere - 9 : pondere;
        }
        return somme % 10 == 0;
    }

    private static int chiffre(char caractere) {
        return switch (caractere) {
            case 'A' -> 1;
            case 'B' -> 2;
            default -> caractere - '0';
        };
    }
}
