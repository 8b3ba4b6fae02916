package fr.msp.aci.lot;

import fr.msp.aci.depot.Acces;
import fr.msp.aci.depot.Cle;
import fr.msp.aci.depot.Depot;
import fr.msp.aci.depot.Empreinte;
import fr.msp.aci.depot.FichierEntier;
import fr.msp.aci.depot.Maison;
import fr.msp.aci.rapport.Rapport;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** The files of a bilan in each format; those of the official one are noted as issued by this home. */
final class FichiersDuBilan {

    private final Maison maison;
    private final Depot depot;
    private final Metier metier;
    private final Clock horloge;

    FichiersDuBilan(Maison maison, Depot depot, Metier metier, Clock horloge) {
        this.maison = maison;
        this.depot = depot;
        this.metier = metier;
        this.horloge = horloge;
    }

    boolean presents(Cle cle) {
        return Recalcul.FORMATS.stream().allMatch(format -> Files.exists(maison.bilan(cle, format)));
    }

    void ecrire(Cle cle, Set<String> formats, byte[] texte, Rapport rapport) throws IOException {
        Acces acces = Acces.comme(maison.reports());
        for (String format : formats) {
            Optional<byte[]> octets = octets(format, texte, rapport);
            if (octets.isPresent()) {
                FichierEntier.ecrire(maison.bilan(cle, format), acces, octets.get());
                depot.emissions().noter(cle, format, Empreinte.de(octets.get()), horloge.instant());
            }
        }
        if (!formats.isEmpty()) {
            // It leaves the home within the PDF as well.
            depot.emissions().noter(cle, "json", Empreinte.de(texte), horloge.instant());
        }
    }

    /** A bilan of other days stands beside the official one, and is issued as nothing. */
    void ecrireACote(Cle cle, Arret arret, Set<String> formats, byte[] texte, Rapport rapport) throws IOException {
        Acces acces = Acces.comme(maison.reports());
        for (String format : formats) {
            Optional<byte[]> octets = octets(format, texte, rapport);
            if (octets.isPresent()) {
                FichierEntier.ecrire(arret.fichier(maison, cle, format), acces, octets.get());
            }
        }
    }

    /** The dossier for the CPAM, which holds the others, comes after them. */
    private Optional<byte[]> octets(String format, byte[] texte, Rapport rapport) {
        return switch (format) {
            case "json" -> Optional.of(texte);
            case "pdf" -> Optional.of(metier.pdf().apply(rapport));
            case "html" -> Optional.of(metier.html().apply(rapport));
            default -> Optional.empty();
        };
    }
}
