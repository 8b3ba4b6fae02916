package fr.msp.aci.lot;

import fr.msp.aci.calcul.Bilan;
import fr.msp.aci.calcul.Calendrier;
import fr.msp.aci.depot.Acces;
import fr.msp.aci.depot.Cle;
import fr.msp.aci.depot.Depot;
import fr.msp.aci.depot.Empreinte;
import fr.msp.aci.depot.FichiersEntiers;
import fr.msp.aci.depot.Maison;
import fr.msp.aci.rapport.Correction;
import fr.msp.aci.rapport.DejaEmis;
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
import java.util.Set;

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
     * What became of the dossier.
     *
     * @param prepare whether there was a need for another
     * @param misDeCote where the one before is to be set aside, when it holds evidence that the new one does not
     */
    record Envoi(boolean prepare, Optional<Path> misDeCote) {

        /** It stays as it is. */
        static final Envoi AUCUN = new Envoi(false, Optional.empty());
    }

    /**
     * Prepares the dossier with the files of the bilan, prepared or already there, when there is a need to. The one
     * before it is set aside with it rather than lost, where it holds evidence that is nowhere else.
     *
     * @param pieces the evidence that is there
     * @param correction what the bilan says otherwise than the one issued before
     * @param demande whether it is to be written even if the one that is there already holds the same
     * @param bareme the grid the bilan was computed by, which sets the last day to send it
     * @throws IOException when it cannot be written, or when a piece in the archive is not the one that was received
     */
    Envoi preparer(
            Cle cle,
            Rapport rapport,
            List<DossierCpam.Fichier> pieces,
            Bareme bareme,
            Optional<Correction> correction,
            boolean demande,
            FichiersEntiers fichiers)
            throws IOException {
        Path cible = maison.bilan(cle, FORMAT);
        DossierCpam dossier = dossier(cle, rapport, pieces, bareme, correction, fichiers);
        if (!demande && dossier.estDans(cible)) {
            return Envoi.AUCUN;
        }
        Optional<Path> misDeCote = dossier.estPlusPauvreQue(cible)
                ? Optional.of(BilansRetires.place(maison, cle, cible))
                : Optional.empty();
        if (misDeCote.isPresent()) {
            // Appears first: killed in between, both are there.
            fichiers.preparer(misDeCote.get(), Acces.comme(maison.reports()), sortie -> Files.copy(cible, sortie));
        }
        fichiers.preparer(cible, Acces.comme(maison.reports()), dossier::ecrire);
        return new Envoi(true, misDeCote);
    }

    /**
     * It says that it takes the place of another only when another was issued: the first one, made again, is the first one
     * still, to the byte.
     */
    private DossierCpam dossier(
            Cle cle,
            Rapport rapport,
            List<DossierCpam.Fichier> pieces,
            Bareme bareme,
            Optional<Correction> correction,
            FichiersEntiers fichiers)
            throws IOException {
        List<DossierCpam.Fichier> bilan = bilan(cle, fichiers);
        Optional<LocalDate> limite = limite(rapport.bilan(), bareme);
        Set<String> emis = depot.emissions().toutes(cle, FORMAT);
        if (emis.size() < 2 && correction.isEmpty()) {
            DossierCpam premier = DossierCpam.de(rapport, bilan, pieces, limite, DejaEmis.RIEN);
            if (emis.isEmpty() || premier.estDans(maison.bilan(cle, FORMAT)) || emis.contains(premier.empreinte())) {
                return premier;
            }
        }
        return DossierCpam.de(rapport, bilan, pieces, limite, new DejaEmis(true, correction));
    }

    /** The dossier of a bilan of other days, from its files as just rendered and the evidence that was there by then. */
    DossierCpam aCote(
            Cle cle, Arret arret, Rapport rapport, List<DossierCpam.Fichier> pieces, Map<String, byte[]> rendus) {
        List<DossierCpam.Fichier> bilan = Recalcul.FORMATS.stream()
                .filter(rendus::containsKey)
                .map(format -> DossierCpam.Fichier.de(
                        arret.fichier(maison, cle, format).getFileName().toString(), rendus.get(format)))
                .toList();
        return DossierCpam.aCote(rapport, bilan, pieces);
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
                fichiers.add(PiecesConservees.fichier(cible.getFileName().toString(), Empreinte.de(fichier), fichier));
            }
        }
        return fichiers;
    }
}
