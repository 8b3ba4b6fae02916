package fr.msp.aci.controle;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.FaitsFeuille;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Finess;
import fr.msp.aci.classeur.Classeur;
import fr.msp.aci.classeur.ClasseurRefuse;
import fr.msp.aci.classeur.Limites;
import fr.msp.aci.classeur.Motif;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Checks a workbook: facts when it is good, else every reason why not. One object serves any number of workbooks, from
 * any thread.
 */
public final class Controleur {

    private final Limites limites;
    private final IdentiteDuClasseur identite;
    private final Schema schema = Schema.declare();
    private final Catalogue catalogue;
    private final PartageDeLaMemoire memoire = new PartageDeLaMemoire();

    /**
     * One whose findings are in French.
     *
     * @param limites what a workbook may cost to read
     * @param baremeConnu whether there is a grid for a year
     * @param aujourdhui the day of the check; a workbook may speak of the next year at most
     */
    public Controleur(Limites limites, Predicate<Exercice> baremeConnu, LocalDate aujourdhui) {
        this(limites, baremeConnu, aujourdhui, Regions.AUCUNE, new Catalogue());
    }

    /**
     * One whose findings are in the language of a catalogue.
     *
     * @param limites what a workbook may cost to read
     * @param baremeConnu whether there is a grid for a year
     * @param aujourdhui the day of the check; a workbook may speak of the next year at most
     * @param regions those a structure may be in
     * @param catalogue where the sentences of the findings come from
     */
    public Controleur(
            Limites limites,
            Predicate<Exercice> baremeConnu,
            LocalDate aujourdhui,
            Regions regions,
            Catalogue catalogue) {
        this.catalogue = catalogue;
        this.limites = limites;
        this.identite = new IdentiteDuClasseur(baremeConnu, aujourdhui, regions);
    }

    /**
     * Checks a file, whatever it is.
     *
     * @throws UncheckedIOException when the disk fails: nothing is known of the workbook
     */
    public Controle controler(Path fichier) {
        return controler(fichier, false);
    }

    /**
     * Checks again a workbook that an earlier version accepted, and on which a bilan may have been paid: what only this
     * version refuses is a warning, as long as the facts are those that were accepted.
     *
     * @throws UncheckedIOException when the disk fails: nothing is known of the workbook
     */
    public Controle reprendre(Path fichier) {
        return controler(fichier, true);
    }

    private Controle controler(Path fichier, boolean dejaAccepte) {
        try {
            String empreinte = Empreinte.de(fichier);
            return memoire.essayer(() -> controler(fichier, empreinte, new Recueil(catalogue, dejaAccepte)))
                    .orElseGet(() -> tropGrand(empreinte));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Controle controler(Path fichier, String empreinte, Recueil recueil) throws IOException {
        ExamenDuClasseur examen = new ExamenDuClasseur(empreinte, recueil);
        LectureDuClasseur lecture = new LectureDuClasseur(schema, limites, identite, examen);
        String nom = fichier.getFileName().toString();
        if (NomDeFichier.estPersonnel(nom) || NomDeFichier.estMasque(nom)) {
            recueil.signaler(Cas.NIR_NOM_DE_FICHIER, Lieu.classeur(), Nir.MASQUE);
        }
        try (Classeur classeur = ouvrir(fichier, recueil)) {
            lecture.lire(classeur);
            Verifications.mener(examen);
            NomsDUsage.verifier(examen);
        } catch (ClasseurRefuse refus) {
            recueil.signaler(
                    Cas.valueOf(refus.motif().name()),
                    Lieu.classeur(),
                    "",
                    refus.limite()
                            .map(limite -> recueil.locutions().limite(refus.motif(), limite))
                            .orElse(""));
        }
        return conclure(examen, lecture, empreinte);
    }

    private Classeur ouvrir(Path fichier, Recueil recueil) throws ClasseurRefuse, IOException {
        try {
            return Classeur.ouvrir(fichier, limites);
        } catch (ClasseurRefuse refus) {
            if (refus.motif() != Motif.NOM_TROMPEUR || !recueil.dejaAccepte()) {
                throw refus;
            }
            recueil.signaler(Cas.NOM_TROMPEUR, Lieu.classeur(), "");
            return Classeur.ouvrirSousUnAutreNom(fichier, limites);
        }
    }

    /** What could not be checked even alone never will be here: it goes back with what may be done about it. */
    private Controle tropGrand(String empreinte) {
        Recueil recueil = new Recueil(catalogue);
        recueil.signaler(Cas.MEMOIRE, Lieu.classeur(), "");
        return new Controle.Refuse(empreinte, Optional.empty(), Optional.empty(), recueil.constats());
    }

    private static Controle conclure(ExamenDuClasseur examen, LectureDuClasseur lecture, String empreinte) {
        Recueil recueil = examen.recueil();
        Optional<Finess> finess = lecture.finess();
        Optional<Exercice> exercice = lecture.exercice();
        if (recueil.aUneErreur()) {
            return new Controle.Refuse(empreinte, finess, exercice, recueil.constats());
        }
        Map<Feuille, FaitsFeuille> faits = new EnumMap<>(Feuille.class);
        Map<Feuille, Integer> lignes = new EnumMap<>(Feuille.class);
        for (FeuilleExaminee feuille : examen.feuilles()) {
            if (feuille.parle()) {
                faits.put(feuille.feuille(), new FaitsFeuille(feuille.feuille(), empreinte, feuille.faits()));
                lignes.put(feuille.feuille(), feuille.lignes());
            }
        }
        return new Controle.Accepte(
                empreinte,
                finess.orElseThrow(),
                exercice.orElseThrow(),
                faits,
                lignes,
                lecture.justificatifs(),
                recueil.constats());
    }
}
