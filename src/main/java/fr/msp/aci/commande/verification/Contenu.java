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

    /** Figures that this version of the program counts otherwise. */
    static final String CHIFFRES_D_UNE_AUTRE_VERSION = "chiffres.autre.version";

    /** Figures that another grid gives otherwise. */
    static final String CHIFFRES_D_UN_AUTRE_BAREME = "chiffres.autre.bareme";

    /**
     * Looks at it.
     *
     * @param reconnue whether something outside of it vouches for these very bytes: they were not changed then, and what
     *     this program finds otherwise is because it reads the rules otherwise, or has other grids
     */
    List<Verdict> examiner(BilanLu bilan, boolean reconnue) {
        int annee = bilan.exercice().annee();
        List<Bareme> possibles =
                baremes.stream().filter(bareme -> bareme.couvre(annee)).toList();
        Optional<Bareme> sien = possibles.stream()
                .filter(bareme -> bareme.empreinte().equals(bilan.baremeEmpreinte()))
                .findFirst();
        List<Verdict> verdicts = new ArrayList<>();
        sien.or(() -> possibles.stream().findFirst())
                .ifPresentOrElse(
                        bareme -> verdicts.addAll(recalculer(bilan, bareme, sien.isPresent(), reconnue)),
                        () -> verdicts.add(
                                Verdict.nonVerifie(Sujet.CHIFFRES, "chiffres.sans.bareme", bilan.exercice())));
        verdicts.add(bareme(bilan, sien.isPresent(), reconnue));
        verdicts.add(
                bilan.empreinteJuste()
                        ? Verdict.tient(Sujet.EMPREINTE, "empreinte.juste")
                        : Verdict.differe(Sujet.EMPREINTE, "empreinte.fausse"));
        return verdicts;
    }

    private static Verdict bareme(BilanLu bilan, boolean connu, boolean reconnue) {
        String nom = bilan.bareme();
        String empreinte = bilan.baremeEmpreinte();
        if (connu) {
            return Verdict.tient(Sujet.BAREME, "bareme.connu", nom, empreinte);
        }
        return reconnue
                ? Verdict.nonVerifie(Sujet.BAREME, "bareme.retire", nom, empreinte)
                : Verdict.differe(Sujet.BAREME, "bareme.inconnu", nom, empreinte);
    }

    private List<Verdict> recalculer(BilanLu bilan, Bareme bareme, boolean leSien, boolean reconnue) {
        List<Ecart> ecarts;
        try {
            Bilan recalcule = calcul.calculer(bilan.activite(), bareme, bilan.calculeAu());
            ecarts = bilan.ecarts(recalcule);
        } catch (RuntimeException impossible) {
            // Facts that no workbook can bring, for the checks would have refused them.
            return List.of(
                    reconnue && !bilan.programme().equals(programme)
                            ? Verdict.nonVerifie(
                                    Sujet.CHIFFRES, "chiffres.impossibles.version", bilan.programme(), programme)
                            : Verdict.differe(Sujet.CHIFFRES, "chiffres.impossibles"));
        }
        return List.of(
                chiffres(bilan, bareme, de(Genre.CHIFFRE, ecarts), leSien, reconnue),
                explications(bilan, de(Genre.EXPLICATION, ecarts), leSien));
    }

    private Verdict chiffres(BilanLu bilan, Bareme bareme, List<Ecart> ecarts, boolean leSien, boolean reconnue) {
        if (ecarts.isEmpty()) {
            return Verdict.tient(Sujet.CHIFFRES, "chiffres.tiennent", bareme.nom());
        }
        if (!leSien) {
            return Verdict.nonVerifie(Sujet.CHIFFRES, CHIFFRES_D_UN_AUTRE_BAREME, ecarts.size(), bareme.nom())
                    .avec(ecarts);
        }
        if (bilan.programme().equals(programme)) {
            return Verdict.differe(Sujet.CHIFFRES, "chiffres.different", ecarts.size())
                    .avec(ecarts);
        }
        return (reconnue
                        ? Verdict.nonVerifie(
                                Sujet.CHIFFRES,
                                CHIFFRES_D_UNE_AUTRE_VERSION,
                                ecarts.size(),
                                bilan.programme(),
                                programme)
                        : Verdict.differe(
                                Sujet.CHIFFRES,
                                "chiffres.different.version",
                                ecarts.size(),
                                bilan.programme(),
                                programme))
                .avec(ecarts);
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
