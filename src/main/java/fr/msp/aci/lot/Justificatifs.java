package fr.msp.aci.lot;

import fr.msp.aci.controle.NomDeFichier;
import fr.msp.aci.depot.Acces;
import fr.msp.aci.depot.Cle;
import fr.msp.aci.depot.Depot;
import fr.msp.aci.depot.FichierEntier;
import fr.msp.aci.depot.Maison;
import fr.msp.aci.depot.Piece;
import fr.msp.aci.lot.PiecesDUnDossier.Nommee;
import fr.msp.aci.lot.Suivi.Raison;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes the files of a folder of evidence: kept in the archive first, taken out of the inbox last. */
final class Justificatifs {

    private static final Pattern NOM_DE_CLASSEUR = Pattern.compile("(?i).+\\.(xlsx|xlsm|xls|ods)");

    private final Maison maison;
    private final Depot depot;
    private final Suivi suivi;

    Justificatifs(Maison maison, Depot depot, Suivi suivi) {
        this.maison = maison;
        this.depot = depot;
        this.suivi = suivi;
    }

    /** Keeps the files of a folder, when it is there, and says how many were new or had changed; empty ones stay. */
    int recevoir(Path dossier, Cle cle, Instant recuLe) throws IOException {
        int nouveaux = 0;
        Map<String, String> connues = connues(cle);
        for (Nommee trouvee : PiecesDUnDossier.dans(dossier, Set.copyOf(connues.keySet()))) {
            Piece piece = piece(dossier, trouvee, recuLe);
            Optional<String> avant = Optional.ofNullable(connues.put(piece.nom(), piece.empreinte()));
            boolean connue = avant.filter(piece.empreinte()::equals).isPresent();
            CopieFidele.assurer(
                    conservee(piece, cle),
                    sortie -> FichierDepose.copier(dossier.getParent(), trouvee.fichier(), sortie),
                    piece.empreinte());
            if (!connue) {
                depot.pieces().recevoir(cle, piece);
                nouveaux++;
                if (avant.isPresent()) {
                    suivi.remplace(cle, piece.nom());
                }
                if (trouvee.estRenommee()) {
                    suivi.renomme(dossier.relativize(trouvee.fichier()).toString(), piece.nom());
                }
            }
        }
        direCeQuiReste(dossier, suivi);
        return nouveaux;
    }

    /** What of a folder of evidence no run takes: files without a byte, and copies that nobody finished; one that may still end is not told of. */
    static void direCeQuiReste(Path dossier, Suivi suivi) throws IOException {
        for (Path vide : PiecesDUnDossier.vides(dossier)) {
            suivi.laisse(dossier.getParent().relativize(vide).toString(), Raison.PIECE_VIDE);
        }
        for (Path copie : copies(dossier)) {
            Path dite = dossier.getParent().relativize(copie.resolveSibling(NomsJamaisPris.dit(copie)));
            NomsJamaisPris.definitive(copie).ifPresent(raison -> suivi.laisse(dite.toString(), raison));
        }
    }

    /** The files of a folder that are being copied there, or seem to be. */
    static List<Path> copies(Path dossier) throws IOException {
        return tous(dossier).stream()
                .filter(chemin -> EnAttente.estUneCopie(chemin.getFileName().toString()))
                .sorted()
                .toList();
    }

    /** Checksums of what was received, by name. */
    private Map<String, String> connues(Cle cle) {
        return depot.pieces().de(cle).stream().collect(Collectors.toMap(Piece::nom, Piece::empreinte));
    }

    private static Piece piece(Path dossier, Nommee trouvee, Instant recuLe) throws IOException {
        Path fichier = trouvee.fichier();
        String empreinte = FichierDepose.empreinte(dossier.getParent(), fichier);
        return new Piece(trouvee.nom(), empreinte, FichierDepose.taille(fichier), recuLe);
    }

