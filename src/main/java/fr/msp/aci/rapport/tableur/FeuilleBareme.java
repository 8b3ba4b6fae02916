package fr.msp.aci.rapport.tableur;

import fr.msp.aci.calcul.Detail;
import fr.msp.aci.regle.CodeIndicateur;
import fr.msp.aci.regle.Nature;
import fr.msp.aci.regle.Parametre;
import fr.msp.aci.regle.ParametreEnVigueur;
import fr.msp.aci.regle.Unite;
import fr.msp.aci.regle.ValeurDatee;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;

/** The sheet of the grid in force, with its sources: the numbers that every formula reads. */
final class FeuilleBareme {

    private static final int ENTETE = 2;
    private static final List<String> COLONNES = List.of("parametre", "valeur", "unite", "du", "au", "reference");

    private static final List<Forme> FORMES =
            List.of(Forme.TEXTE, Forme.GENERAL, Forme.TEXTE, Forme.DATE, Forme.DATE, Forme.TEXTE);

    private final Classeur classeur;
    private final Feuille feuille;
    private final Donnees donnees;
    private final LocalDate jour;
    private final List<ParametreEnVigueur> lignes;
    private int rang = ENTETE + 1;

    FeuilleBareme(Classeur classeur, Feuille feuille, Donnees donnees) {
        this.classeur = classeur;
        this.feuille = feuille;
        this.donnees = donnees;
        this.jour = donnees.dateDuBareme();
        this.lignes = donnees.bareme().enVigueur(jour.getYear());
    }

    void ecrire() {
        MiseEnPage.largeurs(feuille, 66, 12, 20, 13, 13, 20);
        MiseEnPage.paysage(feuille, ENTETE + 1);
        MiseEnPage.proteger(feuille);
        classeur.titrer(
                feuille,
                Textes.de("bareme.titre", donnees.bareme().nom()),
                Textes.de("bareme.note", donnees.bareme().empreinte()),
                COLONNES.size());
        for (int colonne = 0; colonne < COLONNES.size(); colonne++) {
            classeur.entete(
                    feuille, ENTETE, colonne, Textes.de("bareme." + COLONNES.get(colonne)), FORMES.get(colonne));
        }
        section(Textes.de("bareme.general"));
        parametres(Optional.empty());
        donnees.bilan().resultats().forEach(resultat -> indicateur(resultat.detail()));
        documents();
    }

    private void indicateur(Detail detail) {
        CodeIndicateur code = detail.code();
        section(detail.code().code() + " · " + detail.titre());
        ValeurDatee<Nature> nature = donnees.bareme().natureAu(code, jour);
        classeur.texte(feuille, rang, 0, Textes.de("bareme.nature"), Allure.LIBELLE);
        classeur.nommer(
                FeuilleIndicateurs.repere("nature", detail),
                classeur.valeur(
                        feuille, rang, 1, Textes.de("nature." + nature.valeur().name()), Allure.CALCUL, Forme.OUI_NON));
        provenance(nature, "");
        parametres(Optional.of(code));
    }

    private void parametres(Optional<CodeIndicateur> code) {
        Arrays.stream(Parametre.values())
                .filter(parametre -> parametre.indicateur().equals(code))
                .forEach(this::parametre);
    }

    private void parametre(Parametre parametre) {
        ValeurDatee<BigDecimal> valeur = donnees.bareme().valeurAu(parametre, jour);
        classeur.texte(feuille, rang, 0, libelle(parametre), Allure.LIBELLE);
        boolean drapeau = parametre.unite() == Unite.OUI_NON;
        classeur.nommer(
                "bareme_" + parametre.name().toLowerCase(Locale.ROOT),
                classeur.valeur(
                        feuille, rang, 1, valeur.valeur(), Allure.CALCUL, drapeau ? Forme.DRAPEAU : Forme.GENERAL));
        provenance(valeur, drapeau ? "" : parametre.unite().libelle());
    }

    /** What the grid calls it; a value of one region comes after the general one and is not used here. */
    private String libelle(Parametre parametre) {
        return lignes.stream()
                .filter(ligne -> ligne.indicateur().equals(parametre.indicateur())
                        && ligne.cle().equals(parametre.cle()))
                .map(ParametreEnVigueur::libelle)
                .findFirst()
                .orElse(parametre.cle());
    }

    private void provenance(ValeurDatee<?> valeur, String unite) {
        classeur.texte(feuille, rang, 2, unite, Allure.LIBELLE);
        classeur.valeur(feuille, rang, 3, valeur.du(), Allure.LIBELLE, Forme.DATE);
        classeur.valeur(feuille, rang, 4, valeur.au(), Allure.LIBELLE, Forme.DATE);
        classeur.texte(feuille, rang, 5, valeur.reference().toString(), Allure.LIBELLE);
        rang++;
    }

    /** What the short names of the references stand for. */
    private void documents() {
        section(Textes.de("bareme.documents"));
        donnees.bareme().documents().forEach((nom, titre) -> {
            classeur.texte(feuille, rang, 0, titre, Allure.NOTE);
            feuille.page().addMergedRegion(new CellRangeAddress(rang, rang, 0, 4));
            classeur.texte(feuille, rang++, 5, nom, Allure.NOTE);
        });
    }

    private void section(String titre) {
        feuille.hauteur(rang, 24);
        classeur.texte(feuille, rang++, 0, titre, Allure.SECTION);
    }
}
