package fr.msp.aci.calcul;

import static fr.msp.aci.regle.Parametre.*;

import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Coordinateur;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Periode;
import fr.msp.aci.regle.CodeIndicateur;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A2-COORDINATION: someone with identified time to coordinate, prérequis (guide p. 21–22). */
final class FonctionCoordination implements Indicateur {

    @Override
    public CodeIndicateur code() {
        return CodeIndicateur.A2_COORDINATION;
    }

    @Override
    public Set<Feuille> feuilles() {
        return Set.of(Feuille.COORDINATION);
    }

    @Override
    public Fraction plein(Contexte contexte) {
        return contexte.nombre(COORDINATION_POINTS_FIXES)
                .plus(jusquAuSeuil(contexte))
                .plus(auDela(contexte));
    }

    @Override
    public Resultat evaluer(Contexte contexte) {
        Fiche fiche = new Fiche(this, contexte);
        Tri<Coordinateur> lignes = lignes(contexte);
        fiche.ecartes(lignes);
        List<Coordinateur> comptes = enPoste(lignes);
        List<Coordinateur> sansTemps = lignes.comptes().stream()
                .filter(ligne -> !comptes.contains(ligne))
                .toList();
        if (!sansTemps.isEmpty()) {
            fiche.avertir("A2-COORDINATION.avertissement.etp", Lieu.de(sansTemps));
        }
        if (comptes.isEmpty()) {
            fiche.manque("A2-COORDINATION.manque");
            return lignes.estVide()
                    ? fiche.nonEngage()
                    : personnes(fiche, contexte, comptes).nonAtteint();
        }
        personnes(fiche, contexte, comptes).preuves(comptes).justifier(comptes, Coordinateur::justificatif);
        if (comptes.stream()
                .noneMatch(ligne -> new Periode(ligne.du(), ligne.au()).contient(contexte.dateDuBareme()))) {
            fiche.avertir("A2-COORDINATION.avertissement.vacance", contexte.dateDuBareme());
        }
        fixes(fiche, contexte);
        return contexte.patientele()
                .map(patients -> variables(fiche, contexte, patients).atteint())
                .orElseGet(fiche::atteintSansPatientele);
    }

    private static Fiche personnes(Fiche fiche, Contexte contexte, List<Coordinateur> comptes) {
        return fiche.etape(Pas.de("A2-COORDINATION.personnes")
                .nombre(Fraction.de(comptes.size()))
                .reference(fiche.reference(COORDINATION_POINTS_FIXES))
                .preuves(contexte.preuves(comptes)));
    }

    /** Rows of coordination by whether they meet the exercise; one not begun yet is looked at on its first day. */
    static Tri<Coordinateur> lignes(Contexte contexte) {
        Function<Coordinateur, Periode> duree = ligne -> new Periode(ligne.du(), ligne.au());
        List<Coordinateur> lignes = contexte.les(Coordinateur.class);
        return contexte.pasCommence()
                ? Tri.le(contexte.dateDuBareme(), lignes, duree)
                : Tri.enCours(contexte, lignes, duree);
    }

    /** Those whose time is identified. */
    static List<Coordinateur> enPoste(Tri<Coordinateur> lignes) {
        return lignes.comptes().stream()
                .filter(ligne -> ligne.etp().map(BigDecimal::signum).orElse(1) > 0)
                .toList();
    }

    private static void fixes(Fiche fiche, Contexte contexte) {
        Fraction fixes = contexte.nombre(COORDINATION_POINTS_FIXES);
        fiche.etape(Pas.de("A2-COORDINATION.fixes").points(fixes).reference(fiche.reference(COORDINATION_POINTS_FIXES)))
                .fixes(fixes);
    }

    private static Fiche variables(Fiche fiche, Contexte contexte, int patients) {
        int seuil = contexte.entier(COORDINATION_SEUIL);
        fiche.preuve(ChampStructure.PATIENTELE)
                .etape(Pas.de("A2-COORDINATION.jusqu-au-seuil", seuil)
                        .formule(Textes.de(
                                "formule.part",
                                contexte.nombre(COORDINATION_POINTS_JUSQU_AU_SEUIL),
                                Math.min(patients, seuil),
                                contexte.nombre(PATIENTELE_REFERENCE)))
                        .points(jusquAuSeuil(contexte))
                        .reference(fiche.reference(COORDINATION_SEUIL))
                        .preuves(contexte.preuves(ChampStructure.PATIENTELE)));
        if (patients > seuil) {
            fiche.etape(Pas.de("A2-COORDINATION.au-dela", seuil)
                    .formule(Textes.de(
                            "formule.part",
                            contexte.nombre(COORDINATION_POINTS_AU_DELA),
                            patients - seuil,
                            contexte.nombre(PATIENTELE_REFERENCE)))
                    .points(auDela(contexte))
                    .reference(fiche.reference(COORDINATION_SEUIL)));
        }
        return fiche.variables(jusquAuSeuil(contexte)).variables(auDela(contexte));
    }

    private static Fraction jusquAuSeuil(Contexte contexte) {
        Fraction part = Fraction.de(contexte.patientele().orElse(0)).plafonneA(contexte.nombre(COORDINATION_SEUIL));
        return contexte.nombre(COORDINATION_POINTS_JUSQU_AU_SEUIL)
                .fois(part)
                .divisePar(contexte.nombre(PATIENTELE_REFERENCE));
    }

    private static Fraction auDela(Contexte contexte) {
        Fraction part = Fraction.de(contexte.patientele().orElse(0))
                .moins(contexte.nombre(COORDINATION_SEUIL))
                .auMoins(Fraction.ZERO);
        return contexte.nombre(COORDINATION_POINTS_AU_DELA).fois(part).divisePar(contexte.nombre(PATIENTELE_REFERENCE));
    }
}
