package fr.msp.aci.calcul;

import static fr.msp.aci.regle.Parametre.*;

import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.ParcoursEngage;
import fr.msp.aci.activite.Periode;
import fr.msp.aci.activite.TypeParcours;
import fr.msp.aci.regle.CodeIndicateur;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A2-IC: care pathway of heart failure (guide p. 40–41). */
final class ParcoursInsuffisanceCardiaque implements Indicateur {

    @Override
    public CodeIndicateur code() {
        return CodeIndicateur.A2_IC;
    }

    @Override
    public Set<Feuille> feuilles() {
        return Set.of(Feuille.PARCOURS);
    }

    @Override
    public Fraction plein(Contexte contexte) {
        return contexte.nombre(IC_POINTS).fois(contexte.ratio());
    }

    @Override
    public boolean suitLaPatientele() {
        return true;
    }

    @Override
    public Resultat evaluer(Contexte contexte) {
        Fiche fiche = new Fiche(this, contexte);
        Tri<ParcoursEngage> engages = engages(contexte, TypeParcours.INSUFFISANCE_CARDIAQUE);
        fiche.ecartes(engages);
        if (engages.comptes().isEmpty()) {
            return fiche.manque("A2-IC.manque")
                    .sansLigneComptee(
                            engages,
                            Pas.de("parcours.engage").valeur(Textes.de("non")).reference(fiche.reference(IC_POINTS)));
        }
        fiche.preuves(engages.comptes())
                .justifier(engages.comptes(), ParcoursEngage::justificatif)
                .unSeulFichier(
                        "A2-IC.pieces.un-seul",
                        FichierUnique.dans(
                                contexte.activite().pieces(),
                                engages.comptes(),
                                ParcoursEngage::parcours,
                                ParcoursEngage::justificatif));
        comptages(fiche, contexte, engages.comptes());
        List<ParcoursEngage> sansComptage = engages.comptes().stream()
                .filter(ligne -> ligne.patients().isEmpty()
                        || ligne.incidents().isEmpty()
                        || ligne.nouveauxDiagnostics().isEmpty())
                .toList();
        if (contexte.oui(IC_COMPTAGES) && !sansComptage.isEmpty()) {
            fiche.avertir("A2-IC.avertissement.comptages", Lieu.de(sansComptage));
        }
        if (contexte.patientele().isEmpty()) {
            return fiche.donneesManquantes();
        }
        return NiveauVariable.ajouter(fiche, contexte, "A2-IC.points", IC_POINTS, engages.comptes(), true)
                .atteint();
    }

    /** The numbers of patients that the guide wants told (p. 41): they change no points. */
    private static void comptages(Fiche fiche, Contexte contexte, List<ParcoursEngage> lignes) {
        comptage(fiche, contexte, "A2-IC.patients", lignes, ParcoursEngage::patients);
        comptage(fiche, contexte, "A2-IC.incidents", lignes, ParcoursEngage::incidents);
        comptage(fiche, contexte, "A2-IC.nouveaux-diagnostics", lignes, ParcoursEngage::nouveauxDiagnostics);
    }

    /** As typed: whether two rows speak of the same patients is not known, so that they are not added up. */
    private static void comptage(
            Fiche fiche,
            Contexte contexte,
            String cle,
            List<ParcoursEngage> lignes,
            Function<ParcoursEngage, Optional<Integer>> nombre) {
        List<Integer> nombres =
                lignes.stream().flatMap(ligne -> nombre.apply(ligne).stream()).toList();
        if (nombres.isEmpty() && !contexte.oui(IC_COMPTAGES)) {
            return;
        }
        Pas pas = Pas.de(cle).reference(fiche.reference(IC_COMPTAGES)).preuves(contexte.preuves(lignes));
        fiche.etape(
                nombres.size() == 1
                        ? pas.nombre(Fraction.de(nombres.get(0)))
                        : pas.valeur(
                                nombres.isEmpty()
                                        ? Textes.de("A2-IC.non-renseigne")
                                        : nombres.stream().map(Ecriture::de).collect(Collectors.joining(" ; "))));
    }

    /** Pathways of a kind the structure engaged in, on or before the reference date. */
    static Tri<ParcoursEngage> engages(Contexte contexte, TypeParcours type) {
        List<ParcoursEngage> lignes = contexte.les(ParcoursEngage.class).stream()
                .filter(ligne -> ligne.parcours() == type)
                .toList();
        return Tri.durables(contexte, lignes, ligne -> Periode.du(ligne.engagement()));
    }
}
