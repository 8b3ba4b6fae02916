package fr.msp.aci.calcul.regional;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.Justificatif;
import fr.msp.aci.activite.PlageHoraire;
import fr.msp.aci.calcul.Bilan;
import fr.msp.aci.calcul.Detail;
import fr.msp.aci.calcul.Manque;
import fr.msp.aci.calcul.Resultat;
import fr.msp.aci.regle.Nature;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Why the prérequis of a structure call for attention, for readers outside it: what was typed by hand (names of sites and
 * of files, in which a person may be named) is left out, and so are the rows of the workbooks.
 */
final class Motifs {

    /** Rows of a workbook that these readers do not have. */
    private static final Pattern LIGNES = Pattern.compile(" ?: feuille [^:]+, lignes? [^:]+\\.$");

    private final List<String> sites;
    private final Bilan bilan;

    Motifs(Activite activite, Bilan bilan) {
        this.sites = activite.les(PlageHoraire.class).stream()
                .map(PlageHoraire::site)
                .distinct()
                .toList();
        this.bilan = bilan;
    }

    /** The prérequis that are missed, with what is missing. */
    List<Motif> manques() {
        return bilan.resultats().stream()
                .map(Resultat::detail)
                .filter(detail -> bilan.prerequisManquants().contains(detail.code()))
                .map(detail -> motif(detail, detail.manques().stream().map(Manque::action), Textes.de("motif.rien")))
                .toList();
    }

    /** The prérequis that are reached with a caution. */
    List<Motif> reserves() {
        return bilan.resultats().stream()
                .filter(resultat -> resultat.atteint() && resultat.detail().nature() == Nature.PREREQUIS)
                .map(Resultat::detail)
                .filter(detail -> !detail.avertissements().isEmpty())
                .map(detail -> motif(detail, detail.avertissements().stream(), Textes.de("motif.bilan")))
                .toList();
    }

    private Motif motif(Detail detail, Stream<String> textes, String sansTexte) {
        List<String> raisons =
                textes.map(texte -> sansNoms(detail, texte)).distinct().toList();
        return new Motif(detail.code(), detail.titre(), raisons.isEmpty() ? List.of(sansTexte) : raisons);
    }

    private String sansNoms(Detail detail, String texte) {
        List<String> absentes = detail.justificatifs().stream()
                .filter(Justificatif::manque)
                .map(Justificatif::nom)
                .distinct()
                .toList();
        if (absentes.stream().anyMatch(texte::contains)) {
            return Textes.de("motif.pieces", absentes.size());
        }
        String sansSite = texte;
        for (String site : sites) {
            sansSite = sansSite.replace(" (site « " + site + " »)", sites.size() > 1 ? Textes.de("motif.site") : "");
        }
        return sites.stream().anyMatch(sansSite.replace(Textes.de("motif.site"), "")::contains)
                ? Textes.de("motif.bilan")
                : LIGNES.matcher(sansSite).replaceFirst(".");
    }
}
