package fr.msp.aci.depot;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Finess;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The last bilan of each structure and exercise, and what it rests on. */
public final class Bilans {

    private static final String COLONNES = "finess, exercice, faits_empreinte, bareme_empreinte, programme,"
            + " date_reference, raison_sociale, points, euros, prerequis_manquants, rendu_empreinte";

    private final JdbcClient jdbc;
    private final EnJson json;
    private final Consumer<Evenement> temoin;

    Bilans(JdbcClient jdbc, EnJson json, Consumer<Evenement> temoin) {
        this.jdbc = jdbc;
        this.json = json;
        this.temoin = temoin;
    }

    /**
     * When and by which run a bilan was computed.
     *
     * @param calculeLe when
     * @param lot the nightly run, empty when it was asked for by hand
     * @param rendu whether its files were written, too
     * @param ecart how the figures moved, as the register is to keep it
     */
    public record Passage(Instant calculeLe, OptionalLong lot, boolean rendu, Optional<String> ecart) {}

    /** What the last bilan of a structure and an exercise rests on. */
    public Optional<BilanConserve> de(Cle cle) {
        return jdbc.sql("select " + COLONNES + " from bilan where finess = ? and exercice = ?")
                .params(identite(cle))
                .query(this::bilan)
                .optional();
    }

    /** All the bilans, by exercise then structure. */
    public List<BilanConserve> tous() {
        Map<Cle, List<Long>> sources = new HashMap<>();
        jdbc.sql("select finess, exercice, rang from bilan_source order by rang")
                .query(ligne -> {
                    sources.computeIfAbsent(cle(ligne), connue -> new ArrayList<>())
                            .add(ligne.getLong("rang"));
                });
        return jdbc
                .sql("select " + COLONNES + " from bilan")
                .query((ligne, n) -> bilan(ligne, sources.getOrDefault(cle(ligne), List.of())))
                .list()
                .stream()
                .sorted(Comparator.comparing(BilanConserve::cle))
                .toList();
    }

    /** What the bilans rest on, all at once. */
    public Map<Cle, Fondement> fondements() {
        Map<Cle, Fondement> fondements = new HashMap<>();
        jdbc.sql("select finess, exercice, faits_empreinte, bareme_empreinte, programme, date_reference from bilan")
                .query(ligne -> {
                    fondements.put(cle(ligne), fondement(ligne));
                });
        return fondements;
    }

    /** Structures and exercises that have a bilan. */
    public List<Cle> cles() {
        return jdbc.sql("select finess, exercice from bilan")
                .query((ligne, n) -> cle(ligne))
                .list();
    }

    /**
     * Refuses to go on where a later version of the program wrote bilans: this one would write them all again.
     *
     * @param hebergement where the database lies
     */
    public void exigerPasPlusRecents(Hebergement hebergement, String programme) throws BaseRefusee {
        List<String> auteurs = jdbc.sql("select distinct programme from bilan")
                .query(String.class)
                .list();
        Optional<String> dernier = VersionDuProgramme.apres(programme, auteurs);
        if (dernier.isPresent()) {
            throw BaseRefusee.parUnePlusRecente(hebergement, dernier.get());
        }
    }

    /** What a page over all the bilans shows of each, as {@link #noterApercu} was given it; not of all of them. */
    public Map<Cle, String> apercus() {
        Map<Cle, String> apercus = new HashMap<>();
        jdbc.sql("select finess, exercice, apercu from bilan where apercu is not null")
                .query(ligne -> {
                    apercus.put(cle(ligne), ligne.getString("apercu"));
                });
        return apercus;
    }

    /** The same of one bilan. */
    public Optional<String> apercu(Cle cle) {
        return jdbc
                .sql("select apercu from bilan where apercu is not null and finess = ? and exercice = ?")
                .params(identite(cle))
                .query(String.class)
                .list()
                .stream()
                .findFirst();
    }

    /** Notes what a page over all the bilans shows of this one, until it is stored again. */
    public void noterApercu(Cle cle, String apercu) {
        jdbc.sql("update bilan set apercu = ? where finess = ? and exercice = ?")
                .param(Sql.texte(apercu))
                .params(identite(cle))
                .update();
    }

    /** The JSON of the last bilan. */
    public Optional<String> json(Cle cle) {
        return jdbc.sql("select json from bilan_texte where finess = ? and exercice = ?")
                .params(identite(cle))
                .query((ligne, n) -> Pli.deplier(ligne.getBytes("json")))
                .optional();
    }

