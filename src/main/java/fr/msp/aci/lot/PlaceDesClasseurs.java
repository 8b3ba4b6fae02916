package fr.msp.aci.lot;

import fr.msp.aci.depot.Conserve;
import fr.msp.aci.depot.Entree;
import fr.msp.aci.depot.Evenement;
import fr.msp.aci.depot.LigneDeRegistre;
import fr.msp.aci.depot.Maison;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Accepted workbooks at the place in the archive that the register gives them. */
final class PlaceDesClasseurs {

    private final Maison maison;
    private final List<Conserve> archive;

    /** In that home, whose archive holds these. */
    PlaceDesClasseurs(Maison maison, List<Conserve> archive) {
        this.maison = maison;
        this.archive = List.copyOf(archive);
    }

    /**
     * Puts back at its place an accepted workbook that is not there as it was received, when the home holds its bytes: as
     * the copy a run that was killed worked with, or in the archive under the rank of a later reception.
     */
    void retablir(LigneDeRegistre ligne) throws IOException {
        if (ligne.evenement().genre() != Evenement.Genre.ACCEPTE) {
            return;
        }
        Entree entree = EntreeRetrouvee.de(ligne);
        Path place = Lieux.conserve(maison, EntreeRetrouvee.reception(ligne, entree));
        for (Path copie : copies(entree)) {
            if (CopieFidele.est(copie, entree.empreinte())) {
                if (!estDeRang(entree.rang(), copie)) {
                    CopieFidele.assurer(place, copie, entree.empreinte());
                }
                return;
            }
        }
    }

    /** Where the bytes of a workbook may lie, its own rank first. */
    private List<Path> copies(Entree entree) {
        Stream<Path> conservees = archive.stream()
                .filter(conserve -> entree.empreinte().startsWith(conserve.debutEmpreinte()))
                .sorted(Comparator.comparing(conserve -> conserve.rang() != entree.rang()))
                .map(Conserve::fichier);
        return Stream.concat(conservees, Stream.of(new CopieDeTravail(maison, entree).fichier()))
                .toList();
    }

    private boolean estDeRang(long rang, Path fichier) {
        return archive.stream()
                .anyMatch(conserve ->
                        conserve.rang() == rang && conserve.fichier().equals(fichier));
    }
}
