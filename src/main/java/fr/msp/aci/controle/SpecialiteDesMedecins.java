package fr.msp.aci.controle;

import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Profession;
import fr.msp.aci.activite.Professionnel;
import java.util.Set;

/**
 * The specialty of a médecin spécialiste: general practice is none that the guide counts (p. 9, 11), and the lists that
 * the CPAM asks for name it.
 */
final class SpecialiteDesMedecins implements Verification {

    @Override
    public Set<Feuille> feuilles() {
        return Set.of(Feuille.PROFESSIONNELS);
    }

    @Override
    public void verifier(Examen examen) {
        for (Professionnel professionnel : examen.les(Professionnel.class)) {
            String nom = professionnel.prenom() + " " + professionnel.nom();
            if (professionnel.profession() != professionnel.professionComptee()) {
                examen.signaler(
                        Cas.GENERALISTE_DIT_SPECIALISTE,
                        professionnel,
                        FeuilleProfessionnels.PROFESSION,
                        professionnel.profession().libelle(),
                        nom,
                        professionnel.specialite().orElse(""));
            } else if (professionnel.profession() == Profession.MEDECIN_SPECIALISTE
                    && professionnel.specialite().isEmpty()) {
                examen.signaler(
                        Cas.SPECIALISTE_SANS_SPECIALITE, professionnel, FeuilleProfessionnels.SPECIALITE, "", nom);
            }
            professionnel
                    .specialiteSansEffet()
                    .ifPresent(specialite -> examen.signaler(
                            Cas.SPECIALISTE_DIT_GENERALISTE,
                            professionnel,
                            FeuilleProfessionnels.PROFESSION,
                            professionnel.profession().libelle(),
                            nom,
                            specialite));
        }
    }
}
