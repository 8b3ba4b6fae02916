package fr.msp.aci.calcul;

import static fr.msp.aci.regle.Parametre.NOUVELLE_DELAI;
import static fr.msp.aci.regle.Parametre.NOUVELLE_EXERCICES;
import static fr.msp.aci.regle.Parametre.NOUVELLE_PLANCHER;

import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.regle.Parametre;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is guaranteed to a structure whose health project was filed shortly before its contract, and why it is or is not.
 *
 * @param contexte the facts
 */
record NouvelleStructure(Contexte contexte) {

    /** Whether the exercise is one of those a new structure has guaranteed. */
    boolean garantie() {
        return contrat().estNouvelle(delai()) && desPremieresAnnees();
    }

    /** A minimum, with the days that open the right to it. */
    Etape minimum(String cle, Fraction plancher, Parametre parametre) {
        Pas pas = Pas.de(cle, depot().orElseThrow(), delai(), effet())
                .euros(plancher.arrondi(2))
                .reference(contexte.reference(parametre))
                .preuves(contexte.preuves(ChampStructure.DATE_PROJET_SANTE));
        return contrat().enCoursDAnnee()
                ? pas.formule(Textes.de(
                                "formule.produit",
                                Ecriture.euros(contexte.nombre(parametre).arrondi(2)),
                                contrat().prorata()))
                        .auCentime(plancher)
                        .etape()
                : pas.etape();
    }

    /** Why nothing is guaranteed in a year in which it could be: filed too late or too early, or nobody knows when. */
    Optional<Etape> refus() {
        if (garantie() || !desPremieresAnnees()) {
            return Optional.empty();
        }
        String valeur = depot().map(jour -> Textes.de(
                        contrat().projetApresLEffet().isPresent()
                                ? "remuneration.projet-tardif.valeur"
                                : "remuneration.projet-ancien.valeur",
                        jour,
                        effet(),
                        delai()))
                .orElseGet(() -> Textes.de("remuneration.projet-inconnu.valeur"));
        return Optional.of(Pas.de("remuneration.projet-tardif")
                .valeur(valeur)
                .reference(contexte.reference(NOUVELLE_DELAI))
                .preuves(contexte.preuves(ChampStructure.DATE_PROJET_SANTE))
                .etape());
    }

    /** That a day nobody gave may be worth euros: the minimum is more than what the points bring. */
    Optional<String> avertissement(BigDecimal montant) {
        Fraction plancher =
                contexte.nombre(NOUVELLE_PLANCHER).fois(contrat().prorata().fraction());
        boolean vaut = desPremieresAnnees()
                && depot().isEmpty()
                && Fraction.de(montant).compareTo(plancher) < 0;
        return vaut
                ? Optional.of(Textes.de(
                        "remuneration.avertissement.projet",
                        Ecriture.euros(plancher.arrondi(2)),
                        delai(),
                        Ecriture.euros(plancher.arrondi(2).subtract(montant))))
                : Optional.empty();
    }

    private boolean desPremieresAnnees() {
        return contexte.exercice().annee() - effet().getYear() < contexte.entier(NOUVELLE_EXERCICES);
    }

    private int delai() {
        return contexte.entier(NOUVELLE_DELAI);
    }

    private Contrat contrat() {
        return contexte.contrat();
    }

    private Optional<LocalDate> depot() {
        return contrat().projet();
    }

    private LocalDate effet() {
        return contrat().effet().orElseThrow();
    }
}
