package fr.msp.aci.controle;

import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Logiciel;
import fr.msp.aci.activite.NiveauLogiciel;
import java.time.LocalDate;

/** Shared information systems. */
final class FeuilleSip {

    static final Colonne<String> LOGICIEL =
            Colonne.obligatoire("Logiciel", TypeColonne.TEXTE).ou("Nom du logiciel", "Nom");
    static final Colonne<String> EDITEUR =
            Colonne.de("Éditeur", TypeColonne.TEXTE).ou("Éditeur du logiciel", "Fournisseur");
    static final Colonne<NiveauLogiciel> NIVEAU = Colonne.obligatoire(
                    "Niveau", TypeColonne.liste(Listes.NIVEAUX_DE_LOGICIEL))
            .ou("Niveau de label", "Label", "Labellisation", "Niveau du label");
    static final Colonne<LocalDate> ACQUISITION = Colonne.obligatoire("Date d'acquisition", TypeColonne.DATE)
            .ou("Acquisition", "Acquis le", "Date d'achat", "Date");
    static final Colonne<Integer> LICENCES = Colonne.de("Licences", TypeColonne.entier(0, 100_000))
            .ou("Nombre de licences", "Nb licences", "Nb de licences");
    static final Colonne<String> JUSTIFICATIF = Colonne.de("Justificatif", TypeColonne.FICHIER)
            .ou("Pièce justificative", "Pièce", "Preuve", "Document", "Fichier");

    private FeuilleSip() {}

    static SchemaFeuille schema() {
        return SchemaFeuille.de(
                        Feuille.SIP, FeuilleSip::fait, LOGICIEL, EDITEUR, NIVEAU, ACQUISITION, LICENCES, JUSTIFICATIF)
                .ou(
                        "Système d'information",
                        "Système d'information partagé",
                        "Logiciels",
                        "Logiciel",
                        "SI partagé",
                        "SI")
                .avec(DatesDansExercice.auPlusTardEnFinDAnnee(ACQUISITION));
    }

    private static Logiciel fait(LigneSaisie ligne) {
        return new Logiciel(
                ligne.numero(),
                ligne.valeur(LOGICIEL),
                ligne.lue(EDITEUR),
                ligne.valeur(NIVEAU),
                ligne.valeur(ACQUISITION),
                ligne.lue(LICENCES),
                ligne.lue(JUSTIFICATIF));
    }
}
