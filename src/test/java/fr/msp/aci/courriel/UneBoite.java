package fr.msp.aci.courriel;

import fr.msp.aci.activite.Adresse;
import fr.msp.aci.activite.ChampSaisi;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.FaitsFeuille;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Finess;
import fr.msp.aci.controle.CodeConstat;
import fr.msp.aci.controle.Constat;
import fr.msp.aci.depot.BaseDesTests;
import fr.msp.aci.depot.BilanConserve;
import fr.msp.aci.depot.Bilans;
import fr.msp.aci.depot.Cle;
import fr.msp.aci.depot.Courriel;
import fr.msp.aci.depot.Depot;
import fr.msp.aci.depot.Empreinte;
import fr.msp.aci.depot.Entree;
import fr.msp.aci.depot.Entree.Genre;
import fr.msp.aci.depot.Fondement;
import fr.msp.aci.depot.Hebergement;
import fr.msp.aci.depot.Issue;
import fr.msp.aci.depot.Maison;
import fr.msp.aci.depot.Manifeste.Trouvaille;
import fr.msp.aci.depot.Piece;
import fr.msp.aci.depot.Reception;
import fr.msp.aci.lot.Lieux;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A home whose mails are on, what passes do in it, and a server that notes what it is handed. */
final class UneBoite implements AutoCloseable {

    static final Cle CLE = new Cle(new Finess("494900012"), new Exercice(2025));
    static final String COORDINATION = "coordination@msp-imaginaire.example";
    static final String ADMINISTRATEUR = "admin@aci.example";
    static final Instant SOIR = Instant.parse("2026-01-20T19:00:00Z");

    final Maison maison;
    final Depot depot;
    final List<Courrier> remis = new ArrayList<>();
    private final Deque<Expediteur.Sort> sorts = new ArrayDeque<>();
    private final long lot;
    private boolean mortelle;
    private Instant maintenant = SOIR;
    private Reglages reglages = reglages(Optional.of(ADMINISTRATEUR));

    UneBoite(Path dossier) throws IOException {
        maison = Maison.ouvrir(dossier.resolve("maison"));
        depot = BaseDesTests.ouvrir(maison);
        lot = depot.manifeste().ouvrirLot(SOIR);
    }

    static Reglages reglages(Optional<String> administrateur, String... domaines) {
        return new Reglages(
                new Reglages.Serveur(
                        "nulle-part.example", 25, Reglages.Securite.AUCUNE, Optional.empty(), Optional.empty()),
                new Adresse("aci@aci.example"),
                administrateur.map(Adresse::new),
                Set.of(domaines),
                Optional.of("https://aci.example/index.html"));
    }

    void regler(Reglages autres) {
        reglages = autres;
    }

    void laisserPasser(Duration duree) {
        maintenant = maintenant.plus(duree);
    }

    /** What the server will make of the next mails; beyond them it takes all. */
    void repondra(Expediteur.Sort... prochains) {
        sorts.addAll(List.of(prochains));
    }

    /** The process is killed once the server has the next mail, before anything is noted of it. */
    void mourraApresAvoirRemis() {
        mortelle = true;
    }

    /** The end of a process: nothing catches it. */
    static final class Mort extends Error {

        private static final long serialVersionUID = 1L;
    }

    /** A process of its own begins: it knows only what is on the disk. */
    BoiteDEnvoi boite() {
        return new BoiteDEnvoi(maison, depot, reglages, Clock.fixed(maintenant, Maison.FUSEAU));
    }

    /** A pass in which that happens. */
    Envoi passer(Runnable... evenements) {
        boite().ouvrir();
        Stream.of(evenements).forEach(Runnable::run);
        boite().preparer(Set.of());
        return envoyer();
    }

    /** The process is killed once its mails left, before the database knows of them. */
    void envoyerSansConstater() throws IOException {
        try (Tournee tournee = boite().partir(Hebergement.dansLaMaison()).orElseThrow()) {
            tournee.envoyer(new Temoin(), () -> false);
        }
    }

