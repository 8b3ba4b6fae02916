package fr.msp.aci.calcul;

import java.util.Arrays;
import java.util.OptionalDouble;

/** Works out a formula as it is printed, to hold it against the value that is printed beside it. */
final class FormuleRelue {

    private static final String PLUS_PETIT = "le plus petit de : ";

    private final String texte;
    private final double pourcent;
    private int place;

    private FormuleRelue(String texte, double pourcent) {
        this.texte = texte;
        this.pourcent = pourcent;
    }

    /** What the formula of a step gives; nothing when it has none. */
    static OptionalDouble valeur(Etape etape) {
        if (etape.formule().isEmpty()) {
            return OptionalDouble.empty();
        }
        // A sum of rates is a rate; a product by a rate takes it for what it is worth.
        double pourcent = etape.valeur().contains("%") ? 1 : 0.01;
        if (etape.formule().startsWith(PLUS_PETIT)) {
            String[] choix = etape.formule().substring(PLUS_PETIT.length()).split(", ");
            return Arrays.stream(choix).mapToDouble(un -> lire(un, pourcent)).min();
        }
        return OptionalDouble.of(lire(etape.formule(), pourcent));
    }

    /** Whether an operand is only near what was computed with. */
    static boolean estApprochee(Etape etape) {
        return etape.formule().contains("≈") || etape.valeur().contains("≈");
    }

    private static double lire(String formule, double pourcent) {
        FormuleRelue relue = new FormuleRelue(formule.replaceAll("[\\s\\u00A0\\u202F€≈]", ""), pourcent);
        double valeur = relue.somme();
        if (relue.place != relue.texte.length()) {
            throw new IllegalArgumentException(formule + " is not understood from character " + relue.place);
        }
        return valeur;
    }

    private double somme() {
        double total = produit();
        while (voit('+') || voit('−')) {
            total = texte.charAt(place++) == '+' ? total + produit() : total - produit();
        }
        return total;
    }

    private double produit() {
        double total = nombre();
        while (voit('×') || voit('÷') || voit('/')) {
            total = texte.charAt(place++) == '×' ? total * nombre() : total / nombre();
        }
        return total;
    }

    private double nombre() {
        if (voit('(')) {
            place++;
            double dedans = somme();
            place++;
            return dedans;
        }
        int debut = place;
        while (place < texte.length() && (Character.isDigit(texte.charAt(place)) || texte.charAt(place) == ',')) {
            place++;
        }
        double lu = Double.parseDouble(texte.substring(debut, place).replace(',', '.'));
        if (voit('%')) {
            place++;
            return lu * pourcent;
        }
        return lu;
    }

    private boolean voit(char signe) {
        return place < texte.length() && texte.charAt(place) == signe;
    }
}
