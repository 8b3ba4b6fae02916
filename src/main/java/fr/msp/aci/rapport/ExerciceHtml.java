package fr.msp.aci.rapport;

import fr.msp.aci.rapport.PageIndex.Entree;
import fr.msp.aci.rapport.PageIndex.Synthese;
import fr.msp.aci.rapport.TableHtml.Cellule;
import fr.msp.aci.rapport.TableHtml.Colonne;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An exercise in the page over all structures: its sums, what to look at first, then its structures by region. */
final class ExerciceHtml {

    private final PageHtml page = PageHtml.morceau();
    private final String id;
    private final String titre;
    private final List<Entree> bilans;
    private final Function<Object[], String> identite = Textes.repetee("index.identite");
    private final Function<Object[], String> identiteEtCommune = Textes.repetee("index.identite.commune");
    private final Function<Object[], String> sur = Textes.repetee("index.sur");
    private final Function<Object[], String> pieces = Textes.repetee("index.manque.pieces");
    private final Function<Object[], String> unFichier = Textes.repetee("index.fichier");
    private final Function<Object[], String> unDossier = Textes.repetee("index.fichier.zip");

    /** The bilans of that year, in the order they are to be shown; all that is said of them is written at once. */
    ExerciceHtml(int annee, List<Entree> bilans) {
        this.id = "e" + annee;
        this.titre = Textes.de("index.exercice", String.valueOf(annee));
        this.bilans = bilans;
        aRegarder();
        structures();
    }

    /** Puts it into a page, with the pictures of many structures. */
    void ecrire(PageHtml entiere, List<Synthese> syntheses) {
        entiere.section(2, id, titre).element("p", resume());
        syntheses(entiere, syntheses);
        entiere.ajouter(page).fermer("section");
    }

    private void structures() {
        Map<String, List<Entree>> parRegion = bilans.stream()
                .collect(Collectors.groupingBy(
                        bilan -> bilan.apercu().region().orElse(""),
                        // Those whose region is unknown come last.
                        () -> new TreeMap<>(
                                Comparator.comparing(String::isEmpty).thenComparing(region -> region)),
                        Collectors.toList()));
        if (parRegion.size() == 1) {
            table(id, bilans);
        } else {
            regions(parRegion);
        }
    }

    private String resume() {
        return Textes.de(
                "index.resume",
                bilans.size(),
                Ecriture.entier(bilans.stream()
                        .filter(Entree::chiffre)
                        .filter(bilan -> !bilan.ferme())
                        .count()),
                Ecriture.points(somme(bilans, Apercu::points)),
                Ecriture.euros(somme(bilans, Apercu::euros)));
    }

    private void syntheses(PageHtml entiere, List<Synthese> syntheses) {
        if (syntheses.isEmpty()) {
            return;
        }
        // The whole comes before its parts.
        List<Synthese> enOrdre = syntheses.stream()
                .sorted(Comparator.comparing(
                                (Synthese synthese) -> !synthese.territoire().estLeTout())
                        .thenComparing(synthese -> synthese.territoire().nom()))
                .toList();
        entiere.ouvrir("nav", "class", "syntheses", "aria-label", Textes.de("index.syntheses") + " " + titre)
                .element("p", Textes.de("index.syntheses"), "class", "fort")
                .ouvrir("ul");
        for (Synthese synthese : enOrdre) {
            String nom = synthese.territoire().nom();
            entiere.ouvrir("li").texte(Textes.de("index.synthese.de", nom));
            for (String fichier : synthese.fichiers()) {
                String format = format(fichier);
                String annonce = Textes.de("index.synthese", format, nom, String.valueOf(synthese.exercice()));
                entiere.element("a", format, "href", Html.lien(fichier), "aria-label", annonce);
            }
            entiere.fermer("li");
        }
        entiere.fermer("ul").fermer("nav");
    }

    private void aRegarder() {
        List<Entree> fermes = bilans.stream().filter(Entree::ferme).toList();
        if (fermes.isEmpty()) {
            return;
        }
        page.ouvrir("nav", "class", "porte porte-mauvais", "aria-label", Textes.de("index.aRegarder") + " " + titre)
                .element("p", Textes.de("index.aRegarder"), "class", "fort")
                .ouvrir("ul");
        fermes.forEach(bilan -> lien("#" + bilan.ancre(), bilan.raisonSociale()));
        page.fermer("ul").fermer("nav");
    }

    private void regions(Map<String, List<Entree>> parRegion) {
        List<String> regions = new ArrayList<>(parRegion.keySet());
        page.ouvrir("nav", "aria-label", titre).ouvrir("ul");
        for (int i = 0; i < regions.size(); i++) {
            lien("#" + id + "-r" + i, nom(regions.get(i)));
        }
        page.fermer("ul").fermer("nav");
        for (int i = 0; i < regions.size(); i++) {
            List<Entree> siens = parRegion.get(regions.get(i));
            String ancre = id + "-r" + i;
            page.section(3, ancre, Textes.de("index.region", nom(regions.get(i)), siens.size()));
            table(ancre, siens);
            page.fermer("section");
        }
    }

