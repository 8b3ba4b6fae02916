package fr.msp.aci.commande;

import fr.msp.aci.activite.Finess;
import fr.msp.aci.activite.Numero;
import fr.msp.aci.depot.Cle;
import fr.msp.aci.lot.Arret;
import fr.msp.aci.lot.Publication;
import fr.msp.aci.lot.Recalcul;
import fr.msp.aci.rapport.Rapport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Computes and renders again one bilan: the official one, or beside it what it was or would have been on a day. */
@Command(name = "bilan", sortOptions = false)
final class CommandeBilan implements Callable<Integer> {

    @ParentCommand
    private Racine racine;

    @Option(names = "--finess", required = true, paramLabel = "F", descriptionKey = "bilan.finess")
    private String finess;

    @Option(names = "--exercice", required = true, paramLabel = "N", descriptionKey = "bilan.exercice")
    private int exercice;

    @Option(names = "--format", split = ",", paramLabel = "html,pdf,xlsx,json,zip", descriptionKey = "bilan.format")
    private List<String> formats;

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "bilan.as.of")
    private String faitsAu;

    @Option(names = "--received-by", paramLabel = "DATE", descriptionKey = "bilan.received.by")
    private String recuAu;

    @Override
    public Integer call() throws IOException {
        Cle cle = cle();
        Textes textes = racine.textes();
        Arret arret = new Arret(
                Jours.desFaits(faitsAu, cle.exercice(), textes),
                Jours.desReceptions(recuAu, new Assemblage(racine).aujourdhui(), textes));
        Set<String> demandes = formats();
        racine.maisonExistante();
        return MaisonTenue.avec(racine, tenue -> {
            Recalcul recalcul = recalcul(tenue, cle);
            return arret.estVide()
                    ? rendre(tenue, recalcul, cle, demandes)
                    : arreter(tenue, recalcul, cle, arret, demandes);
        });
    }

    private Recalcul recalcul(MaisonTenue tenue, Cle cle) {
        if (!tenue.depot().versions().cles().contains(cle)) {
            throw Refus.usage(racine.textes().de("bilan.inconnu", cle.finess(), cle.exercice()));
        }
        Assemblage assemblage = new Assemblage(racine);
        if (assemblage.baremes().pour(cle.exercice().annee()).isEmpty()) {
            throw Refus.usage(racine.textes().de("grid.absent", cle.exercice()));
        }
        return new Recalcul(
                tenue.maison(),
                tenue.depot(),
                assemblage.metier(),
                racine.environnement().horloge());
    }

    private int rendre(MaisonTenue tenue, Recalcul recalcul, Cle cle, Set<String> demandes) throws IOException {
        List<Recalcul.Resultat> resultats = new ArrayList<>();
        tenue.depot().enTransaction(() -> {
            try {
                resultats.add(recalcul.rendre(cle, demandes));
            } catch (IOException echec) {
                throw new UncheckedIOException(echec);
            }
        });
        new Publication(tenue.maison(), tenue.depot()).publier();
        resultats.forEach(new RecitDuCalcul(racine.ecran())::dire);
        demandes.forEach(
                format -> racine.ecran().dire("bilan.fichier", tenue.maison().bilan(cle, format)));
        return Sortie.BIEN;
    }

    private int arreter(MaisonTenue tenue, Recalcul recalcul, Cle cle, Arret arret, Set<String> demandes)
            throws IOException {
        Rapport rapport = recalcul.arreter(cle, arret, demandes)
                .orElseThrow(() -> Refus.usage(racine.textes()
                        .de(
                                "bilan.rien.recu",
                                cle.finess(),
                                cle.exercice(),
                                Presentation.jour(Jours.de(recuAu, racine.textes())))));
        racine.ecran()
                .dire(
                        rapport.bilan().regime().estChiffre() ? "bilan.arrete" : "bilan.arrete.sans.contrat",
                        cle,
                        rapport.activite().structure().raisonSociale(),
                        Presentation.jour(rapport.bilan().dateReference()),
                        Presentation.montant(rapport.bilan().pointsTotal()),
                        Presentation.montant(rapport.bilan().remuneration().montant()));
        arret.faitsAu()
                .filter(jour -> jour.isAfter(cle.exercice().dernierJour()))
                .ifPresent(jour -> racine.ecran()
                        .annoncer(
                                "simulate.apres.exercice",
                                Presentation.jour(jour),
                                cle.exercice(),
                                Presentation.jour(cle.exercice().dernierJour())));
        demandes.forEach(format -> racine.ecran().dire("bilan.fichier", arret.fichier(tenue.maison(), cle, format)));
        return Sortie.BIEN;
    }

    private Cle cle() {
        if (!Numero.FINESS.estValide(finess)) {
            throw Refus.usage(racine.textes().de("finess.invalide", finess));
        }
        return new Cle(new Finess(finess), Exercices.de(exercice, racine.textes()));
    }

    private Set<String> formats() {
        List<String> voulus = Optional.ofNullable(formats).orElse(Recalcul.FORMATS);
        for (String format : voulus) {
            if (!Recalcul.FORMATS.contains(minuscules(format))) {
                throw Refus.usage(
                        racine.textes().de("bilan.format.inconnu", format, String.join(", ", Recalcul.FORMATS)));
            }
        }
        return voulus.stream().map(CommandeBilan::minuscules).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String minuscules(String format) {
        return format.toLowerCase(Locale.ROOT);
    }
}
