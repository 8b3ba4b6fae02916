package fr.msp.aci.calcul;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.Activites;
import fr.msp.aci.activite.Fait;
import fr.msp.aci.activite.Logiciel;
import fr.msp.aci.activite.NiveauLogiciel;
import fr.msp.aci.activite.Profession;
import fr.msp.aci.activite.Professionnel;
import fr.msp.aci.activite.Protocole;
import fr.msp.aci.activite.Rcp;
import fr.msp.aci.activite.Statut;
import fr.msp.aci.activite.ThemeProtocole;
import fr.msp.aci.activite.UnProfessionnel;
import fr.msp.aci.calcul.LignesComptees.Motif;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Of each row of an annex: whether it counts, and why not. */
class LignesCompteesTest {

    private static final LocalDate FIN = LocalDate.of(2025, 12, 31);

    @Test
    void ofTheVacationsEachRowSaysWhyItDoesNotCount() {
        Activites equipe = Activites.sousContrat(2025)
                .ligne(n -> personne(n, "Deux", Profession.SAGE_FEMME, Statut.ASSOCIE, "1"))
                .ligne(n -> personne(n, "Deux", Profession.SAGE_FEMME, Statut.VACATAIRE, "1"))
                .ligne(n -> personne(n, "Généraliste", Profession.MEDECIN_GENERALISTE, Statut.VACATAIRE, "1"))
                .ligne(n -> personne(n, "Deux fois", Profession.BIOLOGISTE, Statut.VACATAIRE, "1"))
                .ligne(n -> personne(n, "Deux fois", Profession.BIOLOGISTE, Statut.VACATAIRE, "1"))
                .ligne(n -> personne(n, "Muette", Profession.PHARMACIEN, Statut.VACATAIRE, null))
                .vacataire(Profession.SAGE_FEMME, "1", Optional.of(FIN.plusDays(1)), Optional.empty())
                .vacataire(Profession.SAGE_FEMME, "1", Optional.empty(), Optional.of(FIN.minusYears(1)))
                .professionnel(Profession.INFIRMIER, Statut.SALARIE);
        assertThat(motifs(equipe, Professionnel.class))
                .containsExactly(
                        Optional.empty(),
                        Optional.of(Motif.ASSOCIE),
                        Optional.of(Motif.HORS_SECOND_RECOURS),
                        Optional.empty(),
                        Optional.of(Motif.VACATION_REPRISE),
                        Optional.of(Motif.SANS_JOURS),
                        Optional.of(Motif.A_VENIR),
                        Optional.of(Motif.HORS_EXERCICE),
                        Optional.empty());
    }

    @Test
    void ofTheSoftwareOneToComeDoesNotCount() {
        Activites logiciels = Activites.sousContrat(2025)
                .logiciel(NiveauLogiciel.STANDARD, LocalDate.of(2020, 1, 1))
                .logiciel(NiveauLogiciel.AVANCE, FIN)
                .logiciel(NiveauLogiciel.AVANCE, FIN.plusDays(1));
        assertThat(motifs(logiciels, Logiciel.class))
                .containsExactly(Optional.empty(), Optional.empty(), Optional.of(Motif.A_VENIR));
    }

    @Test
    void ofTheProtocolsOneThatEndedOneOffListAndOneOfTheSameTitleDoNotCount() {
        LocalDate jour = LocalDate.of(2024, 1, 1);
        Activites protocoles = Activites.sousContrat(2025)
                .protocole("Plaies", ThemeProtocole.PATIENTS_OBESES, jour, Optional.of(FIN.minusDays(1)), false)
                .protocole("Plaies", ThemeProtocole.HORS_LISTE, jour, Optional.empty(), false)
                .protocole("Plaies", ThemeProtocole.PATIENTS_OBESES, jour, Optional.of(FIN), false)
                .protocole("PLAIES", ThemeProtocole.PATIENTS_COMPLEXES, jour, Optional.empty(), false);
        assertThat(motifs(protocoles, Protocole.class))
                .containsExactly(
                        Optional.of(Motif.PLUS_VALIDE),
                        Optional.of(Motif.HORS_LISTE),
                        Optional.empty(),
                        Optional.of(Motif.INTITULE_REPRIS));
    }

    @Test
    void ofTheMeetingsThoseBeforeTheContractDoNotCount() {
        Activites reunions = Activites.sousContrat(2025)
                .effet(LocalDate.of(2025, 7, 1))
                .rcp(LocalDate.of(2024, 12, 31), 1)
                .rcp(LocalDate.of(2025, 6, 30), 1)
                .rcp(LocalDate.of(2025, 7, 1), 1);
        assertThat(motifs(reunions, Rcp.class))
                .containsExactly(Optional.of(Motif.HORS_EXERCICE), Optional.of(Motif.AVANT_CONTRAT), Optional.empty());
    }

    private static <T extends Fait> List<Optional<Motif>> motifs(Activites activites, Class<T> feuille) {
        Activite activite = activites.activite();
        LignesComptees lignes = LignesComptees.de(activite, FIN);
        return activite.les(feuille).stream().map(lignes::motif).toList();
    }

    private static Professionnel personne(int ligne, String nom, Profession profession, Statut statut, String jours) {
        return UnProfessionnel.de(ligne, profession, statut)
                .nomme(nom)
                .joursParSemaine(Optional.ofNullable(jours).map(BigDecimal::new))
                .professionnel();
    }
}
