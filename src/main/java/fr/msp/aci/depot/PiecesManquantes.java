package fr.msp.aci.depot;

import fr.msp.aci.activite.ActionSecpa;
import fr.msp.aci.activite.ActionUsagers;
import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.Coordinateur;
import fr.msp.aci.activite.EtapeCrise;
import fr.msp.aci.activite.EtapeQualite;
import fr.msp.aci.activite.Fait;
import fr.msp.aci.activite.FaitsFeuille;
import fr.msp.aci.activite.Justificatif;
import fr.msp.aci.activite.Logiciel;
import fr.msp.aci.activite.MissionSp;
import fr.msp.aci.activite.ParcoursEngage;
import fr.msp.aci.activite.Pieces;
import fr.msp.aci.activite.ProcedureExterne;
import fr.msp.aci.activite.Protocole;
import fr.msp.aci.activite.Rcp;
import fr.msp.aci.activite.Stage;
import fr.msp.aci.controle.Catalogue;
import fr.msp.aci.controle.Constat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The warnings for files that a row names as evidence and that were never received. */
public final class PiecesManquantes {

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

    private PiecesManquantes() {}

    private record Champ<T extends Fait>(Class<T> type, String entete, Function<T, Optional<String>> nom) {

        Optional<String> dans(Fait fait) {
            return type.isInstance(fait) ? nom.apply(type.cast(fait)) : Optional.empty();
        }
    }

    /** How many columns of all sheets are known to name a file. */
    static int nombreDeColonnes() {
        return CHAMPS.size();
    }

    /** One warning a row and a missing file, in the order of the sheets, in French. */
    public static List<Constat> dans(Activite activite) {
        return dans(activite, new Catalogue());
    }

    /** The same, in the language of that catalogue. */
    public static List<Constat> dans(Activite activite, Catalogue catalogue) {
        return dans(activite, Pieces.de(List.of()), catalogue);
    }

    /**
     * The same, which tells those that came without a byte.
     *
     * @param vides names of these, none of which is among the pieces of the activity
     */
    public static List<Constat> dans(Activite activite, Pieces vides, Catalogue catalogue) {
        String dossier =
                new Cle(activite.structure().finess(), activite.structure().exercice()).toString();
        Set<String> comptesRendus = activite.comptesRendus().keySet();
        List<String> sansLigne = sansLigne(activite);
        return activite.feuilles().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(entree -> nommees(entree.getValue())
                        .filter(nommee -> !activite.pieces().contient(nommee.nom()))
                        .map(nommee -> {
                            String feuille = entree.getKey().libelle();
                            if (vides.contient(nommee.nom())) {
                                return catalogue.justificatifVide(
                                        feuille, nommee.ligne(), nommee.entete(), nommee.nom(), dossier);
                            }
                            boolean compteRendu = comptesRendus.contains(Pieces.cle(nommee.nom()));
                            if (!compteRendu && activite.pieces().aPerdu(nommee.nom())) {
                                return catalogue.justificatifPerdu(
                                        feuille, nommee.ligne(), nommee.entete(), nommee.nom(), dossier);
                            }
                            return catalogue.justificatifAbsent(
                                    feuille,
                                    nommee.ligne(),
                                    nommee.entete(),
                                    new Justificatif(nommee.nom(), false, compteRendu),
                                    dossier,
                                    sansLigne);
                        }))
                .toList();
    }

    /** The files that came and that no row names: one of them may be what another row means, but not if it is minutes. */
    private static List<String> sansLigne(Activite activite) {
        Set<String> nommes = activite.feuilles().values().stream()
                .flatMap(PiecesManquantes::nommees)
                .map(nommee -> Pieces.cle(nommee.nom()))
                .collect(Collectors.toSet());
        return activite.pieces().noms().stream()
                .filter(nom ->
                        !nommes.contains(nom) && !activite.reserves().retenus().containsKey(nom))
                .toList();
    }

    /**
     * A file that a row names.
     *
     * @param ligne the row
     * @param entete the column
     * @param nom the name, as typed
     */
    record Nommee(int ligne, String entete, String nom) {}

    /** The files that the rows of a sheet name, in their order. */
    static Stream<Nommee> nommees(FaitsFeuille feuille) {
        return feuille.faits().stream().flatMap(fait -> CHAMPS.stream()
                .flatMap(champ -> champ.dans(fait).stream().map(nom -> new Nommee(fait.ligne(), champ.entete(), nom))));
    }
}
