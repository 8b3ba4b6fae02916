package fr.msp.aci.lot;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Finess;
import fr.msp.aci.depot.Cle;
import fr.msp.aci.depot.Depot;
import fr.msp.aci.depot.Empreinte;
import fr.msp.aci.depot.Evenement;
import fr.msp.aci.depot.LigneDeRegistre;
import fr.msp.aci.depot.Maison;
import fr.msp.aci.depot.Piece;
import fr.msp.aci.lot.Reconstruction.Ecart;
import fr.msp.aci.lot.Reconstruction.Raison;
import fr.msp.aci.rapport.DossierRelu;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes in again the evidence of the archive, in the order the register tells; without it, in that of the times at which
 * the files were written.
 */
final class PiecesReprises {

    private static final Pattern NOM = Pattern.compile("([0-9a-f]{16})-(.+)", Pattern.DOTALL);
    private static final int PROFONDEUR = 4;

    private final Maison maison;
    private final Depot depot;
    private final List<Ecart> ecarts = new ArrayList<>();
    private final List<Evenement> nouveaux = new ArrayList<>();
    private int nombre;

    PiecesReprises(Maison maison, Depot depot) {
        this.maison = maison;
        this.depot = depot;
    }

    private record Conservee(Path fichier, Cle cle, Piece piece) {}

    void reprendre(List<LigneDeRegistre> registre) throws IOException {
        Set<Path> intacts = new HashSet<>();
        List<Conservee> conservees = new ArrayList<>();
        for (Path fichier : fichiers()) {
            lire(fichier).ifPresent(conservee -> {
                conservees.add(conservee);
                intacts.add(fichier);
            });
        }
        nombre = intacts.size();
        Set<Path> connus = new HashSet<>();
        for (LigneDeRegistre ligne : registre) {
            if (ligne.evenement().genre() == Evenement.Genre.JUSTIFICATIF) {
                connus.add(reprendre(ligne.evenement(), intacts));
            }
        }
        conservees.stream()
                .filter(conservee -> !connus.contains(conservee.fichier()))
                .sorted(Comparator.comparing(
                                (Conservee conservee) -> conservee.piece().recuLe())
                        .thenComparing(Conservee::fichier))
                .forEach(this::reprendre);
    }

    private Path reprendre(Evenement recu, Set<Path> intacts) {
        Cle cle = new Cle(
                new Finess(recu.finess().orElseThrow()),
                new Exercice(recu.exercice().orElseThrow()));
        Piece piece = new Piece(
                recu.nom().orElseThrow(),
                recu.empreinte().orElseThrow(),
                recu.taille().orElse(0L),
                recu.le());
        Path lieu = maison.justificatifs(cle).resolve(piece.nomDeConservation());
        if (intacts.contains(lieu) || !Files.exists(lieu) && resteDansLeDossier(cle, piece)) {
            depot.enTransaction(() -> depot.pieces().recevoir(cle, piece));
        } else if (!Files.exists(lieu)) {
            ecarts.add(new Ecart(Raison.ABSENT, maison.relatif(lieu)));
        }
        return lieu;
    }

    /** Taken out of the archive, it may be left there: to forget it would empty the next dossier of it. */
    private boolean resteDansLeDossier(Cle cle, Piece piece) {
        return DossierRelu.dans(maison.bilan(cle, EnvoiALaCpam.FORMAT))
                .prendre(piece.nom(), piece.empreinte())
                .isPresent();
    }

    private void reprendre(Conservee conservee) {
        depot.enTransaction(() -> depot.pieces().recevoir(conservee.cle(), conservee.piece()));
        nouveaux.add(Evenement.de(conservee.cle(), conservee.piece()));
    }

    private Optional<Conservee> lire(Path fichier) throws IOException {
        Matcher parties = NOM.matcher(fichier.getFileName().toString());
        Path dossier = fichier.getParent().getParent();
        Optional<Cle> cle =
                Inbox.cle(dossier.getFileName() + "-" + dossier.getParent().getFileName());
        if (!parties.matches() || cle.isEmpty()) {
            ecarts.add(new Ecart(Raison.INCONNU, maison.relatif(fichier)));
            return Optional.empty();
        }
        String empreinte = Empreinte.de(fichier);
        if (!empreinte.startsWith(parties.group(1))) {
            ecarts.add(new Ecart(Raison.MODIFIE, maison.relatif(fichier)));
            return Optional.empty();
        }
        Instant ecritLe = Files.getLastModifiedTime(fichier).toInstant();
        return Optional.of(new Conservee(
                fichier, cle.get(), new Piece(parties.group(2), empreinte, Files.size(fichier), ecritLe)));
    }

    private List<Path> fichiers() throws IOException {
        if (!Files.isDirectory(maison.archive())) {
            return List.of();
        }
        try (Stream<Path> contenu = Files.walk(maison.archive(), PROFONDEUR)) {
            return contenu.filter(Files::isRegularFile)
                    .filter(fichier -> fichier.getParent().endsWith("justificatifs"))
                    .filter(fichier -> !fichier.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    List<Ecart> ecarts() {
        return ecarts;
    }

    /** What no register knew. */
    List<Evenement> nouveaux() {
        return nouveaux;
    }

    /** How many were taken in. */
    int nombre() {
        return nombre;
    }
}
