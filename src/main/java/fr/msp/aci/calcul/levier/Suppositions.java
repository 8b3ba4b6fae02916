package fr.msp.aci.calcul.levier;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.Professionnel;
import fr.msp.aci.regle.CodeIndicateur;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a what-if takes for granted where its value does not tell it, in French: its figures hold for that only.
 *
 * @param avant the facts before it
 * @param hypothese as typed
 */
record Suppositions(Situation avant, String hypothese) {

    Optional<String> de(CleConnue cle, Valeur valeur, Activite apres) {
        return switch (cle) {
            case ASSOCIES -> duSas(apres).or(() -> duDepart(valeur, apres));
            case CSTM -> duSas(apres);
            case VACATIONS -> Optional.of(Textes.de("suppose.vacations", hypothese, reserve(valeur)));
            case DOSSIERS ->
                avant.sonde().reunions().isEmpty()
                        ? Optional.of(Textes.de("suppose.reunion", hypothese, jourDeLaReunion()))
                        : Optional.empty();
            case LOGICIEL_STANDARD, LOGICIEL_AVANCE ->
                valeur.ouiOuNon()
                        .filter(oui -> oui)
                        .map(oui -> Textes.de("suppose.acquisition", hypothese, avant.jour()));
            default -> Optional.empty();
        };
    }

    /** Whether the doctors who come take part in the SAS, and what A1-SAS would be worth if they did otherwise. */
    private Optional<String> duSas(Activite apres) {
        List<Professionnel> connus = avant.activite().les(Professionnel.class);
        List<Professionnel> medecins = apres.les(Professionnel.class).stream()
                .filter(ligne -> ligne.professionComptee().estMedecin() && !connus.contains(ligne))
                .toList();
        if (medecins.isEmpty()) {
            return Optional.empty();
        }
        boolean sas = medecins.get(0).sas();
        Retouche autrement = new Retouche(apres);
        for (Professionnel medecin : medecins) {
            autrement = autrement.remplacer(Professionnel.class, medecin, medecin.avecSas(!sas));
        }
        BigDecimal ecart = gain(autrement.activite()).subtract(gain(apres));
        String sinon = ecart.signum() == 0 ? "" : Textes.de("suppose.sinon", ecart);
        return Optional.of(Textes.de(sas ? "suppose.sas" : "suppose.hors-sas", hypothese, medecins.size(), sinon));
    }

    /** Which doctor leaves, one of the SAS or not, where A1-SAS would be worth something else with the other. */
    private Optional<String> duDepart(Valeur valeur, Activite apres) {
        Optional<Depart> depart = GesteEquipe.depart(avant, valeur);
        BigDecimal ecart = depart.map(prevu -> gain(prevu.horsDuSasDAbord()).subtract(gain(apres)))
                .orElse(BigDecimal.ZERO);
        return ecart.signum() == 0
                ? Optional.empty()
                : Optional.of(Textes.de(
                        "suppose.depart-sas",
                        hypothese,
                        depart.orElseThrow().nombre(),
                        Textes.de("suppose.sinon", ecart)));
    }

    private BigDecimal gain(Activite autre) {
        return avant.gain(CodeIndicateur.A1_SAS, autre);
    }

    private String reserve(Valeur valeur) {
        return ReserveDuSas.dite("suppose.vacations.sas", avant, Optional.of(GesteEquipe.jours(valeur)));
    }

    private LocalDate jourDeLaReunion() {
        return new GesteConcertation(avant).jourSansDetail(avant.jour());
    }
}
