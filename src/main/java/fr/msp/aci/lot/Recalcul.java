package fr.msp.aci.lot;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.calcul.Bilan;
import fr.msp.aci.depot.BilanConserve;
import fr.msp.aci.depot.Bilans.Passage;
import fr.msp.aci.depot.Cle;
import fr.msp.aci.depot.Depot;
import fr.msp.aci.depot.Dossier;
import fr.msp.aci.depot.Fondement;
import fr.msp.aci.depot.Maison;
import fr.msp.aci.depot.Piece;
import fr.msp.aci.depot.Revision;
import fr.msp.aci.rapport.Apercu;
import fr.msp.aci.rapport.Correction;
import fr.msp.aci.rapport.Evolution;
import fr.msp.aci.rapport.Mouvement;
import fr.msp.aci.rapport.Rapport;
import fr.msp.aci.regle.Bareme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;

/** Computes bilans again, and writes their files when what they say has changed. */
public final class Recalcul {

    /** The formats of a bilan. */
    public static final List<String> FORMATS = List.of("html", "pdf", "xlsx", "json", EnvoiALaCpam.FORMAT);

    private final Maison maison;
    private final Depot depot;
    private final Metier metier;
    private final Clock horloge;
    private final FichiersDuBilan fichiers;
    private final ExercicesAnterieurs anterieurs;
    private final PiecesConservees pieces;
    private final Peremption peremption;
    private final Corrections corrections;

    /** Over the home and database of a run. */
    public Recalcul(Maison maison, Depot depot, Metier metier, Clock horloge) {
        this.maison = maison;
        this.depot = depot;
        this.metier = metier;
        this.horloge = horloge.withZone(Maison.FUSEAU);
        this.pieces = new PiecesConservees(maison, depot);
        this.corrections = new Corrections(depot);
        this.anterieurs = new ExercicesAnterieurs(depot, metier);
        this.peremption = new Peremption(maison, depot, metier, horloge);
        this.fichiers = new FichiersDuBilan(maison, depot, metier, this.horloge);
    }

    /**
     * A bilan computed.
     *
     * @param bilan what it rests on and what it says, in short
     * @param chiffre whether there is a contract to count its points and euros by
     * @param incomplet whether a datum that decides points was never received: the figures are a least
     * @param rendu whether its files were written
     * @param revision the figures before, when they are others though its exercise was over and no workbook came since
     * @param mouvement by how much its figures moved
     * @param absentes the evidence that its archive lacks
     * @param misDeCote where the dossier for the CPAM before was set aside, the new one lacking evidence that it holds
     */
    public record Resultat(
            BilanConserve bilan,
            boolean chiffre,
            boolean incomplet,
            boolean rendu,
            Optional<Revision> revision,
            Optional<Mouvement> mouvement,
            PiecesConservees.Absentes absentes,
            Optional<Path> misDeCote) {}

    /**
     * Computes a bilan for the nightly run; its files are written when they say something else than before, the day of
     * computation apart. To be called in one transaction, which the caller commits after the files are written.
     *
     * @param aCote who renders the PDF while the caller renders the others; the caller waits for it
     * @throws IOException when a file cannot be written
     */
    Resultat recalculer(Cle cle, long lot, Executor aCote) throws IOException {
        return calculer(cle, OptionalLong.of(lot), Set.of(), aCote);
    }

    /**
     * Computes a bilan and writes it in these formats, whatever was there. To be called in one transaction.
     *
     * @throws IOException when a file cannot be written
     */
    public Resultat rendre(Cle cle, Set<String> formats) throws IOException {
        return calculer(cle, OptionalLong.empty(), formats, Runnable::run);
    }

    /**
     * Computes a bilan as it was, or would have been, on other days, and writes it beside the official one; nothing is
     * stored, and the index does not list it.
     *
     * @return what was written; nothing when no workbook had been received by then
     * @throws IOException when a file cannot be written
     */
    public Optional<Rapport> arreter(Cle cle, Arret arret, Set<String> formats) throws IOException {
        PiecesConservees.Trouvees trouvees = pieces.parmi(
                cle,
                arret.recuAvant().map(avant -> depot.pieces().de(cle, avant)).orElseGet(() -> depot.pieces()
                        .de(cle)));
        Optional<Dossier> connu = arret.recuAvant()
                .map(avant -> depot.dossiers().de(cle, avant, trouvees.perdues()))
                .orElseGet(() -> Optional.of(depot.dossiers().de(cle, trouvees.perdues())));
        if (connu.isEmpty()) {
            return Optional.empty();
        }
        Dossier dossier = connu.get();
        LocalDate jour = arret.faitsAu().orElseGet(() -> LocalDate.now(horloge));
        Bilan bilan = metier.calcul()
                .calculer(
                        dossier.activite(),
                        bareme(cle.exercice()),
                        metier.dateDeReference().apply(cle.exercice(), jour));
        Rapport rapport = rapport(dossier, bilan, anterieurs.de(cle, arret.recuAvant()), arret.jours());
        byte[] texte = metier.json().apply(rapport);
        fichiers.ecrireACote(cle, arret, formats, texte, rapport, trouvees.fichiers());
        return Optional.of(rapport);
    }

