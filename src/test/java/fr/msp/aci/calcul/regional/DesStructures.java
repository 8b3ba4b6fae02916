package fr.msp.aci.calcul.regional;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Finess;
import fr.msp.aci.activite.Implantation;
import fr.msp.aci.activite.Numero;
import fr.msp.aci.regle.Bareme;
import fr.msp.aci.regle.Baremes;
import fr.msp.aci.regle.CodeIndicateur;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Invented structures of a region. The n-th (from 0) has 10 n points of each of the nineteen indicators out of 1 000, the
 * first reaching none; every tenth (from the fifth) misses a prérequis, every tenth (from the seventh) has a caution.
 */
public final class DesStructures {

    private static final Exercice EXERCICE = new Exercice(2025);
    private static final Bareme BAREME = Baremes.integres().pour(2025).orElseThrow();
    private static final List<Motif> MOTIF = List.of(new Motif(
            CodeIndicateur.A1_HORAIRES, "Horaires inventés", List.of("Ouvrez davantage.", "Organisez les soins.")));

    private DesStructures() {}

    /** The picture of so many. */
    public static SyntheseRegionale synthese(int nombre) {
        return synthese(new Territoire("region-d-essai", "Région d’essai"), membres(nombre, "MSP inventée"));
    }

    /** The picture of so many in 2026, looked at before its end: their figures are those of 2025. */
    public static SyntheseRegionale enCours(int nombre) {
        return SyntheseRegionale.de(
                new Exercice(2026), Territoire.TOUTES_REGIONS, membres(nombre, "MSP inventée"), BAREME);
    }

    /** The picture of these. */
    public static SyntheseRegionale synthese(Territoire territoire, List<Membre> membres) {
        return SyntheseRegionale.de(EXERCICE, territoire, membres, BAREME);
    }

    /** So many, whose names begin so. */
    public static List<Membre> membres(int nombre, String nom) {
        List<String> numeros = IntStream.iterate(49400000, i -> i + 1)
                .boxed()
                .flatMap(debut -> IntStream.range(0, 10).mapToObj(cle -> debut + "" + cle))
                .filter(Numero.FINESS::estValide)
                .limit(nombre)
                .toList();
        List<Membre> membres = new ArrayList<>();
        for (int n = 0; n < nombre; n++) {
            membres.add(membre(n, numeros.get(n), nom));
        }
        return membres;
    }

    /** The same without contract. */
    public static Membre sansContrat(Membre membre) {
        return autre(membre, false, List.of(), List.of(), membre.incomplet());
    }

    /** The same, these prérequis being reached with a caution. */
    public static Membre avecReserves(Membre membre, String... prerequis) {
        List<Motif> reserves = Arrays.stream(prerequis)
                .map(titre -> new Motif(CodeIndicateur.A2_COORDINATION, titre, List.of("Pièce inventée absente.")))
                .toList();
        return autre(membre, true, membre.manques(), reserves, membre.incomplet());
    }

    /** The same of whose points a datum was never received. */
    public static Membre incomplet(Membre membre) {
        return autre(membre, membre.sousContrat(), membre.manques(), membre.reserves(), true);
    }

    /** The same whose bilan looks at the facts that day. */
    public static Membre auJour(Membre membre, LocalDate jour) {
        return autre(membre, membre.sousContrat(), membre.manques(), membre.reserves(), membre.incomplet(), jour);
    }

    private static Membre autre(
            Membre membre, boolean sousContrat, List<Motif> manques, List<Motif> reserves, boolean incomplet) {
        return autre(membre, sousContrat, manques, reserves, incomplet, membre.dateReference());
    }

    private static Membre autre(
            Membre membre,
            boolean sousContrat,
            List<Motif> manques,
            List<Motif> reserves,
            boolean incomplet,
            LocalDate jour) {
        return new Membre(
                membre.finess(),
                membre.raisonSociale(),
                membre.region(),
                membre.commune(),
                membre.implantation(),
                membre.professionnels(),
                membre.professions(),
                sousContrat,
                membre.points(),
                membre.maximum(),
                membre.euros(),
                membre.resultats(),
                manques,
                reserves,
                jour,
                incomplet);
    }

    private static Membre membre(int n, String finess, String nom) {
        BigDecimal points = BigDecimal.valueOf(10L * n).setScale(2);
        BigDecimal maximum = BigDecimal.valueOf(Math.max(1000, 10L * n)).setScale(2);
        boolean ferme = n % 10 == 5;
        List<Membre.ParIndicateur> resultats = Arrays.stream(CodeIndicateur.values())
                .map(code -> new Membre.ParIndicateur(code, n > 0, points, maximum))
                .toList();
        BigDecimal dixNeuf = BigDecimal.valueOf(19);
        return new Membre(
                new Finess(finess),
                nom + " " + n,
                Optional.of("Région d’essai"),
                Optional.of("Commune inventée " + n),
                Optional.of(n % 2 == 0 ? Implantation.MONO_SITE : Implantation.MULTI_SITES),
                n + 1,
                1 + n % 7,
                true,
                points.multiply(dixNeuf),
                maximum.multiply(dixNeuf),
                ferme ? BigDecimal.ZERO.setScale(2) : points.multiply(BigDecimal.valueOf(133)),
                resultats,
                ferme ? MOTIF : List.of(),
                n % 10 == 7 ? MOTIF : List.of(),
                LocalDate.of(2025, 12, 31),
                false);
    }
}
