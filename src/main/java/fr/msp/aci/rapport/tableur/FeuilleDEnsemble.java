package fr.msp.aci.rapport.tableur;

import static fr.msp.aci.rapport.tableur.FeuilleIndicateurs.arrondiDeCentimes;

import fr.msp.aci.activite.Implantation;
import fr.msp.aci.calcul.regional.Membre;
import fr.msp.aci.calcul.regional.Repartition;
import fr.msp.aci.calcul.regional.SyntheseRegionale;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;

/** The first sheet of a synthesis: how many structures, how their figures spread, what they come to together. */
final class FeuilleDEnsemble {

    private static final DateTimeFormatter JOUR = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.FRENCH);
    private static final int DERNIERE = 6;
    /** As many names as fit in a line or two. */
    private static final int NOMMEES = 8;

    private static final int VALEUR = 1;

    private final Classeur classeur;
    private final Feuille feuille;
    private final FiguresAttendues figures;
    private final SyntheseRegionale synthese;
    private int rang;

    FeuilleDEnsemble(Classeur classeur, Feuille feuille, FiguresAttendues figures, SyntheseRegionale synthese) {
        this.classeur = classeur;
        this.feuille = feuille;
        this.figures = figures;
        this.synthese = synthese;
        MiseEnPage.largeurs(feuille, 54, 18, 16, 16, 16, 16, 16);
        MiseEnPage.paysage(feuille, 0);
    }

    void ecrire(String programme) {
        boolean chiffre = !synthese.sousContrat().isEmpty();
        feuille.hauteur(rang, 26);
        classeur.texte(
                feuille,
                rang++,
                0,
                Textes.de(
                        "region.titre",
                        synthese.exercice(),
                        synthese.territoire().nom()),
                Allure.TITRE);
        String jours = synthese.datesDeReference().stream().map(JOUR::format).collect(Collectors.joining(" – "));
        etendue(Textes.de("region.sous_titre", jours), 16);
        if (synthese.provisoire()) {
            etendue(Textes.de("region.provisoire"), 16);
        }
        if (synthese.baremeAConfirmer()) {
            etendue(
                    Textes.de("region.bareme_a_confirmer", synthese.bareme().replace('-', ' '), synthese.exercice()),
                    16);
        }
        incompletes();
        etendue(Textes.de(chiffre ? "region.note" : "region.note.vide"), 46);
        nombres(chiffre);
        if (chiffre) {
            repartitions();
            ensemble();
        }
        section("trace.titre");
        trace(Textes.de("trace.programme"), programme);
        trace(Textes.de("trace.bareme", synthese.bareme()), synthese.baremeEmpreinte());
    }

    /** Those whose figures are a least, by name; of very many the first. */
    private void incompletes() {
        List<String> noms = synthese.sousContrat().stream()
                .filter(Membre::incomplet)
                .map(Membre::raisonSociale)
                .toList();
        if (noms.isEmpty()) {
            return;
        }
        String nommees = String.join(", ", noms.subList(0, Math.min(NOMMEES, noms.size())));
        int autres = noms.size() - NOMMEES;
        etendue(
                Textes.de(
                        "region.lacunes", autres > 0 ? nommees + Textes.de("region.lacunes.autres", autres) : nommees),
                46);
    }

    private void nombres(boolean chiffre) {
        section("region.nombres");
        int sousContrat = synthese.sousContrat().size();
        if (chiffre) {
            compter("region.sous_contrat", "COUNTA(structures_finess)", sousContrat);
        }
        compter(
                "region.sans_contrat",
                "COUNTA(sans_contrat_finess)",
                synthese.sansContrat().size());
        if (!chiffre) {
            return;
        }
        compter(
                "region.prerequis",
                "COUNTIF(structures_prerequis,\"oui\")",
                sousContrat - synthese.enDefaut().size());
        String multiples = sites(Implantation.MULTI_SITES);
        String connus = "(" + sites(Implantation.MONO_SITE) + "+" + multiples + ")";
        compter("region.mono", sites(Implantation.MONO_SITE), synthese.implantees(Implantation.MONO_SITE));
        compter("region.multi", multiples, synthese.implantees(Implantation.MULTI_SITES));
        Optional<BigDecimal> part = synthese.partMultiSites();
        if (part.isPresent()) {
            String formule = "ROUND(ROUND(100*" + multiples + "/" + connus + ",8),1)";
            montrer("region.part_multi", formule, Forme.TAUX, Allure.CALCUL, part.get());
        }
    }

    private static String sites(Implantation implantation) {
        return "COUNTIF(structures_sites,\"" + implantation.libelle() + "\")";
    }

    private void compter(String cle, String formule, int attendu) {
        montrer(cle, formule, Forme.ENTIER, Allure.CALCUL, BigDecimal.valueOf(attendu));
    }

    private void montrer(String cle, String formule, Forme forme, Allure allure, BigDecimal attendu) {
        classeur.texte(feuille, rang, 0, Textes.de(cle), Allure.LIBELLE);
        Cellule cellule = classeur.formule(feuille, rang++, VALEUR, formule, allure, forme);
        figures.attendre(cellule, cle, attendu);
    }

    private void repartitions() {
        section("region.repartition");
        List<String> titres = List.of("par_structure", "moyenne", "minimum", "q1", "mediane", "q3", "maximum");
        for (int colonne = 0; colonne < titres.size(); colonne++) {
            String titre = Textes.de("region." + titres.get(colonne));
            classeur.entete(feuille, rang, colonne, titre, colonne == 0 ? Forme.TEXTE : Forme.POINTS);
        }
        rang++;
        repartition("PROFESSIONNELS", Forme.DECIMAL, synthese.professionnels());
        repartition("PROFESSIONS", Forme.DECIMAL, synthese.professions());
        repartition("POINTS", Forme.POINTS, synthese.points());
        repartition("REMUNERATION", Forme.EUROS, synthese.euros());
    }

    /** The quartiles as PERCENTILE, which every spreadsheet computes as QUARTILE.INC. */
    private void repartition(String champ, Forme forme, Optional<Repartition> attendue) {
        Repartition valeurs = attendue.orElseThrow();
        String nom = FeuilleDesStructures.nomDeColonne(champ);
        classeur.texte(feuille, rang, 0, Textes.de("structures.colonne." + champ), Allure.LIBELLE);
        List<String> formules = List.of(
                "AVERAGE(" + nom + ")",
                "MIN(" + nom + ")",
                "PERCENTILE(" + nom + ",0.25)",
                "MEDIAN(" + nom + ")",
                "PERCENTILE(" + nom + ",0.75)",
                "MAX(" + nom + ")");
        List<BigDecimal> attendus = List.of(
                valeurs.moyenne(),
                valeurs.minimum(),
                valeurs.premierQuartile(),
                valeurs.mediane(),
                valeurs.troisiemeQuartile(),
                valeurs.maximum());
        for (int i = 0; i < formules.size(); i++) {
            Allure allure = i == 0 ? Allure.RESULTAT : Allure.CALCUL;
            Cellule cellule =
                    classeur.formule(feuille, rang, VALEUR + i, arrondiDeCentimes(formules.get(i)), allure, forme);
            figures.attendre(cellule, formules.get(i), attendus.get(i));
        }
        rang++;
    }

    private void ensemble() {
        section("region.ensemble");
        classeur.texte(feuille, rang, 0, Textes.de("region.valeur_point"), Allure.LIBELLE);
        classeur.nommer(
                "valeur_point",
                classeur.valeur(feuille, rang++, VALEUR, synthese.valeurDuPoint(), Allure.SAISIE, Forme.EUROS));
        String theoriques = "SUMIF(structures_prerequis,\"non\",structures_points)";
        montrer(
                "region.remuneration",
                arrondiDeCentimes("SUM(structures_remuneration)"),
                Forme.EUROS,
                Allure.RESULTAT,
                synthese.eurosEnTout());
        montrer("region.points", "points_total", Forme.POINTS, Allure.CALCUL, synthese.pointsEnTout());
        montrer("region.possibles", "maximum_total", Forme.POINTS, Allure.CALCUL, synthese.maximumEnTout());
        montrer(
                "region.theoriques",
                arrondiDeCentimes(theoriques),
                Forme.POINTS,
                Allure.CALCUL,
                synthese.pointsTheoriques());
        montrer(
                "region.perdu",
                arrondiDeCentimes(theoriques + "*valeur_point"),
                Forme.EUROS,
                Allure.CALCUL,
                synthese.perduAuxPrerequis());
        montrer("region.reste", "reste_total", Forme.POINTS, Allure.CALCUL, synthese.reste());
        montrer("region.reste_euros", "reste_euros", Forme.EUROS, Allure.RESULTAT, synthese.eurosDuReste());
    }

    private void section(String cle) {
        rang++;
        classeur.texte(feuille, rang++, 0, Textes.de(cle), Allure.SECTION);
    }

    private void etendue(String texte, int hauteur) {
        feuille.page().addMergedRegion(new CellRangeAddress(rang, rang, 0, DERNIERE));
        feuille.hauteur(rang, hauteur);
        classeur.texte(feuille, rang++, 0, texte, Allure.NOTE);
    }

    private void trace(String quoi, String valeur) {
        classeur.texte(feuille, rang, 0, quoi, Allure.NOTE);
        feuille.page().addMergedRegion(new CellRangeAddress(rang, rang, VALEUR, DERNIERE));
        classeur.texte(feuille, rang++, VALEUR, valeur, Allure.NOTE);
    }
}
