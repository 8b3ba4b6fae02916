package fr.msp.aci.controle;

import fr.msp.aci.activite.ActionUsagers;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.NiveauUsagers;
import java.time.LocalDate;

/** Actions that involve the users. */
final class FeuilleUsagers {

    static final Colonne<String> ACTION =
            Colonne.obligatoire("Action", TypeColonne.TEXTE).ou("Intitulé", "Nom de l'action");
    static final Colonne<NiveauUsagers> NIVEAU =
            Colonne.obligatoire("Niveau", TypeColonne.liste(Listes.NIVEAUX_USAGERS));
    static final Colonne<LocalDate> DATE =
            Colonne.obligatoire("Date", TypeColonne.DATE).ou("Date de l'action");
    static final Colonne<String> JUSTIFICATIF = Colonne.de("Justificatif", TypeColonne.FICHIER)
            .ou("Pièce justificative", "Pièce", "Preuve", "Document", "Fichier");

    private FeuilleUsagers() {}

    static SchemaFeuille schema() {
        return SchemaFeuille.de(Feuille.USAGERS, FeuilleUsagers::fait, ACTION, NIVEAU, DATE, JUSTIFICATIF)
                .ou("Implication des usagers", "Participation des usagers")
                .avec(DatesDansExercice.dansLAnnee(DATE));
    }

    private static ActionUsagers fait(LigneSaisie ligne) {
        return new ActionUsagers(
                ligne.numero(),
                ligne.valeur(ACTION),
                ligne.valeur(NIVEAU),
                ligne.valeur(DATE),
                ligne.lue(JUSTIFICATIF));
    }
}
