package fr.msp.aci.lot;

import fr.msp.aci.activite.Pieces;
import fr.msp.aci.controle.NomDeFichier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Under which name each file of a folder of evidence is known: its own. Where others of the folder bear the same, the
 * first has it, and the next one the names of the folders it lies in besides. What a file is called follows from those
 * before it alone, so that nothing changes its name while the last ones leave.
 */
final class PiecesDUnDossier {

    private static final String ENTRE = " - ";
    private static final int LONGUEUR_DU_NOM = 255;

    private final Path dossier;
    private final Set<String> connus;
    private final Map<String, Path> pris = new HashMap<>();

    private PiecesDUnDossier(Path dossier, Set<String> connus) {
        this.dossier = dossier;
        this.connus = connus;
    }

    /**
     * A file and its name.
     *
     * @param fichier where it lies
     * @param nom the name it is known by
     */
    record Nommee(Path fichier, String nom) {

        /** Whether that is not its own name. */
        boolean estRenommee() {
            return !fichier.getFileName().toString().equals(nom);
        }
    }

    /**
     * The files of a folder, in order, but for those without a byte: such a copy failed, and its file is still to come.
     *
     * @param connus names of evidence received before: a file that came again without its namesake keeps its name
     */
    static List<Nommee> dans(Path dossier, Set<String> connus) throws IOException {
        PiecesDUnDossier pieces =
                new PiecesDUnDossier(dossier, connus.stream().map(Pieces::cle).collect(Collectors.toSet()));
        List<Nommee> nommees = new ArrayList<>();
        for (Path fichier : Justificatifs.fichiers(dossier)) {
            if (FichierDepose.taille(fichier) > 0) {
                nommees.add(new Nommee(fichier, pieces.nommer(fichier)));
            }
        }
        return nommees;
    }

    /** The files of a folder that hold nothing. */
    static List<Path> vides(Path dossier) throws IOException {
        List<Path> vides = new ArrayList<>();
        for (Path fichier : Justificatifs.fichiers(dossier)) {
            if (FichierDepose.taille(fichier) == 0) {
                vides.add(fichier);
            }
        }
        return vides;
    }

    private String nommer(Path fichier) throws IOException {
        for (String nom : (Iterable<String>) noms(fichier)::iterator) {
            Path autre = pris.putIfAbsent(Pieces.cle(nom), fichier);
            if (autre == null || memesOctets(autre, fichier)) {
                return nom;
            }
        }
        throw new IllegalStateException("there always is a number that is free");
    }

    private boolean memesOctets(Path un, Path autre) throws IOException {
        return FichierDepose.taille(un) == FichierDepose.taille(autre)
                && FichierDepose.empreinte(dossier, un).equals(FichierDepose.empreinte(dossier, autre));
    }

    private Stream<String> noms(Path fichier) {
        String nom = fichier.getFileName().toString();
        String entier = StreamSupport.stream(dossier.relativize(fichier).spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining(ENTRE));
        boolean dejaDit = !entier.equals(nom) && connus.contains(Pieces.cle(entier));
        Stream<String> simples = dejaDit ? Stream.of(entier) : Stream.of(nom, entier);
        return Stream.concat(simples, IntStream.iterate(2, n -> n + 1).mapToObj(n -> numerote(nom, n)))
                .filter(propose -> propose.length() <= LONGUEUR_DU_NOM && !NomDeFichier.estPersonnel(propose));
    }

    /** The number goes before the ending; a name as long as names may be loses its beginning. */
    private static String numerote(String nom, int numero) {
        String debut = Inbox.sansExtension(nom);
        String fin = " (" + numero + ")" + nom.substring(debut.length());
        int place = Math.max(0, LONGUEUR_DU_NOM - fin.length());
        return debut.substring(Math.max(0, debut.length() - place)) + fin;
    }
}
