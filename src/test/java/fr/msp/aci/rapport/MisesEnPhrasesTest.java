package fr.msp.aci.rapport;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.calcul.Resultat;
import fr.msp.aci.controle.CodeConstat;
import fr.msp.aci.controle.Constat;
import fr.msp.aci.regle.CodeIndicateur;
import fr.msp.aci.regle.Nature;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MisesEnPhrasesTest {

    @Test
    void whatManyRowsSayAlikeIsOneCautionWithAllOfThem() {
        UnRapport rapport = UnRapport.de(LesActivites.petite()).resultats(List.of());
        for (int ligne = 3; ligne <= 28; ligne++) {
            rapport.constat(new Constat(
                    CodeConstat.INCOHERENCE,
                    Optional.of("Professionnels"),
                    Optional.of(ligne),
                    Optional.empty(),
                    Optional.of("SAS"),
                    "oui",
                    "Seuls les médecins participent au SAS.",
                    "Écrivez « non » à la ligne " + ligne + " de la feuille « Professionnels »."));
        }
        rapport.constat(new Constat(
                CodeConstat.INCOHERENCE,
                Optional.of("Coordination"),
                Optional.of(4),
                Optional.empty(),
                Optional.empty(),
                "",
                "Deux périodes se chevauchent.",
                "Corrigez les dates à la ligne 4 de la feuille « Coordination »."));

        assertThat(MisesEnPhrases.de(rapport.rendu(), mise -> true))
                .containsExactly(
                        "Feuille Professionnels, lignes 3 à 28 : Seuls les médecins participent au SAS."
                                + " Écrivez « non » à ces lignes.",
                        "Feuille Coordination, ligne 4 : Deux périodes se chevauchent."
                                + " Corrigez les dates à la ligne 4 de la feuille « Coordination ».");
    }

    @Test
    void ofMissingFilesBeyondCountingTheFirstAreNamed() {
        UnRapport rapport = UnRapport.de(LesActivites.petite()).resultats(List.of());
        for (int i = 1; i <= 103; i++) {
            rapport.fichierAbsent("Stages", i + 1, "convention-" + i + ".pdf", "Absent.", "Là.");
        }

        assertThat(MisesEnPhrases.de(rapport.rendu(), mise -> true))
                .singleElement()
                .satisfies(phrase -> assertThat(phrase)
                        .startsWith("Feuille Stages : 103 fichiers n’ont pas été reçus (convention-1.pdf, ")
                        .contains("convention-100.pdf et 3 autres)"));
    }

    @Test
    void aMissingPieceIsSaidOnceByTheRowThatNamesIt() {
        UnRapport rapport = UnRapport.de(LesActivites.petite())
                .resultats(List.of(UnIndicateur.de(CodeIndicateur.A1_CRISE, "Crises", Nature.OPTIONNEL, "1")
                        .avertissementDePiece("Justificatifs nommés et non reçus : plan.pdf.")
                        .rendu(Resultat.Atteint::new)))
                .fichierAbsent("Crise sanitaire", 4, "plan.pdf", "Le fichier « plan.pdf » n’a pas été reçu.", "Là.");

        assertThat(MisesEnPhrases.de(rapport.rendu(), mise -> true))
                .containsExactly("Feuille Crise sanitaire, cellule C4 : Le fichier « plan.pdf » n’a pas été reçu. Là.");
    }
}
