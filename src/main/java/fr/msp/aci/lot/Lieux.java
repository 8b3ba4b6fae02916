package fr.msp.aci.lot;

import fr.msp.aci.depot.Entree;
import fr.msp.aci.depot.Issue;
import fr.msp.aci.depot.Maison;
import fr.msp.aci.depot.Reception;
import fr.msp.aci.retour.CopieAnnotee;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where received workbooks and their reports are kept. */
public final class Lieux {

    private Lieux() {}

    /** Place of the workbook itself. */
    public static Path conserve(Maison maison, Reception reception) {
        Entree entree = reception.entree();
        Path dossier = reception.issue() == Issue.REFUSE
                ? maison.rejected()
                : maison.archive(reception.cle().orElseThrow());
        return dossier.resolve(entree.nomDeConservation());
    }

    /** Place of the error report of a refused workbook. */
    public static Path rapportDeRefus(Maison maison, Reception reception) {
        return rapport(conserve(maison, reception), "html");
    }

    /** Place of the annotated copy of a refused workbook. */
    public static Path copieAnnotee(Path conserve) {
        String nom = conserve.getFileName().toString();
        String debut = Inbox.sansExtension(nom);
        String terminaison = CopieAnnotee.terminaison(nom.substring(debut.length()));
        return conserve.resolveSibling(debut + Entree.A_CORRIGER + terminaison);
    }

    /** Place of the evidence that came with a refused workbook; nothing is there when none did. */
    public static Path justificatifs(Path conserve) {
        return Inbox.dossierDuClasseur(conserve);
    }

    static Path rapport(Path conserve, String format) {
        return conserve.resolveSibling(conserve.getFileName() + ".erreurs." + format);
    }

    /** What lies in a folder, in the order of its names; nothing when there is none. */
    static List<Path> contenu(Path dossier) throws IOException {
        if (!Files.isDirectory(dossier)) {
            return List.of();
        }
        try (Stream<Path> contenu = Files.list(dossier)) {
            return contenu.sorted().toList();
        }
    }
}
