package fr.msp.aci.calcul;

import fr.msp.aci.activite.Professionnel;
import fr.msp.aci.activite.Statut;
import fr.msp.aci.activite.TypeStructure;
import fr.msp.aci.regle.CodeIndicateur;
import fr.msp.aci.regle.Parametre;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * All the cautions of a bilan: those of the whole first, then those of each indicator under its code, then those of the
 * euros.
 *
 * @param contexte the facts
 * @param resultats the indicators
 * @param manquants the prérequis that are missed
 * @param remuneration the euros
 */
record MisesEnGarde(
        Contexte contexte, List<Resultat> resultats, List<CodeIndicateur> manquants, Remuneration remuneration) {

    List<String> toutes() {
        List<String> textes = new ArrayList<>(generales());
        for (Resultat resultat : resultats) {
            String code = resultat.detail().code().code();
            resultat.detail()
                    .avertissements()
                    .forEach(texte -> textes.add(Textes.de("avertissement.indicateur", code, texte)));
        }
        textes.addAll(remuneration.avertissements());
        return textes.stream().distinct().toList();
    }

    private List<String> generales() {
        List<String> textes = new ArrayList<>();
        if (contexte.oui(Parametre.EXERCICE_A_CONFIRMER)) {
            textes.add(Textes.de(
                    "avertissement.a-confirmer",
                    contexte.bareme().nom().replace('-', ' '),
                    contexte.exercice().toString()));
        }
        if (contexte.dateReference().isBefore(contexte.exercice().dernierJour())) {
            textes.add(Textes.de("avertissement.provisoire", contexte.dateReference()));
        }
        switch (contexte.contrat().regime()) {
            case SANS_CONTRAT -> textes.add(Textes.de("avertissement.sans-contrat"));
            case CONTRAT_A_VENIR ->
                textes.add(Textes.de(
                        "avertissement.contrat-a-venir",
                        contexte.contrat().effet().orElseThrow()));
            case CONTRAT -> {
                if (!manquants.isEmpty()) {
                    textes.add(Textes.de("avertissement.prerequis", codes()));
                }
            }
        }
        if (contexte.patientele().isEmpty()) {
            textes.add(Textes.de("avertissement.patientele"));
        }
        List<Professionnel> associes = contexte.les(Professionnel.class).stream()
                .filter(ligne -> ligne.statut() == Statut.ASSOCIE)
                .toList();
        if (contexte.structure().type() == TypeStructure.CDS && !associes.isEmpty()) {
            textes.add(Textes.de("avertissement.cds-associes", Lieu.de(associes)));
        }
        return textes;
    }

    private String codes() {
        return manquants.stream().map(CodeIndicateur::code).collect(Collectors.joining(", "));
    }
}
