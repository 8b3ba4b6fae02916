package fr.msp.aci.rapport;

import fr.msp.aci.activite.Justificatif;
import fr.msp.aci.activite.Pieces;
import fr.msp.aci.calcul.Detail;
import fr.msp.aci.calcul.Resultat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A piece of evidence that the rows of an indicator name: received or not, and for which indicators. */
record LignePiece(String piece, String indicateurs, String etat, String style) {

    private static final Comparator<Justificatif> MANQUANTES_D_ABORD = Comparator.comparing(piece -> !piece.manque());

    /** The pieces of all the indicators and of the actions SECPa, each once: the missing ones first, then in the order of the guide. */
    static List<LignePiece> de(Rapport rapport) {
        return nommees(rapport).stream()
                .map(piece -> new LignePiece(
                        piece.justificatif.nom(),
                        String.join(", ", piece.indicateurs),
                        Textes.de("annexe.pieces." + etat(piece.justificatif)),
                        ton(piece.justificatif).style()))
                .toList();
    }

    static LignePiece suite(String texte) {
        return new LignePiece(texte, "", "", Ton.NEUTRE.style());
    }

    /** How many are missing and how many are there, as a sentence; empty when none is named. */
    static String total(Rapport rapport) {
        List<Nommee> nommees = nommees(rapport);
        long gardees = nommees.stream()
                .filter(piece -> piece.justificatif.compteRendu())
                .count();
        long manquantes = manquantes(nommees);
        return nommees.isEmpty()
                ? ""
                : Textes.de("annexe.pieces.total", manquantes, nommees.size() - manquantes - gardees, gardees);
    }

    /** How many of the pieces named are missing, each counted once. */
    static long manquantes(Rapport rapport) {
        return manquantes(nommees(rapport));
    }

    /** The first of these. */
    static String premiereManquante(Rapport rapport) {
        return nommees(rapport).stream()
                .map(Nommee::justificatif)
                .filter(Justificatif::manque)
                .findFirst()
                .map(Justificatif::nom)
                .orElse("");
    }

    private static long manquantes(List<Nommee> nommees) {
        return nommees.stream().filter(piece -> piece.justificatif.manque()).count();
    }

    /** The missing ones first, the others as they were. */
    static Stream<Justificatif> manquantesDAbord(Collection<Justificatif> pieces) {
        return pieces.stream().sorted(MANQUANTES_D_ABORD);
    }

    /** What is said of a piece: the last word of the key of its text. */
    static String etat(Justificatif piece) {
        if (piece.compteRendu()) {
            return "gardee";
        }
        return piece.present() ? "recue" : "manque";
    }

    static Ton ton(Justificatif piece) {
        if (piece.compteRendu()) {
            return Ton.NEUTRE;
        }
        return piece.present() ? Ton.BON : Ton.MAUVAIS;
    }

    private record Nommee(Justificatif justificatif, List<String> indicateurs) {}

    /** Two rows may name the same file, each in its own case. */
    private static List<Nommee> nommees(Rapport rapport) {
        Map<String, Nommee> nommees = new LinkedHashMap<>();
        for (Resultat resultat : rapport.bilan().resultats()) {
            Detail detail = resultat.detail();
            ajouter(nommees, detail.code().code(), detail.justificatifs());
        }
        ajouter(nommees, Textes.de("secpa.code"), rapport.activite().justificatifsSecpa());
        return nommees.values().stream()
                .sorted(Comparator.comparing(Nommee::justificatif, MANQUANTES_D_ABORD))
                .toList();
    }

    private static void ajouter(Map<String, Nommee> nommees, String code, List<Justificatif> pieces) {
        for (Justificatif piece : pieces) {
            List<String> indicateurs = nommees.computeIfAbsent(
                            Pieces.cle(piece.nom()), cle -> new Nommee(piece, new ArrayList<>()))
                    .indicateurs();
            if (!indicateurs.contains(code)) {
                indicateurs.add(code);
            }
        }
    }
}
