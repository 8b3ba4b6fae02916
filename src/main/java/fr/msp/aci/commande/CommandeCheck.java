package fr.msp.aci.commande;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.FaitsFeuille;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Structure;
import fr.msp.aci.controle.Catalogue;
import fr.msp.aci.controle.Constat;
import fr.msp.aci.controle.Controle;
import fr.msp.aci.controle.Controleur;
import fr.msp.aci.depot.Acces;
import fr.msp.aci.depot.FichierEntier;
import fr.msp.aci.depot.PiecesManquantes;
import fr.msp.aci.lot.Inbox;
import fr.msp.aci.lot.PiecesVoisines;
import fr.msp.aci.retour.CopieAnnotee;
import fr.msp.aci.retour.RapportDeRefus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Checks workbooks and stores nothing; the files of evidence beside them are looked for as the nightly run would. */
@Command(name = "check")
final class CommandeCheck implements Callable<Integer> {

    @ParentCommand
    private Racine racine;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "check.fichiers")
    private List<Path> fichiers;

    @Option(names = "--annotate", paramLabel = "DIR", descriptionKey = "check.annoter")
    private Path dossierDesCopies;

    /** Of the copies written by this call, in small letters: two workbooks of one name are two copies. */
    private final Set<String> nomsPris = new HashSet<>();

    @Override
    public Integer call() throws IOException {
        List<Path> places = new ArrayList<>();
        int sansFichier = Sortie.BIEN;
        for (Path fichier : fichiers) {
            try {
                places.add(FichierDonne.place(racine, fichier));
            } catch (Refus absent) {
                racine.ecran().alerter("refus", absent.getMessage());
                sansFichier = absent.code();
            }
        }
        Locale langue = racine.textes().langue();
        Catalogue catalogue = new Catalogue(langue);
        Controleur controleur = new Assemblage(racine).controleur(catalogue);
        boolean refus = false;
        for (Path fichier : places) {
            Controle controle = avecJustificatifs(controleur.controler(fichier), fichier, catalogue);
            racine.ecran().ecrire(RapportDeRefus.texte(fichier.getFileName().toString(), controle, langue));
            if (dossierDesCopies != null) {
                annoter(fichier, controle, places);
            }
            refus |= controle instanceof Controle.Refuse;
        }
        // A file that is not there is a mistake in the command, whatever the others are worth.
        return Math.max(sansFichier, refus ? Sortie.REFUS : Sortie.BIEN);
    }

    private void annoter(Path fichier, Controle controle, List<Path> originaux) throws IOException {
        ByteArrayOutputStream copie = new ByteArrayOutputStream();
        Optional<CopieAnnotee.Empechement> empechement = CopieAnnotee.ecrire(
                fichier, controle.constats(), racine.textes().langue(), copie);
        Path dossier = racine.environnement().dossier().resolve(dossierDesCopies);
        if (empechement.isPresent()) {
            racine.ecran().annoncer("check.sans.copie." + empechement.get(), fichier.getFileName());
            return;
        }
        String nom = nomDeLaCopie(fichier.getFileName().toString());
        String libre = nomLibre(nom);
        Path cible = dossier.resolve(libre);
        for (Path original : originaux) {
            if (Files.exists(cible) && Files.isSameFile(cible, original)) {
                throw Refus.usage(racine.textes().de("check.copie.sur.original", dossierDesCopies));
            }
        }
        FichierEntier.ecrire(cible, Acces.PRIVE, copie.toByteArray());
        if (libre.equals(nom)) {
            racine.ecran().annoncer("check.copie", cible);
        } else {
            racine.ecran().annoncer("check.copie.autre.nom", cible, fichier);
        }
    }

    private static String nomDeLaCopie(String nom) {
        String debut = Inbox.sansExtension(nom);
        return debut + CopieAnnotee.terminaison(nom.substring(debut.length()));
    }

    /** The name, with a number before its ending when an earlier copy of this call has it. */
    private String nomLibre(String nom) {
        String debut = Inbox.sansExtension(nom);
        String libre = nom;
        for (int rang = 2; !nomsPris.add(libre.toLowerCase(Locale.ROOT)); rang++) {
            libre = debut + "-" + rang + nom.substring(debut.length());
        }
        return libre;
    }

    private static Controle avecJustificatifs(Controle controle, Path fichier, Catalogue catalogue) throws IOException {
        if (!(controle instanceof Controle.Accepte accepte)) {
            return controle;
        }
        Map<Feuille, FaitsFeuille> feuilles = new EnumMap<>(Feuille.class);
        feuilles.putAll(accepte.feuilles());
        Structure structure = Structure.de(List.of(feuilles.remove(Feuille.STRUCTURE)));
        PiecesVoisines pieces = PiecesVoisines.de(fichier);
        List<Constat> manquants =
                PiecesManquantes.dans(new Activite(structure, feuilles, pieces.recues()), pieces.vides(), catalogue);
        return new Controle.Accepte(
                accepte.empreinte(),
                accepte.finess(),
                accepte.exercice(),
                accepte.feuilles(),
                accepte.lignes(),
                accepte.justificatifs(),
                Stream.concat(accepte.constats().stream(), manquants.stream())
                        .sorted((a, b) -> a.severite().compareTo(b.severite()))
                        .toList());
    }
}
