package fr.msp.aci.rapport.tableur;

import fr.msp.aci.activite.CategorieProfession;
import fr.msp.aci.activite.Profession;
import fr.msp.aci.activite.ThemeMission;
import java.util.List;

/** The sheet of the closed lists: professions, with how many people of each count, and themes of missions. */
final class FeuilleListes {

    /** The names formulas and closed lists use. */
    static final String PROFESSIONS = "liste_professions";

    static final String THEMES = "liste_themes";

    private static final String FAMILLES = "liste_famille";
    private static final String PRESENTS = "liste_presents";
    private static final int ENTETE = 2;
    private static final int PREMIERE = 3;
    private static final int PROFESSION = 0;
    private static final int FAMILLE = 1;
    private static final int PRESENT = 2;
    private static final int THEME = 3;

    private final Classeur classeur;
    private final Feuille feuille;

    FeuilleListes(Classeur classeur, Feuille feuille) {
        this.classeur = classeur;
        this.feuille = feuille;
    }

    /** The number of professions of a family that somebody of the sheet of the team has. */
    static String professions(CategorieProfession categorie) {
        return "COUNTIFS(" + FAMILLES + ",\"" + famille(categorie) + "\"," + PRESENTS + ",\">0\")";
    }

    void ecrire() {
        MiseEnPage.largeurs(feuille, 44, 32, 16, 58);
        MiseEnPage.paysage(feuille, PREMIERE);
        MiseEnPage.proteger(feuille);
        classeur.titrer(feuille, Textes.de("listes.titre"), classeur.dire("listes.note"), THEME + 1);
        entete(PROFESSION, "liste.profession", Forme.TEXTE);
        entete(FAMILLE, "liste.famille", Forme.TEXTE);
        entete(PRESENT, "liste.presents", Forme.ENTIER);
        entete(THEME, "liste.theme_mission", Forme.TEXTE);
        for (Profession profession : Profession.values()) {
            ecrire(profession);
        }
        for (ThemeMission theme : ThemeMission.values()) {
            classeur.texte(feuille, PREMIERE + theme.ordinal(), THEME, theme.libelle(), Allure.LIBELLE);
        }
        nommer(PROFESSIONS, PROFESSION, Profession.values().length);
        nommer(FAMILLES, FAMILLE, Profession.values().length);
        nommer(PRESENTS, PRESENT, Profession.values().length);
        nommer(THEMES, THEME, ThemeMission.values().length);
    }

    private void entete(int colonne, String cle, Forme forme) {
        classeur.entete(feuille, ENTETE, colonne, classeur.dire(cle), forme);
    }

    private void nommer(String nom, int colonne, int lignes) {
        classeur.nommer(nom, feuille, colonne, PREMIERE, PREMIERE + lignes - 1);
    }

    private void ecrire(Profession profession) {
        int rang = PREMIERE + profession.ordinal();
        boolean ipa = profession == Profession.INFIRMIER_PRATIQUE_AVANCEE;
        classeur.texte(feuille, rang, PROFESSION, profession.libelle(), Allure.LIBELLE);
        String famille = ipa ? Textes.de("famille.ipa") : famille(profession.categorie());
        classeur.texte(feuille, rang, FAMILLE, famille, Allure.LIBELLE);
        String associes = associes(profession);
        String formule = profession == Profession.INFIRMIER
                // One profession with the infirmier en pratique avancée; the nurses of ASALEE count beside the
                // associates.
                ? associes + "+" + associes(Profession.INFIRMIER_PRATIQUE_AVANCEE) + "+COUNTIF(equipe_asalee,\"oui\")"
                : associes;
        classeur.formule(feuille, rang, PRESENT, formule, Allure.CALCUL, Forme.ENTIER);
    }

    private static String associes(Profession profession) {
        return String.join(
                ",",
                List.of(
                        "COUNTIFS(equipe_profession",
                        "$A" + (PREMIERE + profession.ordinal() + 1),
                        "equipe_associe",
                        "\"oui\")"));
    }

    private static String famille(CategorieProfession categorie) {
        return Textes.de("famille." + categorie.name());
    }
}
