package fr.msp.aci.depot;

import fr.msp.aci.activite.Feuille;
import fr.msp.aci.controle.CodeConstat;
import fr.msp.aci.controle.Constat;
import fr.msp.aci.controle.Controle;
import fr.msp.aci.depot.Versions.Version;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * The warnings for sheets that come back with fewer rows than the version they replace: often a sheet typed again from
 * the blank template. {@code Structure} is left out, for its empty cells keep what they held.
 */
public final class LignesRetirees {

    private LignesRetirees() {}

    /** One warning a sheet, with both counts, in the order of the template. */
    public static List<Constat> entre(List<Version> courantes, Controle.Accepte nouveau) {
        ResourceBundle textes = ResourceBundle.getBundle("messages.depot");
        return courantes.stream()
                .filter(version -> version.feuille() != Feuille.STRUCTURE
                        && nouveau.feuilles().containsKey(version.feuille()))
                .flatMap(version -> {
                    int restent =
                            Versions.lignesQuiRestent(nouveau.feuilles().get(version.feuille()), nouveau.lignes());
                    return restent < version.lignes()
                            ? Optional.of(constat(version, restent, textes)).stream()
                            : Optional.<Constat>empty().stream();
                })
                .toList();
    }

    private static Constat constat(Version avant, int restent, ResourceBundle textes) {
        return new Constat(
                CodeConstat.LIGNES_RETIREES,
                Optional.of(avant.feuille().libelle()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                new MessageFormat(textes.getString("LIGNES_RETIREES.message"), Locale.FRENCH)
                        .format(new Object[] {restent, avant.lignes()}),
                textes.getString("LIGNES_RETIREES.correction"));
    }
}
