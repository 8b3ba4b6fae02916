package fr.msp.aci.service;

import fr.msp.aci.lot.Inbox;
import fr.msp.aci.lot.Repos;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Watches the inbox settle: what has had the same size and time of modification for a while is no longer being copied.
 *
 * <p>It lists the folder again and again and asks the system for no event: most inboxes are network shares, for which the
 * events of what other machines do never come, or come lost; a listing tells the truth everywhere, and costs little.
 */
public final class Guet {

    private final Path inbox;
    private final Duration repos;
    private final Map<String, Vue> vues = new HashMap<>();
    private Map<String, Trace> laisses = Map.of();

    /** What a listing tells of a file: one that someone closes, be it unchanged, is no longer what it was. */
    private record Trace(long taille, FileTime modifieLe, boolean ouvert) {}

    /** Since when a file has looked so. */
    private record Vue(Trace trace, Instant depuis) {}

    /** Over the inbox, where a file at rest for that long has settled. */
    public Guet(Path inbox, Duration repos) {
        this.inbox = inbox;
        this.repos = repos;
    }

    /**
     * What the inbox looks like.
     *
     * @param poses files that have settled
     * @param mouvants files that still change, or were not seen for long enough
     * @param nouveaux of all these, files that the last pass did not leave there
     */
    public record Etat(int poses, int mouvants, int nouveaux) {}

    /**
     * Looks at the inbox.
     *
     * @throws IOException when it cannot be read
     */
    public Etat observer(Instant maintenant) throws IOException {
        Map<String, Trace> contenu = contenu();
        vues.keySet().retainAll(contenu.keySet());
        contenu.forEach((nom, trace) -> vues.merge(nom, new Vue(trace, maintenant), Guet::laquelle));
        int poses = (int)
                vues.values().stream().filter(vue -> estPosee(vue, maintenant)).count();
        int nouveaux = (int) contenu.entrySet().stream()
                .filter(fichier -> !fichier.getValue().equals(laisses.get(fichier.getKey())))
                .count();
        return new Etat(poses, contenu.size() - poses, nouveaux);
    }

    /** A clock that went back makes a file wait anew, not for ever. */
    private static Vue laquelle(Vue avant, Vue maintenant) {
        boolean pareille = avant.trace().equals(maintenant.trace());
        return pareille && !avant.depuis().isAfter(maintenant.depuis()) ? avant : maintenant;
    }

    private boolean estPosee(Vue vue, Instant maintenant) {
        return !maintenant.isBefore(vue.depuis().plus(repos));
    }

    /**
     * A pass is over: what it found and left, it would leave again.
     *
     * @throws IOException when the inbox cannot be read
     */
    void passage(Releve avant) throws IOException {
        Map<String, Trace> restes = contenu();
        restes.keySet().removeIf(nom -> !Objects.equals(restes.get(nom), avant.offerts.get(nom)));
        laisses = Map.copyOf(restes);
    }

    /** What of the inbox was offered to a pass. */
    final class Releve implements Repos {

        private final Map<String, Trace> offerts;

        private Releve(Map<String, Trace> offerts) {
            this.offerts = offerts;
        }

        /** What is not looked at here is for the pass to judge. */
        @Override
        public boolean estPose(Path fichier) {
            for (Path partie : inbox.relativize(fichier)) {
                if (Inbox.estIgnore(partie.toString())) {
                    return true;
                }
            }
            Trace offerte = offerts.get(relatif(fichier));
            try {
                BasicFileAttributes attributs =
                        Files.readAttributes(fichier, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                return offerte != null
                        && offerte.taille() == attributs.size()
                        && offerte.modifieLe().equals(attributs.lastModifiedTime());
            } catch (IOException partiOuFerme) {
                return true;
            }
        }
    }

    /**
     * Notes what a pass that begins now is offered.
     *
     * @param las whether files that never settle are offered too
     * @throws IOException when the inbox cannot be read
     */
    Releve relever(Instant maintenant, boolean las) throws IOException {
        Map<String, Trace> offerts = contenu();
        if (!las) {
            offerts.entrySet().removeIf(fichier -> !estPosee(fichier.getKey(), fichier.getValue(), maintenant));
        }
        return new Releve(offerts);
    }

    private boolean estPosee(String nom, Trace trace, Instant maintenant) {
        Vue vue = vues.get(nom);
        return vue != null && vue.trace().equals(trace) && estPosee(vue, maintenant);
    }

    private Map<String, Trace> contenu() throws IOException {
        Map<String, Trace> contenu = new HashMap<>();
        Set<String> ouverts = new HashSet<>();
        Files.walkFileTree(inbox, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dossier, BasicFileAttributes attributs) {
                boolean ignore = !dossier.equals(inbox)
                        && Inbox.estIgnore(dossier.getFileName().toString());
                return ignore ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path fichier, BasicFileAttributes attributs) {
                String nom = fichier.getFileName().toString();
                Inbox.ouvert(nom).ifPresent(marque -> ouverts.add(relatif(fichier.resolveSibling(marque))));
                if (!Inbox.estIgnore(nom)) {
                    contenu.put(relatif(fichier), new Trace(attributs.size(), attributs.lastModifiedTime(), false));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path fichier, IOException cause) throws IOException {
                if (fichier.equals(inbox)) {
                    throw cause;
                }
                // Taken away meanwhile, or not ours to read: the pass says so, the watch goes on.
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dossier, IOException cause) throws IOException {
                if (cause != null && !(cause instanceof NoSuchFileException)) {
                    throw cause;
                }
                return FileVisitResult.CONTINUE;
            }
        });
        contenu.replaceAll((nom, trace) -> new Trace(trace.taille(), trace.modifieLe(), ouverts.contains(nom)));
        return contenu;
    }

    private String relatif(Path fichier) {
        return inbox.relativize(fichier).toString();
    }
}