    /** Stores a bilan in the place of the one before. To be called in one transaction. */
    public void enregistrer(BilanConserve bilan, String texte, Passage passage) {
        Object[] cle = identite(bilan.cle());
        Long lotDuRenduPrecedent = jdbc.sql("select lot_rendu from bilan where finess = ? and exercice = ?")
                .params(cle)
                .query((ligne, n) -> Optional.ofNullable(ligne.getObject("lot_rendu", Long.class)))
                .optional()
                .flatMap(lot -> lot)
                .orElse(null);
        jdbc.sql("delete from bilan_source where finess = ? and exercice = ?")
                .params(cle)
                .update();
        jdbc.sql("delete from bilan where finess = ? and exercice = ?")
                .params(cle)
                .update();
        Long lot = passage.lot().isPresent() ? passage.lot().getAsLong() : null;
        jdbc.sql("insert into bilan (finess, exercice, faits_empreinte, bareme_empreinte, programme, date_reference,"
                        + " calcule_le, lot_calcul, lot_rendu, raison_sociale, points, euros, prerequis_manquants,"
                        + " rendu_empreinte) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(cle)
                .param(bilan.fondement().faits())
                .param(bilan.fondement().bareme())
                .param(bilan.fondement().programme())
                .param(bilan.fondement().dateReference())
                .param(Sql.heure(passage.calculeLe()))
                .param(lot)
                .param(passage.rendu() ? lot : lotDuRenduPrecedent)
                .param(Sql.texte(bilan.raisonSociale()))
                .param(bilan.points())
                .param(bilan.euros())
                .param(json.noms(bilan.prerequisManquants()))
                .param(bilan.rendu())
                .update();
        jdbc.sql("insert into bilan_texte (finess, exercice, json) values (?, ?, ?)")
                .params(cle)
                .param(Pli.plier(texte))
                .update();
        bilan.sources().forEach(rang -> jdbc.sql("insert into bilan_source (finess, exercice, rang) values (?, ?, ?)")
                .params(cle)
                .param(rang)
                .update());
        if (passage.rendu()) {
            temoin.accept(Evenement.de(bilan, passage));
        }
    }

    /** How many bilans these runs computed. */
    public int recalcules(Collection<Long> lots) {
        return compter("select count(*) from bilan where lot_calcul in (:lots)", lots);
    }

    /** Of how many bilans these runs wrote the files. */
    public int rendus(Collection<Long> lots) {
        return compter("select count(*) from bilan where lot_rendu in (:lots)", lots);
    }

    /** Whether that run wrote the files of a bilan. */
    public boolean estRendu(Cle cle, long lot) {
        return jdbc.sql("select count(*) from bilan where finess = ? and exercice = ? and lot_rendu = ?")
                        .params(identite(cle))
                        .param(lot)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private int compter(String requete, Collection<Long> lots) {
        return jdbc.sql(requete).param("lots", lots).query(Integer.class).single();
    }

    private static Object[] identite(Cle cle) {
        return new Object[] {cle.finess().numero(), cle.exercice().annee()};
    }

    private static Cle cle(ResultSet ligne) throws SQLException {
        return new Cle(new Finess(ligne.getString("finess")), new Exercice(ligne.getInt("exercice")));
    }

    private static Fondement fondement(ResultSet ligne) throws SQLException {
        return new Fondement(
                ligne.getString("faits_empreinte"),
                ligne.getString("bareme_empreinte"),
                ligne.getString("programme"),
                ligne.getObject("date_reference", LocalDate.class));
    }

    private BilanConserve bilan(ResultSet ligne, int numero) throws SQLException {
        return bilan(ligne, sources(cle(ligne)));
    }

    private BilanConserve bilan(ResultSet ligne, List<Long> sources) throws SQLException {
        return new BilanConserve(
                cle(ligne),
                fondement(ligne),
                ligne.getString("raison_sociale"),
                ligne.getBigDecimal("points"),
                ligne.getBigDecimal("euros"),
                json.noms(ligne.getString("prerequis_manquants")),
                ligne.getString("rendu_empreinte"),
                sources);
    }

    private List<Long> sources(Cle cle) {
        return jdbc.sql("select rang from bilan_source where finess = ? and exercice = ? order by rang")
                .params(identite(cle))
                .query(Long.class)
                .list();
    }
}
