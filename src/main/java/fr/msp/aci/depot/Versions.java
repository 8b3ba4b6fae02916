package fr.msp.aci.depot;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.FaitsFeuille;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Finess;
import fr.msp.aci.activite.Structure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every accepted version of every sheet. For a structure and an exercise the newest version of each sheet counts;
 * {@code Structure} alone is made of all its versions, field by field.
 */
public final class Versions {

    private static final String SELECTION =
            "select v.feuille, v.faits_plies, r.empreinte from feuille_version v join reception r on r.rang = v.rang";

    /** No workbook is left out. */
    static final long DERNIER = Long.MAX_VALUE;

    private final JdbcClient jdbc;
    private final EnJson json;

    Versions(JdbcClient jdbc, EnJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Stores the sheets of an accepted workbook under its rank. */
    public void enregistrer(long rang, Cle cle, Map<Feuille, FaitsFeuille> feuilles, Map<Feuille, Integer> lignes) {
        feuilles.values().forEach(faits -> jdbc.sql(
                        "insert into feuille_version (rang, feuille, finess, exercice, lignes, faits_plies)"
                                + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        rang,
                        faits.feuille().name(),
                        cle.finess().numero(),
                        cle.exercice().annee(),
                        lignesQuiRestent(faits, lignes),
                        Pli.plier(json.faits(faits.faits())))
                .update());
    }

    /** Data rows of a sheet just read; none when it withdraws them. */
    public static int lignesQuiRestent(FaitsFeuille faits, Map<Feuille, Integer> lignes) {
        return faits.faits().isEmpty()
                ? 0
                : lignes.getOrDefault(faits.feuille(), faits.faits().size());
    }

    /** Structures and exercises of which something was accepted, in order. */
    public List<Cle> cles() {
        return List.copyOf(new TreeSet<>(jdbc.sql("select distinct finess, exercice from feuille_version")
                .query((ligne, n) -> cle(ligne))
                .list()));
    }

    /** The workbooks that count of a structure for an exercise. */
    Rangs rangs(Cle cle) {
        Rangs rangs = Rangs.aucun();
        jdbc.sql("select feuille, rang from feuille_version where finess = ? and exercice = ? order by feuille, rang")
                .params(cle.finess().numero(), cle.exercice().annee())
                .query(ligne -> {
                    rangs.ajouter(Feuille.valueOf(ligne.getString("feuille")), ligne.getLong("rang"));
                });
        return rangs;
    }

    /** Those of every structure and exercise at once, in the very order of the index: no row is fetched. */
    Map<Cle, Rangs> rangs() {
        return jdbc.sql(
                        "select finess, exercice, feuille, rang from feuille_version order by finess, exercice, feuille, rang")
                .query(lignes -> {
                    Map<Cle, Rangs> rangs = new HashMap<>();
                    Cle cle = null;
                    while (lignes.next()) {
                        cle = memeOuSuivante(cle, lignes);
                        rangs.computeIfAbsent(cle, nouvelle -> Rangs.aucun())
                                .ajouter(Feuille.valueOf(lignes.getString("feuille")), lignes.getLong("rang"));
                    }
                    return rangs;
                });
    }

    /** Some fifteen rows in a row are of the same: its numbers are looked at once. */
    private static Cle memeOuSuivante(Cle cle, ResultSet ligne) throws SQLException {
        return cle != null
                        && cle.finess().numero().equals(ligne.getString("finess"))
                        && cle.exercice().annee() == ligne.getInt("exercice")
                ? cle
                : cle(ligne);
    }

    private static Cle cle(ResultSet ligne) throws SQLException {
        return new Cle(new Finess(ligne.getString("finess")), new Exercice(ligne.getInt("exercice")));
    }

    /** The exercises of the same structure before that one of which something was accepted, the oldest first. */
    public List<Cle> anterieures(Cle cle) {
        return jdbc
                .sql("select distinct exercice from feuille_version where finess = ? and exercice < ?"
                        + " order by exercice")
                .params(cle.finess().numero(), cle.exercice().annee())
                .query(Integer.class)
                .list()
                .stream()
                .map(annee -> new Cle(cle.finess(), new Exercice(annee)))
                .toList();
    }

    /** All the versions, up to the workbook of that rank. */
    Histoire histoire(Cle cle, long jusquAu) {
        return Histoire.lire(jdbc, cle, jusquAu);
    }

    /** Ranks of the workbooks that gave a {@code Structure} sheet, the oldest first. */
    public List<Long> rangsDeStructure(Cle cle) {
        return rangs(cle).structure();
    }

    /** The structure as all its versions make it. */
    public Structure structure(Cle cle) {
        return structure(cle, DERNIER);
    }

    /** The structure as it was before the workbook of that rank; empty when that one is the first. */
    public Optional<Structure> structureAvant(Cle cle, long rang) {
        return structureConnue(cle, rang - 1);
    }

    /** The structure as the workbooks up to that rank make it; empty when there is none. */
    Optional<Structure> structureConnue(Cle cle, long jusquAu) {
        return Optional.of(versionsDeStructure(cle, jusquAu))
                .filter(versions -> !versions.isEmpty())
                .map(Structure::de);
    }

    Structure structure(Cle cle, long jusquAu) {
        return Structure.de(versionsDeStructure(cle, jusquAu));
    }

    /** The facts of one version of a sheet. */
    public FaitsFeuille faits(long rang, Feuille feuille) {
        return jdbc.sql(SELECTION + " where v.rang = ? and v.feuille = ?")
                .params(rang, feuille.name())
                .query(this::faits)
                .single();
    }

    /**
     * Whether receiving that workbook again would change nothing: it is the current version of all its sheets, and
     * every field of its {@code Structure} still holds.
     */
    public boolean estCourant(long rang, Cle cle) {
        Map<Feuille, Long> courantes = rangs(cle).courantes();
        return feuilles(rang).stream()
                .allMatch(feuille -> feuille == Feuille.STRUCTURE
                        ? structureTient(rang, cle)
                        : Optional.ofNullable(courantes.get(feuille)).equals(Optional.of(rang)));
    }

    private boolean structureTient(long rang, Cle cle) {
        List<FaitsFeuille> versions = versionsDeStructure(cle, DERNIER);
        Structure avant = Structure.de(versions);
        Structure apres = Structure.de(Stream.concat(versions.stream(), Stream.of(faits(rang, Feuille.STRUCTURE)))
                .toList());
        return avant.champs().keySet().equals(apres.champs().keySet())
                && avant.champs().keySet().stream()
                        .allMatch(champ -> avant.texte(champ).equals(apres.texte(champ)));
    }

    private List<FaitsFeuille> versionsDeStructure(Cle cle, long jusquAu) {
        return jdbc.sql(SELECTION
                        + " where v.finess = ? and v.exercice = ? and v.feuille = 'STRUCTURE' and v.rang <= ?"
                        + " order by v.rang")
                .params(cle.finess().numero(), cle.exercice().annee(), jusquAu)
                .query(this::faits)
                .list();
    }

    private List<Feuille> feuilles(long rang) {
        return jdbc
                .sql("select feuille from feuille_version where rang = ?")
                .param(rang)
                .query(String.class)
                .list()
                .stream()
                .map(Feuille::valueOf)
                .toList();
    }

    private FaitsFeuille faits(ResultSet ligne, int numero) throws SQLException {
        Feuille feuille = Feuille.valueOf(ligne.getString("feuille"));
        String texte = Pli.deplier(ligne.getBytes("faits_plies"));
        return new FaitsFeuille(feuille, ligne.getString("empreinte"), json.faits(feuille, texte));
    }
}
