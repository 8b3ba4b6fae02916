package fr.msp.aci.calcul.levier;

import static fr.msp.aci.regle.Parametre.*;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Choix;
import fr.msp.aci.activite.Jour;
import fr.msp.aci.calcul.HorairesDuSite;
import fr.msp.aci.regle.CodeIndicateur;
import fr.msp.aci.regle.Parametre;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Steps of A1-HORAIRES: what a site that opens too little could do (guide p. 3–5). */
final class PistesHoraires {

    /** No structure has more; the changes of each are tried one by one over all of them. */
    private static final int SITES_AU_PLUS = 30;

    private final Situation situation;
    private final Recherche recherche;
    private final List<HorairesDuSite> sites;

    /** A change of one site, or of the whole structure when none is named, in a few French words. */
    private record Correction(String texte, Optional<String> site, UnaryOperator<Activite> geste) {}

    private PistesHoraires(Situation situation) {
        this.situation = situation;
        this.recherche = new Recherche(situation, CodeIndicateur.A1_HORAIRES);
        List<HorairesDuSite> connus = situation.sonde().sites();
        this.sites = connus.isEmpty()
                ? List.of(new HorairesDuSite(Textes.de("horaires.site-principal"), List.of(), List.of()))
                : connus;
    }

    static List<Piste> chercher(Situation situation) {
        PistesHoraires pistes = new PistesHoraires(situation);
        if (pistes.sites.size() > SITES_AU_PLUS) {
            return List.of();
        }
        if (situation.points(CodeIndicateur.A1_HORAIRES).signum() == 0) {
            return pistes.piste(pistes.pourAtteindre()).stream().toList();
        }
        List<List<Correction>> sortes = List.of(
                pistes.surLesSites(pistes::amplitude),
                pistes.surLesSites(pistes::samedi),
                pistes.surLesSites(pistes::sansConges));
        List<Piste> separees =
                sortes.stream().flatMap(sorte -> pistes.piste(sorte).stream()).toList();
        // Two sites held back each by its own cause gain only together.
        return separees.isEmpty()
                ? pistes.piste(sortes.stream().flatMap(List::stream).toList()).stream()
                        .toList()
                : separees;
    }

    /** Everything that keeps the indicator at zero; what is not in its way is left out afterwards. */
    private List<Correction> pourAtteindre() {
        List<Correction> corrections = new ArrayList<>();
        if (!situation.oui(ChampStructure.SOINS_NON_PROGRAMMES)) {
            corrections.add(
                    new Correction(Textes.de("horaires.soins"), Optional.empty(), activite -> new Retouche(activite)
                            .champ(ChampStructure.SOINS_NON_PROGRAMMES, Optional.of("true"))
                            .activite()));
        }
        for (HorairesDuSite site : sites) {
            joursFermes(site).ifPresent(corrections::add);
            amplitude(site, HORAIRES_SEUIL_REDUITE).ifPresent(corrections::add);
            if (sites.size() > 1 && estFermePourDeBon(site)) {
                corrections.add(surLeSite(site, Textes.de("horaires.pour-de-bon"), GesteHoraires::oublier));
            } else {
                corrections.add(fermetures(site, true, HORAIRES_JOURS_CONGES, "horaires.conges-trop"));
                corrections.add(fermetures(site, false, HORAIRES_JOURS_HORS_CONGES, "horaires.hors-trop"));
            }
        }
        return corrections;
    }

    private Optional<Correction> joursFermes(HorairesDuSite site) {
        List<Jour> fermes = site.joursFermes();
        if (fermes.isEmpty()) {
            return Optional.empty();
        }
        String noms = fermes.stream().map(Choix::libelle).collect(Collectors.joining(", "));
        BigDecimal heures = situation.valeur(HORAIRES_SEUIL_REDUITE);
        boolean semaine = fermes.size() == HorairesDuSite.SEMAINE.size();
        // With a derogation any opening will do (p. 5).
        String texte = situation.oui(ChampStructure.DEROGATION_PDSA)
                ? Textes.de(semaine ? "horaires.semaine-derogation" : "horaires.jours-derogation", noms)
                : Textes.de(semaine ? "horaires.semaine" : "horaires.jours", heures, noms);
        return Optional.of(surLeSite(
                site, texte, (geste, activite) -> geste.ouvrir(activite, fermes, duree(HORAIRES_SEUIL_REDUITE))));
    }

    /** To the next amplitude that counts. */
    private Optional<Correction> amplitude(HorairesDuSite site) {
        return Stream.of(HORAIRES_SEUIL_REDUITE, HORAIRES_SEUIL_MOYENNE, HORAIRES_SEUIL_LARGE)
                .flatMap(seuil -> amplitude(site, seuil).stream())
                .findFirst();
    }

