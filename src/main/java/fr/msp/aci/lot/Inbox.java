package fr.msp.aci.lot;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Finess;
import fr.msp.aci.activite.Numero;
import fr.msp.aci.controle.NomDeFichier;
import fr.msp.aci.depot.Cle;
import fr.msp.aci.depot.Empreinte;
import fr.msp.aci.depot.Entree;
import fr.msp.aci.depot.Entree.Genre;
import fr.msp.aci.depot.Maison;
import fr.msp.aci.depot.Manifeste.Trouvaille;
import fr.msp.aci.lot.Suivi.Raison;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What lies in the inbox, in the order of reception: workbooks before evidence alone, by time of modification, then by name. */
public final class Inbox {

    private static final Pattern FINESS_ET_EXERCICE = Pattern.compile("(.{9})-(\\d{4})");
    private static final Set<String> DU_SYSTEME = Set.of("thumbs.db", "desktop.ini", ".ds_store");

    private final Maison maison;
    private final Suivi suivi;

    Inbox(Maison maison, Suivi suivi) {
        this.maison = maison;
        this.suivi = suivi;
    }

    /**
     * Workbooks, and folders of evidence that stand alone; what stays behind is said.
     *
     * @param bougent files that have not come to rest
     * @param aCompleter folders that are known to go with a workbook of before, and hold nothing yet that can be taken
     */
    List<Trouvaille> inventaire(Set<Path> bougent, Set<Path> aCompleter) throws IOException {
        List<Path> tout = contenu(maison);
        Set<String> noms = tout.stream().map(Inbox::nom).collect(Collectors.toSet());
        List<Path> contenu = nommables(tout);
        Set<Path> enMouvement = EnAttente.arrivent(contenu, bougent);
        Set<String> dossiersDeClasseurs = contenu.stream()
                .filter(Inbox::estUnFichier)
                .map(chemin -> compose(sansExtension(nom(chemin))))
                .collect(Collectors.toSet());
        List<Trouvaille> trouvailles = new ArrayList<>();
        for (Path chemin : contenu) {
            if (estUnDossier(chemin) && dossiersDeClasseurs.contains(compose(nom(chemin)))) {
                continue;
            }
            if (enMouvement.contains(chemin)) {
                suivi.laisse(nom(chemin), Raison.EN_COURS);
            } else if (aCompleter.contains(chemin)) {
                Justificatifs.direCeQuiReste(chemin, suivi);
            } else if (!estUnFichier(chemin)) {
                dossier(chemin).ifPresent(trouvailles::add);
            } else if (EnAttente.estOuvert(nom(chemin), noms)) {
                suivi.laisse(nom(chemin), Raison.OUVERT);
            } else {
                classeur(chemin).ifPresent(trouvailles::add);
            }
        }
        // Workbooks first: whose evidence it is shows only then.
        trouvailles.sort(Comparator.comparing(Trouvaille::genre)
                .thenComparing(Trouvaille::modifieLe)
                .thenComparing(Trouvaille::nom));
        return trouvailles;
    }

    /** Whether something can be seen there that may be a workbook. */
    public static boolean estOccupee(Maison maison) {
        try (Stream<Path> contenu = Files.list(maison.inbox())) {
            return contenu.anyMatch(chemin -> estUnFichier(chemin) && !estIgnore(nom(chemin)));
        } catch (IOException | UncheckedIOException illisible) {
            return false;
        }
    }

    /** Why something that is no plain file stays; nothing of a folder that says whose evidence it holds. */
    static Optional<Raison> raisonDeLaisser(Path chemin) throws IOException {
        if (!estUnDossier(chemin)) {
            return Optional.of(Raison.PAS_UN_FICHIER);
        }
        return cle(nom(chemin)).isPresent() ? Optional.empty() : Optional.of(Justificatifs.raisonDeLaisser(chemin));
    }

    /** All that lies there, by name. */
    static List<Path> contenu(Maison maison) throws IOException {
        try (Stream<Path> liste = Files.list(maison.inbox())) {
            return liste.sorted().toList();
        } catch (UncheckedIOException illisible) {
            throw illisible.getCause();
        }
    }

    private List<Path> nommables(List<Path> tout) throws IOException {
        List<Path> nommables = new ArrayList<>();
        for (Path chemin : tout) {
            boolean personnel = NomDeFichier.estPersonnel(nom(chemin));
            Optional<Raison> jamaisPris = NomsJamaisPris.raison(chemin);
            if (jamaisPris.isPresent()) {
                suivi.laisse(NomsJamaisPris.dit(chemin), jamaisPris.get());
            } else if (estIgnore(nom(chemin))) {
                continue;
            } else if (!maison.inbox().resolve(nom(chemin)).equals(chemin)) {
                suivi.laisse(nom(chemin), Raison.NOM_ILLISIBLE);
            } else if (!personnel) {
                nommables.add(chemin);
            } else if (estUnFichier(chemin)) {
                NomsPersonnels.masquer(chemin)
                        .ifPresentOrElse(
                                nommables::add, () -> suivi.laisse(NomsPersonnels.SANS_NOM, Raison.NOM_PERSONNEL));
            } else if (!avecSonClasseur(chemin, tout)) {
                suivi.laisse(NomsPersonnels.SANS_NOM, Raison.NOM_PERSONNEL);
            }
        }
        return nommables.stream().sorted().toList();
    }

