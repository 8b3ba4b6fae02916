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
 * The cautions about a bilan as a whole; each indicator and the euros carry their own.
 *
 * @param contexte the facts
 * @param manquants the prérequis that are missed
 */
record MisesEnGarde(Contexte contexte, List<CodeIndicateur> manquants) {

    List<String> generales() {
        List<String> textes = new ArrayList<>();
        if (contexte.oui(Parametre.EXERCICE_A_CONFIRMER)) {
            textes.add(Textes.de(
                    "avertissement.a-confirmer",
                    contexte.bareme().nom().replace('-', ' '),
                    contexte.exercice().toString()));
        }
        textes.addAll(new BaremeModifie(contexte).avertissements());
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
