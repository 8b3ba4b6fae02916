package fr.msp.aci.calcul;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.DossierRcp;
import fr.msp.aci.activite.Fait;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Profession;
import fr.msp.aci.activite.Professionnel;
import fr.msp.aci.activite.SituationDossier;
import fr.msp.aci.activite.Statut;
import fr.msp.aci.regle.CodeIndicateur;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

/**
 * What holds for any structure. The seeds are fixed, so that a build never hangs on luck; a structure is drawn from a
 * number, which the report of a failure gives back.
 */
class ProprietesTest {

    @Property(tries = 500, seed = "20251", shrinking = ShrinkingMode.OFF)
    void noPointsAndNoEurosAreEverNegativeNorAboveTheirMaximum(@ForAll long graine) {
        Bilan bilan = Calcul.bilan(StructuresAleatoires.tirer(graine));
        for (Resultat resultat : bilan.resultats()) {
            Detail detail = resultat.detail();
            assertThat(detail.points().fixes()).as(detail.code().code()).isNotNegative();
            assertThat(detail.points().variables()).as(detail.code().code()).isNotNegative();
            assertThat(detail.points().total()).as(detail.code().code()).isLessThanOrEqualTo(detail.maximum());
        }
        assertThat(bilan.remuneration().base()).isNotNegative();
        assertThat(bilan.remuneration().montant())
                .isGreaterThanOrEqualTo(bilan.remuneration().base());
        assertThat(bilan.remuneration().avanceTheorique()).isNotNegative();
        assertThat(bilan.remuneration().tauxMajoration()).isNotNegative();
    }

