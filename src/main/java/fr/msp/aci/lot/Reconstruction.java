package fr.msp.aci.lot;

import fr.msp.aci.controle.Controle;
import fr.msp.aci.depot.Chantier;
import fr.msp.aci.depot.Cle;
import fr.msp.aci.depot.Conserve;
import fr.msp.aci.depot.Ecartee;
import fr.msp.aci.depot.Evenement;
import fr.msp.aci.depot.Hebergement;
import fr.msp.aci.depot.Maison;
import fr.msp.aci.depot.RegistreSurDisque;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;

/**
 * Makes the database of a home again from its archive, in the order in which everything was received, and from the
 * register beside it what the archive cannot tell: what was known or refused, when evidence came, which files of bilans
 * were issued. The bilans themselves are computed by the run that follows.
 */
public final class Reconstruction {

    private final Maison maison;
    private final Controles controles;
    private final Hebergement hebergement;
    private final Clock horloge;
    private final Duration attente;

    /** Over a home that the caller holds; the place, and the key, if any, are those of the database to be made. */
    public Reconstruction(
            Maison maison, Controles controles, Hebergement hebergement, Clock horloge, Duration attente) {
        this.maison = maison;
        this.controles = controles;
        this.hebergement = hebergement;
        this.horloge = horloge;
        this.attente = attente;
    }

    /**
     * How workbooks are checked again.
     *
     * @param nouveau as those that come today
     * @param dejaAccepte one that the register knows as accepted, and today's rules refuse: its facts all the same, when they
     *     can still be read as they were
     */
    public record Controles(Function<Path, Controle> nouveau, Function<Path, Controle> dejaAccepte) {}

    /** Why something was not taken in. */
    public enum Raison {
        /** Its bytes are no longer those that its name or the register says. */
        MODIFIE,
        /** The register knows it and the archive does not hold it any more. */
        ABSENT,
        /** This version of the program refuses it. */
        REFUSE,
        /** It speaks of another structure or exercise than its folder. */
        AUTRE_DOSSIER,
        /** Another file has its rank. */
        DOUBLON,
        /** The register knows another file by its rank: it is of another home. */
        ETRANGER,
        /** Its name or place is not one the program gives. */
        INCONNU
    }

    /**
     * Something of the archive that was not taken in.
     *
     * @param raison why
     * @param quoi place in the home
     */
    public record Ecart(Raison raison, String quoi) {}

    /**
     * What was done.
     *
     * @param classeurs workbooks taken in
     * @param justificatifs pieces of evidence taken in
     * @param lignes lines of the register that could be read
     * @param illisibles lines of the register that could not
     * @param maintenus workbooks among them that this version refuses, and that count since they were accepted
     * @param ecarts what of the archive was not taken in
     * @param retires bilans set aside, for nothing that was taken in is of them
     * @param ancienne where the database before was set aside
     */
    public record Resultat(
            int classeurs,
            int justificatifs,
            List<String> maintenus,
            long lignes,
            int illisibles,
            List<Ecart> ecarts,
            SortedSet<Cle> retires,
            Optional<Ecartee> ancienne) {}

    /**
     * Makes it again and puts it in service.
     *
     * @throws IOException when the archive cannot be read or the database not be written; the same can be done again
     */
    public Resultat refaire() throws IOException {
        RegistreSurDisque registre = new RegistreSurDisque(maison);
        RegistreSurDisque.Lecture lecture = registre.lire();
        try (Chantier chantier = Chantier.ouvrir(maison, hebergement, horloge, attente)) {
            ClasseursRepris classeurs = new ClasseursRepris(maison, chantier, controles);
            classeurs.reprendre(lecture.receptions());
            PiecesReprises pieces = new PiecesReprises(maison, chantier.depot());
            pieces.reprendre(lecture.receptions());
            List<Ecart> ecarts = new ArrayList<>(classeurs.ecarts());
            ecarts.addAll(pieces.ecarts());
            for (Path inconnu : Conserve.inconnus(maison)) {
                ecarts.add(new Ecart(Raison.INCONNU, maison.relatif(inconnu)));
            }
            BilansRetires bilans = new BilansRetires(maison);
            SortedSet<Cle> retires =
                    bilans.sansDossier(chantier.depot().dossiers().empreintes().keySet());
            List<Evenement> nouveaux = new ArrayList<>(classeurs.nouveaux());
            nouveaux.addAll(pieces.nouveaux());
            nouveaux.add(Evenement.de(
                    Evenement.Genre.RECONSTRUCTION,
                    horloge.instant(),
                    "classeurs=%d justificatifs=%d ecarts=%d"
                                    .formatted(classeurs.nombre(), pieces.nombre(), ecarts.size())
                            + (retires.isEmpty() ? "" : " retires=" + retires.size())));
            chantier.reprendre(registre, nouveaux, classeurs.dernierRang());
            new SynthesesDAvant(maison, chantier.depot()).inscrire(horloge.instant());
            Optional<Ecartee> ancienne = chantier.mettreEnService();
            bilans.retirer(retires);
            return new Resultat(
                    classeurs.nombre(),
                    pieces.nombre(),
                    classeurs.maintenus(),
                    lecture.lignes(),
                    lecture.illisibles(),
                    ecarts,
                    retires,
                    ancienne);
        } finally {
            Files.deleteIfExists(ClasseursRepris.travail(maison));
        }
    }
}