    Envoi envoyer() {
        try (Tournee tournee = boite().partir(Hebergement.dansLaMaison()).orElseThrow()) {
            Envoi envoi = tournee.envoyer(new Temoin(), () -> false);
            boite().constater();
            return envoi;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A workbook is accepted, with that address of the coordination. */
    void accepter(String nom, String courriel) {
        Entree entree = recevoir(nom, courriel);
        depot.receptions()
                .enregistrer(new Reception(
                        entree, Optional.of(CLE.finess()), Optional.of(CLE.exercice()), Issue.ACCEPTE, List.of()));
        FaitsFeuille structure = new FaitsFeuille(
                Feuille.STRUCTURE,
                entree.empreinte(),
                List.of(
                        new ChampSaisi(2, ChampStructure.FINESS, Optional.of("494900012")),
                        new ChampSaisi(3, ChampStructure.EXERCICE, Optional.of("2025")),
                        new ChampSaisi(4, ChampStructure.RAISON_SOCIALE, Optional.of("MSP imaginaire")),
                        new ChampSaisi(5, ChampStructure.COURRIEL, Optional.of(courriel))));
        depot.versions()
                .enregistrer(entree.rang(), CLE, Map.of(Feuille.STRUCTURE, structure), Map.of(Feuille.STRUCTURE, 4));
    }

    /** A workbook of the structure is refused, and lies annotated in its place. */
    Reception refuser(String nom, CodeConstat... codes) {
        return refuser(nom, Optional.of(CLE), codes);
    }

    Reception refuser(String nom, Optional<Cle> cle, CodeConstat... codes) {
        Entree entree = recevoir(nom, "refus");
        List<Constat> constats = Stream.of(codes)
                .map(code -> new Constat(
                        code,
                        Optional.of("Équipe"),
                        Optional.of(3),
                        Optional.of("B"),
                        Optional.of("Nom"),
                        "VALEUR-DE-CELLULE",
                        "« VALEUR-DE-CELLULE » ne convient pas.",
                        "Corrigez."))
                .toList();
        Reception refus = new Reception(entree, cle.map(Cle::finess), cle.map(Cle::exercice), Issue.REFUSE, constats);
        depot.receptions().enregistrer(refus);
        try {
            Files.writeString(Lieux.copieAnnotee(Lieux.conserve(maison, refus)), "copie annotée inventée");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return refus;
    }

    /** A file of evidence comes. */
    void recevoirUnJustificatif(String nom) {
        depot.enTransaction(() -> depot.pieces().recevoir(CLE, new Piece(nom, Empreinte.de(nom), 10, maintenant)));
    }

    /** A bilan is computed. */
    void calculer(String points, String... manquants) {
        enregistrer(points, "{\"pointsTotal\": " + points + "}", manquants);
    }

    /** A bilan is computed that shows earlier exercises beside its own: its facts and theirs have that sum. */
    void calculerAvecDesAnterieurs(String points, String faits) {
        enregistrerSur(faits, points, "{\"pointsTotal\": " + points + "}");
    }

    /** A bilan without a contract is computed: its document counts nothing. */
    void calculerSansContrat() {
        enregistrer("12.00", "{\"pointsTotal\": null}");
    }

    private void enregistrer(String points, String json, String... manquants) {
        enregistrerSur(depot.dossiers().empreinte(CLE), points, json, manquants);
    }

    private void enregistrerSur(String faits, String points, String json, String... manquants) {
        BilanConserve bilan = new BilanConserve(
                CLE,
                new Fondement(faits, "bareme", "aci-bilan", LocalDate.of(2025, 12, 31)),
                "MSP imaginaire",
                new BigDecimal(points),
                new BigDecimal(points).multiply(BigDecimal.valueOf(7)),
                List.of(manquants),
                "rendu",
                List.of());
        depot.enTransaction(() -> depot.bilans()
                .enregistrer(
                        bilan, json, new Bilans.Passage(maintenant, OptionalLong.of(lot), true, Optional.empty())));
    }

    /** Its run was cut before it was put in its place. */
    void remettreAFaire(Reception refus) {
        JdbcClient.create(depot.source())
                .sql("update manifeste set etat = 'A_FAIRE' where rang = ?")
                .param(refus.entree().rang())
                .update();
    }

    List<Courriel.Etat> etats() {
        return depot.courriels().historique(Optional.empty()).stream()
                .map(Courriel::etat)
                .toList();
    }

    private Entree recevoir(String nom, String contenu) {
        String empreinte = Empreinte.de(nom + contenu);
        depot.enTransaction(() -> depot.manifeste()
                .figer(lot, List.of(new Trouvaille(Genre.CLASSEUR, nom, empreinte, 10, SOIR)), maintenant));
        Entree entree = depot.manifeste().aFaire().get(0);
        depot.manifeste().fait(entree.rang());
        return entree;
    }

    @Override
    public void close() {
        depot.close();
    }

    /** A server in the memory of the test. */
    private final class Temoin implements Expediteur {

        private boolean muet;
        private Optional<ReponseSmtp> plainte = Optional.empty();

        @Override
        public Sort envoyer(Courrier courrier) {
            Sort sort = sorts.isEmpty() ? Sort.PRIS : sorts.poll();
            muet = sort == Sort.MUET;
            plainte = sort == Sort.REFUSE
                    ? Optional.of(new ReponseSmtp(550, Optional.of("5.1.1"), false))
                    : Optional.empty();
            if (sort == Sort.PRIS) {
                remis.add(courrier);
            }
            if (mortelle) {
                mortelle = false;
                throw new Mort();
            }
            return sort;
        }

        @Override
        public boolean estMuet() {
            return muet;
        }

        @Override
        public Optional<ReponseSmtp> plainte() {
            return plainte;
        }

        @Override
        public void close() {
            muet = false;
        }
    }
}
