package fr.msp.aci.rapport;

import fr.msp.aci.activite.Preuve;
import fr.msp.aci.calcul.Bilan;
import fr.msp.aci.calcul.Resultat;
import java.util.List;
import java.util.stream.Collectors;

/** A theme of the agreement as a bilan without points shows it: whether it is met, and what was declared about it. */
record LigneTheme(String code, String titre, String etat, String style, String declare) {

    /** The themes, in the order of the guide. */
    static List<LigneTheme> de(Bilan bilan) {
        return bilan.resultats().stream().map(LigneTheme::de).toList();
    }

    private static LigneTheme de(Resultat resultat) {
        return new LigneTheme(
                resultat.detail().code().code(),
                resultat.detail().titre(),
                Ton.mot(resultat),
                Ton.de(resultat).style(),
                declare(resultat.detail().preuves()));
    }

    private static String declare(List<Preuve> preuves) {
        return preuves.isEmpty()
                ? Textes.de("themes.rien")
                : preuves.stream()
                        .map(preuve -> Textes.de(
                                "themes.lignes",
                                preuve.feuille().libelle(),
                                preuve.lignes().size()))
                        .collect(Collectors.joining(", "));
    }
}
