package fr.msp.aci.calcul;

import fr.msp.aci.activite.ActionSecpa;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.DotationSecpa;
import fr.msp.aci.activite.Fait;
import fr.msp.aci.activite.Professionnel;
import fr.msp.aci.activite.Statut;
import fr.msp.aci.activite.TypeStructure;
import fr.msp.aci.calcul.Eligibilite.Etat;
import fr.msp.aci.regle.CodeIndicateur;
import fr.msp.aci.regle.Parametre;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The cautions about a bilan as a whole; each indicator and the euros carry their own, and the régime says by itself that
 * no contract runs.
 *
 * @param contexte the facts
 * @param manquants the prérequis that are missed
 * @param points the total, theoretical when a prérequis is missed
 * @param conditions the conditions of the contract
 * @param lacunes the data never received that decide points
 * @param pertes what a running exercise is announced to lose
 */
record MisesEnGarde(
        Contexte contexte,
        List<CodeIndicateur> manquants,
        BigDecimal points,
        List<Eligibilite> conditions,
        List<Lacune> lacunes,
        List<String> pertes) {

    List<String> generales() {
        List<String> textes =
                new ArrayList<>(lacunes.stream().map(Lacune::avertissement).toList());
        if (contexte.oui(Parametre.EXERCICE_A_CONFIRMER)) {
            textes.add(Textes.de(
                    "avertissement.a-confirmer",
                    contexte.bareme().nom().replace('-', ' '),
                    contexte.exercice().toString()));
        }
        textes.addAll(new BaremeModifie(contexte).avertissements());
        if (contexte.pasCommence()) {
            textes.add(
                    Textes.de("avertissement.pas-commence", contexte.exercice().toString(), contexte.dateReference()));
        } else if (!contexte.exercice().estTermineLe(contexte.dateReference())) {
            textes.add(Textes.de("avertissement.provisoire", contexte.dateReference()));
        }
        contexte.contrat()
                .effet()
                .filter(effet -> contexte.contrat().court() && effet.isAfter(contexte.dateReference()))
                .map(effet -> Textes.de("avertissement.contrat-a-venir", effet, contexte.dateReference()))
                .ifPresent(textes::add);
        textes.addAll(pertes);
        if (contexte.contrat().court() && !manquants.isEmpty()) {
            String cle = points.signum() == 0 ? "avertissement.prerequis.aucun-point" : "avertissement.prerequis";
            textes.add(Textes.de(cle, codes()));
        }
        conditions.stream()
                .filter(condition -> contexte.contrat().court() && condition.etat() == Etat.NON_REMPLIE)
                .map(condition -> Textes.de("avertissement.condition", condition.libelle(), condition.constat()))
                .forEach(textes::add);
        if (contexte.patientele().isEmpty() && !contexte.contrat().court()) {
            textes.add(Textes.de("avertissement.patientele.sans-contrat"));
        }
        if (!contexte.structure().oui(ChampStructure.SECPA) && !participatives().isEmpty()) {
            textes.add(Textes.de("avertissement.secpa", Lieu.de(participatives())));
        }
        List<Professionnel> associes = contexte.les(Professionnel.class).stream()
                .filter(ligne -> ligne.statut() == Statut.ASSOCIE)
                .toList();
        if (contexte.structure().type() == TypeStructure.CDS && !associes.isEmpty()) {
            textes.add(Textes.de("avertissement.cds-associes", Lieu.de(associes)));
        }
        return textes;
    }

    private List<Fait> participatives() {
        return Stream.<Fait>concat(contexte.les(DotationSecpa.class).stream(), contexte.les(ActionSecpa.class).stream())
                .toList();
    }

    private String codes() {
        return manquants.stream().map(CodeIndicateur::code).collect(Collectors.joining(", "));
    }
}
