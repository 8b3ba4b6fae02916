package fr.msp.aci.calcul;

import static fr.msp.aci.regle.Parametre.*;

import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.NomNormalise;
import fr.msp.aci.activite.Periode;
import fr.msp.aci.activite.Stage;
import fr.msp.aci.regle.CodeIndicateur;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A2-FORMATION: different trainees of health professions (guide p. 32–33). */
final class FormationStagiaires implements Indicateur {

    @Override
    public CodeIndicateur code() {
        return CodeIndicateur.A2_FORMATION;
    }

    @Override
    public Set<Feuille> feuilles() {
        return Set.of(Feuille.STAGES);
    }

    @Override
    public Fraction plein(Contexte contexte) {
        return points(contexte, contexte.entier(FORMATION_STAGES_MAXIMUM));
    }

    @Override
    public Resultat evaluer(Contexte contexte) {
        Fiche fiche = new Fiche(this, contexte);
        Tri<Stage> stages = stages(contexte);
        fiche.ecartes(stages);
        ecarter(
                fiche,
                stages.comptes(),
                stage -> stage.profession().isEmpty(),
                "A2-FORMATION.avertissement.profession");
        ecarter(fiche, stages.comptes(), FormationStagiaires::sansPiece, "A2-FORMATION.avertissement.sans-piece");
        List<Stage> admis = admis(stages);
        int stagiaires = unParStagiaire(admis).size();
        int maximum = contexte.entier(FORMATION_STAGES_MAXIMUM);
        if (stagiaires < maximum) {
            fiche.manque(stagiaires == 0 ? "A2-FORMATION.manque.aucun" : "A2-FORMATION.manque", maximum - stagiaires);
        }
        if (stages.estVide()) {
            return fiche.nonEngage();
        }
        ecarter(fiche, admis, stage -> stage.convention().isEmpty(), "A2-FORMATION.avertissement.sans-convention");
        ecarter(fiche, admis, stage -> stage.attestation().isEmpty(), "A2-FORMATION.avertissement.sans-attestation");
        int retenus = Math.min(stagiaires, maximum);
        Fraction points = points(contexte, retenus);
        fiche.preuves(admis)
                .nommer(admis.stream()
                        .flatMap(stage -> Stream.concat(stage.convention().stream(), stage.attestation().stream()))
                        .toList())
                .etape(Pas.de("A2-FORMATION.stagiaires", contexte.entier(FORMATION_STAGES_MINIMUM))
                        .nombre(Fraction.de(stagiaires))
                        .reference(fiche.reference(FORMATION_STAGES_MINIMUM))
                        .preuves(contexte.preuves(admis)))
                .etape(Pas.de("A2-FORMATION.retenus", maximum)
                        .plafonne(Fraction.de(stagiaires), Fraction.de(maximum), Ecriture::nombre)
                        .reference(fiche.reference(FORMATION_STAGES_MAXIMUM)))
                .etape(Pas.de("A2-FORMATION.points")
                        .formule(formule(contexte, retenus))
                        .points(points)
                        .reference(fiche.reference(FORMATION_POINTS_SUPPLEMENT)));
        return points.estNul() ? fiche.nonAtteint() : fiche.fixes(points).atteint();
    }

    /** Placements by whether they meet the exercise. */
    static Tri<Stage> stages(Contexte contexte) {
        return stages(contexte.ecoule(), contexte.les(Stage.class));
    }

    /** The same of so much of an exercise. */
    static Tri<Stage> stages(Ecoule ecoule, List<Stage> stages) {
        return Tri.enCours(ecoule, stages, stage -> Periode.du(stage.debut()).jusquAu(stage.fin()));
    }

    /** Placements of a health profession that name a document. */
    static List<Stage> admis(Tri<Stage> stages) {
        return stages.comptes().stream()
                .filter(stage -> stage.profession().isPresent() && !sansPiece(stage))
                .toList();
    }

    private static Fraction points(Contexte contexte, int stagiaires) {
        int supplement = stagiaires - contexte.entier(FORMATION_STAGES_MINIMUM);
        return supplement < 0
                ? Fraction.ZERO
                : contexte.nombre(FORMATION_POINTS_MINIMUM)
                        .plus(contexte.nombre(FORMATION_POINTS_SUPPLEMENT).fois(supplement));
    }

    private static String formule(Contexte contexte, int retenus) {
        int supplement = retenus - contexte.entier(FORMATION_STAGES_MINIMUM);
        return supplement <= 0
                ? ""
                : Textes.de(
                        "A2-FORMATION.formule",
                        contexte.nombre(FORMATION_POINTS_MINIMUM),
                        contexte.nombre(FORMATION_POINTS_SUPPLEMENT),
                        supplement);
    }

    /** The first placement of each trainee. */
    static List<Stage> unParStagiaire(List<Stage> stages) {
        Map<String, Stage> parPersonne = new LinkedHashMap<>();
        stages.forEach(stage -> parPersonne.putIfAbsent(NomNormalise.de(stage.nom() + " " + stage.prenom()), stage));
        return List.copyOf(parPersonne.values());
    }

    /** Whether it names neither its agreement nor its certificate. */
    static boolean sansPiece(Stage stage) {
        return stage.convention().isEmpty() && stage.attestation().isEmpty();
    }

    private static void ecarter(Fiche fiche, List<Stage> stages, Predicate<Stage> defaut, String cle) {
        List<Stage> touches = stages.stream().filter(defaut).toList();
        if (!touches.isEmpty()) {
            fiche.avertir(cle, Lieu.de(touches));
        }
    }
}
