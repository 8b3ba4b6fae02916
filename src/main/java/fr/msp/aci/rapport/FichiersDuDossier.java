package fr.msp.aci.rapport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The files of a dossier handed in, held against the manifest it carries. Nothing of either is trusted: no file is read
 * further than the size that the manifest gives it, and all of them together no further than a limit.
 *
 * @param finess the structure that the manifest is of, fit to be shown
 * @param exercice the year that the manifest is of, fit to be shown
 * @param listes how many files the manifest lists
 * @param changes files that are not the ones listed
 * @param ajoutes files that the manifest does not list
 * @param absents files that the manifest lists and that are not there
 * @param membres those that are as they are listed, with their checksums
 * @param complet whether all could be read within the limit
 */
public record FichiersDuDossier(
        String finess,
        String exercice,
        int listes,
        List<String> changes,
        List<String> ajoutes,
        List<String> absents,
        List<Membre> membres,
        boolean complet) {

    /** Far beyond the evidence of a year; more would only keep the machine busy. */
    static final long OCTETS_AU_PLUS = 4L << 30;

    private static final int LONGUEUR = 120;
    private static final int NUMERO = 20;

    /** Copies the lists. */
    public FichiersDuDossier {
        changes = List.copyOf(changes);
        ajoutes = List.copyOf(ajoutes);
        absents = List.copyOf(absents);
        membres = List.copyOf(membres);
    }

    /**
     * A file of the dossier.
     *
     * @param chemin where it lies in the dossier, fit to be shown
     * @param empreinte SHA-256
     */
    public record Membre(String chemin, String empreinte) {

        private static final Pattern PAGE_OU_TABLEUR = Pattern.compile("bilan-[-A-Za-z0-9]+\\.(html|xlsx)");

        /** As what the register knows it, when it is the page or the spreadsheet of the bilan. */
        public Optional<String> format() {
            return Optional.of(PAGE_OU_TABLEUR.matcher(chemin))
                    .filter(Matcher::matches)
                    .map(nom -> nom.group(1));
        }

        /** Whether it is evidence: all of that lies in folders, and nothing else does. */
        public boolean estUnePiece() {
            return chemin.indexOf('/') > 0;
        }
    }

    private record Attendu(String sha256, long octets) {}

    /** Whether every file is there, as it is listed, and no other. */
    public boolean conformes() {
        return complet && changes.isEmpty() && ajoutes.isEmpty() && absents.isEmpty();
    }

    /** Those of an archive whose names are all different; empty when it has no manifest. */
    static Optional<FichiersDuDossier> de(ZipFile archive, Map<String, ZipEntry> entrees) throws IOException {
        Optional<String> manifeste = manifeste(entrees.keySet());
        if (manifeste.isEmpty()) {
            return Optional.empty();
        }
        String nom = manifeste.get();
        String dossier = nom.substring(0, nom.length() - DossierCpam.MANIFESTE.length());
        try (InputStream contenu = archive.getInputStream(entrees.get(nom))) {
            JsonNode document = FormatJson.arbre(Remise.lire(contenu));
            Map<String, Attendu> attendus = attendus(document, dossier);
            Map<String, ZipEntry> autres = new LinkedHashMap<>(entrees);
            autres.remove(nom);
            return Optional.of(comparer(archive, autres, attendus, document, dossier));
        } catch (JacksonException illisible) {
            throw new BilanIllisible("the manifest cannot be read", illisible);
        }
    }

    /** At the top or in the one folder that the dossier was put in; evidence may bear the same name further down. */
    private static Optional<String> manifeste(Set<String> noms) {
        if (noms.contains(DossierCpam.MANIFESTE)) {
            return Optional.of(DossierCpam.MANIFESTE);
        }
        List<String> dessous = noms.stream()
                .filter(nom -> nom.endsWith("/" + DossierCpam.MANIFESTE) && nom.indexOf('/') == nom.lastIndexOf('/'))
                .toList();
        return dessous.size() == 1 ? Optional.of(dessous.get(0)) : Optional.empty();
    }

    private static Map<String, Attendu> attendus(JsonNode document, String dossier) {
        Map<String, Attendu> attendus = new LinkedHashMap<>();
        for (JsonNode fichier : document.path("fichiers")) {
            Attendu attendu = new Attendu(
                    fichier.path("sha256").asString(""), fichier.path("octets").asLong(-1));
            if (attendus.put(dossier + fichier.path("chemin").asString(""), attendu) != null) {
                throw new BilanIllisible("a manifest that lists a file twice", null);
            }
        }
        return attendus;
    }

    private static FichiersDuDossier comparer(
            ZipFile archive,
            Map<String, ZipEntry> entrees,
            Map<String, Attendu> attendus,
            JsonNode document,
            String dossier)
            throws IOException {
        List<String> changes = new ArrayList<>();
        List<Membre> membres = new ArrayList<>();
        long restent = OCTETS_AU_PLUS;
        boolean complet = true;
        Set<String> absents = new HashSet<>(attendus.keySet());
        absents.removeAll(entrees.keySet());
        for (Map.Entry<String, Attendu> attendu : attendus.entrySet()) {
            ZipEntry entree = entrees.get(attendu.getKey());
            if (entree == null) {
                continue;
            }
            long octets = attendu.getValue().octets();
            if (entree.getSize() != octets) {
                changes.add(attendu.getKey());
            } else if (octets > restent) {
                complet = false;
            } else {
                restent -= octets;
                if (!attendu.getValue().sha256().equals(empreinte(archive, entree, octets))) {
                    changes.add(attendu.getKey());
                } else {
                    String chemin = attendu.getKey().substring(dossier.length());
                    membres.add(new Membre(
                            TexteLisible.court(chemin, LONGUEUR),
                            attendu.getValue().sha256()));
                }
            }
        }
        return new FichiersDuDossier(
                TexteLisible.court(document.path("finess").asString(""), NUMERO),
                TexteLisible.court(document.path("exercice").asString(""), NUMERO),
                attendus.size(),
                lisibles(changes),
                lisibles(entrees.keySet().stream()
                        .filter(nom -> !attendus.containsKey(nom) && !nom.endsWith("/"))
                        .toList()),
                lisibles(attendus.keySet().stream().filter(absents::contains).toList()),
                membres,
                complet);
    }

    private static List<String> lisibles(List<String> noms) {
        return noms.stream().map(nom -> TexteLisible.court(nom, LONGUEUR)).toList();
    }

    /** Empty of a file that is not of that size or cannot be inflated: it is not the one listed. */
    private static String empreinte(ZipFile archive, ZipEntry entree, long octets) {
        MessageDigest condense = Condense.sha256();
        try {
            CopieBornee.ecrire(
                    archive, entree, octets, new DigestOutputStream(OutputStream.nullOutputStream(), condense));
        } catch (IOException | IllegalArgumentException abime) {
            return "";
        }
        return HexFormat.of().formatHex(condense.digest());
    }
}