    /** Whether a folder goes with a workbook that lies there too: it is renamed and received with it. */
    static boolean avecSonClasseur(Path dossier, List<Path> contenu) {
        return contenu.stream().anyMatch(chemin -> dossierDuClasseur(chemin).equals(dossier) && estUnFichier(chemin));
    }

    /** Structure and exercise that the name of a folder of evidence says. */
    static Optional<Cle> cle(String nomDeDossier) {
        Matcher parties = FINESS_ET_EXERCICE.matcher(nomDeDossier);
        if (!parties.matches() || !Numero.FINESS.estValide(parties.group(1))) {
            return Optional.empty();
        }
        int annee = Integer.parseInt(parties.group(2));
        return annee < Exercice.PREMIER
                ? Optional.empty()
                : Optional.of(new Cle(new Finess(parties.group(1)), new Exercice(annee)));
    }

    /** The file of the inbox that a spreadsheet program has open, when this name is the mark it laid beside it. */
    public static Optional<String> ouvert(String nom) {
        return EnAttente.marque(nom);
    }

    /** Files that are nobody's: being written, hidden, or of the system. */
    public static boolean estIgnore(String nom) {
        return EnAttente.estUneCopie(nom) || EnAttente.estUneMarque(nom) || nom.startsWith(".") || estDuSysteme(nom);
    }

    /** Files that Windows and macOS lay in every folder somebody looks at. */
    static boolean estDuSysteme(String nom) {
        return DU_SYSTEME.contains(nom.toLowerCase(Locale.ROOT));
    }

    /**
     * The folder beside a workbook that holds its evidence: it bears its name without the ending. A Mac writes accents in
     * two characters where others take one: both are the same name.
     */
    static Path dossierDuClasseur(Path classeur) {
        String attendu = sansExtension(nom(classeur));
        Path exact = classeur.resolveSibling(attendu);
        if (attendu.chars().allMatch(lettre -> lettre < 128) || Files.exists(exact, LinkOption.NOFOLLOW_LINKS)) {
            return exact;
        }
        try (Stream<Path> voisins = Files.list(exact.getParent())) {
            return voisins.filter(Inbox::estUnDossier)
                    .filter(voisin -> compose(nom(voisin)).equals(compose(attendu)))
                    .findFirst()
                    .orElse(exact);
        } catch (IOException | UncheckedIOException illisible) {
            return exact;
        }
    }

    static String compose(String nom) {
        return Normalizer.normalize(nom, Normalizer.Form.NFC);
    }

    /** The name of the folder that goes with a workbook of that name. */
    public static String sansExtension(String nom) {
        return Entree.sansTerminaison(nom);
    }

    private Optional<Trouvaille> classeur(Path fichier) throws IOException {
        try {
            EnAttente.Etat etat = EnAttente.Etat.de(fichier);
            String empreinte = empreinte(fichier);
            if (etat == null || !etat.equals(EnAttente.Etat.de(fichier))) {
                suivi.laisse(nom(fichier), Raison.EN_COURS);
                return Optional.empty();
            }
            return Optional.of(new Trouvaille(
                    Genre.CLASSEUR,
                    nom(fichier),
                    empreinte,
                    etat.taille(),
                    etat.modifieLe().toInstant()));
        } catch (NoSuchFileException retire) {
            return Optional.empty();
        }
    }

    /** A file that may not be read is listed all the same: its reception fails, and says so, without the others. */
    private static String empreinte(Path fichier) throws IOException {
        try {
            return FichierDepose.empreinte(fichier.getParent(), fichier);
        } catch (AccessDeniedException illisible) {
            return Empreinte.de(nom(fichier));
        }
    }

    private Optional<Trouvaille> dossier(Path dossier) throws IOException {
        Optional<Raison> laisse = raisonDeLaisser(dossier);
        if (laisse.isPresent()) {
            suivi.laisse(nom(dossier), laisse.get());
            return Optional.empty();
        }
        Instant modifieLe = Files.getLastModifiedTime(dossier).toInstant();
        return Optional.of(new Trouvaille(Genre.DOSSIER, nom(dossier), Empreinte.de(nom(dossier)), 0, modifieLe));
    }

    static boolean estUnFichier(Path chemin) {
        return Files.isRegularFile(chemin, LinkOption.NOFOLLOW_LINKS);
    }

    /** A link to one is none: it may lead anywhere, and what is beneath it is not ours to delete or to move. */
    static boolean estUnDossier(Path chemin) {
        return Files.isDirectory(chemin, LinkOption.NOFOLLOW_LINKS);
    }

    static String nom(Path chemin) {
        return chemin.getFileName().toString();
    }
}
