package fr.msp.aci.regle;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/** The checksum of what a grid says, whatever the layout of its files. */
final class Empreinte {

    private final StringBuilder texte = new StringBuilder();

    private Empreinte() {}

    static String de(Bareme bareme) {
        Empreinte empreinte = new Empreinte();
        empreinte.ligne(bareme.nom(), bareme.du(), bareme.au());
        bareme.documents().forEach(empreinte::ligne);
        bareme.parametres().forEach((parametre, reglage) -> {
            empreinte.ligne(parametre.name(), reglage.libelle().orElse(""));
            empreinte.valeurs(reglage.valeurs());
            new TreeMap<>(reglage.regions()).forEach((region, valeurs) -> {
                empreinte.ligne(region);
                empreinte.valeurs(valeurs);
            });
        });
        bareme.natures().values().forEach(empreinte::valeurs);
        bareme.titres().values().forEach(empreinte::valeurs);
        return empreinte.sha256();
    }

    private void valeurs(Chronologie<?> chronologie) {
        ligne(chronologie.nom());
        chronologie.valeurs().forEach(valeur -> ligne(valeur.du(), valeur.au(), texte(valeur), valeur.reference()));
    }

    private static String texte(ValeurDatee<?> valeur) {
        return valeur.valeur() instanceof BigDecimal nombre
                ? nombre.stripTrailingZeros().toPlainString()
                : String.valueOf(valeur.valeur());
    }

    private void ligne(Object... champs) {
        for (Object champ : champs) {
            // Length first: no two different grids give the same text.
            String ecrit = String.valueOf(champ);
            texte.append(ecrit.length()).append(':').append(ecrit).append('|');
        }
        texte.append('\n');
    }

    private String sha256() {
        try {
            MessageDigest condense = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(condense.digest(texte.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException erreur) {
            throw new IllegalStateException("every Java platform has SHA-256", erreur);
        }
    }
}
