package fr.msp.aci.mesure;

import fr.msp.aci.calcul.Calculateur;
import fr.msp.aci.calcul.levier.Leviers;
import fr.msp.aci.calcul.regional.SyntheseRegionale;
import fr.msp.aci.classeur.Classeur;
import fr.msp.aci.classeur.ClasseurRefuse;
import fr.msp.aci.classeur.FeuilleLue;
import fr.msp.aci.classeur.Lignes;
import fr.msp.aci.classeur.Limites;
import fr.msp.aci.controle.Controle;
import fr.msp.aci.controle.Controleur;
import fr.msp.aci.depot.Cle;
import fr.msp.aci.depot.Depot;
import fr.msp.aci.depot.Maison;
import fr.msp.aci.depot.Reception;
import fr.msp.aci.lot.Atelier;
import fr.msp.aci.lot.Comptes;
import fr.msp.aci.lot.Fils;
import fr.msp.aci.lot.Metier;
import fr.msp.aci.lot.Nuit;
import fr.msp.aci.lot.Recalcul;
import fr.msp.aci.lot.Suivi;
import fr.msp.aci.rapport.BilanHtml;
import fr.msp.aci.rapport.BilanJson;
import fr.msp.aci.rapport.BilanPdf;
import fr.msp.aci.rapport.Rapport;
import fr.msp.aci.rapport.SynthesePdf;
import fr.msp.aci.rapport.tableur.BilanXlsx;
import fr.msp.aci.rapport.tableur.SyntheseXlsx;
import fr.msp.aci.regle.Baremes;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Where the time of a night goes: a true run over a home, on one thread, with a clock around each part of the trade. The
 * time is that of the processor, so that what else the machine does stays out of it.
 *
 * <p>Argument: the home, its inbox full. Prints a part a line, its milliseconds after it.
 */
final class PartsDeLaNuit {

    private static final String PROGRAMME = "aci-bilan mesure";

    private final Map<String, Long> nanos = new LinkedHashMap<>();

    private PartsDeLaNuit() {}

    /** Runs and prints. */
    public static void main(String[] arguments) throws Exception {
        new PartsDeLaNuit().passer(Maison.ouvrir(Path.of(arguments[0])));
        System.exit(0);
    }

    private void passer(Maison maison) throws Exception {
        long debut = processeur();
        try (Depot depot = Depot.ouvrir(maison)) {
            Atelier atelier = new Atelier(maison, depot, metier(), new Silence(), Clock.systemUTC());
            Comptes comptes = new Nuit(atelier, new Fils(1)).passer();
            if (comptes.echec() || comptes.rendus() == 0) {
                throw new IllegalStateException("the run failed: " + comptes);
            }
        }
        long total = processeur() - debut - nanos.get("read");
        nanos.computeIfPresent("check", (part, temps) -> temps - nanos.get("read"));
        long connus = nanos.values().stream().mapToLong(Long::longValue).sum();
        nanos.put("store, files, steps", total - connus);
        nanos.forEach((part, temps) -> System.out.println(part + "\t" + temps / 1_000_000));
    }

    private Metier metier() {
        Baremes baremes = Baremes.integres();
        Controleur controleur = new Controleur(Limites.parDefaut(), exercice -> true, LocalDate.now());
        BilanPdf pdf = new BilanPdf();
        SynthesePdf synthesePdf = new SynthesePdf(PROGRAMME);
        SyntheseXlsx syntheseXlsx = new SyntheseXlsx(PROGRAMME);
        BilanXlsx xlsx = new BilanXlsx(exercice -> baremes.pour(exercice.annee()));
        Function<Path, Long> lecture = mesurer("read", PartsDeLaNuit::lire);
        Function<Path, Controle> check = mesurer("check", controleur::controler);
        return new Metier(
                fichier -> {
                    // Read once more for nothing, to know what of the check is the mere reading.
                    lecture.apply(fichier);
                    return check.apply(fichier);
                },
                exercice -> baremes.pour(exercice.annee()),
                (activite, bareme, jour) -> {
                    var bilan = mesurer("compute", (LocalDate j) -> Calculateur.calculer(activite, bareme, j))
                            .apply(jour);
                    return mesurer(
                                    "levers",
                                    (LocalDate j) -> Leviers.completer(bilan, Leviers.pour(activite, bareme, j)))
                            .apply(jour);
                },
                Calculateur::dateDeReference,
                mesurer("json", BilanJson::ecrire),
                (rapport, json) ->
                        mesurer("pdf", (Rapport r) -> pdf.ecrire(r, json)).apply(rapport),
                mesurer("xlsx", xlsx::ecrire),
                (rapport, json) -> mesurer("html", (Rapport r) -> BilanHtml.ecrire(r, json))
                        .apply(rapport),
                new Metier.Regional(
                        Calculateur::calculer,
                        mesurer("syntheses", synthesePdf::ecrire),
                        mesurer("syntheses", syntheseXlsx::ecrire)),
                PROGRAMME);
    }

    private <A, B> Function<A, B> mesurer(String part, Function<A, B> travail) {
        return argument -> {
            long debut = processeur();
            B resultat = travail.apply(argument);
            nanos.merge(part, processeur() - debut, Long::sum);
            return resultat;
        };
    }

    private static long lire(Path fichier) {
        long cellules = 0;
        try (Classeur classeur = Classeur.ouvrir(fichier, Limites.parDefaut())) {
            for (FeuilleLue feuille : classeur.feuilles()) {
                try (Lignes rangees = classeur.lignes(feuille)) {
                    for (var ligne = rangees.suivante(); ligne.isPresent(); ligne = rangees.suivante()) {
                        cellules += ligne.get().cellules().size();
                    }
                }
            }
        } catch (ClasseurRefuse | IOException illisible) {
            throw new IllegalStateException(illisible);
        }
        return cellules;
    }

    private static long processeur() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Tells nobody. */
    private static final class Silence implements Suivi {
        @Override
        public void debut(int classeurs) {}

        @Override
        public void reprise(Instant commenceLe) {}

        @Override
        public void recu(Reception reception, Path conserve) {}

        @Override
        public void justificatifs(Cle cle, int nouveaux) {}

        @Override
        public void structureInconnue(Cle cle) {}

        @Override
        public void remplace(Cle cle, String nom) {}

        @Override
        public void renomme(String fichier, String nom) {}

        @Override
        public void dossierRenomme(String ancien, Cle cle) {}

        @Override
        public void laisse(String nom, Raison raison) {}

        @Override
        public void perimes(int bilans) {}

        @Override
        public void calcule(Recalcul.Resultat resultat) {}

        @Override
        public void synthese(SyntheseRegionale synthese) {}

        @Override
        public void efface(Reception reception) {}

        @Override
        public void echec(String quoi, Exception cause) {
            cause.printStackTrace();
        }
    }
}
