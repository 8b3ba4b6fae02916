package fr.msp.aci.rapport.tableur;

import fr.msp.aci.activite.Implantation;
import fr.msp.aci.calcul.regional.Membre;
import fr.msp.aci.calcul.regional.Membre.ParIndicateur;
import fr.msp.aci.regle.CodeIndicateur;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/** The structures under contract, one a row: who, how many, then each indicator; sorting the rows breaks nothing. */
final class FeuilleDesStructures {

    static final int ENTETE = 3;
    static final int PREMIERE = 4;
    private static final int LARGEUR_INDICATEUR = 13;

    /** What is said of a structure before its indicators; {@code nom} is what formulas call the column. */
    private enum Champ {
        FINESS(12, Forme.TEXTE, membre -> membre.finess().numero()),
        RAISON_SOCIALE(46, Forme.TEXTE, Membre::raisonSociale),
        REGION(22, Forme.TEXTE, Membre::region),
        DEPARTEMENT(22, Forme.TEXTE, Membre::departement),
        CPAM(22, Forme.TEXTE, Membre::cpam),
        COMMUNE(22, Forme.TEXTE, Membre::commune),
        SITES(13, Forme.TEXTE, membre -> membre.implantation().map(Implantation::libelle)),
        PROFESSIONNELS(16, Forme.ENTIER, membre -> connu(membre.professionnels())),
        PROFESSIONS(14, Forme.ENTIER, membre -> connu(membre.professions())),
        PREREQUIS(11, Forme.OUI_NON, Membre::prerequisAtteints),
        DONNEES_MANQUANTES(
                30,
                Forme.TEXTE,
                membre -> membre.incomplet()
                        ? String.join(" ; ", membre.donneesManquantes())
                        : Textes.de("structures.aucune")),
        ARRETE_AU(12, Forme.DATE, Membre::dateReference),
        REMUNERATION(18, Forme.EUROS, Membre::euros),
        POINTS(18, Forme.POINTS, Membre::points),
        MAXIMUM(13, Forme.POINTS, Membre::maximum),
        RESTE(13, Forme.POINTS, FeuilleDesStructures::reste);

        private final int largeur;
        private final Forme forme;
        private final Function<Membre, Object> valeur;

        Champ(int largeur, Forme forme, Function<Membre, Object> valeur) {
            this.largeur = largeur;
            this.forme = forme;
            this.valeur = valeur;
        }

        String nom() {
            return nomDeColonne(name());
        }

        /** How it shows of a structure: a least is said to be one, and behind a shut gate nothing is due for sure. */
        Forme de(Membre membre) {
            return switch (this) {
                case POINTS -> membre.incomplet() ? forme.auMoins() : forme;
                case REMUNERATION -> membre.incomplet() && membre.prerequisAtteints() ? forme.auMoins() : forme;
                default -> forme;
            };
        }
    }

    private final Classeur classeur;
    private final FiguresAttendues figures;
    private final Feuille feuille;

    FeuilleDesStructures(Classeur classeur, FiguresAttendues figures) {
        this.classeur = classeur;
        this.figures = figures;
        this.feuille = classeur.feuille("structures");
    }

    /** What the rows of the structures of which no datum is missing bear in the column of missing data. */
    static String sansLacune() {
        return "\"" + Textes.de("structures.aucune") + "\"";
    }

    private static Object connu(Optional<? extends Number> nombre) {
        return nombre.isPresent() ? nombre.get() : Textes.de("inconnu");
    }

    /** Of a structure that lacks a datum it is not known. */
    private static Optional<BigDecimal> reste(Membre membre) {
        return membre.incomplet()
                ? Optional.empty()
                : membre.maximum().map(maximum -> maximum.subtract(membre.points()));
    }

    /** What formulas call a column of this sheet. */
    static String nomDeColonne(String champ) {
        return "structures_" + champ.toLowerCase(Locale.ROOT);
    }

    /** What formulas call the column of the points or of the maximum of an indicator. */
    static String nomDeColonne(String figure, CodeIndicateur code) {
        return figure + "_" + code.name().toLowerCase(Locale.ROOT);
    }

