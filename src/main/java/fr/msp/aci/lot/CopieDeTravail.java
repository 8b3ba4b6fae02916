package fr.msp.aci.lot;

import fr.msp.aci.depot.Acces;
import fr.msp.aci.depot.Entree;
import fr.msp.aci.depot.FichierEntier;
import fr.msp.aci.depot.Maison;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The private copy of a workbook that is checked, then kept: what a coordinator does to the file in the inbox in the
 * meantime changes nothing. It bears the name of the workbook, for its ending tells its format.
 */
final class CopieDeTravail {

    private final Path dossier;
    private final Path fichier;
    private final Path inbox;
    private final Path source;
    private final Entree entree;

    CopieDeTravail(Maison maison, Entree entree) {
        this.dossier = maison.travail().resolve(Long.toString(entree.rang()));
        this.fichier = dossier.resolve(entree.nomAbrege());
        this.inbox = maison.inbox();
        this.source = inbox.resolve(entree.nom());
        this.entree = entree;
    }

    Path fichier() {
        return fichier;
    }

    /** Makes the copy unless it is there, whole; false when the inbox no longer holds what was frozen. */
    boolean faire() throws IOException {
        if (CopieFidele.est(fichier, entree.empreinte())) {
            return true;
        }
        AtomicReference<String> copiee = new AtomicReference<>();
        try {
            FichierEntier.ecrire(
                    fichier, Acces.PRIVE, sortie -> copiee.set(FichierDepose.copier(inbox, source, sortie)));
        } catch (NoSuchFileException retire) {
            effacer();
            return false;
        }
        if (!entree.empreinte().equals(copiee.get())) {
            effacer();
            return false;
        }
        return true;
    }

    void effacer() throws IOException {
        Files.deleteIfExists(fichier);
        Files.deleteIfExists(dossier);
    }

    /** Deletes the copies of what is no longer to be done: a file taken back from the inbox while no run was there. */
    static void effacerLesAutres(Maison maison, Collection<Entree> aFaire) throws IOException {
        Set<String> gardes =
                aFaire.stream().map(entree -> Long.toString(entree.rang())).collect(Collectors.toSet());
        List<Path> restes;
        try (Stream<Path> copies = Files.walk(maison.travail())) {
            restes = copies.filter(chemin -> !chemin.equals(maison.travail()))
                    .filter(chemin -> !gardes.contains(
                            maison.travail().relativize(chemin).getName(0).toString()))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        for (Path reste : restes) {
            Files.delete(reste);
        }
    }
}
