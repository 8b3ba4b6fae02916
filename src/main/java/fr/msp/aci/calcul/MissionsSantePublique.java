package fr.msp.aci.calcul;

import static fr.msp.aci.regle.Parametre.*;

import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.MissionSp;
import fr.msp.aci.activite.Periode;
import fr.msp.aci.activite.ThemeMission;
import fr.msp.aci.regle.CodeIndicateur;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A1-MISSIONS-SP: missions de santé publique, two at most, on different themes (guide p. 15–16). */
final class MissionsSantePublique implements Indicateur {

    @Override
    public CodeIndicateur code() {
        return CodeIndicateur.A1_MISSIONS_SP;
    }

    @Override
    public Set<Feuille> feuilles() {
        return Set.of(Feuille.PROFESSIONNELS, Feuille.MISSIONS_SP);
    }

    @Override
    public Fraction plein(Contexte contexte) {
        return contexte.nombre(MISSIONS_POINTS)
                .fois(contexte.nombre(MISSIONS_MAXIMUM))
                .fois(contexte.ratio());
    }

    @Override
    public Fraction supplement(Contexte contexte) {
        return contexte.aUneIpa() ? contexte.nombre(MISSIONS_POINTS_IPA) : Fraction.ZERO;
    }

    @Override
    public boolean suitLaPatientele() {
        return true;
    }

    @Override
    public Resultat evaluer(Contexte contexte) {
        Fiche fiche = new Fiche(this, contexte);
        Tri<MissionSp> missions = menees(contexte);
        Set<ThemeMission> themes = themes(contexte);
        fiche.ecartes(missions);
        if (missions.comptes().isEmpty()) {
            fiche.manque("A1-MISSIONS-SP.manque.aucune");
            return missions.estVide()
                    ? fiche.nonEngage()
                    : themes(fiche, contexte, missions, themes).nonAtteint();
        }
        int retenues = Math.min(themes.size(), contexte.entier(MISSIONS_MAXIMUM));
        if (themes.size() < missions.comptes().size()) {
            fiche.avertir("A1-MISSIONS-SP.avertissement.theme");
        }
        themes(fiche, contexte, missions, themes)
                .etape(Pas.de("A1-MISSIONS-SP.retenues", contexte.nombre(MISSIONS_MAXIMUM))
                        .plafonne(Fraction.de(themes.size()), contexte.nombre(MISSIONS_MAXIMUM), Ecriture::nombre)
                        .reference(fiche.reference(MISSIONS_MAXIMUM)))
                .preuves(missions.comptes())
                .justifier(missions.comptes(), MissionSp::justificatif);
        if (retenues < contexte.entier(MISSIONS_MAXIMUM)) {
            fiche.manque("A1-MISSIONS-SP.manque.autre");
        }
        boolean avecIpa = contexte.aUneIpa() && retenues >= contexte.entier(MISSIONS_POUR_IPA);
        if (contexte.patientele().isEmpty()) {
            return avecIpa ? ipa(fiche, contexte).atteintSansPatientele() : fiche.donneesManquantes();
        }
        variables(fiche, contexte, retenues);
        return (avecIpa ? ipa(fiche, contexte) : fiche).atteint();
    }

    private static Fiche themes(Fiche fiche, Contexte contexte, Tri<MissionSp> missions, Set<ThemeMission> themes) {
        String noms = themes.stream().map(ThemeMission::libelle).collect(Collectors.joining(" ; "));
        return fiche.etape(Pas.de("A1-MISSIONS-SP.themes", themes.isEmpty() ? Textes.de("aucun") : noms)
                .nombre(Fraction.de(themes.size()))
                .reference(fiche.reference(MISSIONS_POINTS))
                .preuves(contexte.preuves(missions.comptes())));
    }

    private static void variables(Fiche fiche, Contexte contexte, int retenues) {
        Fraction points = contexte.nombre(MISSIONS_POINTS);
        Fraction variables = points.fois(retenues).fois(contexte.ratio());
        fiche.ratio(MISSIONS_POINTS)
                .etape(Pas.de("A1-MISSIONS-SP.variables")
                        .formule(Textes.de("formule.produit3", points, retenues, contexte.ratio()))
                        .points(variables)
                        .reference(fiche.reference(MISSIONS_POINTS)))
                .variables(variables);
    }

    private static Fiche ipa(Fiche fiche, Contexte contexte) {
        Fraction ipa = contexte.nombre(MISSIONS_POINTS_IPA);
        return fiche.etape(Pas.de("A1-MISSIONS-SP.ipa")
                        .points(ipa)
                        .reference(fiche.reference(MISSIONS_POINTS_IPA))
                        .preuves(contexte.preuves(contexte.equipe().ipa())))
                .preuves(contexte.equipe().ipa())
                .fixes(ipa);
    }

    /** Different themes of the missions that ran in the exercise. */
    static Set<ThemeMission> themes(Contexte contexte) {
        return menees(contexte).comptes().stream()
                .map(MissionSp::theme)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ThemeMission.class)));
    }

    /** Missions by whether they ran in the exercise. */
    static Tri<MissionSp> menees(Contexte contexte) {
        return menees(contexte.ecoule(), contexte.les(MissionSp.class));
    }

    /** The same of so much of an exercise. */
    static Tri<MissionSp> menees(Ecoule ecoule, List<MissionSp> missions) {
        return Tri.enCours(ecoule, missions, mission -> new Periode(Optional.of(mission.debut()), mission.fin()));
    }
}
