package fr.msp.aci.rapport.tableur;

import fr.msp.aci.calcul.regional.Membre;
import fr.msp.aci.calcul.regional.SyntheseRegionale;
import fr.msp.aci.rapport.TexteLisible;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What makes all the figures of a synthesis doubtful, said under its title. */
final class CautionsDEnsemble {

    /** As many names as fit in a few lines; the sheet of the structures marks them all. */
    private static final int NOMMEES = 8;

    private static final int NOM = 40;

    private CautionsDEnsemble() {}

    static List<String> de(SyntheseRegionale synthese) {
        List<String> cautions = new ArrayList<>();
        if (synthese.provisoire()) {
            cautions.add(Textes.de("region.provisoire"));
        }
        if (synthese.baremeAConfirmer()) {
            cautions.add(
                    Textes.de("region.bareme_a_confirmer", synthese.bareme().replace('-', ' '), synthese.exercice()));
        }
        List<Membre> incompletes = synthese.incompletes();
        if (!incompletes.isEmpty()) {
            cautions.add(Textes.de("region.lacunes", incompletes.size(), noms(incompletes)));
        }
        return List.copyOf(cautions);
    }

    /** Whose a missing datum is; of very many the first. */
    private static String noms(List<Membre> incompletes) {
        String noms = incompletes.stream()
                .limit(NOMMEES)
                .map(membre -> Textes.de(
                        "region.lacunes.nom",
                        TexteLisible.court(membre.raisonSociale(), NOM),
                        membre.finess().numero()))
                .collect(Collectors.joining(", "));
        int autres = incompletes.size() - NOMMEES;
        return autres > 0 ? noms + Textes.de("region.lacunes.autres", autres) : noms;
    }
}
