package fr.msp.aci.calcul;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.TypeStructure;
import fr.msp.aci.regle.Bareme;
import fr.msp.aci.regle.CodeIndicateur;
import fr.msp.aci.regle.Nature;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Computes a bilan: the nineteen indicators, the gate of the prérequis, the remuneration. Pure, without any state. */
public final class Calculateur {

    /** All the indicators, in the order of the guide, which is also that of their codes. */
    static final List<Indicateur> INDICATEURS = List.of(
            new HorairesOuverture(),
            new CrisesSanitaires(),
            new DiversiteOffre(),
            new SecondRecours(),
            new AccueilCstm(),
            new MissionsSantePublique(),
            new ImplicationUsagers(),
            new SoinsNonProgrammesSas(),
            new FonctionCoordination(),
            new ProtocolesPluriprofessionnels(),
            new ConcertationPluriprofessionnelle(),
            new FormationStagiaires(),
            new CoordinationExterne(),
            new DemarcheQualite(),
            new ProtocolesNationaux(),
            new ParcoursInsuffisanceCardiaque(),
            new ParcoursSurpoids(),
            new SystemeStandard(),
            new SystemeAvance());

    private Calculateur() {}

    /**
     * The bilan of a structure for the exercise its facts speak of.
     *
     * @param activite the facts
     * @param bareme the grid of the exercise
     * @param dateReference the day of computation; the last day of the exercise when later
     * @throws IllegalArgumentException when the grid does not cover the exercise
     */
    public static Bilan calculer(Activite activite, Bareme bareme, LocalDate dateReference) {
        Exercice exercice = activite.structure().exercice();
        if (!bareme.couvre(exercice.annee())) {
            throw new IllegalArgumentException("the grid " + bareme.nom() + " does not cover " + exercice);
        }
        Contexte contexte = Contexte.de(activite, bareme, dateReference);
        List<Resultat> resultats = INDICATEURS.stream()
                .map(indicateur -> indicateur.evaluer(contexte))
                .toList();
        Optional<SuiteDExercice> suite = SuiteDExercice.de(contexte, resultats);
        List<CodeIndicateur> manquants = manquants(resultats);
        BigDecimal total = total(resultats);
        CalculRemuneration calcul = new CalculRemuneration(contexte, INDICATEURS, resultats, total, manquants);
        Remuneration remuneration = calcul.calculer();
        List<Lacune> lacunes = new Lacunes(contexte, resultats).toutes();
        List<Eligibilite> conditions = new ConditionsDuContrat(contexte).examiner();
        return new Bilan(
                activite.structure().finess(),
                exercice,
                contexte.contrat().regime(),
                contexte.dateReference(),
                bareme.nom(),
                bareme.empreinte(),
                suite.map(SuiteDExercice::annoncer).orElse(resultats),
                manquants,
                total,
                remuneration,
                conditions,
                hypotheses(contexte, resultats, calcul),
                new MisesEnGarde(
                                contexte,
                                manquants,
                                total,
                                conditions,
                                lacunes,
                                suite.map(SuiteDExercice::pertes).orElse(List.of()))
                        .generales(),
                lacunes);
    }

    /** The day at which facts are looked at: 31 December, or today when the exercise is not over. */
    public static LocalDate dateDeReference(Exercice exercice, LocalDate aujourdhui) {
        return aujourdhui.isBefore(exercice.dernierJour()) ? aujourdhui : exercice.dernierJour();
    }

    /** The prérequis that are missed. */
    static List<CodeIndicateur> manquants(List<Resultat> resultats) {
        return resultats.stream()
                .filter(resultat -> resultat.detail().nature() == Nature.PREREQUIS && !resultat.atteint())
                .map(resultat -> resultat.detail().code())
                .toList();
    }

    /** The points of all, each rounded on its own. */
    static BigDecimal total(List<Resultat> resultats) {
        return resultats.stream()
                .map(resultat -> resultat.detail().points().total())
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    private static List<String> hypotheses(Contexte contexte, List<Resultat> resultats, CalculRemuneration calcul) {
        Stream<String> centre = contexte.structure().type() == TypeStructure.CDS
                ? Stream.of(Textes.de("hypothese.cds"))
                : Stream.empty();
        Stream<String> prorata =
                contexte.contrat().enCoursDAnnee() ? Stream.of(Textes.de("hypothese.prorata")) : Stream.empty();
        Stream<String> indicateurs = resultats.stream().flatMap(resultat -> resultat.detail().hypotheses().stream());
        Stream<String> bareme = new BaremeModifie(contexte).hypotheses().stream();
        return Stream.of(bareme, centre, indicateurs, prorata, calcul.hypotheses().stream())
                .flatMap(textes -> textes)
                .distinct()
                .toList();
    }
}
