package fr.msp.aci.calcul;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Periode;
import fr.msp.aci.activite.Personnes;
import fr.msp.aci.activite.Profession;
import fr.msp.aci.activite.Professionnel;
import fr.msp.aci.activite.Statut;
import fr.msp.aci.activite.TypeStructure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Who counts, and when (guide p. 9–10, 46): the people present at the reference date, and the vacataires of the
 * exercise. In a centre de santé, salarié is read for associé.
 */
final class Equipe {

    /** The last entry, then the order of the lists, then what is said rather than what is not. */
    private static final Comparator<Professionnel> LA_PLUS_RECENTE = Comparator.comparing(
                    (Professionnel ligne) -> ligne.entree().orElse(LocalDate.MIN), Comparator.reverseOrder())
            .thenComparing(Professionnel::professionComptee)
            .thenComparing(Professionnel::statut)
            .thenComparing(Professionnel::sas, Comparator.reverseOrder())
            .thenComparing(Professionnel::cstm, Comparator.reverseOrder())
            .thenComparing(ligne -> ligne.rpps().isEmpty())
            .thenComparing(ligne -> ligne.numeroAm().isEmpty());

    private final List<Professionnel> lignes;
    private final TypeStructure type;
    private final Exercice exercice;
    private final LocalDate dateReference;
    private final Personnes personnes;
    private final List<Professionnel> associes;
    private final List<Professionnel> membres;
    private final List<Professionnel> ipa;
    private final Set<String> personnesAssociees;

    /** That of a structure on that day; on the last day of the exercise when later. */
    static Equipe de(Activite activite, LocalDate jour) {
        Exercice exercice = activite.structure().exercice();
        return new Equipe(
                activite.les(Professionnel.class),
                activite.structure().type(),
                exercice,
                Calculateur.dateDeReference(exercice, jour));
    }

    Equipe(List<Professionnel> lignes, TypeStructure type, Exercice exercice, LocalDate dateReference) {
        this.lignes = lignes;
        this.type = type;
        this.exercice = exercice;
        this.dateReference = dateReference;
        this.personnes = new Personnes(lignes);
        this.associes = distinctes(lignesDAssocies());
        this.membres = presents(ligne -> ligne.statut() != Statut.VACATAIRE);
        this.ipa = presents(ligne -> ligne.statut() != Statut.VACATAIRE
                && ligne.professionComptee() == Profession.INFIRMIER_PRATIQUE_AVANCEE);
        this.personnesAssociees = associes.stream().map(this::personne).collect(Collectors.toUnmodifiableSet());
    }

    /** Associates at the reference date, with the doctors who are their collaborateurs; each person once. */
    List<Professionnel> associes() {
        return associes;
    }

    /** The same row by row: somebody may have several, one for each function or site. */
    List<Professionnel> lignesDAssocies() {
        return lignes.stream()
                .filter(this::estPresent)
                .filter(this::compteCommeAssocie)
                .toList();
    }

    /** The team at the reference date: associates, collaborateurs, salariés, ASALEE; each person once. */
    List<Professionnel> membres() {
        return membres;
    }

    /** Nurses of the ASALEE association at the reference date. */
    List<Professionnel> infirmiersAsalee() {
        return presents(ligne -> ligne.statut() == Statut.ASALEE && estInfirmier(ligne));
    }

    /** Infirmiers en pratique avancée of the team at the reference date. */
    List<Professionnel> ipa() {
        return ipa;
    }

    /** Rows of the vacataires who came in the exercise so far, each vacation once, those of an associate left out. */
    List<Professionnel> vacataires() {
        List<Professionnel> vacations = new ArrayList<>();
        for (Professionnel ligne : lignes) {
            if (vientEnVacation(ligne)
                    && !personnesAssociees.contains(personne(ligne))
                    && vacations.stream().noneMatch(connue -> estLaMemeVacation(connue, ligne))) {
                vacations.add(ligne);
            }
        }
        return List.copyOf(vacations);
    }

    private boolean vientEnVacation(Professionnel ligne) {
        return ligne.statut() == Statut.VACATAIRE && joursDePresence(ligne) > 0;
    }

    private boolean estLaMemeVacation(Professionnel une, Professionnel autre) {
        return une.estLaMemeVacation(autre) && personne(une).equals(personne(autre));
    }

    /** Rows of vacataires who are also associates, and so do not count as vacataires. */
    List<Professionnel> vacatairesAssocies() {
        return lignes.stream()
                .filter(this::vientEnVacation)
                .filter(ligne -> personnesAssociees.contains(personne(ligne)))
                .toList();
    }

    /** Doctors under a CSTM who are not associates: at the reference date, or vacataires of the exercise. */
    List<Professionnel> medecinsCstm() {
        return distinctes(lignes.stream()
                .filter(ligne -> ligne.cstm() && ligne.professionComptee().estMedecin())
                .filter(ligne -> ligne.statut() == Statut.VACATAIRE ? joursDePresence(ligne) > 0 : estPresent(ligne))
                .filter(ligne -> !personnesAssociees.contains(personne(ligne)))
                .toList());
    }

    /** Rows of people who come after the reference date, of those who may count for an indicator. */
    List<Professionnel> aVenir(Predicate<Professionnel> compterait) {
        return lignes.stream()
                .filter(compterait)
                .filter(ligne -> ligne.entree()
                        .map(entree ->
                                entree.isAfter(ligne.statut() == Statut.VACATAIRE ? jourDesVacations() : dateReference))
                        .orElse(false))
                .toList();
    }

    /** Each person once, by the row that describes the present best, whatever the order of the rows. */
    List<Professionnel> distinctes(Collection<Professionnel> choisies) {
        Map<String, Professionnel> parPersonne = new LinkedHashMap<>();
        choisies.forEach(ligne -> parPersonne.merge(personne(ligne), ligne, BinaryOperator.minBy(LA_PLUS_RECENTE)));
        return List.copyOf(parPersonne.values());
    }

    /** By what a person is known on all her rows. */
    String personne(Professionnel ligne) {
        return personnes.cle(ligne);
    }

    boolean compteCommeAssocie(Professionnel ligne) {
        return ligne.compteCommeAssocie(type);
    }

    /** Days of the exercise, up to the reference date, on which a person was there. */
    long joursDePresence(Professionnel ligne) {
        return ligne.presence().joursDans(ecoule());
    }

    /** Days of the exercise up to the reference date; one not begun yet is looked at on its first day. */
    long joursEcoules() {
        return exercice.periode().joursDans(ecoule());
    }

    static boolean estInfirmier(Professionnel ligne) {
        return ligne.professionComptee() == Profession.INFIRMIER
                || ligne.professionComptee() == Profession.INFIRMIER_PRATIQUE_AVANCEE;
    }

    private Periode ecoule() {
        return Periode.du(exercice.premierJour()).jusquAu(jourDesVacations());
    }

    /** Vacations are those of the exercise, like the coordination: one not begun is looked at on its first day. */
    private LocalDate jourDesVacations() {
        return dateReference.isBefore(exercice.premierJour()) ? exercice.premierJour() : dateReference;
    }

    private List<Professionnel> presents(Predicate<Professionnel> condition) {
        return distinctes(
                lignes.stream().filter(this::estPresent).filter(condition).toList());
    }

    private boolean estPresent(Professionnel ligne) {
        return ligne.presence().contient(dateReference);
    }
}
