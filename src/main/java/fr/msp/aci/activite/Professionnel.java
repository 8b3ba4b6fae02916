package fr.msp.aci.activite;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * A professional of the structure, or who comes to it.
 *
 * @param ligne row of the sheet
 * @param nom family name
 * @param prenom first name
 * @param rpps number in the national directory, valid
 * @param numeroAm number at the Assurance maladie
 * @param profession health profession as typed
 * @param specialite speciality, free text
 * @param statut tie with the structure
 * @param site site of practice
 * @param entree first day in the structure
 * @param sortie last day included
 * @param joursParSemaine average days a week, of a vacataire
 * @param cstm comes under a contrat de solidarité territoriale médecin
 * @param sas takes part in the service d'accès aux soins
 */
public record Professionnel(
        int ligne,
        String nom,
        String prenom,
        Optional<String> rpps,
        Optional<String> numeroAm,
        Profession profession,
        Optional<String> specialite,
        Statut statut,
        Optional<String> site,
        Optional<LocalDate> entree,
        Optional<LocalDate> sortie,
        Optional<BigDecimal> joursParSemaine,
        boolean cstm,
        boolean sas)
        implements Fait {

    /** By what a person is known: the RPPS number, else name and first name whatever their case. */
    public String cle() {
        return rpps.orElseGet(() -> (nom + " " + prenom).toUpperCase(Locale.FRENCH));
    }

    /** The profession that counts: a specialist of general practice is a general practitioner. */
    public Profession professionComptee() {
        return profession == Profession.MEDECIN_SPECIALISTE
                        && specialite.filter(MedecineGenerale::est).isPresent()
                ? Profession.MEDECIN_GENERALISTE
                : profession;
    }

    /**
     * Whether the guide counts the person among the associates: who has the status of those of such a structure, and the
     * doctors who work with one of them (p. 10, 46).
     */
    public boolean compteCommeAssocie(TypeStructure type) {
        return statut == Statut.desAssocies(type)
                || statut == Statut.COLLABORATEUR && professionComptee().estMedecin();
    }

    /** The other specialty of who is said to be a general practitioner, which then counts for nothing. */
    public Optional<String> specialiteSansEffet() {
        return profession == Profession.MEDECIN_GENERALISTE
                ? specialite.filter(AutreSpecialite::est)
                : Optional.empty();
    }

    /** Whether two rows of the same person say the same vacation: at the same place and time, for as many days. */
    public boolean estLaMemeVacation(Professionnel autre) {
        return professionComptee() == autre.professionComptee()
                && statut == autre.statut
                && site.equals(autre.site)
                && presence().equals(autre.presence())
                && joursParSemaine.equals(autre.joursParSemaine);
    }

    /** The same row, of somebody who takes part in the service d'accès aux soins or not. */
    public Professionnel avecSas(boolean participe) {
        return avec(sortie, participe);
    }

    /** The same row, of somebody who stays. */
    public Professionnel sansSortie() {
        return avec(Optional.empty(), sas);
    }

    private Professionnel avec(Optional<LocalDate> autreSortie, boolean participe) {
        return new Professionnel(
                ligne,
                nom,
                prenom,
                rpps,
                numeroAm,
                profession,
                specialite,
                statut,
                site,
                entree,
                autreSortie,
                joursParSemaine,
                cstm,
                participe);
    }

    /** Days during which the person is in the structure. */
    public Periode presence() {
        return new Periode(entree, sortie);
    }
}
