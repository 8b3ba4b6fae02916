package fr.msp.aci.lot;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.calcul.Bilan;
import fr.msp.aci.depot.Acces;
import fr.msp.aci.depot.BilanConserve;
import fr.msp.aci.depot.Bilans.Passage;
import fr.msp.aci.depot.Cle;
import fr.msp.aci.depot.Depot;
import fr.msp.aci.depot.Dossier;
import fr.msp.aci.depot.Empreinte;
import fr.msp.aci.depot.FichierEntier;
import fr.msp.aci.depot.Fondement;
import fr.msp.aci.depot.Maison;
import fr.msp.aci.depot.Reception;
import fr.msp.aci.rapport.Rapport;
import fr.msp.aci.regle.Bareme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Computes bilans again when what they rest on has changed, and writes their files when what they say has. */
public final class Recalcul {

    /** The formats of a bilan. */
    public static final List<String> FORMATS = List.of("html", "pdf", "xlsx", "json", EnvoiALaCpam.FORMAT);

    private final JsonMapper json = JsonMapper.shared();
    private final Maison maison;
    private final Depot depot;
    private final Metier metier;
    private final Clock horloge;
    private final EnvoiALaCpam envoi;

    /** Over the home and database of a run. */
    public Recalcul(Maison maison, Depot depot, Metier metier, Clock horloge) {
        this.maison = maison;
        this.depot = depot;
        this.metier = metier;
        this.horloge = horloge.withZone(Maison.FUSEAU);
        this.envoi = new EnvoiALaCpam(maison, depot);
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
        return actuel.isEmpty() || !actuel.equals(dernier) || !fichiersPresents(cle);
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

    private Resultat calculer(Cle cle, OptionalLong lot, Set<String> demandes) throws IOException {
        Bareme bareme = bareme(cle.exercice());
        Fondement fondement = fondement(cle, bareme);
        Dossier dossier = depot.dossiers().de(cle);
        Bilan bilan = metier.calcul().calculer(dossier.activite(), bareme, fondement.dateReference());
        Rapport rapport =
                new Rapport(dossier.activite(), bilan, sources(dossier), dossier.constats(), metier.programme());
        byte[] texte = metier.json().apply(rapport);
        BilanConserve conserve = conserve(cle, fondement, dossier, bilan, texte);
        Set<String> formats = new TreeSet<>(aRendre(conserve));
        formats.addAll(demandes);
        ecrire(cle, formats, texte, rapport);
        // It holds the evidence too, which may change when no figure does.
        boolean envoye = envoi.ecrire(cle, rapport, demandes.contains(EnvoiALaCpam.FORMAT));
        boolean rendu = envoye || !formats.isEmpty();
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

    private Set<String> aRendre(BilanConserve bilan) {
        boolean pareil = depot.bilans()
                .de(bilan.cle())
                .filter(dernier -> dernier.rendu().equals(bilan.rendu()))
                .isPresent();
        return pareil && fichiersPresents(bilan.cle()) ? Set.of() : Set.copyOf(FORMATS);
    }

    private boolean fichiersPresents(Cle cle) {
        return FORMATS.stream().allMatch(format -> Files.exists(maison.bilan(cle, format)));
    }

    private void ecrire(Cle cle, Set<String> formats, byte[] texte, Rapport rapport) throws IOException {
        Acces acces = Acces.comme(maison.reports());
        Map<String, byte[]> rendus = new TreeMap<>();
        for (String format : formats) {
            octets(format, texte, rapport).ifPresent(octets -> rendus.put(format, octets));
        }
        // All are rendered before one is written: a figure that fails its check hands nothing out.
        for (Map.Entry<String, byte[]> rendu : rendus.entrySet()) {
            FichierEntier.ecrire(maison.bilan(cle, rendu.getKey()), acces, rendu.getValue());
            depot.emissions().noter(cle, rendu.getKey(), Empreinte.de(rendu.getValue()), horloge.instant());
        }
        if (!formats.isEmpty()) {
            // It leaves the home within the PDF as well.
            depot.emissions().noter(cle, "json", Empreinte.de(texte), horloge.instant());
        }
    }

    /** The dossier for the CPAM, which holds the others, comes after them. */
    private Optional<byte[]> octets(String format, byte[] texte, Rapport rapport) {
        return switch (format) {
            case "json" -> Optional.of(texte);
            case "pdf" -> Optional.of(metier.pdf().apply(rapport));
            case "xlsx" -> Optional.of(metier.xlsx().apply(rapport));
            case "html" -> Optional.of(metier.html().apply(rapport));
            default -> Optional.empty();
        };
    }
}