    @Property(tries = 500, seed = "20252", shrinking = ShrinkingMode.OFF)
    void theTotalIsTheSumOfItsLinesAndTheEurosAreThatTotal(@ForAll long graine) {
        Bilan bilan = Calcul.bilan(StructuresAleatoires.tirer(graine));
        BigDecimal somme = bilan.resultats().stream()
                .map(resultat -> resultat.detail().points())
                .map(points -> points.fixes().add(points.variables()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(bilan.pointsTotal()).isEqualByComparingTo(somme);
        BigDecimal attendu =
                bilan.prerequisAtteints() && bilan.regime() == Regime.CONTRAT ? new BigDecimal("7") : BigDecimal.ZERO;
        assertThat(bilan.remuneration().base()).isEqualByComparingTo(somme.multiply(attendu));
        BigDecimal etape = bilan.remuneration().etapes().get(0).details().stream()
                .map(ligne -> ligne.nombre().orElseThrow())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(etape).isEqualByComparingTo(bilan.regime() == Regime.CONTRAT ? somme : BigDecimal.ZERO);
    }

    @Property(tries = 1_500, seed = "20253", shrinking = ShrinkingMode.OFF)
    void oneThingMoreNeverLowersAnIndicator(
            @ForAll long graine, @ForAll Ajouts ajout, @ForAll @IntRange(max = 364) int jour) {
        Activite avant = StructuresAleatoires.tirer(graine);
        neBaissePas(avant, ajout.a(avant, jour));
    }

    @Property(tries = 400, seed = "20254", shrinking = ShrinkingMode.OFF)
    void oneAssociateMoreWhoIsNoDoctorNeverLowersAnIndicator(
            @ForAll long graine, @ForAll Profession profession, @ForAll @IntRange(max = 364) int jour) {
        Assume.that(!profession.estMedecin());
        Activite avant = StructuresAleatoires.tirer(graine);
        neBaissePas(
                avant,
                Ajouts.associe(
                        avant,
                        profession,
                        avant.structure().exercice().premierJour().plusDays(jour)));
    }

    @Property(tries = 500, seed = "20255", shrinking = ShrinkingMode.OFF)
    void oneCaseMoreAtEachMeetingNeverLowersAnIndicator(@ForAll long graine) {
        Activite avant = StructuresAleatoires.tirer(graine);
        neBaissePas(avant, Ajouts.dossiers(avant));
    }

    @Property(tries = 500, seed = "20256", shrinking = ShrinkingMode.OFF)
    void morePatientsNeverLowerThePointsThoughTheyMayLowerTheRateOfTheMajoration(
            @ForAll long graine, @ForAll @IntRange(min = 1, max = 3_000) int patients) {
        Activite avant = StructuresAleatoires.tirer(graine);
        int connus = avant.structure().entier(ChampStructure.PATIENTELE).orElseThrow();
        neBaissentPas(
                Calcul.bilan(avant), Calcul.bilan(Ajouts.champ(avant, ChampStructure.PATIENTELE, connus + patients)));
    }

    @Property(tries = 700, seed = "20257", shrinking = ShrinkingMode.OFF)
    void theOrderOfTheRowsChangesNothing(@ForAll long graine) {
        Activite activite = avecDesRepetitions(StructuresAleatoires.tirer(graine), graine);
        Activite melangee = activite;
        for (Feuille feuille : activite.feuilles().keySet()) {
            List<Fait> lignes = new ArrayList<>(activite.feuilles().get(feuille).faits());
            Collections.shuffle(lignes, new Random(graine + feuille.ordinal()));
            melangee = Ajouts.avecLignes(melangee, feuille, lignes);
        }
        memesFigures(Calcul.bilan(activite), Calcul.bilan(melangee));
    }

    @Property(tries = 200, seed = "20258", shrinking = ShrinkingMode.OFF)
    void theSameFactsGiveTheSameBilanWordForWord(@ForAll long graine) {
        assertThat(Calcul.bilan(StructuresAleatoires.tirer(graine)))
                .isEqualTo(Calcul.bilan(StructuresAleatoires.tirer(graine)));
    }

    private static void neBaissePas(Activite avant, Activite apres) {
        Bilan ancien = Calcul.bilan(avant);
        Bilan nouveau = Calcul.bilan(apres);
        neBaissentPas(ancien, nouveau);
        assertThat(nouveau.remuneration().montant())
                .isGreaterThanOrEqualTo(ancien.remuneration().montant());
        assertThat(nouveau.prerequisManquants()).isSubsetOf(ancien.prerequisManquants());
    }

    private static void neBaissentPas(Bilan ancien, Bilan nouveau) {
        for (CodeIndicateur code : CodeIndicateur.values()) {
            assertThat(Calcul.resultat(nouveau, code).detail().points().total())
                    .as(code.code())
                    .isGreaterThanOrEqualTo(
                            Calcul.resultat(ancien, code).detail().points().total());
        }
        assertThat(nouveau.pointsTotal()).isGreaterThanOrEqualTo(ancien.pointsTotal());
    }

    private static void memesFigures(Bilan un, Bilan autre) {
        for (CodeIndicateur code : CodeIndicateur.values()) {
            Detail attendu = Calcul.resultat(un, code).detail();
            Detail obtenu = Calcul.resultat(autre, code).detail();
            assertThat(obtenu.points()).as(code.code()).isEqualTo(attendu.points());
            assertThat(obtenu.maximum()).as(code.code()).isEqualTo(attendu.maximum());
            assertThat(obtenu.manques()).as(code.code()).containsExactlyInAnyOrderElementsOf(attendu.manques());
        }
        assertThat(autre.prerequisManquants()).isEqualTo(un.prerequisManquants());
        assertThat(autre.remuneration().montant()).isEqualTo(un.remuneration().montant());
        assertThat(autre.remuneration().avanceTheorique())
                .isEqualTo(un.remuneration().avanceTheorique());
        assertThat(autre.eligibilite()).isEqualTo(un.eligibilite());
    }

    /** People on two rows that do not agree, and cases written twice at a meeting. */
    private static Activite avecDesRepetitions(Activite activite, long graine) {
        Random hasard = new Random(graine);
        Activite repetee = activite;
        for (Professionnel ligne : activite.les(Professionnel.class)) {
            if (hasard.nextInt(3) == 0) {
                repetee = Ajouts.avec(repetee, numero -> autreLigne(numero, ligne, hasard.nextLong()));
            }
        }
        for (DossierRcp dossier : activite.les(DossierRcp.class)) {
            SituationDossier situation = SituationDossier.values()[hasard.nextInt(SituationDossier.values().length)];
            repetee = Ajouts.avec(
                    repetee,
                    numero -> new DossierRcp(numero, dossier.dateRcp(), dossier.dossier(), situation, dossier.theme()));
        }
        return repetee;
    }

    private static Professionnel autreLigne(int numero, Professionnel ligne, long graine) {
        Random hasard = new Random(graine);
        Profession profession = Profession.values()[hasard.nextInt(Profession.values().length)];
        Statut statut = Statut.values()[hasard.nextInt(Statut.values().length)];
        return new Professionnel(
                numero,
                ligne.nom(),
                ligne.prenom(),
                ligne.rpps(),
                ligne.numeroAm(),
                profession,
                ligne.specialite(),
                statut,
                ligne.site(),
                hasard.nextBoolean() ? ligne.entree() : Optional.of(LocalDate.of(2021, 1, 1)),
                ligne.sortie(),
                statut == Statut.VACATAIRE ? Optional.of(new BigDecimal("0.5")) : Optional.empty(),
                hasard.nextBoolean(),
                hasard.nextBoolean());
    }
}
