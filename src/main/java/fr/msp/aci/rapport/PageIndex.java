package fr.msp.aci.rapport;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.OrdreAlphabetique;
import fr.msp.aci.calcul.regional.Territoire;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The page that opens the folder of bilans: every structure by exercise and region with its state, its points, its
 * euros, what is missing and its files, then the refused workbooks with their reports and what is left in the inbox. One file, without script,
 * readable on a phone, by keyboard and by a screen reader.
 */
public final class PageIndex {

    /**
     * A bilan.
     *
     * @param finess the structure
     * @param exercice the year
     * @param raisonSociale its name
     * @param prerequisManquants titles of the prérequis that are missed; none when the gate is open
     * @param calculeAu reference date
     * @param apercu its figures and what is missing
     * @param fichiers its files, as links relative to the page
     */
    public record Entree(
            String finess,
            int exercice,
            String raisonSociale,
            List<String> prerequisManquants,
            LocalDate calculeAu,
            Apercu apercu,
            List<String> fichiers) {

        /** Copies the lists. */
        public Entree {
            prerequisManquants = List.copyOf(prerequisManquants);
            fichiers = List.copyOf(fichiers);
        }

        /** Whether a contract runs, so that there are points and euros. */
        boolean chiffre() {
            return apercu.estChiffre();
        }

        /** Whether points are lost for want of a prérequis. */
        boolean ferme() {
            return chiffre() && !prerequisManquants.isEmpty();
        }

        /** Whether the exercise still had days to come. */
        boolean provisoire() {
            return !new Exercice(exercice).estTermineLe(calculeAu);
        }

        /** By which the page leads to its row. */
        String ancre() {
            return "b" + finess + "-" + exercice;
        }
    }

    /**
     * The picture of many structures.
     *
     * @param exercice the year
     * @param territoire the region, or all of them
     * @param fichiers its files, as links relative to the page
     */
    public record Synthese(int exercice, Territoire territoire, List<String> fichiers) {

        /** Copies the list. */
        public Synthese {
            fichiers = List.copyOf(fichiers);
        }
    }

    /**
     * A refused workbook.
     *
     * @param fichier its name
     * @param finess the structure it names, when that could be read
     * @param exercice its year, when that could be read
     * @param recuLe when it was received, time of Paris
     * @param erreurs how many errors it has
     * @param lien relative link to its report, empty when there is none
     * @param copie relative link to its annotated copy, empty when there is none
     */
    public record Refus(
            String fichier,
            Optional<String> finess,
            Optional<Integer> exercice,
            LocalDateTime recuLe,
            int erreurs,
            String lien,
            String copie) {}

    /** Why files are set aside. */
    public enum Motif {
        /** Nothing known founds the bilan any more. */
        SANS_CLASSEUR,
        /** The bilan has its workbooks again, and other files than those. */
        REVENU,
        /** A dossier for the CPAM that held evidence the one after it does not. */
        PLUS_COMPLET,
        /** Syntheses that counted such a bilan. */
        SYNTHESES
    }

    /**
     * Files set aside.
     *
     * @param motif why
     * @param finess the structure; empty for syntheses
     * @param exercice the year
     * @param lien relative link to their folder
     */
    public record Retire(Motif motif, String finess, String exercice, String lien) {}

    private final PageHtml page = PageHtml.intitulee(Textes.de("index.titre"));

    private PageIndex() {}

    /** What the page says of the bilans, which nothing else in it changes: nearly all of a page over thousands. */
    public static final class Bilans {

        private final SortedMap<Integer, ExerciceHtml> parExercice = new TreeMap<>(Comparator.reverseOrder());
        private final Map<String, String> noms = new HashMap<>();

        /** Exercises from the newest, regions then structures by name. */
        public Bilans(List<Entree> bilans) {
            OrdreAlphabetique.de(bilans, Entree::raisonSociale, Entree::finess).stream()
                    .collect(Collectors.groupingBy(Entree::exercice))
                    .forEach((annee, siens) -> parExercice.put(annee, new ExerciceHtml(annee, siens)));
            bilans.stream()
                    .sorted(Comparator.comparingInt(Entree::exercice))
                    .forEach(bilan -> noms.put(bilan.finess(), bilan.raisonSociale()));
        }
    }

    /** The page, in UTF-8. */
    public static byte[] ecrire(Bilans bilans, List<Synthese> syntheses, List<Refus> refus, Soins soins) {
        PageIndex index = new PageIndex();
        index.page(bilans, syntheses, refus, soins);
        return index.page.finir();
    }

    private void page(Bilans bilans, List<Synthese> syntheses, List<Refus> refus, Soins soins) {
        SortedMap<Integer, ExerciceHtml> parExercice = bilans.parExercice;
        page.ouvrir("header")
                .element("h1", Textes.de("index.titre"))
                .element("p", Textes.de("index.intro"))
                .fermer("header");
        RetiresHtml aPart = new RetiresHtml(soins.retires());
        sommaire(parExercice.keySet(), refus.size(), soins, aPart);
        page.ouvrirContenu();
        if (parExercice.isEmpty()) {
            page.element("p", Textes.de("index.vide"));
        }
        parExercice.forEach((annee, exercice) -> exercice.ecrire(
                page,
                syntheses.stream()
                        .filter(synthese -> synthese.exercice() == annee)
                        .toList()));
        new RefusHtml(bilans.noms).ecrire(page, refus);
        SoinsHtml.ecrire(page, soins);
        aPart.ecrire(page);
        page.fermer("main")
                .ouvrir("footer")
                .element("p", Textes.de("index.pied"))
                .fermer("footer");
    }

    private void sommaire(Set<Integer> exercices, int refuses, Soins soins, RetiresHtml aPart) {
        page.ouvrir("nav", "aria-label", Textes.de("page.sommaire")).ouvrir("ul");
        for (int annee : exercices) {
            entree("e" + annee, Textes.de("index.exercice", String.valueOf(annee)));
        }
        entree("refus", Textes.de("index.refuses.nombre", refuses));
        if (!soins.laisses().isEmpty()) {
            entree(
                    SoinsHtml.LAISSES,
                    Textes.de("index.laisses.nombre", soins.laisses().size()));
        }
        if (!soins.inconnues().isEmpty()) {
            entree(SoinsHtml.INCONNUES, Textes.de("index.inconnues"));
        }
        if (!soins.absences().isEmpty()) {
            entree(SoinsHtml.ABSENCES, Textes.de("index.absences"));
        }
        if (!aPart.estVide()) {
            entree(RetiresHtml.ANCRE, aPart.entree());
        }
        page.fermer("ul").fermer("nav");
    }

    private void entree(String id, String texte) {
        page.ouvrir("li").element("a", texte, "href", "#" + id).fermer("li");
    }
}
