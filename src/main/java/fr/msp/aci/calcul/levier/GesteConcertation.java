package fr.msp.aci.calcul.levier;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.DossierRcp;
import fr.msp.aci.activite.Rcp;
import fr.msp.aci.activite.SituationDossier;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * More meetings of concertation, or more cases in those that were held.
 *
 * @param situation where we start from
 */
record GesteConcertation(Situation situation) {

    /** Meetings more, with so many cases shared out between them. */
    Activite reunions(int nombre, int dossiers) {
        LocalDate jour = jourSansDetail(situation.jour());
        return situation.retouche().ajouter(reunions(nombre, dossiers, jour)).activite();
    }

    /** Meetings that a workbook declares for a later day, the soonest first, of so many to be held. */
    List<Rcp> inscrites(int reunions) {
        return situation.sonde().reunionsPrevues().stream().limit(reunions).toList();
    }

    /** The cases that these meetings bring with them: their detail counts where there is one. */
    int dossiersInscrits(int reunions) {
        Set<LocalDate> detailles = joursDetailles();
        List<Rcp> inscrites = inscrites(reunions);
        int annonces = inscrites.stream()
                .filter(reunion -> !detailles.contains(reunion.date()))
                .mapToInt(Rcp::dossiers)
                .sum();
        return annonces
                + inscrites.stream()
                        .map(Rcp::date)
                        .filter(detailles::contains)
                        .distinct()
                        .mapToInt(this::dossiersDetailles)
                        .sum();
    }

    /** What the detail of a day to come counts for, once it has come. */
    private int dossiersDetailles(LocalDate jour) {
        return situation.sondeLe(jour).dossiers()
                - situation.sondeLe(jour.minusDays(1)).dossiers();
    }

    /** Cases more at the last meeting that counts; a meeting for them when none was held. */
    Activite dossiers(int nombre) {
        List<Rcp> tenues = situation.sonde().reunions();
        Optional<Rcp> derniere = tenues.stream().max(Comparator.comparing(Rcp::date));
        if (derniere.isEmpty()) {
            return reunions(1, nombre);
        }
        // Where the cases of a day are detailed, the number written beside the meeting no longer counts.
        Set<LocalDate> detailles = joursDetailles();
        return tenues.stream()
                .filter(reunion -> !detailles.contains(reunion.date()))
                .max(Comparator.comparing(Rcp::date))
                .map(reunion -> situation
                        .retouche()
                        .remplacer(Rcp.class, reunion, avec(reunion, reunion.dossiers() + nombre))
                        .activite())
                .orElseGet(() -> situation
                        .retouche()
                        .ajouter(detail(nombre, derniere.get().date()))
                        .activite());
    }

    /** Meetings of a day, with so many cases shared out between them. */
    static List<Rcp> reunions(int nombre, int dossiers, LocalDate jour) {
        return IntStream.range(0, nombre)
                .mapToObj(rang -> new Rcp(
                        0,
                        jour,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        dossiers / nombre + (rang < dossiers % nombre ? 1 : 0),
                        true,
                        Optional.empty()))
                .toList();
    }

    /** The day, or the nearest before it under the contract in the exercise, on which no case is detailed. */
    LocalDate jourSansDetail(LocalDate jour) {
        LocalDate debut = premierJour(situation);
        Set<LocalDate> detailles = joursDetailles();
        return Stream.iterate(jour, candidat -> !candidat.isBefore(debut), candidat -> candidat.minusDays(1))
                .filter(candidat -> !detailles.contains(candidat))
                .findFirst()
                .orElse(jour);
    }

    /** The first day whose meetings count: that of the exercise, or of the contract when it comes later. */
    static LocalDate premierJour(Situation situation) {
        LocalDate debut = situation.exercice().premierJour();
        return situation
                .activite()
                .structure()
                .date(ChampStructure.DATE_EFFET)
                .filter(situation.exercice()::contient)
                .filter(debut::isBefore)
                .orElse(debut);
    }

    private Set<LocalDate> joursDetailles() {
        return situation.activite().les(DossierRcp.class).stream()
                .map(DossierRcp::dateRcp)
                .collect(Collectors.toSet());
    }

    private List<DossierRcp> detail(int nombre, LocalDate jour) {
        int premier = situation.nouveaux().rang(DossierRcp.class);
        return IntStream.range(premier, premier + nombre)
                .mapToObj(rang ->
                        new DossierRcp(0, jour, FaitsNouveaux.nom(rang), SituationDossier.ALD, Optional.empty()))
                .toList();
    }

    private static Rcp avec(Rcp reunion, int dossiers) {
        return new Rcp(
                reunion.ligne(),
                reunion.date(),
                reunion.theme(),
                reunion.animateur(),
                reunion.participants(),
                reunion.professions(),
                dossiers,
                reunion.integreAuSip(),
                reunion.justificatif());
    }
}