    private Optional<Correction> amplitude(HorairesDuSite site, Parametre seuil) {
        List<Jour> courts = HorairesDuSite.SEMAINE.stream()
                .filter(jour -> !site.joursFermes().contains(jour))
                .filter(jour -> site.amplitude(jour).compareTo(duree(seuil)) < 0)
                .toList();
        return courts.isEmpty()
                ? Optional.empty()
                : Optional.of(surLeSite(
                        site,
                        Textes.de("horaires.amplitude", situation.valeur(seuil)),
                        (geste, activite) -> geste.ouvrir(activite, courts, duree(seuil))));
    }

    private Optional<Correction> samedi(HorairesDuSite site) {
        int avant = situation.entier(HORAIRES_SAMEDI_AVANT);
        return site.ouvertLeSamediAvant(avant)
                ? Optional.empty()
                : Optional.of(surLeSite(
                        site, Textes.de("horaires.samedi"), (geste, activite) -> geste.samedi(activite, avant)));
    }

    private Optional<Correction> sansConges(HorairesDuSite site) {
        Set<LocalDate> jours = geste(site).joursFermes(true);
        return jours.isEmpty()
                ? Optional.empty()
                : Optional.of(surLeSite(
                        site,
                        Textes.de("horaires.conges", jours.size(), quand(jours, "horaires.passes")),
                        (geste, activite) -> geste.fermerAuPlus(activite, true, 0)));
    }

    /** Whether it is closed up to the end and too many of these days are over: to give up the others is no use. */
    private boolean estFermePourDeBon(HorairesDuSite site) {
        return geste(site).neRouvrePas()
                && (passes(site, true) > situation.entier(HORAIRES_JOURS_CONGES)
                        || passes(site, false) > situation.entier(HORAIRES_JOURS_HORS_CONGES));
    }

    private long passes(HorairesDuSite site, boolean conges) {
        return geste(site).joursFermes(conges).stream()
                .filter(jour -> !jour.isAfter(situation.jour()))
                .count();
    }

    private Correction fermetures(HorairesDuSite site, boolean conges, Parametre maximum, String cle) {
        int jours = situation.entier(maximum);
        String quand = quand(geste(site).joursFermes(conges), "horaires.passees");
        return surLeSite(
                site, Textes.de(cle, jours, quand), (geste, activite) -> geste.fermerAuPlus(activite, conges, jours));
    }

    /** Days that are over can only be regretted; those still announced can be given up, and are told apart. */
    private String quand(Set<LocalDate> jours, String tousPasses) {
        long annonces =
                jours.stream().filter(jour -> jour.isAfter(situation.jour())).count();
        return annonces == 0
                ? Textes.de(tousPasses)
                : Textes.de("horaires.annonces", jours.size() - annonces, annonces);
    }

    private List<Correction> surLesSites(Function<HorairesDuSite, Optional<Correction>> correction) {
        return sites.stream().flatMap(site -> correction.apply(site).stream()).toList();
    }

    private Optional<Piste> piste(List<Correction> corrections) {
        List<Correction> utiles =
                corrections.isEmpty() ? List.of() : recherche.necessaires(corrections, this::appliquer);
        if (utiles.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Piste(CodeIndicateur.A1_HORAIRES, action(utiles), appliquer(utiles)));
    }

    private Activite appliquer(List<Correction> corrections) {
        Activite activite = situation.activite();
        for (Correction correction : corrections) {
            activite = correction.geste().apply(activite);
        }
        return activite;
    }

    private Correction surLeSite(
            HorairesDuSite site, String texte, BiFunction<GesteHoraires, Activite, Activite> changement) {
        return new Correction(texte, Optional.of(site.nom()), activite -> changement.apply(geste(site), activite));
    }

    private GesteHoraires geste(HorairesDuSite site) {
        return new GesteHoraires(situation, site.nom());
    }

    /** The same change of several sites is said once; the sites are named only where there are several. */
    private String action(List<Correction> corrections) {
        Map<String, List<String>> sitesParTexte = new LinkedHashMap<>();
        corrections.forEach(correction -> sitesParTexte
                .computeIfAbsent(correction.texte(), texte -> new ArrayList<>())
                .addAll(correction.site().stream().toList()));
        String action = sitesParTexte.entrySet().stream()
                .map(texte -> texte.getKey() + suffixe(texte.getValue()))
                .collect(Collectors.joining(Textes.de("separateur")));
        return Textes.majuscule(action);
    }

    private String suffixe(List<String> noms) {
        if (sites.size() == 1 || noms.isEmpty()) {
            return "";
        }
        String liste = noms.stream().map(nom -> Textes.de("horaires.site", nom)).collect(Collectors.joining(", "));
        return Textes.de("horaires.sites", noms.size(), liste);
    }

    private Duration duree(Parametre seuil) {
        return Duration.ofMinutes(situation
                .valeur(seuil)
                .multiply(BigDecimal.valueOf(60))
                .setScale(0, RoundingMode.UP)
                .longValueExact());
    }
}
