package fr.msp.aci.controle;

import fr.msp.aci.activite.Appellation;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Feuille;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** What only the memory of the workbooks received can say of a new one, with the texts of the catalogue, in French. */
public final class ConstatsEntreClasseurs {

    private static final DateTimeFormatter JOUR = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.FRENCH);

    private final Catalogue catalogue = new Catalogue();

    /**
     * A workbook that was received.
     *
     * @param nom its name
     * @param jour when
     */
    public record Recu(String nom, LocalDate jour) {

        private String le() {
            return JOUR.format(jour);
        }
    }

    /** Warning: a sheet replaces one that held more rows. */
    public Constat lignesRetirees(Feuille feuille, int avant, int apres) {
        return catalogue.constat(
                Cas.MOINS_DE_LIGNES,
                Lieu.feuille(0, feuille.libelle()),
                "",
                Integer.toString(avant),
                Integer.toString(apres));
    }

    /**
     * Warning: a sheet replaces one of which it has not a single row.
     *
     * @param remplace the workbook of that one
     */
    public Constat aucuneLigneCommune(Feuille feuille, int avant, int apres, Recu remplace) {
        return catalogue.constat(
                Cas.AUCUNE_LIGNE_COMMUNE,
                Lieu.feuille(0, feuille.libelle()),
                "",
                Integer.toString(avant),
                Integer.toString(apres),
                remplace.nom(),
                remplace.le(),
                feuille.libelle());
    }

    /**
     * Warning: a sheet took the place of the longer one of somebody else’s workbook, whose rows count no more.
     *
     * @param nom name of the workbook whose sheet counts
     * @param autre the one whose sheet was longer
     */
    public Constat lignesDUnAutre(Feuille feuille, int avant, int apres, String nom, Recu autre) {
        return catalogue.constat(
                Cas.MOINS_DE_LIGNES_QU_UN_AUTRE,
                Lieu.feuille(0, feuille.libelle()),
                "",
                Integer.toString(avant),
                Integer.toString(apres),
                nom,
                autre.nom(),
                autre.le(),
                feuille.libelle());
    }

    /**
     * Warning: a sheet is empty in a workbook, or no longer there, and its rows of before count.
     *
     * @param lignes how many rows count
     * @param classeur name of the workbook
     */
    public Constat lignesGardees(Feuille feuille, int lignes, String classeur) {
        return catalogue.constat(
                Cas.LIGNES_TOUJOURS_LA, Lieu.feuille(0, feuille.libelle()), "", Integer.toString(lignes), classeur);
    }

    /**
     * Warning: the same of a sheet of a workbook of another name, which a newer one replaces but for that sheet.
     *
     * @param avant the workbook whose sheet counts
     */
    public Constat lignesGardeesDUnAutre(Feuille feuille, int lignes, String classeur, Recu avant) {
        return catalogue.constat(
                Cas.LIGNES_TOUJOURS_LA_D_UN_AUTRE,
                Lieu.feuille(0, feuille.libelle()),
                "",
                Integer.toString(lignes),
                classeur,
                avant.nom(),
                avant.le());
    }

    /**
     * Warning: the rows of a sheet that is not read still count nowhere, though the sheet itself came in another workbook.
     *
     * @param nom name of the sheet that is not read
     * @param visee the one it resembles
     */
    public Constat toujoursNonLue(String nom, Feuille visee, Recu classeur) {
        return catalogue.constat(
                Cas.FEUILLE_TOUJOURS_NON_LUE,
                Lieu.feuille(0, nom),
                nom,
                visee.libelle(),
                classeur.nom(),
                classeur.le());
    }

    /**
     * Warning: a field says something else than in the exercise before, though it seldom changes; none when the two
     * differ by their case, accents or punctuation only.
     *
     * @param lAnDernier the exercise before
     */
    public Optional<Constat> autreIdentite(ChampStructure champ, String avant, Exercice lAnDernier, String apres) {
        return Appellation.cle(avant).equals(Appellation.cle(apres))
                ? Optional.empty()
                : Optional.of(autre(Cas.IDENTITE_DE_L_AN_DERNIER, champ, avant, lAnDernier, apres));
    }

    /** Warning: the contract has another date of effect than in the exercise before. */
    public Constat autreDateDEffet(LocalDate avant, Exercice lAnDernier, LocalDate apres) {
        return autre(
                Cas.DATE_D_EFFET_DE_L_AN_DERNIER,
                ChampStructure.DATE_EFFET,
                JOUR.format(avant),
                lAnDernier,
                JOUR.format(apres));
    }

    /** Warning: a number of patients is far from that of the exercise before. */
    public Constat autreNombreDePatients(ChampStructure champ, int avant, Exercice lAnDernier, int apres) {
        return autre(
                Cas.PATIENTS_DE_L_AN_DERNIER,
                champ,
                NombreFrancais.afficher(BigDecimal.valueOf(avant)),
                lAnDernier,
                NombreFrancais.afficher(BigDecimal.valueOf(apres)));
    }

    private Constat autre(Cas cas, ChampStructure champ, String avant, Exercice lAnDernier, String apres) {
        Lieu lieu = Lieu.feuille(0, Feuille.STRUCTURE.libelle()).champ(champ.libelle());
        return catalogue.constat(cas, lieu, apres, avant, lAnDernier.toString());
    }

    /**
     * Warning: a workbook received before took again the place of one that came after it.
     *
     * @param premierJour when it was received first
     * @param remplace the newer one
     */
    public Constat ancien(LocalDate premierJour, Recu remplace) {
        return catalogue.constat(
                Cas.PLUS_ANCIEN, Lieu.classeur(), "", JOUR.format(premierJour), remplace.nom(), remplace.le());
    }
}
