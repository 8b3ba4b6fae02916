package fr.msp.aci.lot;

import fr.msp.aci.controle.NomDeFichier;
import fr.msp.aci.depot.Cle;
import fr.msp.aci.depot.Depot;
import fr.msp.aci.depot.Issue;
import fr.msp.aci.depot.Maison;
import fr.msp.aci.lot.Suivi.Raison;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /**
     * Renames in the inbox those that can be told; one that cannot be renamed stays and is said to. Gives back those that
     * hold nothing yet that can be taken: whoever is filling one must find it again under its name.
     */
    Set<Path> nommer(Set<Path> bougent, Suivi suivi) throws IOException {
        Set<Path> aCompleter = new HashSet<>();
        Map<Path, Cle> reconnus = reconnus(Inbox.contenu(maison));
        Set<Path> enMouvement = EnAttente.arrivent(List.copyOf(reconnus.keySet()), bougent);
        for (Map.Entry<Path, Cle> reconnu : reconnus.entrySet()) {
            Path dossier = reconnu.getKey();
            if (enMouvement.contains(dossier)) {
                continue;
            }
            boolean incomplet = resteraUnFichier(dossier);
            if (incomplet && PiecesDUnDossier.dans(dossier, Set.of()).isEmpty()) {
                aCompleter.add(dossier);
            } else if (renommer(
                            dossier, maison.inbox().resolve(reconnu.getValue().toString()))
                    && incomplet) {
                suivi.dossierRenomme(Inbox.nom(dossier), reconnu.getValue());
            }
        }
        return aCompleter;
    }

    private static boolean resteraUnFichier(Path dossier) throws IOException {
        return !PiecesDUnDossier.vides(dossier).isEmpty()
                || !Justificatifs.copies(dossier).isEmpty();
    }

    /** Those that can be told, with whose evidence they hold. */
    Map<Path, Cle> reconnus(List<Path> contenu) throws IOException {
        List<Path> seuls = seuls(contenu);
        if (seuls.isEmpty()) {
            return Map.of();
        }
        Map<String, Set<Cle>> acceptees = acceptees(seuls);
        Map<Path, Cle> reconnus = new LinkedHashMap<>();
        for (Path dossier : seuls) {
            Optional<Cle> cle = seule(acceptees.get(Inbox.compose(Inbox.nom(dossier))));
            if (cle.isPresent() && Justificatifs.raisonDeLaisser(dossier) == Raison.DOSSIER_SANS_CLASSEUR) {
                reconnus.put(dossier, cle.get());
            }
        }
        return reconnus;
    }

    private static boolean renommer(Path dossier, Path cible) {
        if (Files.exists(cible, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try {
            Files.move(dossier, cible);
            return true;
        } catch (IOException impossible) {
            // It stays, and the list of what lies there says so.
            return false;
        }
    }

    private static List<Path> seuls(List<Path> contenu) {
        Set<String> classeurs = contenu.stream()
                .filter(Inbox::estUnFichier)
                .map(chemin -> Inbox.compose(Inbox.sansExtension(Inbox.nom(chemin))))
                .collect(Collectors.toSet());
        List<Path> seuls = new ArrayList<>();
        for (Path chemin : contenu) {
            if (Files.isDirectory(chemin, LinkOption.NOFOLLOW_LINKS)
                    && Inbox.cle(Inbox.nom(chemin)).isEmpty()
                    && !Inbox.estIgnore(Inbox.nom(chemin))
                    && !NomDeFichier.estPersonnel(Inbox.nom(chemin))
                    && !classeurs.contains(Inbox.compose(Inbox.nom(chemin)))) {
                seuls.add(chemin);
            }
        }
        return seuls;
    }

    /** Whose accepted workbooks had the name of one of these folders, as dropped or before their correction. */
    private Map<String, Set<Cle>> acceptees(List<Path> dossiers) {
        Map<String, Set<Cle>> parNom = new HashMap<>();
        dossiers.forEach(dossier -> parNom.put(Inbox.compose(Inbox.nom(dossier)), new HashSet<>()));
        depot.receptions().parcourir(Optional.empty(), arrivee -> {
            if (arrivee.issue() == Issue.ACCEPTE) {
                Stream.of(arrivee.entree().nom(), arrivee.entree().nomDOrigine())
                        .map(nom -> parNom.get(Inbox.compose(Inbox.sansExtension(nom))))
                        .filter(Objects::nonNull)
                        .forEach(cles -> arrivee.cle().ifPresent(cles::add));
            }
        });
        return parNom;
    }

    private static Optional<Cle> seule(Set<Cle> cles) {
        return cles.size() == 1 ? cles.stream().findFirst() : Optional.empty();
    }
}
