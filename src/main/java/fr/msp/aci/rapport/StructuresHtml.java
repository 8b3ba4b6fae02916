package fr.msp.aci.rapport;

import fr.msp.aci.rapport.PageIndex.Entree;
import fr.msp.aci.rapport.TableHtml.Cellule;
import fr.msp.aci.rapport.TableHtml.Colonne;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Tables of structures in the page over all of them: state, points, euros, what is missing and the files of each. */
final class StructuresHtml {

    private final PageHtml page;
    private final Phrase identite = Textes.repetee("index.identite");
    private final Phrase identiteEtCommune = Textes.repetee("index.identite.commune");
    private final Phrase sur = Textes.repetee("index.sur");
    /** By their number: structures that lack as many are told the same. */
    private final Map<Integer, String> pieces = new HashMap<>();

    private final Phrase unFichier = Textes.repetee("index.fichier");
    private final Phrase unDossier = Textes.repetee("index.fichier.zip");

    StructuresHtml(PageHtml page) {
        this.page = page;
    }

    /** The format of a file, by its name. */
    static String format(String fichier) {
        return fichier.substring(fichier.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    }

    /** The sum of a figure over those that have it. */
    static BigDecimal somme(List<Entree> bilans, Function<Apercu, Optional<BigDecimal>> nombre) {
        return bilans.stream()
                .flatMap(bilan -> nombre.apply(bilan.apercu()).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Those whose points are paid: the points of the others, which a prérequis closes, add to no sum of euros. */
    static List<Entree> ouverts(List<Entree> bilans) {
        return bilans.stream().filter(bilan -> !bilan.ferme()).toList();
    }

    /** A table of them, which the title of that id names. */
    void table(String ancre, List<Entree> siens) {
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
                Cellule.de(total(siens)),
                Cellule.de(""),
                Cellule.de(Ecriture.points(somme(ouverts(siens), Apercu::points))),
                Cellule.de(Ecriture.euros(somme(siens, Apercu::euros))),
                Cellule.de(""),
                Cellule.de(""),
                Cellule.de("")));
        table.finir();
    }

    /** What a sum of them is: with a figure that may still move, it may move with it. */
    static String total(List<Entree> bilans) {
        String total =
                Textes.de(bilans.stream().anyMatch(Entree::provisoire) ? "index.total.provisoire" : "index.total");
        boolean auMoins = bilans.stream().anyMatch(bilan -> bilan.apercu().incomplet());
        return auMoins ? Textes.de("index.total.au-moins", total) : total;
    }

    private List<Cellule> cellules(Entree bilan) {
        Apercu apercu = bilan.apercu();
        return List.of(
                structure(bilan),
                etat(bilan),
                new Cellule("", page -> {
                    auMoins(page, apercu);
                    page.element("span", apercu.points().map(Ecriture::points).orElse("–"));
                    if (bilan.ferme()
                            && apercu.points()
                                    .filter(points -> points.signum() > 0)
                                    .isPresent()) {
                        page.element("span", Textes.de("index.theoriques"), "class", "sous");
                    }
                    apercu.maximum()
                            .ifPresent(maximum ->
                                    page.element("span", sur.dite(Ecriture.points(maximum)), "class", "sous"));
                    if (apercu.estChiffre() && apercu.maximum().isEmpty()) {
                        page.element("span", Textes.de("index.sur.inconnu"), "class", "sous");
                    }
                }),
                euros(bilan),
                new Cellule("", page -> manques(page, bilan)),
                calculeAu(bilan),
                new Cellule("", page -> fichiers(page, bilan)));
    }

    /** Behind a shut gate nothing is due, whatever is missing. */
    private static Cellule euros(Entree bilan) {
        String euros = bilan.apercu().euros().map(Ecriture::euros).orElse("–");
        return bilan.ferme() || !bilan.apercu().incomplet()
                ? Cellule.de(euros)
                : new Cellule("", page -> {
                    auMoins(page, bilan.apercu());
                    page.element("span", euros);
                });
    }

    private static void auMoins(PageHtml page, Apercu apercu) {
        if (apercu.incomplet()) {
            page.element("span", Textes.de("index.au-moins"), "class", "sous");
        }
    }

    private static Cellule calculeAu(Entree bilan) {
        String jour = Ecriture.date(bilan.calculeAu());
        return new Cellule("date", page -> {
            page.element("span", jour);
            if (bilan.provisoire()) {
                page.element("span", Textes.de("index.provisoire"), "class", "sous");
            }
            bilan.apercu().mouvement().ifPresent(dernier -> mouvement(page, dernier));
        });
    }

    private static void mouvement(PageHtml page, Mouvement dernier) {
        page.element("span", Textes.de("index.mouvement", Ecriture.date(dernier.le())), "class", "sous")
                .element("span", Textes.de("index.mouvement.points", Ecriture.ecart(dernier.points())), "class", "sous")
                .element("span", Textes.de("index.mouvement.euros", Ecriture.ecart(dernier.euros())), "class", "sous");
    }

    private Cellule structure(Entree bilan) {
        String identifiee = bilan.apercu()
                .commune()
                .map(commune -> identiteEtCommune.dite(bilan.finess(), commune))
                .orElseGet(() -> identite.dite(bilan.finess()));
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
        manques.addAll(bilan.apercu().alertes());
        int absentes = bilan.apercu().piecesManquantes();
        if (absentes > 0) {
            manques.add(pieces.computeIfAbsent(absentes, nombre -> Textes.de("index.manque.pieces", nombre)));
        }
        if (manques.isEmpty()) {
            page.texte(Textes.de(bilan.chiffre() ? "index.manque.rien" : "index.manque.rien.sans.contrat"));
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
            String annonce = (format.equals("ZIP") ? unDossier : unFichier)
                    .dite(format, bilan.raisonSociale(), String.valueOf(bilan.exercice()));
            page.ouvrir("li")
                    .element("a", format, "href", Html.lien(fichier), "aria-label", annonce)
                    .fermer("li");
        }
        page.fermer("ul");
    }
}
