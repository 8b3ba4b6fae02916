package fr.msp.aci.controle;

import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.NomNormalise;
import fr.msp.aci.activite.Professionnel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * People are told apart by their RPPS: one who was given two stands for two. Two people of one name and one profession in
 * one team are rare enough to ask.
 */
final class DeuxRpps implements Verification {

    @Override
    public Set<Feuille> feuilles() {
        return Set.of(Feuille.PROFESSIONNELS);
    }

    @Override
    public void verifier(Examen examen) {
        Map<List<Object>, Professionnel> premiers = new HashMap<>();
        for (Professionnel professionnel : examen.les(Professionnel.class)) {
            professionnel.rpps().ifPresent(rpps -> {
                Professionnel premier = premiers.putIfAbsent(cle(professionnel), professionnel);
                if (premier != null && !premier.rpps().equals(professionnel.rpps())) {
                    examen.signaler(
                            Cas.DEUX_RPPS,
                            professionnel,
                            FeuilleProfessionnels.RPPS,
                            rpps,
                            professionnel.prenom() + " " + professionnel.nom(),
                            Integer.toString(premier.ligne()));
                }
            });
        }
    }

    private static List<Object> cle(Professionnel professionnel) {
        return List.of(
                NomNormalise.de(professionnel.nom()),
                NomNormalise.de(professionnel.prenom()),
                professionnel.profession());
    }
}