    private Rapport rapport(Dossier dossier, Bilan bilan, List<Evolution> anterieurs, Rapport.Jours jours) {
        return new Rapport(
                dossier.activite(),
                bilan,
                Sources.de(dossier),
                dossier.constats(),
                metier.programme(),
                anterieurs,
                jours);
    }

    private Resultat calculer(Cle cle, OptionalLong lot, Set<String> demandes, Executor aCote) throws IOException {
        depot.concours().seulSur("bilan " + cle);
        Bareme bareme = bareme(cle.exercice());
        List<Piece> recues = depot.pieces().de(cle);
        PiecesConservees.Absentes absentes = pieces.absentes(cle, recues);
        Fondement fondement = peremption.fondement(cle, absentes.marquer(anterieurs.empreinte(cle)), bareme);
        PiecesConservees.Trouvees trouvees = pieces.parmi(cle, recues);
        Dossier dossier = depot.dossiers().de(cle, trouvees.perdues());
        Bilan bilan = metier.calcul().calculer(dossier.activite(), bareme, fondement.dateReference());
        Rapport rapport = rapport(dossier, bilan, anterieurs.de(cle, Optional.empty()), Rapport.Jours.OFFICIELS);
        byte[] texte = metier.json().apply(rapport);
        BilanConserve conserve = conserve(cle, fondement, dossier, rapport, texte);
        Optional<Mouvements.Dit> dit = Mouvements.avant(depot, cle);
        Optional<BilanConserve> avant = dit.map(Mouvements.Dit::bilan);
        Set<String> formats = new TreeSet<>(aRendre(conserve, avant));
        formats.addAll(demandes);
        Optional<Correction> correction =
                corrections.entre(avant, conserve, dossier.activite().structure());
        FichiersDuBilan.Ecrits ecrits = fichiers.ecrire(
                cle,
                formats,
                texte,
                rapport,
                trouvees.fichiers(),
                bareme,
                rapport.provisoire() ? Optional.empty() : correction.or(() -> corrections.derniere(cle)),
                aCote);
        correction.ifPresent(celle -> corrections.noter(cle, celle, horloge.instant()));
        Optional<Revision> revision = avant.flatMap(conserve::revision);
        Optional<Mouvement> mouvement = Mouvements.entre(
                dit, new Mouvements.Dit(conserve, bilan.regime().estChiffre()), LocalDate.now(horloge), lot);
        Optional<Mouvement> dernier = mouvement.or(() -> Mouvements.dernier(depot, cle));
        Passage passage =
                new Passage(horloge.instant(), lot, ecrits.rendu(), Mouvements.ecrit(revision, conserve, mouvement));
        depot.bilans().enregistrer(conserve, new String(texte, StandardCharsets.UTF_8), passage);
        depot.bilans().noterApercu(cle, Apercu.lire(texte).apres(dernier).ecrit());
        // Taken here, where the facts are at hand; what a program before this one left out is taken before a synthesis.
        depot.membres()
                .enregistrer(cle, Recensement.membre(metier, dossier.activite(), bareme, fondement.dateReference()));
        return new Resultat(
                conserve,
                bilan.regime().estChiffre(),
                !bilan.lacunes().isEmpty(),
                ecrits.rendu(),
                revision,
                mouvement,
                absentes.avec(trouvees.perdues()),
                ecrits.misDeCote());
    }

    private Bareme bareme(Exercice exercice) {
        return metier.baremes()
                .apply(exercice)
                .orElseThrow(() -> new IllegalStateException("no grid any more for the exercise " + exercice));
    }

    private BilanConserve conserve(Cle cle, Fondement fondement, Dossier dossier, Rapport rapport, byte[] texte) {
        Bilan bilan = rapport.bilan();
        return new BilanConserve(
                cle,
                fondement,
                dossier.activite().structure().raisonSociale(),
                bilan.pointsTotal(),
                bilan.remuneration().montant(),
                bilan.resultats().stream()
                        .map(resultat -> resultat.detail())
                        .filter(detail -> bilan.prerequisManquants().contains(detail.code()))
                        .map(detail -> detail.titre())
                        .toList(),
                FichiersDuBilan.dit(texte, rapport),
                dossier.sources().stream()
                        .map(reception -> reception.entree().rang())
                        .toList());
    }

    private Set<String> aRendre(BilanConserve bilan, Optional<BilanConserve> avant) throws IOException {
        // The register remembers what the files said even after the database was made again.
        Optional<String> dernier =
                avant.map(BilanConserve::rendu).or(() -> depot.evenements().dernierRendu(bilan.cle()));
        boolean pareil = dernier.equals(Optional.of(bilan.rendu())) && fichiers.intacts(bilan.cle());
        return pareil ? Set.of() : Set.copyOf(FORMATS);
    }
}
