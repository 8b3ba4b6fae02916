package fr.msp.aci.calcul;

import static fr.msp.aci.regle.Parametre.*;

import fr.msp.aci.activite.Appellation;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Fermeture;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Implantation;
import fr.msp.aci.activite.JoursDeRepos;
import fr.msp.aci.activite.Periode;
import fr.msp.aci.activite.PlageHoraire;
import fr.msp.aci.regle.CodeIndicateur;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A1-HORAIRES: opening hours and unscheduled care, prérequis (guide p. 3–5). Each site must meet it. */
final class HorairesOuverture implements Indicateur {

    @Override
    public CodeIndicateur code() {
        return CodeIndicateur.A1_HORAIRES;
    }

    @Override
    public Set<Feuille> feuilles() {
        return Set.of(Feuille.HORAIRES, Feuille.FERMETURES);
    }

    @Override
    public Fraction plein(Contexte contexte) {
        return contexte.nombre(HORAIRES_POINTS_LARGE);
    }

    @Override
    public Resultat evaluer(Contexte contexte) {
        boolean organises = contexte.structure().oui(ChampStructure.SOINS_NON_PROGRAMMES);
        List<PlageHoraire> plages = contexte.les(PlageHoraire.class);
        Fiche fiche = new Fiche(this, contexte);
        if (plages.isEmpty()) {
            fiche.manque("A1-HORAIRES.manque.horaires");
        }
        if (!organises) {
            fiche.manque("A1-HORAIRES.manque.soins");
        }
        if (plages.isEmpty() && !organises) {
            return fiche.nonEngage();
        }
        fiche.preuve(ChampStructure.SOINS_NON_PROGRAMMES)
                .preuve(ChampStructure.DEROGATION_PDSA)
                .preuve(ChampStructure.CHARTE_TRANSMISE)
                .preuves(plages);
        fiche.etape(Pas.de("A1-HORAIRES.soins")
                .valeur(Textes.de(organises ? "oui" : "non"))
                .reference(fiche.reference(HORAIRES_POINTS_LARGE))
                .preuves(contexte.preuves(ChampStructure.SOINS_NON_PROGRAMMES)));
        avertir(fiche, contexte);
        if (plages.isEmpty()) {
            return fiche.nonAtteint();
        }
        List<HorairesDuSite> sites = sites(fiche, contexte, plages);
        FermeturesAnnoncees.avertir(fiche, contexte);
        SiteFermePourDeBon.avertir(fiche, contexte);
        return selonLesSites(fiche, contexte, sites, organises);
    }

    /** The sites are looked at even when unscheduled care is missing: a refusal says all there is to do. */
    private static Resultat selonLesSites(
            Fiche fiche, Contexte contexte, List<HorairesDuSite> sites, boolean organises) {
        if (contexte.structure().oui(ChampStructure.DEROGATION_PDSA)) {
            fiche.hypothese("A1-HORAIRES.hypothese.derogation");
        }
        Fraction retenus = contexte.nombre(HORAIRES_POINTS_LARGE);
        List<String> tous = new ArrayList<>();
        for (HorairesDuSite site : sites) {
            Fraction points = new PointsDuSite(contexte, site).ecrire(fiche);
            avertirDuRepos(fiche, contexte, site, points);
            tous.add(Ecriture.nombre(points));
            retenus = retenus.plafonneA(points);
        }
        if (sites.size() > 1) {
            fiche.etape(Pas.de("A1-HORAIRES.sites")
                            .formule(Textes.de("formule.plus-petit", String.join(", ", tous)))
                            .points(retenus)
                            .reference(PageDuGuide.CHAQUE_SITE.dans(contexte)))
                    .hypothese("A1-HORAIRES.hypothese.sites");
            avertirDesNoms(fiche, contexte, sites, retenus);
        }
        if (!organises && !retenus.estNul()) {
            fiche.etape(Pas.de("A1-HORAIRES.sans-soins")
                    .points(Fraction.ZERO)
                    .reference(fiche.reference(HORAIRES_POINTS_LARGE)));
        }
        return !organises || retenus.estNul()
                ? fiche.nonAtteint()
                : fiche.fixes(retenus).atteint();
    }

