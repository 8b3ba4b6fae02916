package fr.msp.aci.retour;

import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.classeur.Limites;
import fr.msp.aci.controle.Controle;
import fr.msp.aci.controle.Controleur;
import fr.msp.aci.controle.Schema;
import fr.msp.aci.controle.SchemaFeuille;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A template somebody fills in, saves and gives to the reader. */
final class ModeleRelu implements AutoCloseable {

    private static final int PREMIERE_LIGNE = 3;

    private final Schema schema = Schema.declare();
    private final XSSFWorkbook classeur;
    private final Exercice exercice;

    ModeleRelu(Exercice exercice) throws IOException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        Modele.ecrire(exercice, octets);
        classeur = new XSSFWorkbook(new ByteArrayInputStream(octets.toByteArray()));
        this.exercice = exercice;
    }

    /** Fills in a field of the structure. */
    void champ(ChampStructure champ, String valeur) {
        champ(champ.libelle(), valeur);
    }

    void champ(String champ, String valeur) {
        for (Row ligne : classeur.getSheet(Feuille.STRUCTURE.libelle())) {
            if (ligne.getCell(0).getStringCellValue().replace(" *", "").equals(champ)) {
                ligne.getCell(1).setCellValue(valeur);
                return;
            }
        }
        throw new IllegalArgumentException(champ);
    }

    /** Adds a row under those already typed. */
    void ligne(SchemaFeuille declaree, List<String> valeurs) {
        XSSFSheet feuille = classeur.getSheet(declaree.nom());
        Row ligne = feuille.createRow(Math.max(PREMIERE_LIGNE, feuille.getLastRowNum() + 1));
        for (int colonne = 0; colonne < valeurs.size(); colonne++) {
            ligne.createCell(colonne).setCellValue(valeurs.get(colonne));
            ligne.getCell(colonne).setCellStyle(feuille.getColumnStyle(colonne));
        }
    }

    /** The examples that the input help gives, in the order of the columns. */
    List<String> exemples(SchemaFeuille declaree) {
        return declaree.exemples(exercice);
    }

    /** Types over a cell of the grey row, once the sheet was unprotected. */
    void surLExemple(Feuille feuille, int colonne, String valeur) {
        classeur.getSheet(feuille.libelle())
                .getRow(PREMIERE_LIGNE - 1)
                .getCell(colonne)
                .setCellValue(valeur);
    }

    Schema schema() {
        return schema;
    }

    Controle relire(Path dossier) throws IOException {
        Path fichier = dossier.resolve("classeur.xlsx");
        try (OutputStream sortie = Files.newOutputStream(fichier)) {
            classeur.write(sortie);
        }
        return new Controleur(Limites.parDefaut(), exercice -> true, LocalDate.of(2026, 1, 15)).controler(fichier);
    }

    @Override
    public void close() throws IOException {
        classeur.close();
    }
}
