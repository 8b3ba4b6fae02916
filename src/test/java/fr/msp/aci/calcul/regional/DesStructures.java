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
        return autre(membre, false, List.of(), List.of(), membre.donneesManquantes());
    }

    /** The same, these prérequis being reached with a caution. */
    public static Membre avecReserves(Membre membre, String... prerequis) {
        List<Motif> reserves = Arrays.stream(prerequis)
                .map(titre -> new Motif(CodeIndicateur.A2_COORDINATION, titre, List.of("Pièce inventée absente.")))
                .toList();
        return autre(membre, true, membre.manques(), reserves, membre.donneesManquantes());
    }

    /** The same whose team was never received: its first indicator could bring more, and nobody knows how much. */
    public static Membre incomplet(Membre membre) {
        return autre(membre, membre.sousContrat(), membre.manques(), membre.reserves(), List.of("la feuille Inventée"));
    }

    /** The same under another name, in another spelling of its region. */
    public static Membre nomme(Membre membre, String nom, String region) {
        return autre(
                membre,
                nom,
                Optional.of(region),
                membre.sousContrat(),
                membre.manques(),
                membre.reserves(),
                List.of(),
                membre.dateReference());
    }

    private static List<Membre.ParIndicateur> sansPremierMaximum(List<Membre.ParIndicateur> resultats) {
        List<Membre.ParIndicateur> sans = new ArrayList<>(resultats);
        Membre.ParIndicateur premier = sans.get(0);
        sans.set(0, new Membre.ParIndicateur(premier.code(), premier.atteint(), premier.points(), Optional.empty()));
        return sans;
    }

    /** The same whose bilan looks at the facts that day. */
    public static Membre auJour(Membre membre, LocalDate jour) {
        return autre(
                membre,
                membre.raisonSociale(),
                membre.region(),
                membre.sousContrat(),
                membre.manques(),
                membre.reserves(),
                membre.donneesManquantes(),
                jour);
    }

    private static Membre autre(
            Membre membre, boolean sousContrat, List<Motif> manques, List<Motif> reserves, List<String> lacunes) {
        return autre(
                membre,
                membre.raisonSociale(),
                membre.region(),
                sousContrat,
                manques,
                reserves,
                lacunes,
                membre.dateReference());
    }

    private static Membre autre(
            Membre membre,
            String nom,
            Optional<String> region,
            boolean sousContrat,
            List<Motif> manques,
            List<Motif> reserves,
            List<String> lacunes,
            LocalDate jour) {
        boolean complet = lacunes.isEmpty();
        return new Membre(
                membre.finess(),
                nom,
                region,
                membre.departement(),
                membre.cpam(),
                membre.commune(),
                membre.implantation(),
                complet ? membre.professionnels() : Optional.empty(),
                complet ? membre.professions() : Optional.empty(),
                sousContrat,
                membre.points(),
                complet ? membre.maximum() : Optional.empty(),
                membre.euros(),
                complet ? membre.resultats() : sansPremierMaximum(membre.resultats()),
                manques,
                reserves,
                jour,
                lacunes);
    }

    private static Membre membre(int n, String finess, String nom) {
        BigDecimal points = BigDecimal.valueOf(10L * n).setScale(2);
        BigDecimal maximum = BigDecimal.valueOf(Math.max(1000, 10L * n)).setScale(2);
        boolean ferme = n % 10 == 5;
        List<Membre.ParIndicateur> resultats = Arrays.stream(CodeIndicateur.values())
                .map(code -> new Membre.ParIndicateur(code, n > 0, points, Optional.of(maximum)))
                .toList();
        BigDecimal dixNeuf = BigDecimal.valueOf(19);
        return new Membre(
                new Finess(finess),
                nom + " " + n,
                Optional.of("Région d’essai"),
                Optional.of("Département inventé"),
                Optional.of("CPAM inventée"),
                Optional.of("Commune inventée " + n),
                Optional.of(n % 2 == 0 ? Implantation.MONO_SITE : Implantation.MULTI_SITES),
                Optional.of(n + 1),
                Optional.of(1 + n % 7),
                true,
                points.multiply(dixNeuf),
                Optional.of(maximum.multiply(dixNeuf)),
                ferme ? BigDecimal.ZERO.setScale(2) : points.multiply(BigDecimal.valueOf(133)),
                resultats,
                ferme ? MOTIF : List.of(),
                n % 10 == 7 ? MOTIF : List.of(),
                LocalDate.of(2025, 12, 31),
                List.of());
    }
}
