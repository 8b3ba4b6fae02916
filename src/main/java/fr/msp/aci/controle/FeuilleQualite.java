package fr.msp.aci.controle;

import fr.msp.aci.activite.EtapeQualite;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.NiveauQualite;
import java.time.LocalDate;

/** Steps of the quality approach. */
final class FeuilleQualite {

    static final Colonne<NiveauQualite> NIVEAU =
            Colonne.obligatoire("Niveau", TypeColonne.liste(Listes.NIVEAUX_QUALITE));
    static final Colonne<String> ETAPE =
            Colonne.obligatoire("Étape", TypeColonne.TEXTE).ou("Intitulé", "Action");
    static final Colonne<String> REFERENT =
            Colonne.de("Référent", TypeColonne.TEXTE).ou("Référente", "Référent qualité");
    static final Colonne<String> THEME = Colonne.de("Thème", TypeColonne.TEXTE).ou("Sujet");
    static final Colonne<LocalDate> DATE =
            Colonne.obligatoire("Date", TypeColonne.DATE).ou("Date de l'étape");
    static final Colonne<String> JUSTIFICATIF = Colonne.de("Justificatif", TypeColonne.FICHIER)
            .ou("Pièce justificative", "Pièce", "Preuve", "Document", "Fichier");

    private FeuilleQualite() {}

    static SchemaFeuille schema() {
        return SchemaFeuille.de(
                        Feuille.QUALITE, FeuilleQualite::fait, NIVEAU, ETAPE, REFERENT, THEME, DATE, JUSTIFICATIF)
                .ou("Démarche qualité")
                .avec(DatesDansExercice.auPlusTardEnFinDAnnee(DATE));
    }

    private static EtapeQualite fait(LigneSaisie ligne) {
        return new EtapeQualite(
                ligne.numero(),
                ligne.valeur(NIVEAU),
                ligne.valeur(ETAPE),
                ligne.lue(REFERENT),
                ligne.lue(THEME),
                ligne.valeur(DATE),
                ligne.lue(JUSTIFICATIF));
    }
}
