package fr.msp.aci.lot;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.calcul.Bilan;
import fr.msp.aci.depot.BilanConserve;
import fr.msp.aci.depot.Bilans.Passage;
import fr.msp.aci.depot.Cle;
import fr.msp.aci.depot.Depot;
import fr.msp.aci.depot.Dossier;
import fr.msp.aci.depot.Empreinte;
import fr.msp.aci.depot.Fondement;
import fr.msp.aci.depot.Maison;
import fr.msp.aci.depot.Reception;
import fr.msp.aci.rapport.Rapport;
import fr.msp.aci.regle.Bareme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Computes bilans again when what they rest on has changed, and writes their files when what they say has. */
public final class Recalcul {

    /** The formats of a bilan. */
    public static final List<String> FORMATS = List.of("html", "pdf", "xlsx", "json", EnvoiALaCpam.FORMAT);

    /** The formats of a bilan of other days: the CPAM receives a dossier of the official one only. */
    public static final List<String> FORMATS_A_COTE = List.of("html", "pdf", "xlsx", "json");

    private final JsonMapper json = JsonMapper.shared();
    private final Maison maison;
    private final Depot depot;
    private final Metier metier;
    private final Clock horloge;
    private final FichiersDuBilan fichiers;

    /** Over the home and database of a run. */
    public Recalcul(Maison maison, Depot depot, Metier metier, Clock horloge) {
        this.maison = maison;
        this.depot = depot;
        this.metier = metier;
        this.horloge = horloge.withZone(Maison.FUSEAU);
        this.fichiers = new FichiersDuBilan(maison, depot, metier, this.horloge);
    }

    /**
     * A bilan computed.
     *
     * @param bilan what it rests on and what it says, in short
     * @param rendu whether its files were written
     */
    public record Resultat(BilanConserve bilan, boolean rendu) {}

    /** Structures and exercises whose bilan is stale, in order. */
    public List<Cle> perimes() {
        return depot.versions().cles().stream().filter(this::estPerime).toList();
    }

    private boolean estPerime(Cle cle) {
        Optional<Fondement> actuel = metier.baremes().apply(cle.exercice()).map(bareme -> fondement(cle, bareme));
        Optional<Fondement> dernier = depot.bilans().de(cle).map(BilanConserve::fondement);
        return actuel.isEmpty() || !actuel.equals(dernier) || !fichiers.presents(cle);
    }

    /**
     * Computes a bilan for the nightly run; its files are written when they say something else than before, the day of
     * computation apart. To be called in one transaction, which the caller commits after the files are written.
     *
     * @throws IOException when a file cannot be written
     */
    public Resultat recalculer(Cle cle, long lot) throws IOException {
        return calculer(cle, OptionalLong.of(lot), Set.of());
    }

    /**
     * Computes a bilan and writes it in these formats, whatever was there. To be called in one transaction.
     *
     * @throws IOException when a file cannot be written
     */
    public Resultat rendre(Cle cle, Set<String> formats) throws IOException {
        return calculer(cle, OptionalLong.empty(), formats);
    }

    /**
     * Computes a bilan as it was, or would have been, on other days, and writes it beside the official one; nothing is
     * stored, and the index does not list it.
     *
     * @return what was written; nothing when no workbook had been received by then
     * @throws IOException when a file cannot be written
     */
    public Optional<Rapport> arreter(Cle cle, Arret arret, Set<String> formats) throws IOException {
        Optional<Dossier> connu = arret.recuAvant()
                .map(avant -> depot.dossiers().de(cle, avant))
                .orElseGet(() -> Optional.of(depot.dossiers().de(cle)));
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
        Rapport rapport = rapport(dossier, arret.recuAu().map(bilan::recuAu).orElse(bilan));
        byte[] texte = metier.json().apply(rapport);
        fichiers.ecrireACote(cle, arret, formats, texte, rapport);
        return Optional.of(rapport);
    }

    private Rapport rapport(Dossier dossier, Bilan bilan) {
        return new Rapport(dossier.activite(), bilan, sources(dossier), dossier.constats(), metier.programme());
    }

    private Resultat calculer(Cle cle, OptionalLong lot, Set<String> demandes) throws IOException {
        Bareme bareme = bareme(cle.exercice());
        Fondement fondement = fondement(cle, bareme);
        Dossier dossier = depot.dossiers().de(cle);
        Bilan bilan = metier.calcul().calculer(dossier.activite(), bareme, fondement.dateReference());
        Rapport rapport = rapport(dossier, bilan);
        byte[] texte = metier.json().apply(rapport);
        BilanConserve conserve = conserve(cle, fondement, dossier, bilan, texte);
        Set<String> formats = new TreeSet<>(aRendre(conserve));
        formats.addAll(demandes);
        boolean rendu = fichiers.ecrire(cle, formats, texte, rapport);
        depot.bilans()
                .enregistrer(
                        conserve,
                        new String(texte, StandardCharsets.UTF_8),
                        new Passage(horloge.instant(), lot, rendu));
        return new Resultat(conserve, rendu);
    }

    private Bareme bareme(Exercice exercice) {
        return metier.baremes()
                .apply(exercice)
                .orElseThrow(() -> new IllegalStateException("no grid any more for the exercise " + exercice));
    }

    private Fondement fondement(Cle cle, Bareme bareme) {
        return new Fondement(
                depot.dossiers().empreinte(cle),
                bareme.empreinte(),
                metier.programme(),
                metier.dateDeReference().apply(cle.exercice(), LocalDate.now(horloge)));
    }

    private static List<Rapport.Source> sources(Dossier dossier) {
        return dossier.sources().stream()
                .map(Reception::entree)
                .map(entree -> new Rapport.Source(entree.empreinte(), entree.nom()))
                .distinct()
                .toList();
    }

    private BilanConserve conserve(Cle cle, Fondement fondement, Dossier dossier, Bilan bilan, byte[] texte) {
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
                rendu(texte),
                dossier.sources().stream()
                        .map(reception -> reception.entree().rang())
                        .toList());
    }

    /** What the files say, whatever the day they were computed. */
    private String rendu(byte[] texte) {
        ObjectNode bilan = (ObjectNode) json.readTree(texte);
        bilan.remove(List.of("calculeAu", "empreinte"));
        return Empreinte.de(json.writeValueAsBytes(bilan));
    }

    private Set<String> aRendre(BilanConserve bilan) throws IOException {
        boolean pareil = depot.bilans()
                .de(bilan.cle())
                .filter(dernier -> dernier.rendu().equals(bilan.rendu()))
                .isPresent();
        return pareil && fichiers.intacts(bilan.cle()) ? Set.of() : Set.copyOf(FORMATS);
    }
}
