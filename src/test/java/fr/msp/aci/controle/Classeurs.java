package fr.msp.aci.controle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Fait;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.classeur.ClasseurDeTest;
import fr.msp.aci.classeur.FeuilleDeTest;
import fr.msp.aci.classeur.Limites;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Small good workbooks of an invented structure, for tests to spoil, and their check. */
final class Classeurs {

    static final String FINESS = "494900012";
    static final String RPPS = "10000010016";
    static final String SIRET = "80000000000011";

    private final ClasseurDeTest classeur = new ClasseurDeTest();
    private final Path dossier;
    private String nom = "classeur.xlsx";
    private Limites limites = Limites.parDefaut();

    private Classeurs(Path dossier) {
        this.dossier = dossier;
    }

    /** A workbook with a good {@code Structure} sheet, for the exercise 2025. */
    static Classeurs de(Path dossier) {
        Classeurs classeurs = new Classeurs(dossier);
        classeurs.structure();
        return classeurs;
    }

    /** A workbook without any sheet yet. */
    static Classeurs vide(Path dossier) {
        return new Classeurs(dossier);
    }

    /** The same with these fields too. */
    static Classeurs avecChamps(Path dossier, Object... nomsEtValeurs) {
        Classeurs classeurs = new Classeurs(dossier);
        FeuilleDeTest structure = classeurs.structure();
        for (int i = 0; i < nomsEtValeurs.length; i += 2) {
            structure.ligne(nomsEtValeurs[i], nomsEtValeurs[i + 1]);
        }
        return classeurs;
    }

    private FeuilleDeTest structure() {
        return classeur.feuille("Structure")
                .ligne("Champ", "Valeur")
                .ligne("FINESS", FINESS)
                .ligne("Exercice", 2025)
                .ligne("Raison sociale", "MSP imaginaire");
    }

    FeuilleDeTest feuille(String nom) {
        return classeur.feuille(nom);
    }

    ClasseurDeTest classeur() {
        return classeur;
    }

    Classeurs nomme(String nouveauNom) {
        nom = nouveauNom;
        return this;
    }

    Classeurs dansLesLimites(Limites nouvelles) {
        limites = nouvelles;
        return this;
    }

    Controle controler() {
        return controleur().controler(classeur.ecrire(dossier.resolve(nom)));
    }

    /** Its check as of one that an earlier version accepted. */
    Controle reprendre() {
        return controleur().reprendre(classeur.ecrire(dossier.resolve(nom)));
    }

    Controleur controleur() {
        return new Controleur(limites, exercice -> exercice.annee() >= 2022, LocalDate.of(2025, 11, 22));
    }

    /** The facts of one kind, from a workbook that must be accepted. */
    <T extends Fait> List<T> accepte(Class<T> type) {
        Controle controle = controler();
        assertThat(controle.constats())
                .filteredOn(c -> c.severite() == Severite.ERREUR)
                .isEmpty();
        return ((Controle.Accepte) controle)
                .feuilles().get(Feuille.de(type)).faits().stream()
                        .map(type::cast)
                        .toList();
    }

    /** The only finding of that code. */
    Constat seul(CodeConstat code) {
        List<Constat> constats = controler().constats().stream()
                .filter(constat -> constat.code() == code)
                .toList();
        assertThat(constats).as(code.name()).hasSize(1);
        return constats.get(0);
    }

    /** All the findings, as codes. */
    List<CodeConstat> codes() {
        return controler().constats().stream().map(Constat::code).toList();
    }
}
