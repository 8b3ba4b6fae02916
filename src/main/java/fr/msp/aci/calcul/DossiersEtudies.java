package fr.msp.aci.calcul;

import fr.msp.aci.activite.DossierRcp;
import fr.msp.aci.activite.Fait;
import fr.msp.aci.activite.Rcp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The meetings that count and their cases (guide p. 26–30): the detail of the cases, when there is one for the day of a
 * meeting, is that day's count.
 */
final class DossiersEtudies {

    private final List<Rcp> reunions;
    private final List<Rcp> prevues;
    private final List<Fait> preuves = new ArrayList<>();
    private final Map<LocalDate, Integer> parDate = new TreeMap<>();
    private final List<Etape> details = new ArrayList<>();

    private DossiersEtudies(List<Rcp> reunions, List<Rcp> prevues) {
        this.reunions = reunions;
        this.prevues = prevues;
    }

    /** The same for who only counts, and shows no caution. */
    static DossiersEtudies de(Contexte contexte) {
        return de(new Fiche(new ConcertationPluriprofessionnelle(), contexte), contexte);
    }

    static DossiersEtudies de(Fiche fiche, Contexte contexte) {
        Tri<Rcp> rcp = tenues(contexte.ecoule(), contexte.les(Rcp.class));
        fiche.ecartes(rcp);
        List<Rcp> avant = rcp.comptes().stream()
                .filter(reunion -> !contexte.contrat().couvre(reunion.date()))
                .toList();
        if (!avant.isEmpty()) {
            fiche.avertir("A2-CONCERTATION.avertissement.avant-contrat", Lieu.de(avant));
        }
        DossiersEtudies etudies = new DossiersEtudies(
                rcp.comptes().stream()
                        .filter(reunion -> !avant.contains(reunion))
                        .toList(),
                rcp.aVenir().stream()
                        .filter(reunion -> contexte.exercice().contient(reunion.date()))
                        .filter(reunion -> contexte.contrat().couvre(reunion.date()))
                        .sorted(Comparator.comparing(Rcp::date))
                        .toList());
        etudies.compter(fiche, contexte);
        return etudies;
    }

    /** Meetings by whether they were held in the exercise. */
    static Tri<Rcp> tenues(Ecoule ecoule, List<Rcp> reunions) {
        return Tri.deLAnnee(ecoule, reunions, Rcp::date);
    }

    List<Rcp> reunions() {
        return reunions;
    }

    /** Meetings declared for a later day of the exercise, which are to count in their turn; the soonest first. */
    List<Rcp> prevues() {
        return prevues;
    }

    /** Cases that count, over all the meetings. */
    int total() {
        return parDate.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The same by day of meeting. */
    Map<LocalDate, Integer> parDate() {
        return parDate;
    }

    /** The same day by day, as steps. */
    List<Etape> details() {
        return details;
    }

    /** The rows the counts rest on. */
    List<Fait> preuves() {
        return preuves;
    }

    private void compter(Fiche fiche, Contexte contexte) {
        Map<LocalDate, List<Rcp>> parJour =
                reunions.stream().collect(Collectors.groupingBy(Rcp::date, TreeMap::new, Collectors.toList()));
        Map<LocalDate, List<DossierRcp>> detailles = contexte.les(DossierRcp.class).stream()
                .collect(Collectors.groupingBy(DossierRcp::dateRcp, TreeMap::new, Collectors.toList()));
        Map<LocalDate, DossiersDuJour> retenus = new TreeMap<>();
        parJour.keySet().stream()
                .filter(detailles::containsKey)
                .forEach(jour -> retenus.put(jour, DossiersDuJour.de(detailles.get(jour))));
        avertirDesEcartes(fiche, retenus.values());
        List<Rcp> differents = new ArrayList<>();
        parJour.forEach((jour, duJour) -> {
            int annonces = duJour.stream().mapToInt(Rcp::dossiers).sum();
            preuves.addAll(duJour);
            DossiersDuJour detail = retenus.get(jour);
            if (detail == null) {
                ajouter(contexte, jour, annonces, duJour);
                return;
            }
            if (detail.total() != annonces) {
                differents.addAll(duJour);
            }
            preuves.addAll(detail.comptes());
            ajouter(contexte, jour, detail.comptes().size(), detail.comptes());
        });
        if (!differents.isEmpty()) {
            fiche.avertir("A2-CONCERTATION.avertissement.detail", Lieu.de(differents));
        }
        avertirDesOrphelins(fiche, contexte, detailles);
    }

    private void ajouter(Contexte contexte, LocalDate jour, int dossiers, List<? extends Fait> lignes) {
        parDate.put(jour, dossiers);
        details.add(Pas.de("A2-CONCERTATION.jour", jour)
                .nombre(Fraction.de(dossiers))
                .preuves(contexte.preuves(lignes))
                .etape());
    }

    /** Said once for the whole year. */
    private static void avertirDesEcartes(Fiche fiche, Collection<DossiersDuJour> details) {
        List<List<DossierRcp>> autres =
                details.stream().flatMap(jour -> jour.autres().stream()).toList();
        List<List<DossierRcp>> horsListe =
                details.stream().flatMap(jour -> jour.horsListe().stream()).toList();
        if (!autres.isEmpty()) {
            fiche.hypothese("A2-CONCERTATION.hypothese.autre")
                    .avertir("A2-CONCERTATION.avertissement.autre", autres.size(), Lieu.de(lignes(autres)));
        }
        if (!horsListe.isEmpty()) {
            fiche.avertir("A2-CONCERTATION.avertissement.hors-liste", horsListe.size(), Lieu.de(lignes(horsListe)));
        }
    }

    private static List<DossierRcp> lignes(List<List<DossierRcp>> dossiers) {
        return dossiers.stream().flatMap(List::stream).toList();
    }

    private static void avertirDesOrphelins(Fiche fiche, Contexte contexte, Map<LocalDate, List<DossierRcp>> details) {
        List<DossierRcp> orphelins = details.entrySet().stream()
                // Cases of a meeting that is itself set aside are said with it.
                .filter(jour -> contexte.les(Rcp.class).stream()
                        .noneMatch(reunion -> reunion.date().equals(jour.getKey())))
                .flatMap(jour -> jour.getValue().stream())
                .toList();
        if (!orphelins.isEmpty()) {
            fiche.avertir("A2-CONCERTATION.avertissement.orphelins", Lieu.de(orphelins));
        }
    }
}
