package fr.msp.aci.lot;

import fr.msp.aci.controle.NomDeFichier;
import fr.msp.aci.depot.Depot;
import fr.msp.aci.depot.Maison;
import fr.msp.aci.lot.Suivi.Raison;
import fr.msp.aci.rapport.Laisse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What lies in the inbox and no later run takes as it is, as the page shows it until somebody sees to it. What only waits
 * for a run, for the end of its copy or for a spreadsheet program to be closed is not of it. Nothing is touched.
 */
final class Laisses {

    private final Maison maison;
    private final DossiersReconnus dossiers;

    Laisses(Maison maison, Depot depot) {
        this.maison = maison;
        this.dossiers = new DossiersReconnus(maison, depot);
    }

    /** Each with its reason, by name; none of an inbox that cannot be read, which the next run says. */
    List<Laisse> tous() {
        try {
            return parmi(Inbox.contenu(maison));
        } catch (IOException | UncheckedIOException illisible) {
            return List.of();
        }
    }

    private List<Laisse> parmi(List<Path> contenu) throws IOException {
        Set<Path> attendent = new HashSet<>(dossiers.reconnus(contenu).keySet());
        attendent.addAll(EnAttente.arrivent(contenu, Set.of()));
        List<Laisse> laisses = new ArrayList<>();
        for (Path chemin : contenu) {
            Optional<Raison> jamaisPris = NomsJamaisPris.definitive(chemin);
            if (jamaisPris.isPresent()) {
                laisses.add(new Laisse(NomsJamaisPris.dit(chemin), raison(jamaisPris.get())));
            } else if (!Inbox.estIgnore(Inbox.nom(chemin)) && !attendent.contains(chemin)) {
                laisse(chemin, contenu).ifPresent(laisses::add);
            }
        }
        return laisses;
    }

    private Optional<Laisse> laisse(Path chemin, List<Path> contenu) throws IOException {
        String nom = Inbox.nom(chemin);
        if (!maison.inbox().resolve(nom).equals(chemin)) {
            return Optional.of(new Laisse(nom, Laisse.Raison.NOM_ILLISIBLE));
        }
        if (Inbox.estUnFichier(chemin) || Inbox.avecSonClasseur(chemin, contenu)) {
            return Optional.empty();
        }
        if (NomDeFichier.estPersonnel(nom)) {
            return Optional.of(new Laisse(NomsPersonnels.SANS_NOM, Laisse.Raison.NOM_PERSONNEL));
        }
        return Inbox.raisonDeLaisser(chemin).map(raison -> new Laisse(nom, raison(raison)));
    }

    private static Laisse.Raison raison(Raison raison) {
        return Laisse.Raison.valueOf(raison.name());
    }
}
