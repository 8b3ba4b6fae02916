package fr.msp.aci.calcul;

import static fr.msp.aci.regle.Parametre.*;

import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Structure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The majoration précarité: how much more than the national rates the share of C2S and AME patients is, capped; or the
 * rate the CPAM notified, which wins.
 */
final class Majoration {

    private final Contexte contexte;
    private final List<Etape> etapes = new ArrayList<>();
    private final List<String> avertissements = new ArrayList<>();
    private boolean calculee;

    Majoration(Contexte contexte) {
        this.contexte = contexte;
    }

    /** The exact rate, in percent. */
    Fraction taux() {
        Fraction plafond = contexte.nombre(MAJORATION_PLAFOND);
        Optional<Fraction> notifie = nombre(ChampStructure.TAUX_NOTIFIE);
        if (notifie.isPresent()) {
            etapes.add(Pas.de("majoration.notifiee")
                    .pourcent(notifie.get())
                    .preuves(contexte.preuves(ChampStructure.TAUX_NOTIFIE))
                    .etape());
            if (notifie.get().compareTo(plafond) > 0) {
                avertissements.add(Textes.de("majoration.avertissement.plafond", plafond));
            }
            return notifie.get();
        }
        Fraction c2s = terme(ChampStructure.PATIENTS_C2S, ChampStructure.TAUX_NATIONAL_C2S, "C2S");
        Fraction ame = terme(ChampStructure.PATIENTS_AME, ChampStructure.TAUX_NATIONAL_AME, "AME");
        Fraction somme = c2s.plus(ame);
        if (calculee) {
            etapes.add(Pas.de("majoration.plafond", plafond)
                    .somme(List.of(c2s, ame), Ecriture::pourcent)
                    .plafonne(somme, plafond, Ecriture::pourcent)
                    .reference(contexte.reference(MAJORATION_PLAFOND))
                    .etape());
        } else {
            avertissements.add(Textes.de("majoration.avertissement.aucune"));
        }
        return somme.plafonneA(plafond);
    }

    /** Whether rates were worked out from the numbers of patients. */
    boolean calculee() {
        return calculee;
    }

    List<Etape> etapes() {
        return etapes;
    }

    List<String> avertissements() {
        return avertissements;
    }

    /** One term: the rate of the structure less the national one, when positive. */
    private Fraction terme(ChampStructure effectif, ChampStructure national, String sigle) {
        List<String> absents = Stream.of(ChampStructure.PATIENTELE, effectif, national)
                .filter(champ -> nombre(champ).isEmpty())
                .map(ChampStructure::libelle)
                .toList();
        if (!absents.isEmpty()) {
            avertissements.add(Textes.de("majoration.avertissement.champs", sigle, String.join(", ", absents)));
            return Fraction.ZERO;
        }
        Fraction patientele = nombre(ChampStructure.PATIENTELE).orElseThrow();
        if (patientele.estNul()) {
            avertissements.add(Textes.de("majoration.avertissement.patientele-nulle", sigle));
            return Fraction.ZERO;
        }
        calculee = true;
        Fraction patients = nombre(effectif).orElseThrow();
        Fraction taux = patients.fois(100).divisePar(patientele);
        Fraction reference = nombre(national).orElseThrow();
        Fraction brut = taux.moins(reference);
        Fraction ecart = brut.auMoins(Fraction.ZERO);
        Pas pas = Pas.de("majoration.terme", sigle)
                .formule(Textes.de("majoration.formule", patients, patientele, Ecriture.pourcent(reference)))
                .reference(contexte.reference(MAJORATION_PLAFOND))
                .preuves(Provenance.de(contexte.activite(), List.of(), List.of(effectif, national)));
        etapes.add((brut.equals(ecart)
                        ? pas.pourcent(ecart)
                        : pas.nombre(ecart, Textes.de("majoration.negatif", Ecriture.pourcent(ecart))))
                .etape());
        return ecart;
    }

    private Optional<Fraction> nombre(ChampStructure champ) {
        Structure structure = contexte.structure();
        return structure.nombre(champ).map((BigDecimal lu) -> Fraction.de(lu));
    }
}
