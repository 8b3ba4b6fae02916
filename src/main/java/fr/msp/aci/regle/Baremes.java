package fr.msp.aci.regle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The grids at hand: those of the program, with those of the user laid over them. A folder that bears the name of a
 * built-in grid changes some of its values; any other folder is a grid of its own, whole or resting on a base, and wins
 * for the years it covers.
 */
public final class Baremes {

    private static final List<String> DOSSIERS_INTEGRES = List.of("aci-avenant-1");

    private static final List<String> CLES = List.of("nom", "du", "au", "base", "documents");

    /** The editors of some systems add an ending and hide it: such a file would be left out in silence. */
    private static final Pattern YAML = Pattern.compile(".*\\.ya?ml(\\.txt)?", Pattern.CASE_INSENSITIVE);

    private final List<Bareme> baremes;

    private Baremes(List<Bareme> baremes) {
        this.baremes = List.copyOf(baremes);
    }

    /** The grids of the program. */
    public static Baremes integres() {
        return new Baremes(DOSSIERS_INTEGRES.stream()
                .map(Source.Integree::new)
                .map(source -> new LecteurBareme(source, Optional.empty()).lire(enteteEntier(source)))
                .toList());
    }

    /**
     * The grids of the program with those of a folder laid over them; a folder that does not exist brings nothing.
     *
     * @param dossierGrids one sub-folder a grid
     * @throws BaremeInvalide when one of them cannot be trusted: it is never left out in silence
     */
    public static Baremes avec(Path dossierGrids) {
        List<Bareme> programme = integres().baremes;
        Map<String, Bareme> integres = new LinkedHashMap<>();
        programme.forEach(bareme -> integres.put(bareme.nom(), bareme));
        List<Bareme> propres = new ArrayList<>();
        for (Path dossier : surchargesDAbord(sousDossiers(dossierGrids), integres.keySet())) {
            Bareme bareme = lire(dossier, integres).deLUtilisateur(programme);
            if (integres.replace(bareme.nom(), bareme) == null) {
                refuserLaConcurrence(propres, bareme);
                propres.add(bareme);
            }
        }
        return new Baremes(
                Stream.concat(propres.stream(), integres.values().stream()).toList());
    }

    /** A grid that rests on a built-in one rests on it as the user changed it, whatever the names of their folders. */
    private static List<Path> surchargesDAbord(List<Path> dossiers, Set<String> integres) {
        Map<Boolean, List<Path>> parGenre = dossiers.stream()
                .collect(Collectors.partitioningBy(
                        dossier -> integres.contains(dossier.getFileName().toString())));
        return Stream.concat(parGenre.get(true).stream(), parGenre.get(false).stream())
                .toList();
    }

    /** The grid of a year, if one is known. */
    public Optional<Bareme> pour(int annee) {
        return baremes.stream().filter(bareme -> bareme.couvre(annee)).findFirst();
    }

    /** All the grids, those of the user first. */
    public List<Bareme> tous() {
        return baremes;
    }

    private static Bareme lire(Path dossier, Map<String, Bareme> integres) {
        Source source = new Source.Dossier(dossier);
        refuserLesInconnus(dossier, source);
        Bareme surcharge = integres.get(dossier.getFileName().toString());
        if (surcharge != null) {
            return new LecteurBareme(source, Optional.of(surcharge)).lire(enteteSurcharge(source, surcharge));
        }
        Entete entete = enteteEntier(source);
        Optional<Bareme> base = base(source, integres);
        Entete complet = base.map(dessous -> new Entete(
                        entete.nom(),
                        entete.du(),
                        entete.au(),
                        Contenu.documents(dessous.documents(), entete.documents())))
                .orElse(entete);
        return new LecteurBareme(source, base).lire(complet);
    }

    private static Entete enteteEntier(Source source) {
        Noeud racine = source.lire(LecteurBareme.ENTETE)
                .orElseThrow(
                        () -> new BaremeInvalide(source.nom(LecteurBareme.ENTETE), 0, Textes.de("fichier-absent")));
        Map<String, Noeud> cles = racine.cles(CLES);
        source.verifierLeNom(racine.exige(cles, "nom"));
        LocalDate du = racine.exige(cles, "du").date();
        return new Entete(
                racine.exige(cles, "nom").texte(),
                du,
                LecteurBareme.fin(racine, cles, du),
                LecteurBareme.documents(cles));
    }

    private static Entete enteteSurcharge(Source source, Bareme surcharge) {
        Map<String, String> ajoutes = source.lire(LecteurBareme.ENTETE)
                .map(racine -> {
                    Map<String, Noeud> cles = racine.cles(CLES);
                    Optional.ofNullable(cles.get("nom")).ifPresent(source::verifierLeNom);
                    if (cles.keySet().stream().anyMatch(List.of("du", "au", "base")::contains)) {
                        throw racine.refus("integre-dates", surcharge.nom());
                    }
                    return LecteurBareme.documents(cles);
                })
                .orElse(Map.of());
        return new Entete(
                surcharge.nom(), surcharge.du(), surcharge.au(), Contenu.documents(surcharge.documents(), ajoutes));
    }

    private static Optional<Bareme> base(Source source, Map<String, Bareme> integres) {
        Noeud racine = source.lire(LecteurBareme.ENTETE).orElseThrow();
        return Optional.ofNullable(racine.cles().get("base")).map(base -> {
            Bareme trouvee = integres.get(base.texte());
            if (trouvee == null) {
                throw base.refus("base-inconnue", base.texte(), String.join(", ", integres.keySet()));
            }
            return trouvee;
        });
    }

    private static void refuserLaConcurrence(List<Bareme> autres, Bareme bareme) {
        for (Bareme autre : autres) {
            boolean suit = autre.au().map(fin -> fin.isBefore(bareme.du())).orElse(false);
            boolean precede = bareme.au().map(fin -> fin.isBefore(autre.du())).orElse(false);
            if (!suit && !precede) {
                throw new BaremeInvalide(
                        bareme.nom() + "/" + LecteurBareme.ENTETE,
                        0,
                        Textes.de("baremes-concurrents", autre.nom(), bareme.nom()));
            }
        }
    }

    private static void refuserLesInconnus(Path dossier, Source source) {
        for (Path chemin : liste(dossier)) {
            String nom = chemin.getFileName().toString();
            boolean attendu = LecteurBareme.fichiers().contains(nom);
            if (YAML.matcher(nom).matches() && !attendu) {
                throw new BaremeInvalide(
                        source.nom(nom), 0, Textes.de("fichier-inconnu", String.join(", ", LecteurBareme.fichiers())));
            }
            if (attendu && !Files.isRegularFile(chemin)) {
                throw new BaremeInvalide(source.nom(nom), 0, Textes.de("pas-un-fichier"));
            }
        }
    }

    private static List<Path> sousDossiers(Path dossierGrids) {
        if (!Files.isDirectory(dossierGrids)) {
            return List.of();
        }
        for (Path chemin : liste(dossierGrids)) {
            if (YAML.matcher(chemin.getFileName().toString()).matches()) {
                throw new BaremeInvalide(chemin.getFileName().toString(), 0, Textes.de("hors-dossier"));
            }
        }
        return liste(dossierGrids).stream()
                .filter(Files::isDirectory)
                .filter(chemin -> !chemin.getFileName().toString().startsWith("."))
                .toList();
    }

    private static List<Path> liste(Path dossier) {
        try (Stream<Path> chemins = Files.list(dossier)) {
            return chemins.sorted().toList();
        } catch (IOException erreur) {
            throw new UncheckedIOException(erreur);
        }
    }
}
