package fr.msp.aci.controle;

import fr.msp.aci.activite.Appellation;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Professionnel;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Those who use the information system and are known by their name alone: one mistyped would be one user more. Facts keep
 * no such name, so this is seen in the workbook only; who is no professional at all (a secretary) is left alone.
 */
final class NomsDUsage {

    private NomsDUsage() {}

    static void verifier(ExamenDuClasseur examen) {
        if (!examen.estSaine(Feuille.PROFESSIONNELS) || !examen.estSaine(Feuille.USAGE_SIP)) {
            return;
        }
        Set<String> connus = new LinkedHashSet<>();
        for (Professionnel professionnel : examen.les(Professionnel.class)) {
            connus.add(professionnel.nom() + " " + professionnel.prenom());
            connus.add(professionnel.prenom() + " " + professionnel.nom());
            connus.add(professionnel.nom());
        }
        Set<String> cles = new HashSet<>();
        connus.forEach(connu -> cles.add(Appellation.cle(connu)));
        noms(examen).forEach((nom, ligne) -> {
            if (!cles.contains(Appellation.cle(nom))) {
                MotsProches.lesPlusProches(nom, connus)
                        .ifPresent(proche -> examen.signaler(
                                Cas.NOM_INCONNU_PROCHE, Feuille.USAGE_SIP, ligne, FeuilleUsageSip.NOM, nom, proche));
            }
        });
    }

    private static Map<String, Integer> noms(ExamenDuClasseur examen) {
        return ((CumulUsageSip) examen.feuille(Feuille.USAGE_SIP).orElseThrow().collecte()).noms();
    }
}