    void ecrire(List<Membre> membres) {
        List<ParIndicateur> indicateurs = membres.get(0).resultats();
        int points = Champ.values().length;
        int maximum = points + indicateurs.size();
        for (Champ champ : Champ.values()) {
            feuille.elargir(champ.ordinal(), champ.largeur);
        }
        for (int colonne = points; colonne < maximum + indicateurs.size(); colonne++) {
            feuille.elargir(colonne, LARGEUR_INDICATEUR);
        }
        MiseEnPage.paysage(feuille, PREMIERE);
        feuille.page().createFreezePane(2, PREMIERE);
        classeur.titrer(feuille, Textes.de("structures.titre"), Textes.de("structures.note"), points);
        classeur.texte(feuille, ENTETE - 1, points, Textes.de("structures.points"), Allure.SECTION);
        classeur.texte(feuille, ENTETE - 1, maximum, Textes.de("structures.maximum"), Allure.SECTION);
        int derniere = PREMIERE + membres.size() - 1;
        for (Champ champ : Champ.values()) {
            String titre = Textes.de("structures.colonne." + champ.name());
            classeur.entete(feuille, ENTETE, champ.ordinal(), titre, champ.forme);
            classeur.nommer(champ.nom(), feuille, champ.ordinal(), PREMIERE, derniere);
        }
        for (int rang = 0; rang < indicateurs.size(); rang++) {
            CodeIndicateur code = indicateurs.get(rang).code();
            String titre = code.code();
            classeur.entete(feuille, ENTETE, points + rang, titre, Forme.POINTS);
            classeur.entete(feuille, ENTETE, maximum + rang, titre, Forme.POINTS);
            classeur.nommer(nomDeColonne("points", code), feuille, points + rang, PREMIERE, derniere);
            classeur.nommer(nomDeColonne("maximum", code), feuille, maximum + rang, PREMIERE, derniere);
        }
        for (int rang = 0; rang < membres.size(); rang++) {
            structure(PREMIERE + rang, membres.get(rang), points, maximum);
        }
        int colonnes = maximum + indicateurs.size();
        feuille.page().setAutoFilter(new CellRangeAddress(ENTETE, derniere, 0, colonnes - 1));
        // On paper who they are and their totals; the indicators, which no page is wide enough for, are in PDF.
        classeur.poi().setPrintArea(classeur.poi().getSheetIndex(feuille.page()), 0, points - 1, 0, derniere);
    }

    private void structure(int rang, Membre membre, int points, int maximum) {
        for (Champ champ : Champ.values()) {
            switch (champ) {
                case POINTS -> formule(rang, champ, somme(rang, points, maximum - points), membre);
                case MAXIMUM -> {
                    String somme = somme(rang, maximum, maximum - points);
                    String manque = "COUNT(" + zone(rang, maximum, maximum - points) + ")<" + (maximum - points);
                    formule(rang, champ, membre.maximum().isPresent() ? somme : siConnu(manque, somme), membre);
                }
                case RESTE -> {
                    String reste = "ROUND(" + adresse(rang, Champ.MAXIMUM) + "-" + adresse(rang, Champ.POINTS) + ",2)";
                    String manque = adresse(rang, Champ.DONNEES_MANQUANTES) + "<>" + sansLacune();
                    formule(rang, champ, membre.incomplet() ? siConnu(manque, reste) : reste, membre);
                }
                default ->
                    classeur.valeur(
                            feuille,
                            rang,
                            champ.ordinal(),
                            champ.valeur.apply(membre),
                            Allure.LIBELLE,
                            champ.de(membre));
            }
        }
        for (int i = 0; i < membre.resultats().size(); i++) {
            ParIndicateur resultat = membre.resultats().get(i);
            // An indicator that is not reached leaves its cell blank, so that those reached can be counted.
            Object obtenus = resultat.atteint() ? resultat.points() : null;
            classeur.valeur(feuille, rang, points + i, obtenus, Allure.LIBELLE, Forme.POINTS);
            classeur.valeur(feuille, rang, maximum + i, connu(resultat.maximum()), Allure.LIBELLE, Forme.POINTS);
        }
    }

    private static String zone(int rang, int premiere, int nombre) {
        return new CellReference(rang, premiere).formatAsString() + ":"
                + new CellReference(rang, premiere + nombre - 1).formatAsString();
    }

    private static String somme(int rang, int premiere, int nombre) {
        return "ROUND(SUM(" + zone(rang, premiere, nombre) + "),2)";
    }

    private static String adresse(int rang, Champ champ) {
        return new CellReference(rang, champ.ordinal()).formatAsString();
    }

    private static String siConnu(String manque, String figure) {
        return "IF(" + manque + ",\"" + Textes.de("inconnu") + "\"," + figure + ")";
    }

    private void formule(int rang, Champ champ, String formule, Membre membre) {
        Cellule cellule = classeur.formule(feuille, rang, champ.ordinal(), formule, Allure.RESULTAT, champ.de(membre));
        Optional<BigDecimal> attendu =
                switch (champ) {
                    case POINTS -> Optional.of(membre.points());
                    case MAXIMUM -> membre.maximum();
                    default -> reste(membre);
                };
        figures.attendre(cellule, champ.nom() + " " + membre.finess(), attendu);
    }
}
