package fr.msp.aci.grappe;

import fr.msp.aci.depot.Acces;
import fr.msp.aci.depot.Empreinte;
import fr.msp.aci.depot.FichierEntier;
import fr.msp.aci.depot.Maison;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a manager and its workers must have in common, or their bilans would differ. The manager leaves it in the home,
 * and the number of its run with it: a worker that sees another there does not see the same folder.
 *
 * @param maison number of the home, which its database knows too
 * @param programme name and version
 * @param baremes SHA-256 of all grids in force
 * @param signature SHA-256 of the certificate that signs the bilans, {@code aucune} without one
 */
public record Commun(String maison, String programme, String baremes, String signature) {

    private static final String FICHIER = "aci-bilan.grappe";
    private static final String PASSAGE = "passage";

    /** As it lies in the home. */
    record Affiche(Commun commun, long passage) {}

    /** What differs first. */
    public enum Ecart {
        /** It is another home. */
        MAISON,
        /** Another version of the program. */
        PROGRAMME,
        /** Other grids. */
        BAREMES,
        /** Bilans signed by another key, or by none. */
        SIGNATURE,
        /** A folder that does not show what the manager writes. */
        DOSSIER
    }

    /** By it the broker knows which workers a message is for. */
    String empreinte() {
        return Empreinte.de(String.join("\n", maison, programme, baremes, signature));
    }

    /** What another has otherwise. */
    public Optional<Ecart> ecart(Commun autre) {
        if (!maison.equals(autre.maison)) {
            return Optional.of(Ecart.MAISON);
        }
        if (!programme.equals(autre.programme)) {
            return Optional.of(Ecart.PROGRAMME);
        }
        if (!baremes.equals(autre.baremes)) {
            return Optional.of(Ecart.BAREMES);
        }
        return signature.equals(autre.signature) ? Optional.empty() : Optional.of(Ecart.SIGNATURE);
    }

    void afficher(Maison home, long passage) throws IOException {
        Map<String, String> lignes = new LinkedHashMap<>();
        lignes.put("maison", maison);
        lignes.put("programme", programme);
        lignes.put("baremes", baremes);
        lignes.put("signature", signature);
        lignes.put(PASSAGE, Long.toString(passage));
        StringBuilder texte = new StringBuilder();
        lignes.forEach(
                (nom, valeur) -> texte.append(nom).append('=').append(valeur).append('\n'));
        FichierEntier.ecrire(fichier(home), Acces.PRIVE, texte.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What the last manager left.
     *
     * @throws IOException when it is there and cannot be read
     */
    static Optional<Affiche> affiche(Maison home) throws IOException {
        Map<String, String> lignes = new LinkedHashMap<>();
        try {
            for (String ligne : Files.readAllLines(fichier(home), StandardCharsets.UTF_8)) {
                int egal = ligne.indexOf('=');
                if (egal > 0) {
                    lignes.put(ligne.substring(0, egal), ligne.substring(egal + 1));
                }
            }
        } catch (NoSuchFileException absente) {
            return Optional.empty();
        }
        String passage = lignes.getOrDefault(PASSAGE, "");
        return Optional.of(new Affiche(
                new Commun(
                        lignes.getOrDefault("maison", ""),
                        lignes.getOrDefault("programme", ""),
                        lignes.getOrDefault("baremes", ""),
                        lignes.getOrDefault("signature", "")),
                passage.matches("\\d{1,18}") ? Long.parseLong(passage) : -1));
    }

    private static Path fichier(Maison home) {
        return home.racine().resolve(FICHIER);
    }
}
