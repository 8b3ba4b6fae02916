package fr.msp.aci.calcul.levier;

import static fr.msp.aci.regle.Parametre.*;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.regle.CodeIndicateur;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Steps of A2-CONCERTATION (guide p. 26–30): the meetings missing; once they are held, the cases up to the next whole
 * percent of the base, then up to the rate asked for. The rate is truncated, so a case brings a little more or less
 * than the one before it: only counting again tells.
 */
final class PistesConcertation {

    private static final CodeIndicateur CODE = CodeIndicateur.A2_CONCERTATION;
    private static final BigDecimal CENTIEME = new BigDecimal("0.01");

    private final Situation situation;
    private final GesteConcertation geste;
    private final Recherche recherche;

    private PistesConcertation(Situation situation) {
        this.situation = situation;
        this.geste = new GesteConcertation(situation);
        this.recherche = new Recherche(situation, CODE);
    }

    static List<Piste> chercher(Situation situation) {
        PistesConcertation pistes = new PistesConcertation(situation);
        return situation.bilan().resultats().get(CODE.ordinal()).atteint() ? pistes.dossiers() : pistes.reunions();
    }

    private List<Piste> reunions() {
        int assez = dossiersSuffisants();
        // Cases are studied at a meeting: where none was held, a first one comes before any case.
        int premiere = aucuneTenue() ? 1 : 0;
        for (int reunions = premiere; reunions <= situation.entier(CONCERTATION_REUNIONS); reunions++) {
            if (recherche.rapporte(avec(reunions, assez))) {
                return List.of(reunions(reunions, assez));
            }
        }
        return List.of();
    }

    private Piste reunions(int reunions, int assez) {
        if (reunions > 0 && recherche.rapporte(avec(reunions, 0))) {
            int inscrits = geste.dossiersInscrits(reunions);
            String action = Textes.titre("concertation.reunions", reunions, inscrites(reunions), inscrits);
            return new Piste(CODE, action, avec(reunions, 0));
        }
        int dossiers = Recherche.premier(assez, nombre -> recherche.rapporte(avec(reunions, nombre)))
                .orElseThrow();
        return new Piste(CODE, action(reunions, dossiers), avec(reunions, dossiers));
    }

    private String action(int reunions, int dossiers) {
        if (reunions == 0) {
            return Textes.titre("concertation.dossiers", dossiers);
        }
        String cle = aucuneTenue() ? "concertation.premieres" : "concertation.reunions-dossiers";
        return Textes.titre(cle, reunions, dossiers + geste.dossiersInscrits(reunions), inscrites(reunions));
    }

    private boolean aucuneTenue() {
        return situation.sonde().reunions().isEmpty();
    }

    /** Those of so many meetings that a workbook already declares for a later day, with their cases. */
    private String inscrites(int reunions) {
        List<String> jours = geste.inscrites(reunions).stream()
                .map(reunion -> Textes.de("jour", reunion.date()))
                .toList();
        if (jours.isEmpty()) {
            return "";
        }
        String cle = jours.size() == reunions ? "concertation.toutes-inscrites" : "concertation.inscrites";
        int inscrits = geste.dossiersInscrits(reunions);
        String dossiers = inscrits == 0 ? "" : Textes.de("concertation.leurs-dossiers", jours.size(), inscrits);
        return Textes.de(cle, jours.size(), String.join(", ", jours), dossiers);
    }

    private List<Piste> dossiers() {
        List<Piste> pistes = new ArrayList<>();
        int paliers = Math.max(1, situation.valeur(CONCERTATION_TAUX).intValue());
        int suivant = Stream.iterate(1, palier -> palier < paliers, palier -> palier + 1)
                .filter(palier -> seuil(palier, paliers).compareTo(situation.points(CODE)) > 0)
                .findFirst()
                .orElse(paliers);
        OptionalInt proches = jusqua(suivant, paliers);
        OptionalInt tous = jusqua(paliers, paliers);
        proches.ifPresent(nombre ->
                pistes.add(new Piste(CODE, Textes.titre("concertation.dossiers", nombre), geste.dossiers(nombre))));
        if (!tous.equals(proches)) {
            tous.ifPresent(nombre -> pistes.add(
                    new Piste(CODE, Textes.titre("concertation.dossiers-tous", nombre), geste.dossiers(nombre))));
        }
        return pistes;
    }

    /** The fewest cases more that bring the points of a step of the rate. */
    private OptionalInt jusqua(int palier, int paliers) {
        BigDecimal attendu = seuil(palier, paliers).subtract(situation.points(CODE));
        return Recherche.premier(
                dossiersSuffisants(),
                nombre -> situation.gain(CODE, geste.dossiers(nombre)).compareTo(attendu) >= 0);
    }

    /** Points of a whole percent of the rate, less what rounding may cost. */
    private BigDecimal seuil(int palier, int paliers) {
        BigDecimal maximum = situation.detail(CODE).maximum();
        return palier == paliers
                ? maximum
                : maximum.multiply(BigDecimal.valueOf(palier))
                        .divide(BigDecimal.valueOf(paliers), 2, RoundingMode.DOWN)
                        .subtract(CENTIEME);
    }

    /** Cases more with which the rate is surely reached, truncated as it is. */
    private int dossiersSuffisants() {
        int base = Stream.of(
                        ChampStructure.PATIENTELE_ALD_MOINS_75,
                        ChampStructure.PATIENTELE_75_HORS_ALD,
                        ChampStructure.PATIENTELE_75_ALD)
                .mapToInt(
                        champ -> situation.activite().structure().entier(champ).orElse(0))
                .sum();
        return situation
                .valeur(CONCERTATION_TAUX)
                .multiply(BigDecimal.valueOf(base))
                .movePointLeft(2)
                .setScale(0, RoundingMode.UP)
                .intValueExact();
    }

    /** Meetings more, the first of them those declared already, with so many cases beside theirs. */
    private Activite avec(int reunions, int dossiers) {
        return reunions == 0
                ? geste.dossiers(dossiers)
                : geste.reunions(reunions, dossiers + geste.dossiersInscrits(reunions));
    }
}
