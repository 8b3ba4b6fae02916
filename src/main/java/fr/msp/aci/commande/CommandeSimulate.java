package fr.msp.aci.commande;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.FaitsFeuille;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Finess;
import fr.msp.aci.activite.Numero;
import fr.msp.aci.activite.Pieces;
import fr.msp.aci.activite.Structure;
import fr.msp.aci.calcul.Calculateur;
import fr.msp.aci.calcul.levier.Hypotheses;
import fr.msp.aci.calcul.levier.Simulation;
import fr.msp.aci.controle.Controle;
import fr.msp.aci.controle.LectureHorsClasseur;
import fr.msp.aci.depot.Cle;
import fr.msp.aci.regle.Bareme;
import fr.msp.aci.retour.RapportDeRefus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/**
 * Says what is missing and what it is worth, from what the home holds or from a workbook alone; with {@code --set}, what
 * a change of the facts would bring. Stores nothing.
 */
@Command(name = "simulate", sortOptions = false)
final class CommandeSimulate implements Callable<Integer> {

    /** Sheets that every structure fills in: without one of them, other workbooks are to complete this one. */
    private static final List<Feuille> DE_TOUT_CLASSEUR =
            List.of(Feuille.PROFESSIONNELS, Feuille.HORAIRES, Feuille.COORDINATION, Feuille.SIP);

    @ParentCommand
    private Racine racine;

    @Parameters(arity = "0..1", paramLabel = "FILE", descriptionKey = "simulate.fichier")
    private Path fichier;

    @Option(names = "--finess", paramLabel = "F", descriptionKey = "bilan.finess")
    private String finess;

    @Option(names = "--exercice", paramLabel = "N", descriptionKey = "bilan.exercice")
    private Integer exercice;

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "simulate.au")
    private String au;

    @Option(names = "--set", paramLabel = "KEY=VALUE", descriptionKey = "simulate.set")
    private List<String> hypotheses = List.of();

    @Option(names = "--keys", descriptionKey = "simulate.cles")
    private boolean cles;

    @Override
    public Integer call() throws IOException {
        if (cles) {
            Hypotheses.aide(racine.textes().langue())
                    .forEach(cle -> racine.ecran().annoncer("simulate.ligne", cle));
            return Sortie.BIEN;
        }
        boolean parStructure = finess != null && exercice != null;
        if (parStructure == (fichier != null) || (finess == null) != (exercice == null)) {
            throw Refus.usage(racine.textes().de("simulate.quoi"));
        }
        Assemblage assemblage = new Assemblage(racine);
        if (parStructure) {
            return simuler(assemblage, deLaMaison());
        }
        Controle controle = assemblage.controleur().controler(FichierDonne.place(racine, fichier));
        if (controle instanceof Controle.Refuse refuse) {
            racine.ecran().ecrire(RapportDeRefus.texte(fichier.getFileName().toString(), refuse));
            return Sortie.REFUS;
        }
        return simuler(assemblage, duClasseur((Controle.Accepte) controle));
    }

    private int simuler(Assemblage assemblage, Activite activite) {
        Exercice annee = activite.structure().exercice();
        Bareme bareme = assemblage
                .baremes()
                .pour(annee.annee())
                .orElseThrow(() -> Refus.usage(racine.textes().de("grid.absent", annee)));
        LocalDate jour = Calculateur.dateDeReference(
                annee, Jours.desFaits(au, annee, racine.textes()).orElse(assemblage.aujourdhui()));
        if (au != null && Jours.de(au, racine.textes()).isAfter(annee.dernierJour())) {
            racine.ecran().annoncer("simulate.apres.exercice", au, annee, Presentation.jour(annee.dernierJour()));
        }
        String absentes = DE_TOUT_CLASSEUR.stream()
                .filter(feuille -> fichier != null && !activite.aRecu(feuille))
                .map(Feuille::libelle)
                .collect(Collectors.joining(", "));
        if (!absentes.isEmpty()) {
            racine.ecran().annoncer("simulate.seul", absentes);
        }
        SimulationEcran ecran = new SimulationEcran(racine.ecran(), bareme, jour, assemblage.aujourdhui());
        racine.ecran().direLaLangueDesRegles();
        if (hypotheses.isEmpty()) {
            ecran.montrer(activite);
            return Sortie.BIEN;
        }
        Simulation simulation = Hypotheses.appliquer(activite, bareme, jour, hypotheses, new LectureHorsClasseur());
        if (simulation.apres().isEmpty()) {
            throw Refus.usage(String.join("\n", simulation.refus()));
        }
        ecran.comparer(activite, simulation.apres().get(), simulation.remarques());
        return Sortie.BIEN;
    }

    private Activite deLaMaison() throws IOException {
        if (!Numero.FINESS.estValide(finess)) {
            throw Refus.usage(racine.textes().de("finess.invalide", finess));
        }
        Cle cle = new Cle(new Finess(finess), Exercices.de(exercice, racine.textes()));
        if (!Files.isDirectory(racine.maisonExistante().db())) {
            throw inconnue(cle);
        }
        return MaisonLue.demander(racine, depot -> {
            if (!depot.versions().cles().contains(cle)) {
                throw inconnue(cle);
            }
            return depot.dossiers().de(cle).activite();
        });
    }

    private Refus inconnue(Cle cle) {
        return Refus.usage(racine.textes().de("bilan.inconnu", cle.finess(), cle.exercice()));
    }

    private static Activite duClasseur(Controle.Accepte accepte) {
        Map<Feuille, FaitsFeuille> feuilles = new EnumMap<>(Feuille.class);
        feuilles.putAll(accepte.feuilles());
        Structure structure = Structure.de(List.of(feuilles.remove(Feuille.STRUCTURE)));
        return new Activite(structure, feuilles, Pieces.de(List.of()));
    }
}
