package fr.msp.aci.calcul;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.PlageHoraire;
import fr.msp.aci.activite.Professionnel;
import fr.msp.aci.activite.Rcp;
import fr.msp.aci.regle.Bareme;
import fr.msp.aci.regle.CodeIndicateur;
import fr.msp.aci.regle.Parametre;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Looks into a computation without writing a whole bilan: one indicator alone, what counts in the meetings, the team and
 * the hours. What is simulated is read here by the very code of the bilan, so that no rule is written twice.
 */
public final class Sonde {

    private final Contexte contexte;

    private Sonde(Contexte contexte) {
        this.contexte = contexte;
    }

    /** The facts under a grid on a day; the last day of the exercise when later. */
    public static Sonde de(Activite activite, Bareme bareme, LocalDate dateReference) {
        return new Sonde(Contexte.de(activite, bareme, dateReference));
    }

    /** 31 December, or the day of computation if earlier. */
    public LocalDate dateReference() {
        return contexte.dateReference();
    }

    /** One indicator, as in the bilan. */
    public Resultat resultat(CodeIndicateur code) {
        return Calculateur.INDICATEURS.get(code.ordinal()).evaluer(contexte);
    }

    /** A number of the grid. */
    public BigDecimal valeur(Parametre parametre) {
        return contexte.bareme().valeurAu(parametre, contexte.dateDuBareme()).valeur();
    }

    /** The meetings that count. */
    public List<Rcp> reunions() {
        return DossiersEtudies.de(contexte).reunions();
    }

    /** The meetings declared for a later day of the exercise, the soonest first. */
    public List<Rcp> reunionsPrevues() {
        return DossiersEtudies.de(contexte).prevues();
    }

    /** The cases that count, over all the meetings. */
    public int dossiers() {
        return DossiersEtudies.de(contexte).total();
    }

    /** Associates at the reference date, collaborateur doctors included, each once; salariés in a centre de santé. */
    public List<Professionnel> associes() {
        return contexte.equipe().associes();
    }

    /** Rows of the vacataires of the exercise. */
    public List<Professionnel> vacataires() {
        return contexte.equipe().vacataires();
    }

    /** The doctors, associates or vacataires, who do not take part in the SAS: each person once. */
    public List<Professionnel> medecinsHorsDuSas() {
        Equipe equipe = contexte.equipe();
        List<Professionnel> lignes = SoinsNonProgrammesSas.lignes(contexte.equipe());
        Set<String> engages = SoinsNonProgrammesSas.engages(contexte.equipe(), lignes);
        return equipe.distinctes(lignes).stream()
                .filter(medecin -> !engages.contains(equipe.personne(medecin)))
                .toList();
    }

    /** By what a person is known, whichever of their rows it is. */
    public String personne(Professionnel ligne) {
        return contexte.equipe().personne(ligne);
    }

    /** The sites that have hours, each with its closures. */
    public List<HorairesDuSite> sites() {
        Fiche brouillon = new Fiche(new HorairesOuverture(), contexte);
        return HorairesOuverture.sites(brouillon, contexte, contexte.les(PlageHoraire.class));
    }
}
