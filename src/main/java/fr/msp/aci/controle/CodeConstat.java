package fr.msp.aci.controle;

import static fr.msp.aci.controle.Severite.AVERTISSEMENT;
import static fr.msp.aci.controle.Severite.ERREUR;
import static fr.msp.aci.controle.Severite.INFORMATION;

/** The stable codes of findings, each with its one severity; their French texts are in the catalogue of messages. */
public enum CodeConstat {
    CLASSEUR_ILLISIBLE(ERREUR),
    CLASSEUR_CHIFFRE(ERREUR),
    FORMAT_REFUSE(ERREUR),
    TAILLE_EXCESSIVE(ERREUR),
    FEUILLE_STRUCTURE_ABSENTE(ERREUR),
    FEUILLE_EN_DOUBLE(ERREUR),
    ENTETE_INTROUVABLE(ERREUR),
    COLONNE_ABSENTE(ERREUR),
    COLONNE_EN_DOUBLE(ERREUR),
    VALEUR_ABSENTE(ERREUR),
    TYPE_INVALIDE(ERREUR),
    VALEUR_HORS_LISTE(ERREUR),
    DATE_HORS_EXERCICE(ERREUR),
    VALEUR_HORS_BORNES(ERREUR),
    CLE_INVALIDE(ERREUR),
    RPPS_EN_DOUBLE(ERREUR),
    CELLULE_EN_ERREUR(ERREUR),
    DONNEE_PERSONNELLE(ERREUR),
    BAREME_ABSENT(ERREUR),
    DOSSIER_NOMINATIF(AVERTISSEMENT),
    LIGNE_EN_DOUBLE(AVERTISSEMENT),
    LIGNE_D_EXEMPLE(AVERTISSEMENT),
    LIGNE_BARREE(AVERTISSEMENT),
    REFERENCE_INCONNUE(AVERTISSEMENT),
    INCOHERENCE(AVERTISSEMENT),
    JUSTIFICATIF_ABSENT(AVERTISSEMENT),
    LIGNES_RETIREES(AVERTISSEMENT),
    FEUILLE_A_RENOMMER(AVERTISSEMENT),
    VALEUR_NON_LUE(AVERTISSEMENT),
    COLONNE_IGNOREE(INFORMATION),
    FEUILLE_IGNOREE(INFORMATION),
    FEUILLE_VIDE(INFORMATION),
    FEUILLE_MASQUEE(INFORMATION),
    LIGNE_MASQUEE(INFORMATION),
    NUMERO_COMPLETE(INFORMATION);

    private final Severite severite;

    CodeConstat(Severite severite) {
        this.severite = severite;
    }

    /** What a finding of this code does to its workbook. */
    public Severite severite() {
        return severite;
    }
}
