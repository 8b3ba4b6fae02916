package fr.msp.aci.courriel;

import fr.msp.aci.depot.Courriel.Etat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What became of the mails that left while the home was held by nobody, or by others: a line each, on the disk before
 * the next mail leaves, until the database has it. A kill in between loses nothing of it.
 */
final class Carnet implements AutoCloseable {

    private static final Pattern LIGNE = Pattern.compile("(\\S+) (ESSAI|ENVOYE|REFUSE) (\\S+)");
    private static final String ESSAI = "ESSAI";

    private final FileChannel canal;

    private Carnet(FileChannel canal) {
        this.canal = canal;
    }

    /**
     * A line of it.
     *
     * @param identifiant of the mail
     * @param etat what became of it; empty when it was only begun to be sent
     * @param le when
     */
    record Note(String identifiant, Optional<Etat> etat, Instant le) {}

    static Carnet ouvrir(Path fichier) throws IOException {
        return new Carnet(FileChannel.open(fichier, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    }

    /** What it says; a line that a kill cut short says nothing. */
    static List<Note> lire(Path fichier) throws IOException {
        List<Note> notes = new ArrayList<>();
        if (Files.exists(fichier)) {
            for (String ligne :
                    Files.readString(fichier, StandardCharsets.ISO_8859_1).split("(?<=\n)")) {
                Matcher parties = LIGNE.matcher(ligne.stripTrailing());
                if (ligne.endsWith("\n") && parties.matches()) {
                    Optional<Etat> etat = Optional.of(parties.group(2))
                            .filter(mot -> !mot.equals(ESSAI))
                            .map(Etat::valueOf);
                    notes.add(new Note(parties.group(1), etat, Instant.parse(parties.group(3))));
                }
            }
        }
        return notes;
    }

    void essai(String identifiant, Instant le) throws IOException {
        ecrire(identifiant + " " + ESSAI + " " + le);
    }

    void noter(String identifiant, Etat etat, Instant le) throws IOException {
        ecrire(identifiant + " " + etat + " " + le);
    }

    private void ecrire(String ligne) throws IOException {
        ByteBuffer octets = ByteBuffer.wrap((ligne + "\n").getBytes(StandardCharsets.US_ASCII));
        while (octets.hasRemaining()) {
            canal.write(octets);
        }
        canal.force(false);
    }

    @Override
    public void close() throws IOException {
        canal.close();
    }
}
