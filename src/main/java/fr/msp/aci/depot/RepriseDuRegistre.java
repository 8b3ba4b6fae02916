package fr.msp.aci.depot;

import fr.msp.aci.depot.Evenement.Genre;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Takes the lines of the register over into a database in the making, many at a time: the register of a home that has
 * been in use for years has millions.
 */
final class RepriseDuRegistre {

    private static final int A_LA_FOIS = 20_000;

    private static final Comparator<Evenement> PAR_STRUCTURE = Comparator.comparing(
                    (Evenement rendu) -> rendu.finess().orElseThrow())
            .thenComparing(rendu -> rendu.exercice().orElseThrow())
            .thenComparing(rendu -> rendu.detail().orElseThrow());

    private final JdbcTemplate jdbc;
    private final Depot depot;
    private final Evenements evenements;
    private final List<Evenement> enAttente = new ArrayList<>();

    RepriseDuRegistre(Depot depot) {
        this.depot = depot;
        this.jdbc = new JdbcTemplate(depot.source());
        this.evenements = depot.evenements();
    }

    /** Takes one over, under the rank it has. */
    void prendre(LigneDeRegistre ligne) {
        enAttente.add(ligne.evenement());
        if (enAttente.size() == A_LA_FOIS) {
            ecrire();
        }
    }

    /** Writes those that are left, then what follows from them all: the files of bilans that were issued. */
    void finir() {
        ecrire();
        // Checksums come at random: kept all along, their index would be read and written all over for each of them.
        jdbc.execute("drop index emission_empreinte");
        emettreTout();
        jdbc.execute("create index emission_empreinte on emission (empreinte)");
    }

    private void emettreTout() {
        long dernier = 0;
        List<Evenement> page = evenements.apres(dernier, Genre.RENDU, A_LA_FOIS);
        while (!page.isEmpty()) {
            emettre(page);
            dernier = page.get(page.size() - 1).rang();
            page = evenements.apres(dernier, Genre.RENDU, A_LA_FOIS);
        }
    }

    private void ecrire() {
        depot.enTransaction(() -> ecrire(
                Evenements.REPRENDRE,
                enAttente.stream().map(Evenements::valeursAvecRang).toList()));
        enAttente.clear();
    }

    /**
     * The same bytes issued again are one entry, at their last time. Those of a structure come together, in their own
     * order: the index of a million of them is gone through once, not at random.
     */
    private void emettre(List<Evenement> rendus) {
        List<Evenement> parStructure = new ArrayList<>(rendus);
        parStructure.sort(PAR_STRUCTURE);
        Map<List<Object>, Object[]> parFichier = new LinkedHashMap<>();
        for (Evenement rendu : parStructure) {
            Emission emission = new Emission(
                    rendu.cle().orElseThrow(),
                    rendu.detail().orElseThrow(),
                    rendu.empreinte().orElseThrow(),
                    rendu.le());
            List<Object> fichier = List.of(Emissions.fichier(emission));
            parFichier.remove(fichier);
            parFichier.put(fichier, Emissions.valeurs(emission));
        }
        depot.enTransaction(() -> {
            ecrire(
                    Emissions.OUBLIER,
                    parFichier.keySet().stream().map(List::toArray).toList());
            ecrire(Emissions.NOTER, parFichier.values());
        });
    }

    private void ecrire(String ordre, Collection<Object[]> lignes) {
        jdbc.batchUpdate(ordre, List.copyOf(lignes));
    }
}
