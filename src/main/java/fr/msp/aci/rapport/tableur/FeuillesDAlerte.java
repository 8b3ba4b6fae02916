package fr.msp.aci.rapport.tableur;

import fr.msp.aci.calcul.regional.Membre;
import fr.msp.aci.calcul.regional.Motif;
import fr.msp.aci.calcul.regional.SyntheseRegionale;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;

/** The structures to look at: those whose prérequis call for attention, one row a prérequis, and those without contract. */
final class FeuillesDAlerte {

    private static final int ENTETE = 2;
    private static final int PREMIERE = 3;

    private FeuillesDAlerte() {}

    /** A prérequis of a structure. */
    private record Alerte(Membre membre, Motif motif, boolean manque) {}

    /** Those of the structures under contract, the ones that miss a prérequis first. */
    static void ecrire(Classeur classeur, SyntheseRegionale synthese) {
        List<Alerte> alertes = Stream.concat(synthese.enDefaut().stream(), synthese.sousReserve().stream())
                .flatMap(FeuillesDAlerte::alertes)
                .toList();
        Feuille feuille = feuille(classeur, "alertes", List.of(12, 38, 22, 12, 36, 70));
        int rang = PREMIERE;
        for (Alerte alerte : alertes) {
            identite(classeur, feuille, rang, alerte.membre());
            String etat = Textes.de(alerte.manque() ? "alertes.manque" : "alertes.reserve");
            classeur.texte(feuille, rang, 3, etat, Allure.LIBELLE);
            classeur.texte(feuille, rang, 4, alerte.motif().titre(), Allure.LIBELLE);
            classeur.texte(feuille, rang, 5, String.join(" ", alerte.motif().raisons()), Allure.LIBELLE);
            rang++;
        }
        finir(feuille, rang, 6);
    }

    private static Stream<Alerte> alertes(Membre membre) {
        return Stream.concat(
                membre.manques().stream().map(motif -> new Alerte(membre, motif, true)),
                membre.reserves().stream().map(motif -> new Alerte(membre, motif, false)));
    }

    /** Those without contract in the exercise, which are only counted. */
    static void sansContrat(Classeur classeur, List<Membre> membres) {
        Feuille feuille = feuille(classeur, "sans_contrat", List.of(12, 46, 30));
        int rang = PREMIERE;
        for (Membre membre : membres) {
            identite(classeur, feuille, rang++, membre);
        }
        classeur.nommer("sans_contrat_finess", feuille, 0, PREMIERE, Math.max(PREMIERE, rang - 1));
        finir(feuille, rang, 3);
    }

    private static Feuille feuille(Classeur classeur, String cle, List<Integer> largeurs) {
        Feuille feuille = classeur.feuille(cle);
        MiseEnPage.largeurs(
                feuille, largeurs.stream().mapToInt(Integer::intValue).toArray());
        MiseEnPage.paysage(feuille, PREMIERE);
        classeur.titrer(feuille, Textes.de(cle + ".titre"), Textes.de(cle + ".note"), largeurs.size());
        for (int colonne = 0; colonne < largeurs.size(); colonne++) {
            classeur.entete(feuille, ENTETE, colonne, Textes.de("alertes.colonne." + colonne), Forme.TEXTE);
        }
        return feuille;
    }

    private static void identite(Classeur classeur, Feuille feuille, int rang, Membre membre) {
        classeur.texte(feuille, rang, 0, membre.finess().numero(), Allure.LIBELLE);
        classeur.texte(feuille, rang, 1, membre.raisonSociale(), Allure.LIBELLE);
        classeur.valeur(feuille, rang, 2, membre.commune(), Allure.LIBELLE, Forme.TEXTE);
    }

    private static void finir(Feuille feuille, int fin, int colonnes) {
        if (fin > PREMIERE) {
            feuille.page().setAutoFilter(new CellRangeAddress(ENTETE, fin - 1, 0, colonnes - 1));
        }
    }
}
