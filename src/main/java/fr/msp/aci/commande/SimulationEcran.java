package fr.msp.aci.commande;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.Structure;
import fr.msp.aci.calcul.Bilan;
import fr.msp.aci.calcul.Calculateur;
import fr.msp.aci.calcul.Detail;
import fr.msp.aci.calcul.Manque;
import fr.msp.aci.calcul.Resultat;
import fr.msp.aci.calcul.SuiteDExercice;
import fr.msp.aci.calcul.levier.Comparaison;
import fr.msp.aci.calcul.levier.Levier;
import fr.msp.aci.calcul.levier.Leviers;
import fr.msp.aci.calcul.levier.Minimum;
import fr.msp.aci.calcul.levier.Ouverture;
import fr.msp.aci.calcul.levier.Prevision;
import fr.msp.aci.regle.Bareme;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A simulation on the screen: where the structure stands, what opens its gate, what to do next, or two situations. */
final class SimulationEcran {

    private final Ecran ecran;
    private final Bareme bareme;
    private final LocalDate jour;
    private final LocalDate aujourdhui;

    /**
     * @param jour up to which day facts count: it may be one to come
     */
    SimulationEcran(Ecran ecran, Bareme bareme, LocalDate jour, LocalDate aujourdhui) {
        this.ecran = ecran;
        this.bareme = bareme;
        this.jour = jour;
        this.aujourdhui = aujourdhui;
    }

    void montrer(Activite activite) {
        Bilan bilan = Calculateur.calculer(activite, bareme, jour);
        titre(activite.structure());
        ecran.annoncer(
                total(bilan),
                Presentation.montant(bilan.pointsTotal()),
                Presentation.montant(bilan.remuneration().montant()));
        if (!bilan.regime().estChiffre()) {
            ecran.annoncer("simulate.regime." + bilan.regime());
        }
        lacunes(bilan);
        suite(activite, bilan);
        List<Levier> leviers = Leviers.pour(activite, bareme, jour);
        if (!leviers.isEmpty()
                && bilan.exercice().estTermineLe(jour)
                && bilan.exercice().estTermineLe(aujourdhui)) {
            ecran.annoncer("simulate.clos");
        }
        Minimum.de(activite, bareme, jour, leviers)
                .ifPresent(minimum -> ecran.annoncer("simulate.minimum", minimum.phrase()));
        boolean payees = bilan.regime().estChiffre();
        Leviers.ouverture(activite, bareme, jour).ifPresent(ouverture -> ouvrir(ouverture, payees));
        etapes(leviers, payees);
        manques(bilan);
        Prevision.de(activite, bareme, jour)
                .ifPresent(prevision -> ecran.annoncer("simulate.prevision", prevision.phrase()));
    }

    /** What a running exercise gains and loses by itself up to its last day. */
    private void suite(Activite activite, Bilan bilan) {
        if (bilan.exercice().estTermineLe(jour)) {
            return;
        }
        Bilan fin = Calculateur.calculer(activite, bareme, bilan.exercice().dernierJour());
        List<String> changes = new ArrayList<>();
        for (Resultat resultat : fin.resultats()) {
            Detail alors = resultat.detail();
            BigDecimal avant = bilan.resultats()
                    .get(alors.code().ordinal())
                    .detail()
                    .points()
                    .total();
            if (alors.points().total().compareTo(avant) != 0) {
                changes.add(ecran.textes()
                        .de(
                                "simulate.fin.indicateur",
                                alors.code().code(),
                                Presentation.montant(alors.points().total()),
                                Presentation.montant(avant)));
            }
        }
        if (!changes.isEmpty()) {
            ecran.annoncer(
                    "simulate.fin",
                    Presentation.jour(fin.dateReference()),
                    Presentation.montant(fin.pointsTotal()),
                    Presentation.montant(fin.remuneration().montant()),
                    String.join(", ", changes));
        }
        SuiteDExercice.pertes(activite, bareme, jour).forEach(perte -> ecran.annoncer("simulate.perte", perte));
    }

    private static String total(Bilan bilan) {
        String cle = bilan.prerequisAtteints() ? "simulate.total" : "simulate.total.ferme";
        return bilan.lacunes().isEmpty() ? cle : cle + ".au-moins";
    }

    /** What was never given comes before any step: nobody knows yet what the structure lacks. */
    private void lacunes(Bilan bilan) {
        if (!bilan.lacunes().isEmpty()) {
            ecran.annoncer("simulate.lacunes");
            bilan.lacunes().forEach(lacune -> ecran.annoncer("simulate.lacune", lacune.avertissement()));
        }
    }

    private void etapes(List<Levier> leviers, boolean payees) {
        if (leviers.isEmpty()) {
            ecran.annoncer("simulate.rien");
            return;
        }
        ecran.annoncer(payees ? "simulate.etapes" : "simulate.etapes.sans");
        leviers.forEach(levier -> etape(levier, payees));
    }

    private void etape(Levier levier, boolean payee) {
        ecran.annoncer("simulate.etape", levier.code().code(), payee ? levier.phrase() : levier.phraseSansEuros());
    }

