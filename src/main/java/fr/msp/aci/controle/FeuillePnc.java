package fr.msp.aci.controle;

import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.ProtocoleDeclare;
import fr.msp.aci.activite.ProtocoleNational;
import java.time.LocalDate;

/** National protocols of cooperation declared to the ARS. */
final class FeuillePnc {

    static final Colonne<ProtocoleNational> PROTOCOLE = Colonne.obligatoire(
                    "Protocole", TypeColonne.liste(Listes.PROTOCOLES_NATIONAUX))
            .ou("Protocole national", "PNC", "N° du protocole", "Numéro du protocole");
    static final Colonne<LocalDate> DECLARATION = Colonne.obligatoire("Date de déclaration ARS", TypeColonne.DATE)
            .ou("Date de déclaration", "Déclaration ARS", "Déclaré le", "Déclaré à l'ARS le", "Date");

    private FeuillePnc() {}

    static SchemaFeuille schema() {
        return SchemaFeuille.de(Feuille.PNC, FeuillePnc::fait, PROTOCOLE, DECLARATION)
                .ou("Protocoles nationaux de coopération", "Protocoles nationaux")
                .avec(DatesDansExercice.auPlusTardEnFinDAnnee(DECLARATION));
    }

    private static ProtocoleDeclare fait(LigneSaisie ligne) {
        return new ProtocoleDeclare(ligne.numero(), ligne.valeur(PROTOCOLE), ligne.valeur(DECLARATION));
    }
}
