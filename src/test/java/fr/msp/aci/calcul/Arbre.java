package fr.msp.aci.calcul;

import java.util.List;
import java.util.stream.Collectors;

/** An explanation as its reader sees it: a line a step, the steps it sums up beneath, then what is missing. */
final class Arbre {

    private Arbre() {}

    static String de(Resultat resultat) {
        Detail detail = resultat.detail();
        String manques = detail.manques().stream()
                .map(manque -> "→ " + manque.action() + "\n")
                .collect(Collectors.joining());
        return lisible(etapes(detail.etapes(), "") + manques);
    }

    static String de(Remuneration remuneration) {
        return lisible(etapes(remuneration.etapes(), ""));
    }

    private static String etapes(List<Etape> etapes, String retrait) {
        StringBuilder texte = new StringBuilder();
        for (Etape etape : etapes) {
            texte.append(retrait).append(etape.libelle()).append(" : ");
            if (!etape.formule().isEmpty()) {
                texte.append(etape.formule()).append(etape.valeur().startsWith("≈") ? " " : " = ");
            }
            texte.append(etape.valeur());
            if (!etape.arrondi().isEmpty()) {
                texte.append(" [").append(etape.arrondi()).append(']');
            }
            etape.reference()
                    .ifPresent(reference -> texte.append(" (").append(reference).append(')'));
            texte.append('\n').append(etapes(etape.details(), retrait + "  "));
        }
        return texte.toString();
    }

    /** The spaces that keep a number together, as plain ones. */
    private static String lisible(String texte) {
        return texte.replace('\u00A0', ' ').replace('\u202F', ' ');
    }
}
