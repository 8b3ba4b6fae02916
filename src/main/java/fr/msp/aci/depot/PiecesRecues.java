package fr.msp.aci.depot;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Finess;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The evidence of each structure and exercise, by name whatever its case or way of accents. */
public final class PiecesRecues {

    /** Sorted here: a server may have the alphabet of its country, and a bilan is the same everywhere. */
    private static final Comparator<Piece> PAR_NOM = Comparator.comparing(piece -> nomCompare(piece.nom()));

    private final JdbcClient jdbc;
    private final Consumer<Evenement> temoin;

    PiecesRecues(JdbcClient jdbc, Consumer<Evenement> temoin) {
        this.jdbc = jdbc;
        this.temoin = temoin;
    }

    /** Takes a file, in the place of an earlier one of the same name. */
    public void recevoir(Cle cle, Piece piece) {
        int remplacees = jdbc.sql("update piece set nom = ?, empreinte = ?, taille = ?, recu_le = ?"
                        + " where finess = ? and exercice = ? and cle = ?")
                .params(piece.nom(), piece.empreinte(), piece.taille(), Sql.heure(piece.recuLe()))
                .params(identite(cle, piece.nom()))
                .update();
        if (remplacees == 0) {
            jdbc.sql("insert into piece (nom, empreinte, taille, recu_le, premiere_reception, finess, exercice, cle)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(piece.nom(), piece.empreinte(), piece.taille(), Sql.heure(piece.recuLe()))
                    .param(Sql.heure(piece.recuLe()))
                    .params(identite(cle, piece.nom()))
                    .update();
        }
        temoin.accept(Evenement.de(cle, piece));
    }

    /** The evidence of a structure and an exercise, by name. */
    public List<Piece> de(Cle cle) {
        return jdbc
                .sql("select * from piece where finess = ? and exercice = ?")
                .params(cle.finess().numero(), cle.exercice().annee())
                .query(PiecesRecues::piece)
                .list()
                .stream()
                .filter(piece -> !piece.estVide())
                .sorted(PAR_NOM)
                .toList();
    }

    /** The evidence as it was before an instant: the version of each that had come by then, by name. */
    public List<Piece> de(Cle cle, Instant avant) {
        Map<String, Piece> parNom = new HashMap<>();
        jdbc.sql("select nom, empreinte, taille, le as recu_le from evenement where genre = 'JUSTIFICATIF'"
                        + " and finess = ? and exercice = ? and le < ? order by rang")
                .params(cle.finess().numero(), cle.exercice().annee())
                .param(Sql.heure(avant))
                .query(PiecesRecues::piece)
                .list()
                .forEach(piece -> parNom.put(nomCompare(piece.nom()), piece));
        return parNom.values().stream()
                .filter(piece -> !piece.estVide())
                .sorted(PAR_NOM)
                .toList();
    }

    /** Whether a file of that checksum was ever received as evidence of them, be it replaced since. */
    public boolean connait(Cle cle, String empreinte) {
        return jdbc.sql("select (select count(*) from piece where finess = ? and exercice = ? and empreinte = ?)"
                                + " + (select count(*) from evenement where genre = 'JUSTIFICATIF'"
                                + " and finess = ? and exercice = ? and empreinte = ?)")
                        .params(cle.finess().numero(), cle.exercice().annee(), empreinte)
                        .params(cle.finess().numero(), cle.exercice().annee(), empreinte)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The same of all structures and exercises at once. */
    public Map<Cle, List<Piece>> toutes() {
        Map<Cle, List<Piece>> pieces = new HashMap<>();
        jdbc.sql("select * from piece").query(ligne -> {
            Cle cle = new Cle(new Finess(ligne.getString("finess")), new Exercice(ligne.getInt("exercice")));
            Piece piece = piece(ligne, 0);
            if (!piece.estVide()) {
                pieces.computeIfAbsent(cle, connue -> new ArrayList<>()).add(piece);
            }
        });
        pieces.values().forEach(celles -> celles.sort(PAR_NOM));
        return pieces;
    }

    /**
     * That a piece took the place of another.
     *
     * @param depuis when it came
     * @param avant when the one before it came
     */
    public record Remplacement(Instant depuis, Instant avant) {}

    /** Those of these pieces that took the place of other bytes of the same name, by the name they bear. */
    public Map<String, Remplacement> remplacements(Cle cle, List<Piece> pieces) {
        if (pieces.isEmpty()) {
            return Map.of();
        }
        Map<String, List<Piece>> venues = new HashMap<>();
        jdbc.sql("select nom, empreinte, taille, le as recu_le from evenement where genre = 'JUSTIFICATIF'"
                        + " and finess = ? and exercice = ? order by rang")
                .params(cle.finess().numero(), cle.exercice().annee())
                .query(PiecesRecues::piece)
                .list()
                .forEach(venue -> venues.computeIfAbsent(nomCompare(venue.nom()), nom -> new ArrayList<>())
                        .add(venue));
        Map<String, Remplacement> remplacements = new HashMap<>();
        for (Piece piece : pieces) {
            remplacement(piece, venues.getOrDefault(nomCompare(piece.nom()), List.of()))
                    .ifPresent(celui -> remplacements.put(piece.nom(), celui));
        }
        return remplacements;
    }

    private static Optional<Remplacement> remplacement(Piece piece, List<Piece> venues) {
        Optional<Piece> avant = Optional.empty();
        Optional<Piece> depuis = Optional.empty();
        for (Piece venue : venues) {
            if (venue.estVide() || venue.recuLe().isAfter(piece.recuLe())) {
                continue;
            }
            if (venue.empreinte().equals(piece.empreinte())) {
                depuis = depuis.or(() -> Optional.of(venue));
            } else {
                avant = Optional.of(venue);
                depuis = Optional.empty();
            }
        }
        Instant recue = depuis.map(Piece::recuLe).orElse(piece.recuLe());
        return avant.map(celle -> new Remplacement(recue, celle.recuLe()));
    }

    /** How many files came for structures of which no workbook was ever accepted, in order. */
    public SortedMap<Cle, Integer> sansStructure() {
        SortedMap<Cle, Integer> nombres = new TreeMap<>();
        jdbc.sql("select g.finess, g.exercice, g.nombre from"
                        + " (select finess, exercice, count(*) as nombre from piece group by finess, exercice) g"
                        + " where not exists"
                        + " (select 1 from reception r where r.finess = g.finess and r.issue = 'ACCEPTE')")
                .query(ligne -> {
                    nombres.put(
                            new Cle(new Finess(ligne.getString("finess")), new Exercice(ligne.getInt("exercice"))),
                            ligne.getInt("nombre"));
                });
        return nombres;
    }

    /** Names of the evidence that was there before an instant, whether or not it was sent again since. */
    List<String> noms(Cle cle, Instant avant) {
        return jdbc
                .sql("select * from piece where finess = ? and exercice = ? and premiere_reception < ?")
                .params(cle.finess().numero(), cle.exercice().annee())
                .param(Sql.heure(avant))
                .query(PiecesRecues::piece)
                .list()
                .stream()
                .filter(piece -> !piece.estVide())
                .map(Piece::nom)
                .sorted(Comparator.comparing(PiecesRecues::nomCompare))
                .toList();
    }

    private static Object[] identite(Cle cle, String nom) {
        return new Object[] {cle.finess().numero(), cle.exercice().annee(), nomCompare(nom)};
    }

    private static String nomCompare(String nom) {
        return Normalizer.normalize(nom, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private static Piece piece(ResultSet ligne, int numero) throws SQLException {
        return new Piece(
                ligne.getString("nom"),
                ligne.getString("empreinte"),
                ligne.getLong("taille"),
                Sql.heure(ligne, "recu_le"));
    }
}
