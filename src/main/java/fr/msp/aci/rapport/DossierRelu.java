package fr.msp.aci.rapport;

import fr.msp.aci.activite.Pieces;
import fr.msp.aci.rapport.DossierCpam.Fichier;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The evidence within a dossier for the CPAM made before, as its manifest lists it: it may be the last place where some of
 * it lies. That a file is the one it should be is for its checksum to tell.
 */
public final class DossierRelu {

    private static final char DOSSIER = '/';

    private final Path zip;
    private final List<Entree> pieces;

    private DossierRelu(Path zip, List<Entree> pieces) {
        this.zip = zip;
        this.pieces = pieces;
    }

    private record Entree(String chemin, String nom, String empreinte, long taille) {}

    /** That of a ZIP; one that is not there, or that cannot be read, holds nothing. */
    public static DossierRelu dans(Path zip) {
        if (!Files.isRegularFile(zip)) {
            return new DossierRelu(zip, List.of());
        }
        try (ZipFile archive = new ZipFile(zip.toFile())) {
            return new DossierRelu(zip, lire(archive));
        } catch (IOException | JacksonException | BilanIllisible | IllegalArgumentException illisible) {
            return new DossierRelu(zip, List.of());
        }
    }

    /** Those that are there in the size that is listed; one without a byte is no evidence. */
    private static List<Entree> lire(ZipFile archive) throws IOException {
        ZipEntry manifeste = archive.getEntry(DossierCpam.MANIFESTE);
        if (manifeste == null) {
            return List.of();
        }
        JsonNode document;
        try (InputStream contenu = archive.getInputStream(manifeste)) {
            document = FormatJson.arbre(Remise.lire(contenu));
        }
        List<Entree> pieces = new ArrayList<>();
        for (JsonNode fichier : document.path("fichiers")) {
            Entree piece = new Entree(
                    fichier.path("chemin").asString(""),
                    fichier.path("nom").asString(""),
                    fichier.path("sha256").asString(""),
                    fichier.path("octets").asLong(0));
            ZipEntry entree = archive.getEntry(piece.chemin());
            boolean la = entree != null && entree.getSize() == piece.taille() && piece.taille() > 0;
            if (la && piece.chemin().indexOf(DOSSIER) > 0) {
                pieces.add(piece);
            }
        }
        return pieces;
    }

    /** Names of the evidence in it, as names are compared. */
    public Set<String> noms() {
        return pieces.stream().map(piece -> Pieces.cle(piece.nom())).collect(Collectors.toSet());
    }

    /** Whether it lists a file of that checksum, whatever it is called there. */
    public boolean annonce(String empreinte) {
        return pieces.stream().anyMatch(piece -> piece.empreinte().equals(empreinte));
    }

    /** The file whose bytes have that checksum, under that name; none when those listed so are damaged. */
    public Optional<Fichier> prendre(String nom, String empreinte) {
        return pieces.stream()
                .filter(piece -> piece.empreinte().equals(empreinte))
                .map(piece -> new Fichier(nom, empreinte, piece.taille(), sortie -> copier(piece, sortie)))
                .filter(DossierRelu::estEntier)
                .findFirst();
    }

    private static boolean estEntier(Fichier fichier) {
        try {
            return fichier.empreinte().equals(fichier.condense(OutputStream.nullOutputStream()));
        } catch (IOException | IllegalArgumentException abime) {
            return false;
        }
    }

    private void copier(Entree piece, OutputStream sortie) throws IOException {
        try (ZipFile archive = new ZipFile(zip.toFile())) {
            CopieBornee.ecrire(archive, archive.getEntry(piece.chemin()), piece.taille(), sortie);
        }
    }
}