    private static void avertir(Fiche fiche, Contexte contexte) {
        boolean transmise = contexte.structure().oui(ChampStructure.CHARTE_TRANSMISE);
        fiche.joindre("charte", !transmise, "A1-HORAIRES.avertissement.charte");
    }

    /** One site typed under two names costs as much as a second site that is hardly open. */
    private static void avertirDesNoms(Fiche fiche, Contexte contexte, List<HorairesDuSite> sites, Fraction retenus) {
        if (!estMultiSites(contexte) && !retenus.atteint(contexte.nombre(HORAIRES_POINTS_LARGE))) {
            String noms = sites.stream().map(HorairesDuSite::nom).collect(Collectors.joining(" », « "));
            fiche.avertir("A1-HORAIRES.avertissement.noms-de-site", sites.size(), noms);
        }
    }

    /** Sundays and public holidays typed as closures count as such, and may cost the whole year. */
    private static void avertirDuRepos(Fiche fiche, Contexte contexte, HorairesDuSite site, Fraction points) {
        JoursDeRepos repos = JoursDeRepos.de(site.plages());
        Map<Boolean, List<Fermeture>> fermetures =
                site.fermetures().stream().collect(Collectors.partitioningBy(repos::couvrent));
        List<Fermeture> inutiles = fermetures.get(true);
        if (inutiles.isEmpty()) {
            return;
        }
        Fraction sans = new PointsDuSite(contexte, new HorairesDuSite(site.nom(), site.plages(), fermetures.get(false)))
                .ecrire(new Fiche(new HorairesOuverture(), contexte));
        if (sans.compareTo(points) != 0) {
            fiche.avertir("A1-HORAIRES.avertissement.repos", site.nom(), sans, points, Lieu.de(inutiles));
        }
    }

    private static boolean estMultiSites(Contexte contexte) {
        return contexte.structure()
                .texte(ChampStructure.SITES)
                .filter(Implantation.MULTI_SITES.name()::equals)
                .isPresent();
    }

    /** The sites that have hours, each with its closures. */
    static List<HorairesDuSite> sites(Fiche fiche, Contexte contexte, List<PlageHoraire> plages) {
        Tri<Fermeture> fermetures =
                Tri.enCours(contexte, contexte.les(Fermeture.class), fermeture -> Periode.du(fermeture.du())
                        .jusquAu(fermeture.au()));
        fiche.aVenir(fermetures.aVenir()).preuves(fermetures.comptes());
        Map<String, List<PlageHoraire>> parSite = new LinkedHashMap<>();
        plages.forEach(plage -> parSite.computeIfAbsent(Appellation.cle(plage.site()), cle -> new ArrayList<>())
                .add(plage));
        List<Fermeture> orphelines = fermetures.comptes().stream()
                .filter(fermeture -> !parSite.containsKey(Appellation.cle(fermeture.site())))
                .toList();
        boolean unSeulSite = parSite.size() == 1;
        if (!orphelines.isEmpty()) {
            fiche.avertir(
                    unSeulSite ? "A1-HORAIRES.avertissement.site-unique" : "A1-HORAIRES.avertissement.site-inconnu",
                    Lieu.de(orphelines));
        }
        if (unSeulSite && estMultiSites(contexte)) {
            fiche.avertir("A1-HORAIRES.avertissement.multi-sites");
        }
        Map<String, List<Fermeture>> fermeturesParSite = fermetures.comptes().stream()
                .collect(Collectors.groupingBy(fermeture -> Appellation.cle(fermeture.site())));
        return parSite.entrySet().stream()
                .map(site -> new HorairesDuSite(
                        site.getValue().get(0).site(),
                        site.getValue(),
                        unSeulSite ? fermetures.comptes() : fermeturesParSite.getOrDefault(site.getKey(), List.of())))
                .toList();
    }
}
