package fr.msp.aci.lot;

import fr.msp.aci.controle.Controle;
import fr.msp.aci.depot.Acces;
import fr.msp.aci.depot.Depot;
import fr.msp.aci.depot.Entree;
import fr.msp.aci.depot.Entree.Genre;
import fr.msp.aci.depot.FichierEntier;
import fr.msp.aci.depot.Issue;
import fr.msp.aci.depot.Maison;
import fr.msp.aci.depot.Reception;
import fr.msp.aci.retour.CopieAnnotee;
import fr.msp.aci.retour.PiecesRendues;
import fr.msp.aci.retour.RapportDeRefus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Puts what was received in its place and takes it out of the inbox, last of all, once the database that knows it would
 * outlast a power cut. It follows from what is stored alone,
 * so it may be done again after an interruption, from wherever it stopped.
 */
final class Rangement {

    private final Maison maison;
    private final Depot depot;
    private final Suivi suivi;
    private final Justificatifs justificatifs;

    Rangement(Maison maison, Depot depot, Suivi suivi) {
        this.maison = maison;
        this.depot = depot;
        this.suivi = suivi;
        this.justificatifs = new Justificatifs(maison, depot, suivi);
    }

    void ranger(Entree entree) throws IOException {
        depot.synchroniser();
        if (entree.genre() == Genre.DOSSIER) {
            justificatifs.retirer(
                    maison.inbox().resolve(entree.nom()),
                    Inbox.cle(entree.nom()).orElseThrow());
        } else {
            Optional<Reception> reception = depot.receptions().deRang(entree.rang());
            if (reception.isPresent()) {
                rangerClasseur(reception.get());
            }
        }
        depot.manifeste().fait(entree.rang());
    }

    private void rangerClasseur(Reception reception) throws IOException {
        Entree entree = reception.entree();
        Path source = maison.inbox().resolve(entree.nom());
        Path dossier = Inbox.dossierDuClasseur(source);
        Path conserve = conserve(reception);
        conserver(reception);
        if (reception.issue() == Issue.REFUSE) {
            justificatifs.accompagner(dossier, Lieux.justificatifs(conserve));
            expliquer(reception, conserve);
        } else {
            justificatifs.retirer(dossier, reception.cle().orElseThrow());
        }
        retirer(source, entree);
        new CopieDeTravail(maison, entree).effacer();
        suivi.recu(reception, reception.issue() == Issue.REFUSE ? Lieux.rapport(conserve, "html") : conserve);
    }

    private void conserver(Reception reception) throws IOException {
        String empreinte = reception.entree().empreinte();
        Path cible = place(reception);
        if (CopieFidele.est(cible, empreinte)) {
            return;
        }
        CopieDeTravail copie = new CopieDeTravail(maison, reception.entree());
        if (copie.faire()) {
            CopieFidele.assurer(cible, copie.fichier(), empreinte);
        } else if (!Files.exists(cible)) {
            throw new IOException("a workbook went between its check and its archive");
        }
    }

    /** What is known already is kept once, under the rank by which it counts: there a new copy mends a damaged one. */
    private Path place(Reception reception) {
        Optional<Reception> deja = reception.issue() == Issue.CONNU
                ? depot.receptions().derniereAcceptee(reception.entree().empreinte())
                : Optional.empty();
        return conserve(deja.orElse(reception));
    }

    private void expliquer(Reception reception, Path conserve) throws IOException {
        String nom = reception.entree().nom();
        Controle.Refuse refus = new Controle.Refuse(
                reception.entree().empreinte(), reception.finess(), reception.exercice(), reception.constats());
        Optional<PiecesRendues> pieces = pieces(nom, conserve);
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        Optional<Path> copie = CopieAnnotee.ecrire(conserve, reception.constats(), pieces, octets)
                        .isEmpty()
                ? Optional.of(Lieux.copieAnnotee(conserve))
                : Optional.empty();
        if (copie.isPresent()) {
            FichierEntier.ecrire(copie.get(), Acces.PRIVE, octets.toByteArray());
        }
        Optional<String> annotee = copie.map(fichier -> fichier.getFileName().toString());
        FichierEntier.ecrire(
                Lieux.rapport(conserve, "html"), Acces.PRIVE, RapportDeRefus.html(nom, refus, pieces, annotee));
        FichierEntier.ecrire(Lieux.rapport(conserve, "csv"), Acces.PRIVE, RapportDeRefus.csv(nom, refus));
    }

    private Optional<PiecesRendues> pieces(String nom, Path conserve) throws IOException {
        Path dossier = Lieux.justificatifs(conserve);
        int nombre = Justificatifs.fichiers(dossier).size();
        return nombre == 0
                ? Optional.empty()
                : Optional.of(new PiecesRendues(
                        nombre,
                        maison.racine().relativize(dossier).toString(),
                        Inbox.sansExtension(nom),
                        Inbox.sansExtension(
                                Lieux.copieAnnotee(conserve).getFileName().toString())));
    }

    /** The file in the inbox is taken out only while it still is the one that was received. */
    private static void retirer(Path source, Entree entree) throws IOException {
        if (Inbox.estUnFichier(source)
                && FichierDepose.empreinte(source.getParent(), source).equals(entree.empreinte())) {
            Files.delete(source);
        }
    }

    private Path conserve(Reception reception) {
        return Lieux.conserve(maison, reception);
    }
}
