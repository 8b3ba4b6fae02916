package fr.msp.aci.controle;

import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Stage;
import java.time.LocalDate;

/** Trainees' placements. */
final class FeuilleStages {

    static final Colonne<String> NOM =
            Colonne.obligatoire("Nom", TypeColonne.TEXTE).ou("Nom du stagiaire", "Nom de l'étudiant");
    static final Colonne<String> PRENOM =
            Colonne.obligatoire("Prénom", TypeColonne.TEXTE).ou("Prénom du stagiaire", "Prénom de l'étudiant");
    static final Colonne<String> PROFESSION =
            Colonne.obligatoire("Profession", TypeColonne.TEXTE).ou("Profession préparée", "Formation", "Études");
    static final Colonne<String> MAITRE = Colonne.de("Maître de stage", TypeColonne.TEXTE)
            .ou("Tuteur", "Tutrice", "Encadrant", "Maîtresse de stage", "MSU");
    static final Colonne<LocalDate> DEBUT =
            Colonne.obligatoire("Début", TypeColonne.DATE).ou("Date de début", "Du", "Début du stage");
    static final Colonne<LocalDate> FIN =
            Colonne.obligatoire("Fin", TypeColonne.DATE).ou("Date de fin", "Au", "Fin du stage");
    static final Colonne<String> CONVENTION =
            Colonne.de("Convention", TypeColonne.FICHIER).ou("Convention de stage");
    static final Colonne<String> ATTESTATION =
            Colonne.de("Attestation", TypeColonne.FICHIER).ou("Attestation de stage");

    private FeuilleStages() {}

    static SchemaFeuille schema() {
        return SchemaFeuille.de(
                        Feuille.STAGES,
                        FeuilleStages::fait,
                        NOM,
                        PRENOM,
                        PROFESSION,
                        MAITRE,
                        DEBUT,
                        FIN,
                        CONVENTION,
                        ATTESTATION)
                .ou("Stagiaires", "Étudiants", "Formation")
                .avec(DansLOrdre.dates(DEBUT, FIN), DatesDansExercice.rencontreLAnnee(DEBUT, FIN));
    }

    private static Stage fait(LigneSaisie ligne) {
        return new Stage(
                ligne.numero(),
                ligne.valeur(NOM),
                ligne.valeur(PRENOM),
                ligne.valeur(PROFESSION),
                ProfessionPreparee.de(ligne.valeur(PROFESSION)),
                ligne.lue(MAITRE),
                ligne.valeur(DEBUT),
                ligne.valeur(FIN),
                ligne.lue(CONVENTION),
                ligne.lue(ATTESTATION));
    }
}
