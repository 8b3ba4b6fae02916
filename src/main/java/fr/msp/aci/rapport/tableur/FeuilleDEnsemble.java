package fr.msp.aci.rapport.tableur;

import static fr.msp.aci.rapport.tableur.FeuilleIndicateurs.arrondiDeCentimes;

import fr.msp.aci.activite.Implantation;
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
    /** Characters of a line of notes, and its height. */
    private static final int LIGNE = 140;

    private static final int HAUTEUR_DE_LIGNE = 14;

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
        MiseEnPage.largeurs(feuille, 54, 22, 20, 20, 20, 20, 20);
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
        CautionsDEnsemble.de(synthese)
                .forEach(caution -> etendue(caution, HAUTEUR_DE_LIGNE * (1 + caution.length() / LIGNE) + 2));
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

    private void nombres(boolean chiffre) {
        section("region.nombres");
        int sousContrat = synthese.sousContrat().size();
        if (chiffre) {
            compter("region.sous_contrat", "COUNTA(structures_finess)", sousContrat);
        } else {
            classeur.texte(feuille, rang, 0, Textes.de("region.sous_contrat"), Allure.LIBELLE);
            classeur.valeur(feuille, rang++, VALEUR, 0, Allure.CALCUL, Forme.ENTIER);
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
        if (synthese.pointsAuMoins()) {
            String completes = "COUNTIF(structures_donnees_manquantes," + FeuilleDesStructures.sansLacune() + ")";
            classeur.nommer("structures_sans_lacune", compter("region.sans_lacune", completes, synthese.sansLacune()));
        }
        if (synthese.equipesConnues() < sousContrat) {
            compter("region.equipes", "COUNT(structures_professionnels)", synthese.equipesConnues());
        }
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

    private Cellule compter(String cle, String formule, int attendu) {
        return montrer(cle, formule, Forme.ENTIER, Allure.CALCUL, BigDecimal.valueOf(attendu));
    }

    private Cellule montrer(String cle, String formule, Forme forme, Allure allure, BigDecimal attendu) {
        return montrer(cle, formule, forme, allure, Optional.of(attendu));
    }

    private Cellule montrer(String cle, String formule, Forme forme, Allure allure, Optional<BigDecimal> attendu) {
        classeur.texte(feuille, rang, 0, Textes.de(cle), Allure.LIBELLE);
        Cellule cellule = classeur.formule(feuille, rang++, VALEUR, formule, allure, forme);
        figures.attendre(cellule, cle, attendu);
        return cellule;
    }

    private void repartitions() {
        section("region.repartition");
        List<String> titres = List.of("par_structure", "moyenne", "minimum", "q1", "mediane", "q3", "maximum");
        for (int colonne = 0; colonne < titres.size(); colonne++) {
            String titre = Textes.de("region." + titres.get(colonne));
            classeur.entete(feuille, rang, colonne, titre, colonne == 0 ? Forme.TEXTE : Forme.POINTS);
        }
        rang++;
        synthese.professionnels().ifPresent(valeurs -> repartition("PROFESSIONNELS", Forme.DECIMAL, valeurs));
        synthese.professions().ifPresent(valeurs -> repartition("PROFESSIONS", Forme.DECIMAL, valeurs));
        Forme points = auMoins(synthese.pointsAuMoins(), Forme.POINTS);
        synthese.points().ifPresent(valeurs -> repartition("POINTS", points, valeurs));
        Forme euros = auMoins(synthese.eurosAuMoins(), Forme.EUROS);
        synthese.euros().ifPresent(valeurs -> repartition("REMUNERATION", euros, valeurs));
    }

    /** The quartiles as PERCENTILE, which every spreadsheet computes as QUARTILE.INC. */
    private void repartition(String champ, Forme forme, Repartition valeurs) {
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
        boolean auMoins = synthese.pointsAuMoins();
        Forme points = auMoins(auMoins, Forme.POINTS);
        Forme euros = auMoins(auMoins, Forme.EUROS);
        montrer(
                "region.remuneration",
                arrondiDeCentimes("SUM(structures_remuneration)"),
                auMoins(synthese.eurosAuMoins(), Forme.EUROS),
                Allure.RESULTAT,
                synthese.eurosEnTout());
        montrer("region.points", "points_total", points, Allure.CALCUL, synthese.pointsEnTout());
        theoriques();
        if (auMoins) {
            montrer(
                    "region.points_connues",
                    arrondiDeCentimes("SUMIF(structures_donnees_manquantes," + FeuilleDesStructures.sansLacune()
                            + ",structures_points)"),
                    Forme.POINTS,
                    Allure.CALCUL,
                    synthese.maximumEnTout().subtract(synthese.reste()));
        }
        montrer(
                auMoins ? "region.possibles_connues" : "region.possibles",
                "maximum_total",
                Forme.POINTS,
                Allure.CALCUL,
                connu(synthese.maximumEnTout()));
        montrer("region.reste", "reste_total", points, Allure.CALCUL, connu(synthese.reste()));
        montrer("region.reste_euros", "reste_euros", euros, Allure.RESULTAT, connu(synthese.eurosDuReste()));
    }

    private void theoriques() {
        String theoriques = "SUMIF(structures_prerequis,\"non\",structures_points)";
        montrer(
                "region.theoriques",
                arrondiDeCentimes(theoriques),
                auMoins(synthese.theoriquesAuMoins(), Forme.POINTS),
                Allure.CALCUL,
                synthese.pointsTheoriques());
        montrer(
                "region.perdu",
                arrondiDeCentimes(theoriques + "*valeur_point"),
                auMoins(synthese.theoriquesAuMoins(), Forme.EUROS),
                Allure.CALCUL,
                synthese.perduAuxPrerequis());
    }

    private static Forme auMoins(boolean auMoins, Forme forme) {
        return auMoins ? forme.auMoins() : forme;
    }

    /** What the structures could reach, when it is known of any. */
    private Optional<BigDecimal> connu(BigDecimal figure) {
        return synthese.sansLacune() == 0 ? Optional.empty() : Optional.of(figure);
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
