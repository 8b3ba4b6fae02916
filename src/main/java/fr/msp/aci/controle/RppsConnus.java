package fr.msp.aci.controle;

import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Professionnel;
import fr.msp.aci.activite.UsageSip;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Those who use the information system are professionals of the structure. */
final class RppsConnus implements Verification {

    @Override
    public Set<Feuille> feuilles() {
        return Set.of(Feuille.PROFESSIONNELS, Feuille.USAGE_SIP);
    }

    @Override
    public void verifier(Examen examen) {
        Set<String> connus = examen.les(Professionnel.class).stream()
                .flatMap(professionnel -> professionnel.rpps().stream())
                .collect(Collectors.toSet());
        Map<String, Integer> premieresLignes = new LinkedHashMap<>();
        examen.les(UsageSip.class)
                .forEach(mois -> mois.rpps().forEach((rpps, ligne) -> premieresLignes.merge(rpps, ligne, Math::min)));
        premieresLignes.forEach((rpps, ligne) -> {
            if (!connus.contains(rpps)) {
                examen.signaler(Cas.RPPS_INCONNU, Feuille.USAGE_SIP, ligne, FeuilleUsageSip.RPPS, rpps);
            }
        });
    }
}
