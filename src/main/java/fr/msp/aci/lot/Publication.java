package fr.msp.aci.lot;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Finess;
import fr.msp.aci.controle.Severite;
import fr.msp.aci.depot.Acces;
import fr.msp.aci.depot.BilanConserve;
import fr.msp.aci.depot.Cle;
import fr.msp.aci.depot.Depot;
import fr.msp.aci.depot.FichierEntier;
import fr.msp.aci.depot.Maison;
import fr.msp.aci.depot.Reception;
import fr.msp.aci.depot.Syntheses;
import fr.msp.aci.rapport.Apercu;
import fr.msp.aci.rapport.PageIndex;
import fr.msp.aci.rapport.Soins;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;

/** Publishes the page over all structures and exercises, refusals that still wait for a correction included. */
public final class Publication {

    private final Maison maison;
    private final Depot depot;
    private volatile Optional<Rendu<PageIndex.Bilans>> commences = Optional.empty();

    /** Over the home and database of a run. */
    public Publication(Maison maison, Depot depot) {
        this.maison = maison;
        this.depot = depot;
    }

    /**
     * Begins to write what the page shows of the bilans. They must all be there, and stay as they are until the page is
     * written.
     *
     * @param aCote who does it while the caller goes on
     */
    void commencer(Executor aCote) {
        commences = Optional.of(Rendu.commencer(this::bilans, aCote));
    }

    /** Waits until what was begun is over; what made it fail is said by who writes the page. */
    void finir() {
        commences.ifPresent(Rendu::finir);
    }

    /**
     * Writes the page, unless it already says the same.
     *
     * @throws IOException when it cannot be written
     */
    public void publier() throws IOException {
        PageIndex.Bilans bilans = commences.map(Rendu::attendre).orElseGet(this::bilans);
        commences = Optional.empty();
        List<BilansRetires.Reste> retires = new BilansRetires(maison).sansLesDoubles();
        Set<Cle> connus = Set.copyOf(depot.bilans().cles());
        byte[] page = PageIndex.ecrire(
                bilans,
                depot.syntheses().toutes().stream().map(this::synthese).toList(),
                depot.receptions().refusEnCours().stream().map(this::refus).toList(),
                new Soins(
                        new Laisses(maison, depot).tous(),
                        absences(),
                        retires.stream().map(reste -> retire(reste, connus)).toList(),
                        inconnues()));
        Path index = maison.index();
        if (!Files.exists(index) || !Arrays.equals(Files.readAllBytes(index), page)) {
            FichierEntier.ecrire(index, Acces.comme(maison.reports()), page);
        }
    }

    private PageIndex.Bilans bilans() {
        Map<Cle, String> apercus = depot.bilans().apercus();
        Set<Cle> refuses = depot.receptions().refusEnCours().stream()
                .flatMap(reception -> reception.cle().stream())
                .collect(Collectors.toSet());
        return new PageIndex.Bilans(depot.bilans().tous().stream()
                .map(bilan -> entree(bilan, apercus, refuses.contains(bilan.cle())))
                .toList());
    }

    private PageIndex.Entree entree(BilanConserve bilan, Map<Cle, String> apercus, boolean refuse) {
        Apercu apercu = apercu(bilan.cle(), apercus);
        String dossier = lien(maison.bilan(bilan.cle(), "json").getParent());
        List<String> fichiers = maison.formatsPresents(bilan.cle(), Recalcul.FORMATS).stream()
                .map(format -> dossier + "/" + Maison.nomDuBilan(bilan.cle(), format))
                .toList();
        return new PageIndex.Entree(
                bilan.cle().finess().numero(),
                bilan.cle().exercice().annee(),
                bilan.raisonSociale(),
                bilan.prerequisManquants(),
                bilan.fondement().dateReference(),
                refuse ? apercu.avecUnRefus() : apercu,
                fichiers);
    }

    /** Bilans of a program before this one have none noted. */
    private Apercu apercu(Cle cle, Map<Cle, String> apercus) {
        if (apercus.containsKey(cle)) {
            return Apercu.relire(apercus.get(cle));
        }
        String json = depot.bilans().json(cle).orElseThrow();
        return Apercu.lire(json.getBytes(StandardCharsets.UTF_8));
    }

    private PageIndex.Synthese synthese(Syntheses.Publiee publiee) {
        List<String> fichiers = PublicationDesSyntheses.FORMATS.stream()
                .map(format -> maison.synthese(publiee.exercice(), publiee.territoire(), format))
                .filter(Files::exists)
                .map(this::lien)
                .toList();
        return new PageIndex.Synthese(publiee.exercice().annee(), publiee.territoire(), fichiers);
    }

    private PageIndex.Refus refus(Reception reception) {
        Path rapport = Lieux.rapportDeRefus(maison, reception);
        Path copie = Lieux.copieAnnotee(Lieux.conserve(maison, reception));
        return new PageIndex.Refus(
                reception.entree().nom(),
                reception.finess().map(Finess::numero),
                reception.exercice().map(Exercice::annee),
                LocalDateTime.ofInstant(reception.entree().recuLe(), Maison.FUSEAU),
                reception.nombre(Severite.ERREUR),
                Files.exists(rapport) ? lien(rapport) : "",
                Files.exists(copie) ? lien(copie) : "");
    }

    private List<Soins.Absence> absences() {
        return new PiecesConservees(maison, depot)
                .toutes().entrySet().stream()
                        .map(une -> new Soins.Absence(
                                une.getKey().finess().numero(),
                                une.getKey().exercice().annee(),
                                une.getValue().dansLeDossier(),
                                une.getValue().perdues().size()))
                        .toList();
    }

    private List<Soins.Inconnue> inconnues() {
        return depot.pieces().sansStructure().entrySet().stream()
                .map(une -> new Soins.Inconnue(
                        une.getKey().finess().numero(), une.getKey().exercice().annee(), une.getValue()))
                .toList();
    }

    private PageIndex.Retire retire(BilansRetires.Reste reste, Set<Cle> connus) {
        PageIndex.Motif motif =
                reste.cle().map(cle -> motif(reste, connus.contains(cle))).orElse(PageIndex.Motif.SYNTHESES);
        String finess = reste.cle().map(cle -> cle.finess().numero()).orElse("");
        return new PageIndex.Retire(motif, finess, reste.annee(), lien(reste.dossier()));
    }

    private static PageIndex.Motif motif(BilansRetires.Reste reste, boolean connu) {
        if (reste.sansBilan()) {
            return PageIndex.Motif.PLUS_COMPLET;
        }
        return connu ? PageIndex.Motif.REVENU : PageIndex.Motif.SANS_CLASSEUR;
    }

    private String lien(Path fichier) {
        return maison.reports().relativize(fichier).toString().replace(File.separatorChar, '/');
    }
}
