package fr.msp.aci.calcul;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Fait;
import fr.msp.aci.activite.Preuve;
import fr.msp.aci.activite.Structure;
import fr.msp.aci.regle.Bareme;
import fr.msp.aci.regle.CodeIndicateur;
import fr.msp.aci.regle.Parametre;
import fr.msp.aci.regle.Reference;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What every indicator is computed from: the facts, the grid and the day.
 *
 * @param activite the facts
 * @param bareme the grid
 * @param dateReference 31 December, or the day of computation if earlier
 * @param contrat what the contract covers
 * @param equipe who counts
 */
record Contexte(Activite activite, Bareme bareme, LocalDate dateReference, Contrat contrat, Equipe equipe) {

    static Contexte de(Activite activite, Bareme bareme, LocalDate dateReference) {
        Structure structure = activite.structure();
        Exercice exercice = structure.exercice();
        LocalDate jour = Calculateur.dateDeReference(exercice, dateReference);
        return new Contexte(activite, bareme, jour, Contrat.de(structure, exercice), Equipe.de(activite, jour));
    }

    /** The same as if no contract had begun. */
    Contexte sansContrat() {
        return new Contexte(activite, bareme, dateReference, Contrat.aucun(exercice()), equipe);
    }

    Structure structure() {
        return activite.structure();
    }

    /** A sentence about this structure, in the words for its kind. */
    String texte(String cle, Object... operandes) {
        return Textes.pour(structure().type(), cle, operandes);
    }

    Exercice exercice() {
        return structure().exercice();
    }

    /** The day whose values of the grid apply: an exercise never takes those of the year before. */
    LocalDate dateDuBareme() {
        return pasCommence() ? exercice().premierJour() : dateReference;
    }

    /** How rows dated after the reference date are told: in a closed exercise they are to come no more. */
    String cleAVenir() {
        return exercice().estTermineLe(dateReference) ? "avertissement.a-venir.clos" : "avertissement.a-venir";
    }

    /** Whether the exercise begins after the reference date. */
    boolean pasCommence() {
        return dateReference.isBefore(exercice().premierJour());
    }

    Fraction nombre(Parametre parametre) {
        return Fraction.de(bareme.valeurAu(parametre, dateDuBareme()).valeur());
    }

    int entier(Parametre parametre) {
        return bareme.valeurAu(parametre, dateDuBareme()).valeur().intValueExact();
    }

    boolean oui(Parametre parametre) {
        return !nombre(parametre).estNul();
    }

    Reference reference(Parametre parametre) {
        return bareme.valeurAu(parametre, dateDuBareme()).reference();
    }

    /** Where an indicator is written as a whole. */
    Reference reference(CodeIndicateur indicateur) {
        return bareme.titreAu(indicateur, dateDuBareme()).reference();
    }

    /** Where points are put over the reference list of patients: with them, if it comes from the same document. */
    Reference referenceDuRatio(Parametre points) {
        Reference liste = reference(Parametre.PATIENTELE_REFERENCE);
        Reference siennes = reference(points);
        return siennes.document().equals(liste.document()) ? siennes : liste;
    }

    /**
     * Where the share of the year that is paid is written: with the indicator when it starts on a day of its own, among
     * our own choices when it is that of the contract.
     */
    Reference referenceDuProrata(CodeIndicateur indicateur) {
        return contrat.prorata().estEntier() ? reference(indicateur) : Conventions.REFERENCE;
    }

    <T extends Fait> List<T> les(Class<T> type) {
        return activite.les(type);
    }

    /** How much of the exercise has run. */
    Ecoule ecoule() {
        return Ecoule.de(exercice(), dateReference);
    }

    Optional<Integer> patientele() {
        return structure().entier(ChampStructure.PATIENTELE);
    }

    /** Patients over the reference list, not capped; zero as long as the list is unknown. */
    Fraction ratio() {
        return Fraction.de(patientele().orElse(0)).divisePar(nombre(Parametre.PATIENTELE_REFERENCE));
    }

    boolean aUneIpa() {
        return !equipe.ipa().isEmpty();
    }

    List<Preuve> preuves(List<? extends Fait> lignes) {
        return activite.preuves(lignes);
    }

    List<Preuve> preuves(ChampStructure champ) {
        return structure().preuve(champ).stream().toList();
    }
}
