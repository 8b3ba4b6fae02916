package fr.msp.aci.controle;

import fr.msp.aci.activite.Appellation;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Jour;
import fr.msp.aci.activite.PlageHoraire;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The openings of a site on one day do not overlap. */
final class HorairesSansRecouvrement implements Verification {

    private record JourDeSite(String site, Jour jour) {}

    @Override
    public Set<Feuille> feuilles() {
        return Set.of(Feuille.HORAIRES);
    }

    @Override
    public void verifier(Examen examen) {
        List<PlageHoraire> plages = examen.les(PlageHoraire.class).stream()
                .sorted(Comparator.comparing(PlageHoraire::ouverture))
                .toList();
        Map<JourDeSite, PlageHoraire> precedentes = new HashMap<>();
        for (PlageHoraire plage : plages) {
            JourDeSite cle = new JourDeSite(Appellation.cle(plage.site()), plage.jour());
            PlageHoraire precedente = precedentes.get(cle);
            if (precedente != null && plage.ouverture().isBefore(precedente.fermeture())) {
                examen.signaler(
                        Cas.HORAIRES_CHEVAUCHES,
                        plage,
                        FeuilleHoraires.OUVERTURE,
                        plage.ouverture().toString(),
                        plage.jour().libelle(),
                        Integer.toString(precedente.ligne()));
            }
            if (precedente == null || plage.fermeture().isAfter(precedente.fermeture())) {
                precedentes.put(cle, plage);
            }
        }
    }
}
