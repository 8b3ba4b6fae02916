package fr.msp.aci.calcul;

import static fr.msp.aci.regle.Parametre.*;

import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Periode;
import fr.msp.aci.activite.ProcedureExterne;
import fr.msp.aci.regle.CodeIndicateur;
import java.util.Set;

/** A2-COORD-EXTERNE: a written procedure to pass patients' data on, outside the structure (guide p. 34–35). */
final class CoordinationExterne implements Indicateur {

    @Override
    public CodeIndicateur code() {
        return CodeIndicateur.A2_COORD_EXTERNE;
    }

    @Override
    public Set<Feuille> feuilles() {
        return Set.of(Feuille.COORDINATION_EXTERNE);
    }

    @Override
    public Fraction plein(Contexte contexte) {
        return contexte.nombre(COORD_EXTERNE_POINTS).fois(contexte.ratio());
    }

    @Override
    public boolean suitLaPatientele() {
        return true;
    }

    @Override
    public Resultat evaluer(Contexte contexte) {
        Fiche fiche = new Fiche(this, contexte);
        Tri<ProcedureExterne> procedures = procedures(contexte);
        fiche.ecartes(procedures);
        if (procedures.comptes().isEmpty()) {
            return fiche.manque("A2-COORD-EXTERNE.manque")
                    .sansLigneComptee(
                            procedures,
                            Pas.de("A2-COORD-EXTERNE.procedure")
                                    .valeur(Textes.de("non"))
                                    .reference(fiche.reference(COORD_EXTERNE_POINTS)));
        }
        fiche.preuves(procedures.comptes()).justifier(procedures.comptes(), ProcedureExterne::justificatif);
        if (contexte.patientele().isEmpty()) {
            return fiche.donneesManquantes();
        }
        return NiveauVariable.ajouter(
                        fiche, contexte, "A2-COORD-EXTERNE.points", COORD_EXTERNE_POINTS, procedures.comptes(), true)
                .atteint();
    }

    /** Written procedures, standing once written. */
    static Tri<ProcedureExterne> procedures(Contexte contexte) {
        return Tri.durables(contexte, contexte.les(ProcedureExterne.class), procedure -> Periode.du(procedure.date()));
    }
}
