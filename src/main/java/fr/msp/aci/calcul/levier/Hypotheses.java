package fr.msp.aci.calcul.levier;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.LecteurDeSaisie;
import fr.msp.aci.activite.NomNormalise;
import fr.msp.aci.regle.Bareme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What-if, written {@code KEY=VALUE}: any field of the structure by its French label or short name
 * ({@code patientele=5000}), or rows more of a sheet ({@code associes=+2}, {@code protocoles=+1},
 * {@code ipa=2025-06-01}). The changes are made one after the other.
 */
public final class Hypotheses {

    private Hypotheses() {}

    /**
     * Makes changes to the facts, all or none of them.
     *
     * @param activite the facts
     * @param bareme the grid of the exercise
     * @param reference the day the facts are looked at, on which what has no date of its own happens
     * @param hypotheses each as typed
     * @param lecteur how a cell of a workbook would read their values
     */
    public static Simulation appliquer(
            Activite activite, Bareme bareme, LocalDate reference, List<String> hypotheses, LecteurDeSaisie lecteur) {
        List<String> refus = new ArrayList<>();
        List<String> remarques = new ArrayList<>();
        Situation situation = Situation.de(activite, bareme, reference);
        for (String hypothese : hypotheses) {
            try {
                situation = situation.avec(appliquer(situation, hypothese, lecteur, remarques));
            } catch (Refus motif) {
                refus.add(motif.getMessage());
            }
        }
        if (refus.isEmpty()) {
            confronter(lecteur, activite, situation.activite(), refus, remarques);
        }
        return new Simulation(refus.isEmpty() ? Optional.of(situation.activite()) : Optional.empty(), refus, remarques);
    }

    /** How a field of the structure is written, then the other keys, each with what it expects, in that language. */
    public static List<String> aide(Locale langue) {
        return Stream.concat(
                        Stream.of(Textes.dans(langue, "aide.champ")),
                        Arrays.stream(CleConnue.values()).map(cle -> Textes.dans(langue, "aide." + cle.nom())))
                .toList();
    }

    /** What would not hold together in a workbook, and did before: refused or said as it would be there. */
    private static void confronter(
            LecteurDeSaisie lecteur, Activite avant, Activite apres, List<String> refus, List<String> remarques) {
        List<LecteurDeSaisie.Incoherence> deja = lecteur.incoherences(avant);
        lecteur.incoherences(apres).stream()
                .filter(incoherence -> !deja.contains(incoherence))
                .forEach(incoherence -> (incoherence.refusee() ? refus : remarques).add(incoherence.phrase()));
    }

    private static Activite appliquer(
            Situation situation, String hypothese, LecteurDeSaisie lecteur, List<String> remarques) {
        int egal = hypothese.indexOf('=');
        if (egal < 0) {
            throw new Refus("refus.forme", hypothese);
        }
        String nom = hypothese.substring(0, egal).strip();
        Valeur valeur = new Valeur(hypothese.substring(egal + 1).strip(), lecteur);
        Optional<CleConnue> connue = CleConnue.nommee(nom);
        Cle cle = connue.<Cle>map(trouvee -> trouvee)
                .or(() -> ChampSimule.nomme(nom))
                .orElseThrow(() -> inconnue(nom));
        if (valeur.texte().isEmpty()) {
            throw new Refus("refus.sans-valeur", hypothese.strip());
        }
        Activite apres = appliquer(cle, situation, nom, valeur);
        Suppositions suppositions = new Suppositions(situation, hypothese.strip());
        connue.flatMap(trouvee -> suppositions.de(trouvee, valeur, apres)).ifPresent(remarques::add);
        if (cle instanceof ChampSimule champ) {
            champ.relatif(situation.activite(), apres, valeur, hypothese.strip())
                    .ifPresent(remarques::add);
        }
        LocalDate jour = situation.jour();
        if (connue.isPresent() && valeur.siDate().filter(jour::isBefore).isPresent()) {
            remarques.add(Textes.de("remarque.apres", hypothese.strip(), jour));
        }
        return apres;
    }

    private static Activite appliquer(Cle cle, Situation situation, String nom, Valeur valeur) {
        try {
            return cle.appliquer(situation, valeur);
        } catch (Refus motif) {
            throw new Refus("refus", nom, motif.getMessage());
        }
    }

    private static Refus inconnue(String nom) {
        List<String> connues = Stream.concat(
                        Arrays.stream(CleConnue.values()).map(CleConnue::nom),
                        Arrays.stream(ChampStructure.values())
                                .filter(ChampSimule::peutChanger)
                                .map(champ ->
                                        champ.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .toList();
        return Proximite.laPlusProche(NomNormalise.de(nom).replace(' ', '-'), connues)
                .map(proche -> new Refus("refus.cle-proche", nom, proche))
                .orElseGet(() -> new Refus("refus.cle", nom, String.join(", ", connues)));
    }
}
