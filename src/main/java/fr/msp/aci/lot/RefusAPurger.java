package fr.msp.aci.lot;

import fr.msp.aci.depot.Arrivee;
import fr.msp.aci.depot.Conserve;
import fr.msp.aci.depot.Issue;
import fr.msp.aci.depot.Maison;
import fr.msp.aci.depot.Perimetre;
import fr.msp.aci.depot.Receptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The refused workbooks that go with a purge, with their reports, their annotated copies and their evidence. Where the
 * exercise could not be read, the day of reception decides: before the first exercise that stays, a workbook can only
 * speak of one that goes.
 *
 * @param racines files and folders in {@code rejected/}
 * @param sansExercice how many go by their day alone
 * @param gardes how many stay because neither their exercise nor their day tells
 */
record RefusAPurger(List<Path> racines, int sansExercice, int gardes) {

    private static final Pattern DEBUT = Pattern.compile("\\d{8}-\\d{6}-\\d{6,18}-[0-9a-f]{16}-");

    static RefusAPurger de(Perimetre perimetre, Maison maison, Receptions receptions) throws IOException {
        Set<String> debuts = new HashSet<>();
        Set<Long> connus = new HashSet<>();
        int sansExercice = 0;
        int gardes = 0;
        List<Arrivee> refuses = new ArrayList<>();
        receptions.parcourir(Optional.empty(), arrivee -> {
            connus.add(arrivee.entree().rang());
            if (arrivee.issue() == Issue.REFUSE) {
                refuses.add(arrivee);
            }
        });
        for (Arrivee refus : refuses) {
            boolean part = perimetre.comprend(refus);
            if (part) {
                debuts.add(refus.entree().debutDeConservation());
            }
            if (refus.exercice().isEmpty()) {
                sansExercice += part ? 1 : 0;
                gardes += part ? 0 : 1;
            }
        }
        if (perimetre instanceof Perimetre.Avant avant) {
            debuts.addAll(oublies(avant, connus, maison));
        }
        return new RefusAPurger(racines(maison.rejected(), debuts), sansExercice, gardes);
    }

    /** Those that the database does not know any more. */
    private static Set<String> oublies(Perimetre.Avant avant, Set<Long> connus, Maison maison) throws IOException {
        Set<String> debuts = new HashSet<>();
        for (Conserve oublie : Conserve.refuses(maison)) {
            if (!connus.contains(oublie.rang()) && oublie.recuLe().isBefore(avant.debut())) {
                debuts.add(oublie.debutDeConservation());
            }
        }
        return debuts;
    }

    private static List<Path> racines(Path rejected, Set<String> debuts) throws IOException {
        if (!Files.isDirectory(rejected)) {
            return List.of();
        }
        try (Stream<Path> contenu = Files.list(rejected)) {
            return contenu.filter(
                            chemin -> debut(chemin).filter(debuts::contains).isPresent())
                    .sorted()
                    .toList();
        }
    }

    /** What the names of all that belongs to one refused workbook begin with. */
    private static Optional<String> debut(Path chemin) {
        Matcher debut = DEBUT.matcher(chemin.getFileName().toString());
        return debut.lookingAt() ? Optional.of(debut.group()) : Optional.empty();
    }
}
