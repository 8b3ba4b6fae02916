package fr.msp.aci.controle;

import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Professionnel;
import fr.msp.aci.activite.Statut;
import fr.msp.aci.activite.Structure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * The patients are those of the associate doctors on 31 December (guide p. 28): without one left there would be none, and
 * with more of them than doctors can follow a digit is probably too many.
 */
final class PatientsDesMedecins implements Verification {

    /** A third more than the longest lists there are, of doctors whom assistants help; the mean is a thousand. */
    private static final int AU_PLUS = 4_000;

    @Override
    public Set<Feuille> feuilles() {
        return Set.of(Feuille.STRUCTURE, Feuille.PROFESSIONNELS);
    }

    @Override
    public void verifier(Examen examen) {
        List<Professionnel> medecins = examen.les(Professionnel.class).stream()
                .filter(professionnel -> professionnel.profession().estMedecin())
                .toList();
        examen.structure()
                .entier(ChampStructure.PATIENTELE)
                .filter(patients -> patients > 0 && !medecins.isEmpty())
                .ifPresent(patients -> verifier(examen, patients, medecins));
    }

    private static void verifier(Examen examen, int patients, List<Professionnel> medecins) {
        Structure structure = examen.structure();
        LocalDate fin = structure.exercice().dernierJour();
        if (medecins.stream()
                .noneMatch(medecin -> medecin.compteCommeAssocie(structure.type())
                        && medecin.presence().contient(fin))) {
            examen.signaler(
                    Cas.PATIENTS_SANS_MEDECIN,
                    ChampStructure.PATIENTELE,
                    afficher(patients),
                    Statut.desAssocies(structure.type()).libelle(),
                    LectureDate.FRANCAIS.format(fin));
        } else if (patients > medecins.size() * AU_PLUS) {
            examen.signaler(
                    Cas.PATIENTS_TROP_NOMBREUX,
                    ChampStructure.PATIENTELE,
                    afficher(patients),
                    Integer.toString(medecins.size()),
                    afficher(patients / medecins.size()));
        }
    }

    private static String afficher(int nombre) {
        return NombreFrancais.afficher(BigDecimal.valueOf(nombre));
    }
}
