package fr.msp.aci.commande;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.calcul.regional.Repartition;
import fr.msp.aci.calcul.regional.SyntheseRegionale;
import fr.msp.aci.calcul.regional.Territoire;
import fr.msp.aci.lot.Peremption;
import fr.msp.aci.lot.Publication;
import fr.msp.aci.lot.PublicationDesSyntheses;
import fr.msp.aci.lot.PublicationDesSyntheses.Demande;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/**
 * Writes again the pictures of many structures for an exercise, out of the bilans last computed: those of every night, or
 * the one of a region, were there a single structure in it.
 */
@Command(name = "synthese", sortOptions = false)
final class CommandeSynthese implements Callable<Integer> {

    @ParentCommand
    private Racine racine;

    @Option(names = "--exercice", required = true, paramLabel = "N", descriptionKey = "synthese.exercice")
    private int exercice;

    @Option(names = "--region", paramLabel = "R", descriptionKey = "synthese.region")
    private String region;

    @Override
    public Integer call() throws IOException {
        Exercice annee = Exercices.de(exercice, racine.textes());
        if (!Files.isDirectory(racine.maisonExistante().db())) {
            throw Refus.usage(racine.textes().de("synthese.rien", annee));
        }
        return MaisonTenue.avec(racine, tenue -> ecrire(tenue, annee));
    }

    private int ecrire(MaisonTenue tenue, Exercice annee) throws IOException {
        if (!tenue.depot().membres().exercices().contains(annee)) {
            throw Refus.usage(racine.textes().de("synthese.rien", annee));
        }
        Assemblage assemblage = new Assemblage(racine);
        if (assemblage.baremes().pour(annee.annee()).isEmpty()) {
            throw Refus.usage(racine.textes().de("grid.absent", annee));
        }
        Clock horloge = racine.environnement().horloge();
        PublicationDesSyntheses syntheses =
                new PublicationDesSyntheses(tenue.maison(), tenue.depot(), assemblage.metier(), horloge);
        List<Demande> demandes = region == null ? syntheses.habituelles(annee) : List.of(deLaRegion(syntheses, annee));
        signalerLesPerimes(new Peremption(tenue.maison(), tenue.depot(), assemblage.metier(), horloge), annee);
        for (Demande demande : demandes) {
            montrer(publier(tenue, syntheses, demande));
            PublicationDesSyntheses.FORMATS.forEach(format ->
                    racine.ecran().dire("bilan.fichier", tenue.maison().synthese(annee, demande.territoire(), format)));
        }
        new Publication(tenue.maison(), tenue.depot()).publier();
        return Sortie.BIEN;
    }

    private Demande deLaRegion(PublicationDesSyntheses syntheses, Exercice annee) {
        Optional<String> cle = Territoire.cle(region);
        List<Territoire> connues = syntheses.regions(annee);
        return connues.stream()
                .filter(connue -> cle.filter(connue.cle()::equals).isPresent())
                .findFirst()
                .map(connue -> new Demande(annee, connue))
                .orElseThrow(() -> Refus.usage(racine.textes()
                        .de(
                                connues.isEmpty() ? "synthese.sans.region" : "synthese.region.inconnue",
                                region,
                                annee,
                                connues.stream().map(Territoire::nom).collect(Collectors.joining(", ")))));
    }

    /** The figures are those of the bilans as they stand. */
    private void signalerLesPerimes(Peremption peremption, Exercice annee) {
        long perimes = peremption.perimes().stream()
                .filter(cle -> cle.exercice().equals(annee))
                .count();
        if (perimes > 0) {
            racine.ecran().alerter("synthese.perimes", perimes);
        }
    }

    private static SyntheseRegionale publier(MaisonTenue tenue, PublicationDesSyntheses syntheses, Demande demande) {
        List<SyntheseRegionale> ecrites = new ArrayList<>();
        tenue.depot().enTransaction(() -> {
            try {
                ecrites.add(syntheses.publier(demande, Runnable::run));
            } catch (IOException echec) {
                throw new UncheckedIOException(echec);
            }
        });
        return ecrites.get(0);
    }

    private void montrer(SyntheseRegionale synthese) {
        racine.ecran()
                .dire(
                        "nuit.synthese",
                        synthese.exercice(),
                        synthese.territoire().nom(),
                        synthese.structures(),
                        synthese.sousContrat().size());
        if (!synthese.sousContrat().isEmpty()) {
            Repartition points = synthese.points().orElseThrow();
            Repartition euros = synthese.euros().orElseThrow();
            racine.ecran()
                    .dire(
                            "synthese.chiffres",
                            Presentation.auMoins(racine.ecran(), synthese.pointsAuMoins(), points.moyenne()),
                            Presentation.auMoins(racine.ecran(), synthese.pointsAuMoins(), points.mediane()),
                            Presentation.auMoins(racine.ecran(), synthese.eurosAuMoins(), euros.moyenne()),
                            Presentation.auMoins(racine.ecran(), synthese.eurosAuMoins(), euros.mediane()),
                            synthese.enDefaut().size());
            direReserves(synthese);
        }
    }

    /** What the files say of all their figures. */
    private void direReserves(SyntheseRegionale synthese) {
        if (synthese.pointsAuMoins()) {
            racine.ecran().dire("synthese.lacunes", synthese.incompletes().size());
        }
        if (synthese.provisoire()) {
            racine.ecran().dire("synthese.provisoire");
        }
        if (synthese.baremeAConfirmer()) {
            racine.ecran().dire("synthese.bareme", synthese.bareme().replace('-', ' '), synthese.exercice());
        }
    }
}
