package fr.msp.aci.controle;

import static fr.msp.aci.activite.ChampStructure.PATIENTELE_75_ALD;
import static fr.msp.aci.activite.ChampStructure.PATIENTELE_75_HORS_ALD;
import static fr.msp.aci.activite.ChampStructure.PATIENTELE_ALD_MOINS_75;

import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Rcp;
import fr.msp.aci.activite.Structure;
import java.util.Set;
import java.util.stream.Stream;

/** Cases were studied, so some patients are in ALD or 75: three zeros cannot be (guide p. 28). */
final class DossiersSansBase implements Verification {

    @Override
    public Set<Feuille> feuilles() {
        return Set.of(Feuille.STRUCTURE, Feuille.RCP);
    }

    @Override
    public void verifier(Examen examen) {
        Structure structure = examen.structure();
        boolean toutesNulles = Stream.of(PATIENTELE_ALD_MOINS_75, PATIENTELE_75_HORS_ALD, PATIENTELE_75_ALD)
                .allMatch(champ -> structure.entier(champ).filter(n -> n == 0).isPresent());
        int dossiers = examen.les(Rcp.class).stream().mapToInt(Rcp::dossiers).sum();
        if (toutesNulles && dossiers > 0) {
            examen.signaler(Cas.BASE_NULLE, PATIENTELE_ALD_MOINS_75, "0", Integer.toString(dossiers));
        }
    }
}