    private static String nom(String region) {
        return region.isEmpty() ? Textes.de("index.region.inconnue") : region;
    }

    private void lien(String href, String texte) {
        page.ouvrir("li").element("a", texte, "href", href).fermer("li");
    }

    private void table(String ancre, List<Entree> siens) {
        TableHtml table = TableHtml.nommee(
                page,
                ancre,
                Colonne.mots("index.structure"),
                Colonne.mots("index.etat"),
                Colonne.chiffres("index.points"),
                Colonne.chiffres("index.euros"),
                Colonne.mots("index.manque"),
                Colonne.mots("index.calcule"),
                Colonne.mots("index.fichiers"));
        siens.forEach(bilan -> table.ligneNommee(bilan.ancre(), cellules(bilan)));
        table.total(List.of(
                Cellule.de(Textes.de("index.total")),
                Cellule.de(""),
                Cellule.de(Ecriture.points(somme(siens, Apercu::points))),
                Cellule.de(Ecriture.euros(somme(siens, Apercu::euros))),
                Cellule.de(""),
                Cellule.de(""),
                Cellule.de("")));
        table.finir();
    }

    private List<Cellule> cellules(Entree bilan) {
        Apercu apercu = bilan.apercu();
        return List.of(
                structure(bilan),
                etat(bilan),
                new Cellule("", page -> {
                    page.element("span", apercu.points().map(Ecriture::points).orElse("–"));
                    apercu.maximum()
                            .ifPresent(maximum ->
                                    page.element("span", phrase(sur, Ecriture.points(maximum)), "class", "sous"));
                }),
                Cellule.de(apercu.euros().map(Ecriture::euros).orElse("–")),
                new Cellule("", page -> manques(page, bilan)),
                Cellule.de(Ecriture.date(bilan.calculeAu()), "date"),
                new Cellule("", page -> fichiers(page, bilan)));
    }

    private Cellule structure(Entree bilan) {
        String identifiee = bilan.apercu()
                .commune()
                .map(commune -> phrase(identiteEtCommune, bilan.finess(), commune))
                .orElseGet(() -> phrase(identite, bilan.finess()));
        return new Cellule("fort", page -> page.element("span", bilan.raisonSociale())
                .element("span", identifiee, "class", "sous"));
    }

    private static Cellule etat(Entree bilan) {
        if (!bilan.chiffre()) {
            return Cellule.de(Textes.de("index.sans"), "etat " + Ton.NEUTRE.style());
        }
        return bilan.ferme()
                ? Cellule.de(Textes.de("index.ferme", bilan.prerequisManquants().size()), "etat " + Ton.MAUVAIS.style())
                : Cellule.de(Textes.de("index.ouvert"), "etat " + Ton.BON.style());
    }

    private void manques(PageHtml page, Entree bilan) {
        List<String> manques = new ArrayList<>();
        if (bilan.ferme()) {
            bilan.prerequisManquants().forEach(titre -> manques.add(Textes.de("index.manque.prerequis", titre)));
        }
        int absentes = bilan.apercu().piecesManquantes();
        if (absentes > 0) {
            manques.add(phrase(pieces, absentes));
        }
        if (manques.isEmpty()) {
            page.texte(Textes.de("index.manque.rien"));
            return;
        }
        page.ouvrir("ul");
        manques.forEach(manque -> page.element("li", manque));
        page.fermer("ul");
    }

    private void fichiers(PageHtml page, Entree bilan) {
        if (bilan.fichiers().isEmpty()) {
            return;
        }
        page.ouvrir("ul", "class", "liens");
        for (String fichier : bilan.fichiers()) {
            String format = format(fichier);
            String annonce = phrase(
                    format.equals("ZIP") ? unDossier : unFichier,
                    format,
                    bilan.raisonSociale(),
                    String.valueOf(bilan.exercice()));
            page.ouvrir("li")
                    .element("a", format, "href", Html.lien(fichier), "aria-label", annonce)
                    .fermer("li");
        }
        page.fermer("ul");
    }

    private static String phrase(Function<Object[], String> phrase, Object... valeurs) {
        return phrase.apply(valeurs);
    }

    private static String format(String fichier) {
        return fichier.substring(fichier.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    }

    private static BigDecimal somme(List<Entree> bilans, Function<Apercu, Optional<BigDecimal>> nombre) {
        return bilans.stream()
                .flatMap(bilan -> nombre.apply(bilan.apercu()).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
