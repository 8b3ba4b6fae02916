package fr.msp.aci.lot;

import fr.msp.aci.calcul.Bilan;
import fr.msp.aci.calcul.Calendrier;
import fr.msp.aci.depot.Acces;
import fr.msp.aci.depot.Cle;
import fr.msp.aci.depot.Depot;
import fr.msp.aci.depot.Empreinte;
import fr.msp.aci.depot.FichiersEntiers;
import fr.msp.aci.depot.Maison;
import fr.msp.aci.depot.Piece;
import fr.msp.aci.rapport.DossierCpam;
import fr.msp.aci.rapport.Rapport;
import fr.msp.aci.regle.Bareme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps the dossier for the CPAM in step with the files of the bilan and with the evidence in the archive. */
final class EnvoiALaCpam {

    /** Ending of the dossier, and its name among the formats of a bilan. */
    static final String FORMAT = "zip";

    private final Maison maison;
    private final Depot depot;

    EnvoiALaCpam(Maison maison, Depot depot) {
        this.maison = maison;
        this.depot = depot;
    }

    /**
     * Prepares the dossier with the files of the bilan, prepared or already there, and says whether there was a need to.
     *
     * @param demande whether it is to be written even if the one that is there already holds the same
     * @param bareme the grid the bilan was computed by, which sets the last day to send it
     * @throws IOException when it cannot be written, or when a piece in the archive is not the one that was received
     */
    boolean preparer(Cle cle, Rapport rapport, Bareme bareme, boolean demande, FichiersEntiers fichiers)
            throws IOException {
        Path cible = maison.bilan(cle, FORMAT);
        DossierCpam dossier = DossierCpam.de(
                rapport,
                bilan(cle, fichiers),
                conservees(cle, depot.pieces().de(cle)),
                limite(rapport.bilan(), bareme));
        if (!demande && dossier.estDans(cible)) {
            return false;
        }
        fichiers.preparer(cible, Acces.comme(maison.reports()), dossier::ecrire);
        return true;
    }

    /** The dossier of a bilan of other days, from its files as just rendered and the evidence that was there by then. */
    DossierCpam aCote(Cle cle, Arret arret, Rapport rapport, Map<String, byte[]> rendus) throws IOException {
        List<DossierCpam.Fichier> bilan = Recalcul.FORMATS.stream()
                .filter(rendus::containsKey)
                .map(format -> DossierCpam.Fichier.de(
                        arret.fichier(maison, cle, format).getFileName().toString(), rendus.get(format)))
                .toList();
        List<Piece> pieces = arret.recuAvant()
                .map(avant -> depot.pieces().de(cle, avant))
                .orElseGet(() -> depot.pieces().de(cle));
        return DossierCpam.aCote(rapport, bilan, conservees(cle, pieces));
    }

    /** By when the CPAM wants it; without a contract it wants nothing. */
    private static Optional<LocalDate> limite(Bilan bilan, Bareme bareme) {
        return bilan.regime().estChiffre()
                ? Optional.of(
                        Calendrier.de(bilan.exercice(), bareme, bilan.exercice().dernierJour())
                                .justificatifs())
                : Optional.empty();
    }

    private List<DossierCpam.Fichier> bilan(Cle cle, FichiersEntiers entiers) throws IOException {
        List<DossierCpam.Fichier> fichiers = new ArrayList<>();
        for (String format : Recalcul.FORMATS) {
            Path cible = maison.bilan(cle, format);
            Path fichier = entiers.actuel(cible);
            if (!format.equals(FORMAT) && Files.exists(fichier)) {
                fichiers.add(fichier(cible.getFileName().toString(), Empreinte.de(fichier), fichier));
            }
        }
        return fichiers;
    }

    /** The evidence that is in the archive as it was received; what was taken out of it is told as missing. */
    private List<DossierCpam.Fichier> conservees(Cle cle, List<Piece> pieces) throws IOException {
        List<DossierCpam.Fichier> fichiers = new ArrayList<>();
        for (Piece piece : pieces) {
            Path conservee = maison.justificatifs(cle).resolve(piece.nomDeConservation());
            if (Files.isRegularFile(conservee)) {
                fichiers.add(fichier(piece.nom(), piece.empreinte(), conservee));
            }
        }
        return fichiers;
    }

    private static DossierCpam.Fichier fichier(String nom, String empreinte, Path fichier) throws IOException {
        return new DossierCpam.Fichier(nom, empreinte, Files.size(fichier), sortie -> Files.copy(fichier, sortie));
    }
}
