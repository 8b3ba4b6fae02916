package fr.msp.aci.activite;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A file of evidence that a cell names.
 *
 * @param feuille sheet of the cell
 * @param ligne row of the cell
 * @param entete column of the cell
 * @param nom the file
 */
public record PieceNommee(Feuille feuille, int ligne, String entete, String nom) {

    private static final String JUSTIFICATIF = "Justificatif";

    private static final List<Champ<?>> CHAMPS = List.of(
            new Champ<>(Coordinateur.class, JUSTIFICATIF, Coordinateur::justificatif),
            new Champ<>(Rcp.class, JUSTIFICATIF, Rcp::justificatif),
            new Champ<>(Protocole.class, JUSTIFICATIF, Protocole::justificatif),
            new Champ<>(Logiciel.class, JUSTIFICATIF, Logiciel::justificatif),
            new Champ<>(MissionSp.class, JUSTIFICATIF, MissionSp::justificatif),
            new Champ<>(Stage.class, "Convention", Stage::convention),
            new Champ<>(Stage.class, "Attestation", Stage::attestation),
            new Champ<>(ActionUsagers.class, JUSTIFICATIF, ActionUsagers::justificatif),
            new Champ<>(EtapeQualite.class, JUSTIFICATIF, EtapeQualite::justificatif),
            new Champ<>(ProcedureExterne.class, JUSTIFICATIF, ProcedureExterne::justificatif),
            new Champ<>(ParcoursEngage.class, JUSTIFICATIF, ParcoursEngage::justificatif),
            new Champ<>(EtapeCrise.class, JUSTIFICATIF, EtapeCrise::justificatif),
            new Champ<>(ActionSecpa.class, JUSTIFICATIF, ActionSecpa::justificatif));

    private record Champ<T extends Fait>(Class<T> type, String entete, Function<T, Optional<String>> nom) {

        Optional<String> dans(Fait fait) {
            return type.isInstance(fait) ? nom.apply(type.cast(fait)) : Optional.empty();
        }
    }

    /** How many columns of all sheets are known to name files. */
    public static int nombreDeColonnes() {
        return CHAMPS.size();
    }

    /** All that the rows of an activity name, in the order of the sheets. */
    public static List<PieceNommee> dans(Activite activite) {
        return activite.feuilles().entrySet().stream()
                .filter(feuille -> CHAMPS.stream()
                        .anyMatch(champ -> champ.type() == feuille.getKey().type()))
                .sorted(Map.Entry.comparingByKey())
                .flatMap(feuille -> dans(feuille.getValue(), activite.pieces()))
                .toList();
    }

    /**
     * All that the rows of a sheet name, in their order.
     *
     * @param recues what was received, by which a cell is known to name one file or several
     */
    public static Stream<PieceNommee> dans(FaitsFeuille feuille, Pieces recues) {
        return feuille.faits().stream().flatMap(fait -> de(feuille.feuille(), fait, recues));
    }

    private static Stream<PieceNommee> de(Feuille feuille, Fait fait, Pieces recues) {
        return CHAMPS.stream().flatMap(champ -> champ.dans(fait).stream()
                .flatMap(cellule -> recues.nommees(cellule).stream())
                .map(nom -> new PieceNommee(feuille, fait.ligne(), champ.entete(), nom)));
    }
}
