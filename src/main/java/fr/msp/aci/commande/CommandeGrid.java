package fr.msp.aci.commande;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.rapport.SchemaJson;
import fr.msp.aci.regle.Bareme;
import fr.msp.aci.regle.CodeIndicateur;
import fr.msp.aci.regle.ParametreEnVigueur;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Prints the grid in force in an exercise, each value with its dates and the page that says so; or the schema of the bilans. */
@Command(name = "grid", sortOptions = false)
final class CommandeGrid implements Callable<Integer> {

    @ParentCommand
    private Racine racine;

    @Option(names = "--exercice", paramLabel = "N", descriptionKey = "grid.exercice")
    private Integer exercice;

    @Option(names = "--schema", descriptionKey = "grid.schema")
    private boolean schema;

    @Override
    public Integer call() {
        if (schema) {
            racine.ecran().ecrire(new String(SchemaJson.ecrire(), StandardCharsets.UTF_8));
            return Sortie.BIEN;
        }
        return grille();
    }

    private int grille() {
        Assemblage assemblage = new Assemblage(racine);
        Exercice voulu = Exercices.de(
                Optional.ofNullable(exercice).orElse(assemblage.aujourdhui().getYear()), racine.textes());
        Bareme bareme = assemblage
                .baremes()
                .pour(voulu.annee())
                .orElseThrow(() -> Refus.usage(racine.textes().de("grid.absent", voulu)));
        Ecran ecran = racine.ecran();
        ecran.annoncer("grid.titre", voulu, bareme.nom(), bareme.empreinte());
        Optional<CodeIndicateur> precedent = Optional.empty();
        for (ParametreEnVigueur ligne : bareme.enVigueur(voulu.annee())) {
            if (!ligne.indicateur().equals(precedent)) {
                ligne.indicateur().ifPresent(code -> ecran.annoncer("grid.indicateur", code.code()));
            }
            precedent = ligne.indicateur();
            String valeur = (ligne.valeur() + " " + ligne.unite()).strip();
            ecran.annoncer("grid.ligne", ligne.libelle(), valeur, periode(ligne), ligne.reference());
        }
        bareme.documents().forEach((nom, titre) -> ecran.annoncer("grid.document", nom, titre));
        return Sortie.BIEN;
    }

    private String periode(ParametreEnVigueur ligne) {
        return ligne.au()
                .map(fin -> racine.textes().de("grid.periode.fermee", ligne.du(), fin))
                .orElseGet(() -> racine.textes().de("grid.periode.ouverte", ligne.du()));
    }
}
