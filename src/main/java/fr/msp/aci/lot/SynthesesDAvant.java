package fr.msp.aci.lot;

import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Exercice;
import fr.msp.aci.calcul.regional.Territoire;
import fr.msp.aci.depot.Cle;
import fr.msp.aci.depot.Depot;
import fr.msp.aci.depot.Maison;
import fr.msp.aci.depot.Syntheses.Publiee;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The syntheses whose files lie in the reports when the database is made again, those asked for by hand included: entered
 * as out of date, for the run that follows to write them again and keep them so. One of a region that no structure is in
 * any more is left alone.
 */
final class SynthesesDAvant {

    private static final Pattern NOM = Pattern.compile("synthese-([a-z0-9-]+)-(\\d{4})\\.(?:pdf|xlsx)");

    /** No checksum: such a synthesis is always to be written again. */
    private static final String PERIMEE = "";

    private final Maison maison;
    private final Depot depot;

    SynthesesDAvant(Maison maison, Depot depot) {
        this.maison = maison;
        this.depot = depot;
    }

    void inscrire(Instant maintenant) throws IOException {
        Map<Exercice, Set<Territoire>> connus = new HashMap<>();
        for (Cle cle : depot.versions().cles()) {
            connus.computeIfAbsent(cle.exercice(), exercice -> new HashSet<>(Set.of(Territoire.TOUTES_REGIONS)))
                    .addAll(Territoire.regions(
                            List.of(depot.versions().structure(cle).texte(ChampStructure.REGION))));
        }
        for (Map.Entry<Exercice, Set<Territoire>> siens : connus.entrySet()) {
            Set<String> presentes = new HashSet<>();
            for (Path fichier :
                    Lieux.contenu(maison.reports().resolve(siens.getKey().toString()))) {
                territoire(fichier, siens.getKey()).ifPresent(presentes::add);
            }
            depot.enTransaction(() -> siens.getValue().stream()
                    .filter(territoire -> presentes.contains(territoire.cle()))
                    .forEach(territoire ->
                            depot.syntheses().noter(new Publiee(siens.getKey(), territoire, PERIMEE), maintenant)));
        }
    }

    /** The key of the region a file is the synthesis of. */
    private static Optional<String> territoire(Path fichier, Exercice exercice) {
        return Stream.of(NOM.matcher(fichier.getFileName().toString()))
                .filter(Matcher::matches)
                .filter(nom -> nom.group(2).equals(exercice.toString()))
                .map(nom -> nom.group(1))
                .findFirst();
    }
}
