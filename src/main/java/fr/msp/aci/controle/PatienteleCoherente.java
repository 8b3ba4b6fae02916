package fr.msp.aci.controle;

import static fr.msp.aci.activite.ChampStructure.PATIENTELE;
import static fr.msp.aci.activite.ChampStructure.PATIENTELE_75_ALD;
import static fr.msp.aci.activite.ChampStructure.PATIENTELE_75_HORS_ALD;
import static fr.msp.aci.activite.ChampStructure.PATIENTELE_ALD_MOINS_75;
import static fr.msp.aci.activite.ChampStructure.PATIENTS_AME;
import static fr.msp.aci.activite.ChampStructure.PATIENTS_C2S;

import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Structure;
import java.util.List;
import java.util.Set;

/** A part of the patients is not more than all of them. */
final class PatienteleCoherente implements Verification {

    private static final List<List<ChampStructure>> PARTS = List.of(
            List.of(PATIENTELE_ALD_MOINS_75, PATIENTELE_75_HORS_ALD, PATIENTELE_75_ALD),
            List.of(PATIENTS_C2S),
            List.of(PATIENTS_AME));

    @Override
    public Set<Feuille> feuilles() {
        return Set.of(Feuille.STRUCTURE);
    }

    @Override
    public void verifier(Examen examen) {
        Structure structure = examen.structure();
        structure
                .entier(PATIENTELE)
                .ifPresent(tous -> PARTS.forEach(champs -> {
                    List<ChampStructure> donnes = champs.stream()
                            .filter(champ -> structure.entier(champ).isPresent())
                            .toList();
                    int somme = donnes.stream()
                            .mapToInt(champ -> structure.entier(champ).orElseThrow())
                            .sum();
                    if (somme > tous) {
                        examen.signaler(
                                Cas.PATIENTELE_DEPASSEE,
                                donnes.get(0),
                                structure.texte(donnes.get(0)).orElseThrow(),
                                Integer.toString(somme),
                                Integer.toString(tous));
                    }
                }));
    }
}
