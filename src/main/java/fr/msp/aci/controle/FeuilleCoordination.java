package fr.msp.aci.controle;

import fr.msp.aci.activite.Coordinateur;
import fr.msp.aci.activite.Feuille;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Those who have identified time to coordinate. */
final class FeuilleCoordination {

    static final Colonne<String> NOM = Colonne.obligatoire("Nom", TypeColonne.TEXTE)
            .ou("Nom du coordinateur", "Coordinateur", "Coordinatrice", "Nom et prénom", "Nom prénom");
    static final Colonne<String> FONCTION =
            Colonne.de("Fonction", TypeColonne.TEXTE).ou("Poste", "Rôle");
    static final Colonne<BigDecimal> ETP =
            Colonne.de("ETP", TypeColonne.nombre("20")).ou("Équivalent temps plein", "Temps de travail", "Quotité");
    static final Colonne<LocalDate> DU = Colonne.de("Du", TypeColonne.DATE).ou("Début", "Date de début", "À partir du");
    static final Colonne<LocalDate> AU = Colonne.de("Au", TypeColonne.DATE).ou("Fin", "Date de fin", "Jusqu'au");
    static final Colonne<String> JUSTIFICATIF = Colonne.de("Justificatif", TypeColonne.FICHIER)
            .ou("Pièce justificative", "Pièce", "Preuve", "Document", "Fichier");

    private FeuilleCoordination() {}

    static SchemaFeuille schema() {
        return SchemaFeuille.de(
                        Feuille.COORDINATION, FeuilleCoordination::fait, NOM, FONCTION, ETP, DU, AU, JUSTIFICATIF)
                .ou("Coordinateurs", "Coordinatrice", "Coordinateur", "Fonction de coordination")
                .avec(
                        DansLOrdre.dates(DU, AU),
                        DatesDansExercice.pasDesAnneesApres(DU),
                        new UnePersonne(NOM, FONCTION));
    }

    private static Coordinateur fait(LigneSaisie ligne) {
        return new Coordinateur(
                ligne.numero(),
                ligne.valeur(NOM),
                ligne.lue(FONCTION),
                ligne.lue(ETP),
                ligne.lue(DU),
                ligne.lue(AU),
                ligne.lue(JUSTIFICATIF));
    }
}
