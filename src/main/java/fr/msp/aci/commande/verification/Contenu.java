package fr.msp.aci.commande.verification;

import fr.msp.aci.calcul.Bilan;
import fr.msp.aci.commande.verification.Verdict.Sujet;
import fr.msp.aci.lot.Metier;
import fr.msp.aci.rapport.BilanLu;
import fr.msp.aci.rapport.Ecart;
import fr.msp.aci.rapport.Ecart.Genre;
import fr.msp.aci.regle.Bareme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A bilan by itself: its facts computed again and held against its figures, its grid and its fingerprint.
 *
 * @param baremes the grids at hand; the first that covers an exercise is the one in force here
 * @param calcul how facts become figures
 * @param programme name and version of this program
 */
record Contenu(List<Bareme> baremes, Metier.Calcul calcul, String programme) {

    List<Verdict> examiner(BilanLu bilan) {
        int annee = bilan.exercice().annee();
        List<Bareme> possibles =
                baremes.stream().filter(bareme -> bareme.couvre(annee)).toList();
        Optional<Bareme> sien = possibles.stream()
                .filter(bareme -> bareme.empreinte().equals(bilan.baremeEmpreinte()))
                .findFirst();
        List<Verdict> verdicts = new ArrayList<>();
        sien.or(() -> possibles.stream().findFirst())
                .ifPresentOrElse(
                        bareme -> verdicts.addAll(recalculer(bilan, bareme, sien.isPresent())),
                        () -> verdicts.add(
                                Verdict.nonVerifie(Sujet.CHIFFRES, "chiffres.sans.bareme", bilan.exercice())));
        verdicts.add(
                sien.isPresent()
                        ? Verdict.tient(Sujet.BAREME, "bareme.connu", bilan.bareme(), bilan.baremeEmpreinte())
                        : Verdict.differe(Sujet.BAREME, "bareme.inconnu", bilan.bareme(), bilan.baremeEmpreinte()));
        verdicts.add(
                bilan.empreinteJuste()
                        ? Verdict.tient(Sujet.EMPREINTE, "empreinte.juste")
                        : Verdict.differe(Sujet.EMPREINTE, "empreinte.fausse"));
        return verdicts;
    }

    private List<Verdict> recalculer(BilanLu bilan, Bareme bareme, boolean leSien) {
        List<Ecart> ecarts;
        try {
            Bilan recalcule = calcul.calculer(bilan.activite(), bareme, bilan.calculeAu());
            ecarts = bilan.ecarts(recalcule);
        } catch (RuntimeException impossible) {
            // Facts that no workbook can bring, for the checks would have refused them.
            return List.of(Verdict.differe(Sujet.CHIFFRES, "chiffres.impossibles"));
        }
        List<Ecart> chiffres = de(Genre.CHIFFRE, ecarts);
        List<Verdict> verdicts = new ArrayList<>();
        if (chiffres.isEmpty()) {
            verdicts.add(Verdict.tient(Sujet.CHIFFRES, "chiffres.tiennent", bareme.nom()));
        } else if (leSien) {
            verdicts.add(Verdict.differe(Sujet.CHIFFRES, "chiffres.different", chiffres.size())
                    .avec(chiffres));
        } else {
            verdicts.add(Verdict.nonVerifie(Sujet.CHIFFRES, "chiffres.autre.bareme", chiffres.size(), bareme.nom())
                    .avec(chiffres));
        }
        verdicts.add(explications(bilan, de(Genre.EXPLICATION, ecarts), leSien));
        return verdicts;
    }

    private Verdict explications(BilanLu bilan, List<Ecart> ecarts, boolean leSien) {
        if (ecarts.isEmpty()) {
            return Verdict.tient(Sujet.EXPLICATIONS, "explications.tiennent");
        }
        if (!leSien) {
            return Verdict.nonVerifie(Sujet.EXPLICATIONS, "explications.autre.bareme");
        }
        if (!bilan.programme().equals(programme)) {
            return Verdict.nonVerifie(Sujet.EXPLICATIONS, "explications.autre.programme", bilan.programme(), programme);
        }
        return Verdict.differe(Sujet.EXPLICATIONS, "explications.different", ecarts.size())
                .avec(ecarts);
    }

    static List<Ecart> de(Genre genre, List<Ecart> ecarts) {
        return ecarts.stream().filter(ecart -> ecart.genre() == genre).toList();
    }
}