    void comparer(Activite avant, Activite apres, List<String> remarques) {
        Comparaison comparaison = Comparaison.de(avant, apres, bareme, jour);
        titre(apres.structure());
        Textes textes = ecran.textes();
        Tableau tableau = new Tableau(List.of(
                textes.de("simulate.indicateur"),
                textes.de("simulate.avant"),
                textes.de("simulate.apres"),
                textes.de("simulate.ecart")));
        for (Comparaison.Ligne ligne : comparaison.lignes()) {
            tableau.ajouter(
                    rangee(ligne.code().code() + " " + ligne.titre(), ligne.avant(), ligne.apres(), ligne.ecart()));
        }
        tableau.ajouter(rangee(
                textes.de("simulate.points"),
                comparaison.avant().pointsTotal(),
                comparaison.apres().pointsTotal(),
                comparaison.ecartPoints()));
        tableau.ajouter(rangee(
                textes.de("simulate.euros"),
                comparaison.avant().remuneration().montant(),
                comparaison.apres().remuneration().montant(),
                comparaison.ecartEuros()));
        if (!comparaison.avant().prerequisAtteints() || !comparaison.apres().prerequisAtteints()) {
            tableau.ajouter(rangee(
                    textes.de("simulate.porte.ouverte"),
                    comparaison.porteOuverteAvant(),
                    comparaison.porteOuverteApres(),
                    comparaison.ecartPorteOuverte()));
        }
        if (comparaison.ecartSolde().isPresent()) {
            tableau.ajouter(rangee(
                    textes.de("simulate.solde"),
                    comparaison.avant().remuneration().solde(),
                    comparaison.apres().remuneration().solde(),
                    comparaison.ecartSolde().get()));
        }
        tableau.lignes().forEach(ligne -> ecran.annoncer("simulate.ligne", ligne));
        lacunes(comparaison.apres());
        sansEffet(comparaison);
        Minimum.comparaison(avant, apres, bareme, jour).ifPresent(phrase -> ecran.annoncer("simulate.ligne", phrase));
        remarques.forEach(remarque -> ecran.annoncer("simulate.ligne", remarque));
    }

    private void titre(Structure structure) {
        ecran.annoncer(
                "simulate.titre",
                structure.raisonSociale(),
                structure.finess(),
                structure.exercice(),
                Presentation.jour(jour));
    }

    /** Points that a change does not move are explained by what the indicator still lacks, or by its being full. */
    private void sansEffet(Comparaison comparaison) {
        List<Detail> vus = comparaison.vusSansEffet();
        vus.forEach(detail -> {
            List<String> manques = detail.manques().stream().map(Manque::action).toList();
            String pourquoi = comparaison.apres().maximum(detail).isEmpty()
                    ? ecran.textes().de("simulate.sans.effet.inconnu")
                    : detail.points().total().compareTo(detail.maximum()) >= 0
                            ? ecran.textes().de("simulate.sans.effet.maximum")
                            : String.join(" ", manques);
            if (!pourquoi.isEmpty()) {
                ecran.annoncer("simulate.sans.effet", detail.code().code(), pourquoi);
            }
        });
        boolean rien = comparaison.ecartPoints().signum() == 0
                && comparaison.ecartPorteOuverte().signum() == 0
                && comparaison.ecartSolde().filter(ecart -> ecart.signum() != 0).isEmpty();
        if (rien && vus.isEmpty()) {
            ecran.annoncer("simulate.sans.effet.rien");
        }
    }

    private void ouvrir(Ouverture ouverture, boolean payee) {
        ecran.annoncer("simulate.ouverture", payee ? ouverture.phrase() : ouverture.phraseSansEuros());
        ouverture.etapes().forEach(etape -> etape(etape, payee));
    }

    /** Conditions that no single step meets are said too: all that is missing, not only what pays next. */
    private void manques(Bilan bilan) {
        List<Resultat> incomplets = bilan.resultats().stream()
                .filter(resultat -> !resultat.detail().manques().isEmpty())
                .toList();
        if (!incomplets.isEmpty()) {
            ecran.annoncer("simulate.manques");
        }
        for (Resultat resultat : incomplets) {
            for (Manque manque : resultat.detail().manques()) {
                ecran.annoncer("simulate.etape", resultat.detail().code().code(), manque.action());
            }
        }
    }

    private static List<String> rangee(
            String libelle, Optional<BigDecimal> avant, Optional<BigDecimal> apres, BigDecimal ecart) {
        List<String> rangee = rangee(libelle, avant.orElse(BigDecimal.ZERO), apres.orElse(BigDecimal.ZERO), ecart);
        return avant.isPresent() && apres.isPresent()
                ? rangee
                : List.of(libelle, avant.isEmpty() ? "–" : rangee.get(1), apres.isEmpty() ? "–" : rangee.get(2), "");
    }

    private static List<String> rangee(String libelle, BigDecimal avant, BigDecimal apres, BigDecimal ecart) {
        String signe =
                Optional.of(ecart).filter(e -> e.signum() > 0).map(e -> "+").orElse("");
        return List.of(
                libelle,
                Presentation.montant(avant),
                Presentation.montant(apres),
                ecart.signum() == 0 ? "=" : signe + Presentation.montant(ecart));
    }
}