    private Path conservee(Piece piece, Cle cle) {
        return maison.justificatifs(cle).resolve(piece.nomDeConservation());
    }

    /**
     * Takes out of the inbox what is kept, the last one first; what is not, for having come later, stays. A copy that was
     * damaged in the archive keeps nothing.
     */
    void retirer(Path dossier, Cle cle) throws IOException {
        List<Nommee> trouvees =
                new ArrayList<>(PiecesDUnDossier.dans(dossier, connues(cle).keySet()));
        Collections.reverse(trouvees);
        for (Nommee trouvee : trouvees) {
            Piece piece = piece(dossier, trouvee, Instant.EPOCH);
            if (CopieFidele.est(conservee(piece, cle), piece.empreinte())) {
                Files.delete(trouvee.fichier());
            }
        }
        supprimerSiVide(dossier);
    }

    /**
     * Moves the folder of a refused workbook beside it. A file that came under the name of one already moved, while the
     * run was interrupted, stays where it is.
     */
    void accompagner(Path dossier, Path cible) throws IOException {
        for (Path fichier : fichiers(dossier)) {
            Path copie = cible.resolve(dossier.relativize(fichier).toString());
            if (!Files.exists(copie)) {
                FichierEntier.ecrire(
                        copie, Acces.PRIVE, sortie -> FichierDepose.copier(dossier.getParent(), fichier, sortie));
            }
            if (CopieFidele.est(copie, FichierDepose.empreinte(dossier.getParent(), fichier))) {
                Files.delete(fichier);
            }
        }
        supprimerSiVide(dossier);
    }

    /**
     * The files of a folder of evidence, those of folders in it included; none when it is not there. One whose name
     * holds a patient's number is left where it is: kept, its name would enter the store and the bilan.
     */
    static List<Path> fichiers(Path dossier) throws IOException {
        return tous(dossier).stream()
                .filter(chemin -> !Inbox.estIgnore(chemin.getFileName().toString()))
                .filter(chemin ->
                        !NomDeFichier.estPersonnel(dossier.relativize(chemin).toString()))
                .sorted()
                .toList();
    }

    /** Why a folder that is no one's evidence stays: whoever put a workbook in it waits for its bilan. */
    static Raison raisonDeLaisser(Path dossier) throws IOException {
        boolean classeur = fichiers(dossier).stream().anyMatch(fichier -> NOM_DE_CLASSEUR
                .matcher(fichier.getFileName().toString())
                .matches());
        return classeur ? Raison.CLASSEUR_DANS_UN_DOSSIER : Raison.DOSSIER_SANS_CLASSEUR;
    }

    /** The files that lie there or are just being copied there under the name of a copy. */
    static List<Path> arrivent(Path dossier) throws IOException {
        try {
            return tous(dossier);
        } catch (UncheckedIOException illisible) {
            return List.of();
        }
    }

    private static List<Path> tous(Path dossier) throws IOException {
        if (!Inbox.estUnDossier(dossier)) {
            return List.of();
        }
        try (Stream<Path> contenu = Files.walk(dossier)) {
            return contenu.filter(Inbox::estUnFichier).toList();
        }
    }

    /** What the system laid in the folder does not keep it: it would be told of every night. */
    private static void supprimerSiVide(Path dossier) throws IOException {
        if (!Inbox.estUnDossier(dossier)) {
            return;
        }
        List<Path> restent = tous(dossier);
        if (restent.stream()
                .allMatch(fichier -> Inbox.estDuSysteme(fichier.getFileName().toString()))) {
            for (Path fichier : restent) {
                Files.delete(fichier);
            }
        }
        List<Path> dossiers;
        try (Stream<Path> contenu = Files.walk(dossier)) {
            dossiers = contenu.filter(Inbox::estUnDossier)
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        for (Path vide : dossiers) {
            try {
                Files.delete(vide);
            } catch (DirectoryNotEmptyException occupe) {
                return;
            }
        }
    }
}
