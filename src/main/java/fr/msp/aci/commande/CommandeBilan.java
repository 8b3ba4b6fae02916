package fr.msp.aci.commande;

import fr.msp.aci.activite.Finess;
import fr.msp.aci.activite.Numero;
import fr.msp.aci.depot.Cle;
import fr.msp.aci.lot.Publication;
import fr.msp.aci.lot.Recalcul;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Computes and renders again one bilan. */
@Command(name = "bilan", sortOptions = false)
final class CommandeBilan implements Callable<Integer> {

    @ParentCommand
    private Racine racine;

    @Option(names = "--finess", required = true, paramLabel = "F", descriptionKey = "bilan.finess")
    private String finess;

    @Option(names = "--exercice", required = true, paramLabel = "N", descriptionKey = "bilan.exercice")
    private int exercice;

    @Option(names = "--format", split = ",", paramLabel = "html,pdf,xlsx,json,zip", descriptionKey = "bilan.format")
    private List<String> formats = Recalcul.FORMATS;

    @Override
    public Integer call() throws IOException {
        Cle cle = cle();
        Set<String> demandes = formats();
        return MaisonTenue.avec(racine, tenue -> rendre(tenue, cle, demandes));
    }

    private int rendre(MaisonTenue tenue, Cle cle, Set<String> demandes) throws IOException {
        if (!tenue.depot().versions().cles().contains(cle)) {
            throw Refus.usage(racine.textes().de("bilan.inconnu", cle.finess(), cle.exercice()));
        }
        Recalcul recalcul = new Recalcul(
                tenue.maison(),
                tenue.depot(),
                new Assemblage(racine).metier(),
                racine.environnement().horloge());
        List<Recalcul.Resultat> resultats = new ArrayList<>();
        tenue.depot().enTransaction(() -> {
            try {
                resultats.add(recalcul.rendre(cle, demandes));
            } catch (IOException echec) {
                throw new UncheckedIOException(echec);
            }
        });
        new Publication(tenue.maison(), tenue.depot()).publier();
        resultats.forEach(resultat -> racine.ecran()
                .dire(
                        "nuit.calcule",
                        cle,
                        resultat.bilan().raisonSociale(),
                        Presentation.montant(resultat.bilan().points()),
                        Presentation.montant(resultat.bilan().euros())));
        demandes.forEach(
                format -> racine.ecran().dire("bilan.fichier", tenue.maison().bilan(cle, format)));
        return Sortie.BIEN;
    }

    private Cle cle() {
        if (!Numero.FINESS.estValide(finess)) {
            throw Refus.usage(racine.textes().de("finess.invalide", finess));
        }
        return new Cle(new Finess(finess), Exercices.de(exercice, racine.textes()));
    }

    private Set<String> formats() {
        for (String format : formats) {
            if (!Recalcul.FORMATS.contains(format)) {
                throw Refus.usage(
                        racine.textes().de("bilan.format.inconnu", format, String.join(", ", Recalcul.FORMATS)));
            }
        }
        return new TreeSet<>(formats);
    }
}
