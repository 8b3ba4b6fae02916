package fr.msp.aci.controle;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What may be minutes of a meeting though its name does not tell for certain. */
public final class ComptesRendusProches {

    private ComptesRendusProches() {}

    /**
     * The files whose name resembles that of minutes, each with these.
     *
     * @param recus files that no row names
     * @param comptesRendus names of the minutes, received or not: the same may have come twice
     */
    public static Map<String, String> parmi(Collection<String> recus, Collection<String> comptesRendus) {
        Map<String, String> proches = new HashMap<>();
        for (String recu : recus) {
            comptesRendus.stream()
                    .filter(nomme -> NomDeFichier.leProche(nomme, List.of(recu)).isPresent())
                    .min(String::compareTo)
                    .ifPresent(nomme -> proches.put(recu, nomme));
        }
        return proches;
    }

    /** Warning: a file is held back, since its name is almost that of minutes. */
    public static Constat proche(String recu, String nomme) {
        return new Catalogue().constat(Cas.COMPTE_RENDU_PROCHE, Lieu.feuille(0, "RCP"), recu, nomme);
    }

    /** Warning: what a meeting once named as its minutes goes with the row of another sheet that names it. */
    public static Constat devenuPiece(String feuille, int ligne, String champ, String nom) {
        return new Catalogue()
                .constat(
                        Cas.COMPTE_RENDU_DEVENU_PIECE,
                        Lieu.feuille(0, feuille).ligne(ligne).champ(champ),
                        nom,
                        feuille);
    }
}
