package fr.msp.aci.commande;

import fr.msp.aci.depot.BilanConserve;
import fr.msp.aci.depot.Reception;
import fr.msp.aci.lot.Comptes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/**
 * Shows the program at work: a fresh home, the sample workbooks in its inbox, a nightly run, and whether each outcome
 * and figure is the one announced beside the samples.
 */
@Command(name = "demo")
final class CommandeDemo implements Callable<Integer> {

    private static final Path MAISON = Path.of("target", "demo");

    @ParentCommand
    private Racine racine;

    @Override
    public Integer call() throws IOException {
        if (racine.nommeUneMaison()) {
            throw Refus.usage(racine.textes().de("demo.home"));
        }
        Path dossier = racine.environnement().dossier();
        Exemples exemples = Exemples.de(dossier)
                .orElseThrow(() -> Refus.usage(racine.textes().de("demo.absents", dossier)));
        Racine demo = racine.dansLaMaison(dossier.resolve(MAISON));
        exemples.installer(demo.maison());
        Ecran ecran = racine.ecran();
        Comptes comptes = CommandeNightly.passer(demo, ecran);
        CommandeNightly.conclure(comptes, ecran);
        if (comptes.echec()) {
            return Sortie.TECHNIQUE;
        }
        return MaisonTenue.avec(demo, tenue -> comparer(exemples, tenue, ecran));
    }

    private int comparer(Exemples exemples, MaisonTenue tenue, Ecran ecran) {
        List<BilanConserve> bilans = tenue.depot().bilans().tous();
        List<Reception> receptions = tenue.depot().receptions().historique();
        presenter(bilans, ecran);
        ecran.annoncer("demo.fichiers", tenue.maison().reports(), tenue.maison().rejected());
        List<String> ecarts = exemples.ecarts(receptions, bilans, racine.textes());
        ecarts.forEach(ecart -> ecran.alerter("demo.ecart", ecart));
        if (ecarts.isEmpty()) {
            ecran.annoncer("demo.conforme");
        }
        return ecarts.isEmpty() ? Sortie.BIEN : Sortie.REFUS;
    }

    private void presenter(List<BilanConserve> bilans, Ecran ecran) {
        Textes textes = racine.textes();
        Tableau tableau = new Tableau(List.of(
                textes.de("demo.structure"),
                textes.de("demo.finess"),
                textes.de("demo.exercice"),
                textes.de("demo.points"),
                textes.de("demo.euros"),
                textes.de("demo.prerequis")));
        for (BilanConserve bilan : bilans) {
            tableau.ajouter(List.of(
                    bilan.raisonSociale(),
                    bilan.cle().finess().toString(),
                    bilan.cle().exercice().toString(),
                    Presentation.montant(bilan.points()),
                    Presentation.montant(bilan.euros()),
                    bilan.prerequisManquants().isEmpty()
                            ? textes.de("demo.atteints")
                            : textes.de("demo.manque", String.join(", ", bilan.prerequisManquants()))));
        }
        tableau.lignes().forEach(ligne -> ecran.annoncer("demo.ligne", ligne));
    }
}
