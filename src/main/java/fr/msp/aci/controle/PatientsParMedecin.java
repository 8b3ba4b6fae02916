package fr.msp.aci.controle;

import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Professionnel;
import java.math.BigDecimal;
import java.util.Set;

/** A team whose doctors would have more patients than doctors have was probably given a digit too many. */
final class PatientsParMedecin implements Verification {

    /** A third more than the longest lists there are, of doctors whom assistants help; the mean is a thousand. */
    private static final int AU_PLUS = 4_000;

    @Override
    public Set<Feuille> feuilles() {
        return Set.of(Feuille.STRUCTURE, Feuille.PROFESSIONNELS);
    }

    @Override
    public void verifier(Examen examen) {
        long medecins = examen.les(Professionnel.class).stream()
                .filter(professionnel -> professionnel.profession().estMedecin())
                .count();
        examen.structure()
                .entier(ChampStructure.PATIENTELE)
                .filter(patients -> medecins > 0 && patients > medecins * AU_PLUS)
                .ifPresent(patients -> examen.signaler(
                        Cas.PATIENTS_TROP_NOMBREUX,
                        ChampStructure.PATIENTELE,
                        afficher(patients),
                        Long.toString(medecins),
                        afficher(patients / medecins)));
    }

    private static String afficher(long nombre) {
        return NombreFrancais.afficher(BigDecimal.valueOf(nombre));
    }
}
