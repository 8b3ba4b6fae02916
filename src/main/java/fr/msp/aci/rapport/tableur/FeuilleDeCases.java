package fr.msp.aci.rapport.tableur;

import java.util.List;

/** A sheet of named figures, one a line: label, value, whether one may change it, where it comes from. */
final class FeuilleDeCases {

    private static final int LIBELLE = 0;
    private static final int VALEUR = 1;
    private static final int NATURE = 2;
    private static final int NOTE = 3;

    private final Classeur classeur;
    private final Feuille feuille;
    private int rang = 2;

    FeuilleDeCases(Classeur classeur, Feuille feuille, String cle) {
        this.classeur = classeur;
        this.feuille = feuille;
        MiseEnPage.largeurs(feuille, 48, 16, 14, 54);
        classeur.titrer(feuille, Textes.de(cle + ".titre"), Textes.de(cle + ".note"), NOTE + 1);
        classeur.entete(feuille, rang, LIBELLE, Textes.de("entete.donnee"), Forme.TEXTE);
        classeur.entete(feuille, rang, VALEUR, Textes.de("entete.valeur"), Forme.GENERAL);
        classeur.entete(feuille, rang, NATURE, Textes.de("entete.nature"), Forme.TEXTE);
        classeur.entete(feuille, rang++, NOTE, Textes.de("entete.origine"), Forme.TEXTE);
        MiseEnPage.paysage(feuille, rang);
        MiseEnPage.proteger(feuille);
    }

    /** A group of figures under its title. */
    FeuilleDeCases groupe(String titre, List<Case> cases) {
        feuille.hauteur(rang, 26);
        classeur.texte(feuille, rang++, LIBELLE, titre, Allure.SECTION);
        cases.forEach(this::ecrire);
        return this;
    }

    private void ecrire(Case donnee) {
        classeur.texte(feuille, rang, LIBELLE, classeur.dire("case." + donnee.nom()), Allure.LIBELLE);
        Cellule cellule = donnee.formule().isEmpty()
                ? classeur.valeur(feuille, rang, VALEUR, donnee.valeur(), donnee.allure(), donnee.forme())
                : classeur.formule(feuille, rang, VALEUR, donnee.formule(), donnee.allure(), donnee.forme());
        classeur.nommer(donnee.nom(), cellule);
        classeur.texte(feuille, rang, NATURE, Textes.de(donnee.allure().nature()), Allure.LIBELLE);
        note(donnee);
        if (donnee.allure().estModifiable()) {
            Controles.poser(feuille, donnee.forme(), donnee.allure(), VALEUR, rang, rang);
        }
        rang++;
    }

    private void note(Case donnee) {
        String cle = "case." + donnee.nom() + ".note";
        String note = Textes.connait(cle) ? classeur.dire(cle) : "";
        if (donnee.alerte().isEmpty()) {
            classeur.texte(feuille, rang, NOTE, note, Allure.LIBELLE);
        } else {
            classeur.alerte(feuille, rang, NOTE, donnee.alerte(), Textes.de("alerte." + donnee.nom()), note);
        }
    }
}
