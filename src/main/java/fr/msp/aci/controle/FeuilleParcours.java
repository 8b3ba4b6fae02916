package fr.msp.aci.controle;

import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.ParcoursEngage;
import fr.msp.aci.activite.TypeParcours;
import java.time.LocalDate;

/** Care pathways the structure engaged in. */
final class FeuilleParcours {

    static final Colonne<TypeParcours> PARCOURS = Colonne.obligatoire("Parcours", TypeColonne.liste(Listes.PARCOURS))
            .ou("Nom du parcours", "Parcours de soins");
    static final Colonne<LocalDate> ENGAGEMENT =
            Colonne.obligatoire("Date d'engagement", TypeColonne.DATE).ou("Engagement", "Engagé le", "Date");
    static final Colonne<Integer> PATIENTS = Colonne.de("Patients", TypeColonne.entier(0, 1_000_000))
            .ou("Nombre de patients", "Nb patients", "Patients suivis");
    static final Colonne<Integer> INCIDENTS = Colonne.de("Patients incidents", TypeColonne.entier(0, 1_000_000))
            .ou("Incidents", "Nombre de patients incidents", "Nb patients incidents");
    static final Colonne<Integer> DIAGNOSTICS = Colonne.de("Nouveaux diagnostics", TypeColonne.entier(0, 1_000_000))
            .ou("Nombre de nouveaux diagnostics", "Nb nouveaux diagnostics");
    static final Colonne<String> JUSTIFICATIF = Colonne.de("Justificatif", TypeColonne.FICHIER)
            .ou("Pièce justificative", "Pièce", "Preuve", "Document", "Fichier");

    private FeuilleParcours() {}

    static SchemaFeuille schema() {
        return SchemaFeuille.de(
                        Feuille.PARCOURS,
                        FeuilleParcours::fait,
                        PARCOURS,
                        ENGAGEMENT,
                        PATIENTS,
                        INCIDENTS,
                        DIAGNOSTICS,
                        JUSTIFICATIF)
                .ou("Parcours de soins")
                .avec(DatesDansExercice.auPlusTardEnFinDAnnee(ENGAGEMENT));
    }

    private static ParcoursEngage fait(LigneSaisie ligne) {
        return new ParcoursEngage(
                ligne.numero(),
                ligne.valeur(PARCOURS),
                ligne.valeur(ENGAGEMENT),
                ligne.lue(PATIENTS),
                ligne.lue(INCIDENTS),
                ligne.lue(DIAGNOSTICS),
                ligne.lue(JUSTIFICATIF));
    }
}
