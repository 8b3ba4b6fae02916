package fr.msp.aci.controle;

import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Protocole;
import fr.msp.aci.activite.ThemeProtocole;
import java.time.LocalDate;
import java.util.List;

/** Protocoles pluriprofessionnels. */
final class FeuilleProtocoles {

    static final Colonne<String> INTITULE = Colonne.obligatoire("Intitulé", TypeColonne.TEXTE)
            .ou("Titre", "Nom du protocole", "Protocole", "Intitulé du protocole");
    static final Colonne<ThemeProtocole> THEME = Colonne.obligatoire(
                    "Thème", TypeColonne.liste(Listes.THEMES_DE_PROTOCOLE))
            .ou("Thème annexe 3", "Thème de l'annexe 3");
    static final Colonne<LocalDate> VALIDATION =
            Colonne.obligatoire("Date de validation", TypeColonne.DATE).ou("Validé le", "Validation", "Date");
    static final Colonne<List<String>> PROFESSIONS = Colonne.obligatoire(
                    "Professions impliquées", TypeColonne.PROFESSIONS)
            .ou("Professions", "Professions concernées", "Professionnels impliqués");
    static final Colonne<Boolean> AVIS = Colonne.de("Avis favorable du service médical", TypeColonne.OUI_NON)
            .ou("Avis favorable", "Avis du service médical", "Avis service médical");
    static final Colonne<LocalDate> FIN =
            Colonne.de("Fin de validité", TypeColonne.DATE).ou("Valable jusqu'au", "Date de fin de validité", "Fin");
    static final Colonne<String> JUSTIFICATIF = Colonne.de("Justificatif", TypeColonne.FICHIER)
            .ou("Pièce justificative", "Pièce", "Preuve", "Document", "Fichier");

    private FeuilleProtocoles() {}

    static SchemaFeuille schema() {
        return SchemaFeuille.de(
                        Feuille.PROTOCOLES,
                        FeuilleProtocoles::fait,
                        INTITULE,
                        THEME,
                        VALIDATION,
                        PROFESSIONS,
                        AVIS,
                        FIN,
                        JUSTIFICATIF)
                .ou("Protocoles pluriprofessionnels", "Protocole pluriprofessionnel", "Protocoles PP")
                .avec(DatesDansExercice.auPlusTardEnFinDAnnee(VALIDATION), DansLOrdre.dates(VALIDATION, FIN));
    }

    private static Protocole fait(LigneSaisie ligne) {
        return new Protocole(
                ligne.numero(),
                ligne.valeur(INTITULE),
                ligne.valeur(THEME),
                ligne.valeur(VALIDATION),
                ligne.valeur(PROFESSIONS),
                ligne.oui(AVIS),
                ligne.lue(FIN),
                ligne.lue(JUSTIFICATIF));
    }
}
