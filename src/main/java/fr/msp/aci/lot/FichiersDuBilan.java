package fr.msp.aci.lot;

import fr.msp.aci.depot.Acces;
import fr.msp.aci.depot.Cle;
import fr.msp.aci.depot.Depot;
import fr.msp.aci.depot.DossierEnLien;
import fr.msp.aci.depot.Emission;
import fr.msp.aci.depot.Empreinte;
import fr.msp.aci.depot.FichiersEntiers;
import fr.msp.aci.depot.Maison;
import fr.msp.aci.rapport.Correction;
import fr.msp.aci.rapport.DossierCpam.Fichier;
import fr.msp.aci.rapport.Rapport;
import fr.msp.aci.regle.Bareme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The files of a bilan in each format; those of the official one are noted as issued by this home. */
final class FichiersDuBilan {

    private static final String PDF = "pdf";

    private final Maison maison;
    private final Depot depot;
    private final Metier metier;
    private final Clock horloge;
    private final EnvoiALaCpam envoi;

    FichiersDuBilan(Maison maison, Depot depot, Metier metier, Clock horloge) {
        this.maison = maison;
        this.depot = depot;
        this.metier = metier;
        this.horloge = horloge;
        this.envoi = new EnvoiALaCpam(maison, depot);
    }

    /**
     * What was written.
     *
     * @param rendu whether anything was
     * @param misDeCote where the dossier before was set aside, if it was
     */
    record Ecrits(boolean rendu, Optional<Path> misDeCote) {}

    /**
     * Whether the files are there as they were last issued: a run that was cut may have left some of a bilan it could not
     * store.
     */
    boolean intacts(Cle cle) throws IOException {
        for (String format : Recalcul.FORMATS) {
            if (!format.equals(EnvoiALaCpam.FORMAT) && !estIntact(cle, format)) {
                return false;
            }
        }
        return Files.exists(maison.bilan(cle, EnvoiALaCpam.FORMAT));
    }

    /**
     * What the files say, whatever the day they were computed; the JSON speaks neither of the earlier exercises nor of the
     * days the workbooks came.
     */
    static String dit(byte[] texte, Rapport rapport) {
        ObjectNode bilan = (ObjectNode) JsonMapper.shared().readTree(texte);
        bilan.remove(List.of("calculeAu", "empreinte"));
        String seul = Empreinte.de(JsonMapper.shared().writeValueAsBytes(bilan));
        List<Optional<LocalDate>> recues =
                rapport.sources().stream().map(Rapport.Source::recuLe).toList();
        return Empreinte.de(seul + rapport.anterieurs() + recues);
    }

    private boolean estIntact(Cle cle, String format) throws IOException {
        Path fichier = maison.bilan(cle, format);
        Optional<String> emise = depot.emissions().derniere(cle, format).map(Emission::empreinte);
        return Files.exists(fichier) && emise.equals(Optional.of(Empreinte.de(fichier)));
    }

    /**
     * Writes the files of a bilan in these formats, and the dossier for the CPAM when it would say something else or is
     * among them. They appear together: what cannot be rendered or written leaves all those that were there.
     *
     * @param pieces the evidence that is there
     * @param correction what the bilan says otherwise than the one issued before
     * @param aCote who renders the PDF while the caller renders the others
     */
    Ecrits ecrire(
            Cle cle,
            Set<String> formats,
            byte[] texte,
            Rapport rapport,
            List<Fichier> pieces,
            Bareme bareme,
            Optional<Correction> correction,
            Executor aCote)
            throws IOException {
        DossierEnLien.refuser(maison.reports(), BilansRetires.dossier(maison, cle));
        Acces acces = Acces.comme(maison.reports());
        Map<String, byte[]> rendus = rendus(formats, texte, rapport, aCote);
        try (FichiersEntiers entiers = new FichiersEntiers()) {
            for (Map.Entry<String, byte[]> rendu : rendus.entrySet()) {
                entiers.preparer(maison.bilan(cle, rendu.getKey()), acces, sortie -> sortie.write(rendu.getValue()));
            }
            // It holds the evidence too, which may change when no figure does.
            EnvoiALaCpam.Envoi envoye = envoi.preparer(
                    cle, rapport, pieces, bareme, correction, formats.contains(EnvoiALaCpam.FORMAT), entiers);
            // Noted first: who lost the database in the meantime fails here, before a file of another is replaced.
            rendus.forEach((format, octets) -> noter(cle, format, octets));
            if (!formats.isEmpty() && !formats.contains("json")) {
                // It leaves the home within the PDF as well.
                noter(cle, "json", texte);
            }
            if (envoye.prepare()) {
                Path dossier = entiers.actuel(maison.bilan(cle, EnvoiALaCpam.FORMAT));
                depot.emissions().noter(cle, EnvoiALaCpam.FORMAT, Empreinte.de(dossier), horloge.instant());
            }
            entiers.publier();
            return new Ecrits(envoye.prepare() || !formats.isEmpty(), envoye.misDeCote());
        }
    }

    private void noter(Cle cle, String format, byte[] octets) {
        depot.emissions().noter(cle, format, Empreinte.de(octets), horloge.instant());
    }

    /** A bilan of other days stands beside the official one, and is issued as nothing. */
    void ecrireACote(Cle cle, Arret arret, Set<String> formats, byte[] texte, Rapport rapport, List<Fichier> pieces)
            throws IOException {
        DossierEnLien.refuser(maison.reports(), BilansRetires.dossier(maison, cle));
        Acces acces = Acces.comme(maison.reports());
        boolean dossier = formats.contains(EnvoiALaCpam.FORMAT);
        Map<String, byte[]> rendus =
                rendus(dossier ? Set.copyOf(Recalcul.FORMATS) : formats, texte, rapport, Runnable::run);
        try (FichiersEntiers entiers = new FichiersEntiers()) {
            for (Map.Entry<String, byte[]> rendu : rendus.entrySet()) {
                if (formats.contains(rendu.getKey())) {
                    entiers.preparer(
                            arret.fichier(maison, cle, rendu.getKey()),
                            acces,
                            sortie -> sortie.write(rendu.getValue()));
                }
            }
            if (dossier) {
                entiers.preparer(
                        arret.fichier(maison, cle, EnvoiALaCpam.FORMAT),
                        acces,
                        envoi.aCote(cle, arret, rapport, pieces, rendus)::ecrire);
            }
            entiers.publier();
        }
    }

    /** All are rendered before one is written: a figure that fails its check hands nothing out. */
    private Map<String, byte[]> rendus(Set<String> formats, byte[] texte, Rapport rapport, Executor aCote) {
        Optional<Rendu<byte[]>> pdf = Optional.of(PDF)
                .filter(formats::contains)
                .map(format -> Rendu.commencer(() -> metier.pdf().apply(rapport, texte), aCote));
        Map<String, byte[]> rendus = new TreeMap<>();
        for (String format : formats) {
            octets(format, texte, rapport).ifPresent(octets -> rendus.put(format, octets));
        }
        pdf.ifPresent(rendu -> rendus.put(PDF, rendu.attendre()));
        return rendus;
    }

    /** The PDF is rendered beside; the dossier for the CPAM, which holds the others, comes after them. */
    private Optional<byte[]> octets(String format, byte[] texte, Rapport rapport) {
        return switch (format) {
            case "json" -> Optional.of(texte);
            case "xlsx" -> Optional.of(metier.xlsx().apply(rapport));
            case "html" -> Optional.of(metier.html().apply(rapport, texte));
            default -> Optional.empty();
        };
    }
}
