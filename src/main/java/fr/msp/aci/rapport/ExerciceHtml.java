package fr.msp.aci.rapport;

import fr.msp.aci.calcul.regional.Territoire;
import fr.msp.aci.rapport.PageIndex.Entree;
import fr.msp.aci.rapport.PageIndex.Synthese;
import fr.msp.aci.regle.Region;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An exercise in the page over all structures: its sums, what to look at first, then its structures by region. */
final class ExerciceHtml {

    /** More names than that hide what comes after them. */
    private static final int NOMMEES_D_EMBLEE = 40;

    private final PageHtml page = PageHtml.morceau();
    private final String id;
    private final String titre;
    private final List<Entree> bilans;
    private final StructuresHtml structures = new StructuresHtml(page);

    /** Names of regions as a reader looks for them. */
    private static final Comparator<String> PAR_NOM =
            Comparator.comparing(Region::cle).thenComparing(Comparator.naturalOrder());

    /** The bilans of that year, in the order they are to be shown; all that is said of them is written at once. */
    ExerciceHtml(int annee, List<Entree> bilans) {
        this.id = "e" + annee;
        this.titre = Textes.de("index.exercice", String.valueOf(annee));
        this.bilans = bilans;
        bilans();
    }

    /** Puts it into a page, with the pictures of many structures. */
    void ecrire(PageHtml entiere, List<Synthese> syntheses) {
        entiere.section(2, id, titre).element("p", resume());
        syntheses(entiere, syntheses);
        entiere.ajouter(page).fermer("section");
    }

    private void bilans() {
        SortedMap<String, List<Entree>> parRegion = parRegion();
        if (parRegion.size() == 1) {
            aRegarder(titre, fermes(bilans));
            structures.table(id, bilans);
        } else {
            regions(parRegion);
        }
    }

    /** Under the name of their region; those whose region is unknown come last. */
    private SortedMap<String, List<Entree>> parRegion() {
        List<Optional<String>> typees =
                bilans.stream().map(bilan -> bilan.apercu().region()).toList();
        Function<String, Optional<String>> noms = Territoire.noms(typees);
        // Telling a region and its rank takes long; thousands of structures are in a few, typed in a few ways.
        Map<Optional<String>, String> nomsParGraphie = typees.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(), typee -> typee.flatMap(noms).orElse("")));
        SortedMap<String, List<Entree>> enOrdre =
                new TreeMap<>(Comparator.comparing(String::isEmpty).thenComparing(PAR_NOM));
        enOrdre.putAll(bilans.stream()
                .collect(Collectors.groupingBy(
                        bilan -> nomsParGraphie.get(bilan.apercu().region()))));
        return enOrdre;
    }

    private String resume() {
        BigDecimal theoriques =
                StructuresHtml.somme(bilans.stream().filter(Entree::ferme).toList(), Apercu::points);
        String enPlus =
                theoriques.signum() == 0 ? "" : " " + Textes.de("index.resume.theoriques", Ecriture.points(theoriques));
        return payes() + enPlus;
    }

    private String payes() {
        List<Entree> sousContrat = bilans.stream().filter(Entree::chiffre).toList();
        long ouverts = sousContrat.stream().filter(bilan -> !bilan.ferme()).count();
        return Textes.de(
                sousContrat.size() == bilans.size() ? "index.resume" : "index.resume.contrats",
                bilans.size(),
                Ecriture.entier(ouverts),
                Ecriture.entier(sousContrat.size()),
                StructuresHtml.total(bilans),
                Ecriture.points(StructuresHtml.somme(StructuresHtml.ouverts(bilans), Apercu::points)),
                Ecriture.euros(StructuresHtml.somme(bilans, Apercu::euros)));
    }

    private void syntheses(PageHtml entiere, List<Synthese> syntheses) {
        if (syntheses.isEmpty()) {
            return;
        }
        // The whole comes before its parts.
        List<Synthese> enOrdre = syntheses.stream()
                .sorted(Comparator.comparing(
                                (Synthese synthese) -> !synthese.territoire().estLeTout())
                        .thenComparing(synthese -> synthese.territoire().nom(), PAR_NOM))
                .toList();
        entiere.ouvrir("nav", "class", "syntheses", "aria-label", Textes.de("index.syntheses") + " " + titre)
                .element("p", Textes.de("index.syntheses"), "class", "fort")
                .ouvrir("ul");
        for (Synthese synthese : enOrdre) {
            String nom = synthese.territoire().nom();
            entiere.ouvrir("li").texte(Textes.de("index.synthese.de", nom));
            for (String fichier : synthese.fichiers()) {
                String format = StructuresHtml.format(fichier);
                String annonce = Textes.de("index.synthese", format, nom, String.valueOf(synthese.exercice()));
                entiere.element("a", format, "href", Html.lien(fichier), "aria-label", annonce);
            }
            entiere.fermer("li");
        }
        entiere.fermer("ul").fermer("nav");
    }

    private void aRegarder(String ou, List<Lien> liens) {
        if (liens.isEmpty()) {
            return;
        }
        page.ouvrir("nav", "class", "porte porte-mauvais", "aria-label", Textes.de("index.aRegarder") + " " + ou)
                .element("p", Textes.de("index.aRegarder"), "class", "fort");
        liens(liens);
        page.fermer("nav");
    }

    private void regions(Map<String, List<Entree>> parRegion) {
        List<Groupe> regions = new ArrayList<>();
        parRegion.forEach((region, siens) -> regions.add(new Groupe(id + "-r" + regions.size(), nom(region), siens)));
        List<Lien> fermes = fermes(bilans);
        boolean dEmblee = fermes.size() <= NOMMEES_D_EMBLEE;
        aRegarder(titre, dEmblee ? fermes : fermesParRegion(regions));
        page.ouvrir("nav", "aria-label", titre);
        liens(regions.stream()
                .map(region -> new Lien("#" + region.ancre(), region.nom()))
                .toList());
        page.fermer("nav");
        for (Groupe region : regions) {
            page.section(
                    3,
                    region.ancre(),
                    Textes.de("index.region", region.nom(), region.bilans().size()));
            if (!dEmblee) {
                aRegarder(region.nom() + ", " + titre, fermes(region.bilans()));
            }
            structures.table(region.ancre(), region.bilans());
            page.fermer("section");
        }
    }

    private static List<Lien> fermes(List<Entree> bilans) {
        return bilans.stream()
                .filter(Entree::ferme)
                .map(bilan -> new Lien("#" + bilan.ancre(), bilan.raisonSociale()))
                .toList();
    }

    private static List<Lien> fermesParRegion(List<Groupe> regions) {
        List<Lien> liens = new ArrayList<>();
        for (Groupe region : regions) {
            int nombre = fermes(region.bilans()).size();
            if (nombre > 0) {
                liens.add(new Lien("#" + region.ancre(), Textes.de("index.region", region.nom(), nombre)));
            }
        }
        return liens;
    }

    /** The structures of a region, and where the page speaks of them. */
    private record Groupe(String ancre, String nom, List<Entree> bilans) {}

    private record Lien(String href, String texte) {}

    private static String nom(String region) {
        return region.isEmpty() ? Textes.de("index.region.inconnue") : region;
    }

    private void liens(List<Lien> liens) {
        page.ouvrir("ul");
        for (Lien lien : liens) {
            page.ouvrir("li").element("a", lien.texte(), "href", lien.href()).fermer("li");
        }
        page.fermer("ul");
    }
}
