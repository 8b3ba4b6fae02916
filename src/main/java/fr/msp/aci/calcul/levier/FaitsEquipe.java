package fr.msp.aci.calcul.levier;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.Profession;
import fr.msp.aci.activite.Professionnel;
import fr.msp.aci.activite.Statut;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * People who are not in the workbook, for a simulation.
 *
 * @param activite the facts they are to join
 * @param jour the day they arrive, when it matters
 */
record FaitsEquipe(Activite activite, LocalDate jour) {

    /** The status that makes an associate: salarié in a centre de santé. */
    static Statut statutAssocie(Activite activite) {
        return Statut.desAssocies(activite.structure().type());
    }

    /** One associate more of each of these professions; none of them takes part in the SAS. */
    List<Professionnel> associes(List<Profession> professions) {
        List<Professionnel> arrivants = new ArrayList<>();
        for (Profession profession : professions) {
            arrivants.add(personne(
                    arrivants.size(), profession, statutAssocie(activite), Optional.of(jour), Optional.empty(), false));
        }
        return arrivants;
    }

    /** An infirmier en pratique avancée employed from the day on. */
    Professionnel ipa() {
        return personne(
                0, Profession.INFIRMIER_PRATIQUE_AVANCEE, Statut.SALARIE, Optional.of(jour), Optional.empty(), false);
    }

    /** A vacataire, not a doctor so that the SAS is left as it is, there from the start of the exercise. */
    Professionnel vacataire(BigDecimal joursParSemaine) {
        return personne(
                0, Profession.SAGE_FEMME, Statut.VACATAIRE, Optional.empty(), Optional.of(joursParSemaine), false);
    }

    /** A vacataire doctor under a CSTM, who takes part in the SAS. */
    Professionnel medecinCstm() {
        return personne(0, Profession.MEDECIN_GENERALISTE, Statut.VACATAIRE, Optional.of(jour), Optional.empty(), true);
    }

    /** A doctor who takes no part in the SAS: a vacataire if days are given, else an associate. */
    Professionnel medecinHorsDuSas(Optional<BigDecimal> joursParSemaine) {
        Statut statut = joursParSemaine.map(jours -> Statut.VACATAIRE).orElse(statutAssocie(activite));
        return personne(0, Profession.MEDECIN_SPECIALISTE, statut, Optional.of(jour), joursParSemaine, false);
    }

    private Professionnel personne(
            int suivant,
            Profession profession,
            Statut statut,
            Optional<LocalDate> entree,
            Optional<BigDecimal> joursParSemaine,
            boolean cstm) {
        String nom = FaitsNouveaux.nom(new FaitsNouveaux(activite, jour).rang(Professionnel.class) + suivant);
        return new Professionnel(
                0,
                nom,
                nom,
                Optional.empty(),
                Optional.empty(),
                profession,
                Optional.empty(),
                statut,
                Optional.empty(),
                entree,
                Optional.empty(),
                joursParSemaine,
                cstm,
                cstm);
    }
}
