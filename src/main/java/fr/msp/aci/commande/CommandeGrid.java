package fr.msp.aci.commande;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.rapport.SchemaJson;
import fr.msp.aci.regle.Bareme;
import fr.msp.aci.regle.CodeIndicateur;
import fr.msp.aci.regle.Parametre;
import fr.msp.aci.regle.ParametreEnVigueur;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/**
 * Prints the grid in force in an exercise, each value with its dates and the page that says so, and what the user
 * changed of it; or what differs between two days; or the schema of the bilans.
 */
@Command(name = "grid", sortOptions = false)
final class CommandeGrid implements Callable<Integer> {

    @ParentCommand
    private Racine racine;

    @Option(names = "--exercice", paramLabel = "N", descriptionKey = "grid.exercice")
    private Integer exercice;

    @Option(names = "--diff", arity = "1..2", paramLabel = "A B", hideParamSyntax = true, descriptionKey = "grid.diff")
    private List<String> bornes = List.of();

    @Option(names = "--schema", descriptionKey = "grid.schema")
    private boolean schema;

    @Override
    public Integer call() {
        if (schema) {
            racine.ecran().ecrire(new String(SchemaJson.ecrire(), StandardCharsets.UTF_8));
        } else if (bornes.isEmpty()) {
            imprimer();
        } else {
            comparer();
        }
        return Sortie.BIEN;
    }

    private void comparer() {
        if (exercice != null || bornes.size() != 2) {
            throw Refus.usage(racine.textes().de("grid.diff.seul"));
        }
        LocalDate avant = Jours.ouFinDExercice(bornes.get(0), racine.textes());
        LocalDate apres = Jours.ouFinDExercice(bornes.get(1), racine.textes());
        Assemblage assemblage = new Assemblage(racine);
        new EcartsDeBareme(racine.ecran(), racine.textes())
                .entre(bareme(assemblage, avant), avant, bareme(assemblage, apres), apres);
    }

    private void imprimer() {
        Assemblage assemblage = new Assemblage(racine);
        Exercice voulu = Exercices.de(
                Optional.ofNullable(exercice).orElse(assemblage.aujourdhui().getYear()), racine.textes());
        Bareme bareme = bareme(assemblage, voulu.dernierJour());
        Ecran ecran = racine.ecran();
        ecran.annoncer("grid.titre", voulu, bareme.nom(), bareme.empreinte());
        ecran.direLaLangueDesRegles();
        if (bareme.valeurAu(Parametre.EXERCICE_A_CONFIRMER, voulu.dernierJour())
                        .valeur()
                        .signum()
                != 0) {
            ecran.annoncer("grid.a.confirmer", voulu);
        }
        EcartsDeBareme ecarts = new EcartsDeBareme(ecran, racine.textes());
        ecarts.annoncer(bareme, voulu.dernierJour());
        Optional<CodeIndicateur> precedent = Optional.empty();
        for (ParametreEnVigueur ligne : bareme.enVigueur(voulu.annee())) {
            if (!ligne.indicateur().equals(precedent)) {
                ligne.indicateur().ifPresent(code -> ecran.annoncer("grid.indicateur", code.code()));
            }
            precedent = ligne.indicateur();
            ecran.annoncer(
                    "grid.ligne",
                    ligne.libelle(),
                    ligne.ecrite(),
                    periode(ligne),
                    ligne.reference(),
                    ecarts.marque(bareme, ligne, voulu));
        }
        bareme.documents().forEach((nom, titre) -> ecran.annoncer("grid.document", nom, titre));
    }

    private Bareme bareme(Assemblage assemblage, LocalDate jour) {
        return assemblage
                .baremes()
                .pour(jour.getYear())
                .orElseThrow(() -> Refus.usage(racine.textes().de("grid.absent", Integer.toString(jour.getYear()))));
    }

    private String periode(ParametreEnVigueur ligne) {
        return ligne.au()
                .map(fin -> racine.textes()
                        .de("grid.periode.fermee", Presentation.jour(ligne.du()), Presentation.jour(fin)))
                .orElseGet(() -> racine.textes().de("grid.periode.ouverte", Presentation.jour(ligne.du())));
    }
}
