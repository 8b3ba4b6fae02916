package fr.msp.aci.lot;

import fr.msp.aci.controle.NomDeFichier;
import fr.msp.aci.depot.Cle;
import fr.msp.aci.depot.Depot;
import fr.msp.aci.depot.Issue;
import fr.msp.aci.depot.Maison;
import fr.msp.aci.depot.Reception;
import fr.msp.aci.lot.Suivi.Raison;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gives a folder of evidence that bears the name of a workbook accepted before, and came without it, the name of its
 * structure and exercise: whoever was told of a missing file drops it there. Where workbooks of several structures had
 * that name, the folder stays as it is.
 */
final class DossiersReconnus {

    private final Maison maison;
    private final Depot depot;

    DossiersReconnus(Maison maison, Depot depot) {
        this.maison = maison;
        this.depot = depot;
    }

    /** Renames in the inbox those that can be told; one that cannot be renamed stays and is said to. */
    void nommer() throws IOException {
        List<Path> contenu;
        try (Stream<Path> liste = Files.list(maison.inbox())) {
            contenu = liste.sorted().toList();
        }
        List<Path> seuls = seuls(contenu);
        if (seuls.isEmpty()) {
            return;
        }
        List<Reception> acceptees = depot.receptions().historique(Optional.empty()).stream()
                .filter(reception -> reception.issue() == Issue.ACCEPTE)
                .toList();
        Set<Path> enMouvement = EnAttente.arrivent(seuls);
        for (Path dossier : seuls) {
            Optional<Cle> cle = cle(nom(dossier), acceptees);
            if (cle.isPresent()
                    && !enMouvement.contains(dossier)
                    && Justificatifs.raisonDeLaisser(dossier) == Raison.DOSSIER_SANS_CLASSEUR) {
                renommer(dossier, maison.inbox().resolve(cle.get().toString()));
            }
        }
    }

    private static void renommer(Path dossier, Path cible) {
        try {
            if (!Files.exists(cible, LinkOption.NOFOLLOW_LINKS)) {
                Files.move(dossier, cible);
            }
        } catch (IOException impossible) {
            // It stays, and the list of what lies there says so.
        }
    }

    private static List<Path> seuls(List<Path> contenu) {
        Set<String> classeurs = contenu.stream()
                .filter(Inbox::estUnFichier)
                .map(chemin -> Inbox.compose(Inbox.sansExtension(nom(chemin))))
                .collect(Collectors.toSet());
        List<Path> seuls = new ArrayList<>();
        for (Path chemin : contenu) {
            if (Files.isDirectory(chemin, LinkOption.NOFOLLOW_LINKS)
                    && Inbox.cle(nom(chemin)).isEmpty()
                    && !Inbox.estIgnore(nom(chemin))
                    && !NomDeFichier.estPersonnel(nom(chemin))
                    && !classeurs.contains(Inbox.compose(nom(chemin)))) {
                seuls.add(chemin);
            }
        }
        return seuls;
    }

    /** The one structure and exercise whose accepted workbooks had that name, as dropped or before its correction. */
    private static Optional<Cle> cle(String nom, List<Reception> acceptees) {
        Set<Cle> cles = acceptees.stream()
                .filter(reception -> Stream.of(
                                reception.entree().nom(), reception.entree().nomDOrigine())
                        .anyMatch(
                                sien -> Inbox.compose(Inbox.sansExtension(sien)).equals(Inbox.compose(nom))))
                .flatMap(reception -> reception.cle().stream())
                .collect(Collectors.toSet());
        return cles.size() == 1 ? cles.stream().findFirst() : Optional.empty();
    }

    private static String nom(Path chemin) {
        return chemin.getFileName().toString();
    }
}
