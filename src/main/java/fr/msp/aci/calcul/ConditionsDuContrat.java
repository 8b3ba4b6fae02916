package fr.msp.aci.calcul;

import static fr.msp.aci.regle.Parametre.*;

import fr.msp.aci.activite.CategorieProfession;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.FormeJuridique;
import fr.msp.aci.activite.Profession;
import fr.msp.aci.activite.Professionnel;
import fr.msp.aci.activite.TypeStructure;
import fr.msp.aci.calcul.Eligibilite.Etat;
import fr.msp.aci.calcul.Eligibilite.Objet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Conditions of the contract, shown without any effect on the points; what no cell tells is said so.
 *
 * @param contexte the facts
 */
record ConditionsDuContrat(Contexte contexte) {

    List<Eligibilite> examiner() {
        List<Eligibilite> conditions = new ArrayList<>();
        conditions.add(medecins());
        conditions.add(effectif(
                "eligibilite.paramedicaux",
                contexte.entier(ELIGIBILITE_PARAMEDICAUX),
                membre -> membre.professionComptee().categorie() == CategorieProfession.PARAMEDICALE));
        if (contexte.structure().type() == TypeStructure.CDS) {
            conditions.add(new Eligibilite(
                    Textes.de("eligibilite.cds"), Etat.NON_VERIFIABLE, Textes.de("eligibilite.cds.constat")));
        } else {
            conditions.add(sisa());
        }
        if (contexte.structure().oui(ChampStructure.SECPA)) {
            conditions.add(fileActive());
            conditions.add(precarite());
        }
        return conditions;
    }

    private Eligibilite medecins() {
        Optional<String> region = contexte.structure().texte(ChampStructure.REGION);
        int demandes = contexte.bareme()
                .valeurAu(ELIGIBILITE_GENERALISTES, region, contexte.dateDuBareme())
                .valeur()
                .intValueExact();
        return effectif(
                "eligibilite.generalistes",
                demandes,
                membre -> membre.professionComptee() == Profession.MEDECIN_GENERALISTE);
    }

    private Eligibilite effectif(String cle, int demandes, Predicate<Professionnel> condition) {
        String libelle = Textes.de(cle, demandes);
        if (!contexte.activite().aRecu(Feuille.PROFESSIONNELS)) {
            return new Eligibilite(libelle, Etat.NON_VERIFIABLE, Textes.de("eligibilite.sans-feuille"));
        }
        long presents = contexte.equipe().membres().stream().filter(condition).count();
        return new Eligibilite(
                libelle,
                presents >= demandes ? Etat.REMPLIE : Etat.NON_REMPLIE,
                Textes.de("eligibilite.presents", presents, contexte.dateReference()));
    }

    private Eligibilite sisa() {
        int delai = contexte.entier(ELIGIBILITE_SISA_DELAI);
        String libelle = Textes.de("eligibilite.sisa", delai);
        Optional<FormeJuridique> forme =
                contexte.structure().texte(ChampStructure.FORME_JURIDIQUE).map(FormeJuridique::valueOf);
        if (forme.isEmpty()) {
            return new Eligibilite(libelle, Etat.NON_VERIFIABLE, Textes.de("eligibilite.sisa.inconnue"));
        }
        if (forme.get() == FormeJuridique.SISA) {
            return new Eligibilite(libelle, Etat.REMPLIE, Textes.de("eligibilite.sisa.oui"));
        }
        Optional<LocalDate> echeance = contexte.contrat().effet().map(effet -> effet.plusMonths(delai));
        // As long as the months run nothing is missed yet.
        return echeance.filter(jour -> !contexte.dateReference().isAfter(jour))
                .map(jour -> new Eligibilite(
                        libelle, Etat.NON_VERIFIABLE, Textes.de("eligibilite.sisa.delai", forme.get(), jour)))
                .orElseGet(() ->
                        new Eligibilite(libelle, Etat.NON_REMPLIE, Textes.de("eligibilite.sisa.non", forme.get())));
    }

    private Eligibilite fileActive() {
        int demandee = contexte.entier(SECPA_FILE_ACTIVE);
        String libelle = Textes.de("eligibilite.file-active", demandee);
        return contexte.structure()
                .entier(ChampStructure.FILE_ACTIVE)
                .map(file -> secpa(
                        libelle,
                        file >= demandee ? Etat.REMPLIE : Etat.NON_REMPLIE,
                        Textes.de("eligibilite.file-active.constat", file)))
                .orElseGet(() -> secpa(libelle, Etat.NON_VERIFIABLE, Textes.de("eligibilite.non-renseigne")));
    }

    private Eligibilite precarite() {
        Fraction seuil = contexte.nombre(SECPA_PAUVRETE);
        String libelle = Textes.de("eligibilite.precarite", seuil);
        if (contexte.structure().oui(ChampStructure.QPV)) {
            return secpa(libelle, Etat.REMPLIE, Textes.de("eligibilite.qpv"));
        }
        return contexte.structure()
                .nombre(ChampStructure.TAUX_PAUVRETE)
                .map(Fraction::de)
                .map(taux -> secpa(
                        libelle,
                        taux.compareTo(seuil) > 0 ? Etat.REMPLIE : Etat.NON_REMPLIE,
                        Textes.de("eligibilite.pauvrete", Ecriture.pourcent(taux))))
                .orElseGet(() -> secpa(libelle, Etat.NON_VERIFIABLE, Textes.de("eligibilite.non-renseigne")));
    }

    private static Eligibilite secpa(String libelle, Etat etat, String constat) {
        return new Eligibilite(libelle, etat, constat, Objet.SECPA);
    }
}
