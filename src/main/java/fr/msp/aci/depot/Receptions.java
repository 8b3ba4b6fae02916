package fr.msp.aci.depot;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Finess;
import fr.msp.aci.controle.CodeConstat;
import fr.msp.aci.depot.Entree.Genre;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was received when, and what became of it; one row a workbook and reception, never changed. */
public final class Receptions {

    private final JdbcClient jdbc;
    private final EnJson json;
    private final Consumer<Evenement> temoin;

    Receptions(JdbcClient jdbc, EnJson json, Consumer<Evenement> temoin) {
        this.jdbc = jdbc;
        this.json = json;
        this.temoin = temoin;
    }

    /** Stores a reception under the rank of its entry. */
    public void enregistrer(Reception reception) {
        Entree entree = reception.entree();
        jdbc.sql("insert into reception (rang, lot, empreinte, nom, taille, modifie_le, recu_le, finess, exercice,"
                        + " issue, constats) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        entree.rang(),
                        entree.lot(),
                        entree.empreinte(),
                        entree.nom(),
                        entree.taille(),
                        Sql.heure(entree.modifieLe()),
                        Sql.heure(entree.recuLe()))
                .param(reception.finess().map(Finess::numero).orElse(null))
                .param(reception.exercice().map(Exercice::annee).orElse(null))
                .param(reception.issue().name())
                .param(json.constats(reception.constats()))
                .update();
        temoin.accept(Evenement.de(reception));
    }

    /** The reception of that rank. */
    public Optional<Reception> deRang(long rang) {
        return jdbc.sql("select * from reception where rang = ?")
                .param(rang)
                .query(this::reception)
                .optional();
    }

    /** The last time these bytes were accepted. */
    public Optional<Reception> derniereAcceptee(String empreinte) {
        return jdbc
                .sql("select * from reception where empreinte = ? and issue = 'ACCEPTE' order by rang desc")
                .param(empreinte)
                .query(this::reception)
                .list()
                .stream()
                .findFirst();
    }

    /** Rank of the last workbook of a structure and an exercise that was accepted before an instant. */
    OptionalLong dernierRang(Cle cle, Instant avant) {
        return jdbc
                .sql("select rang from reception where finess = ? and exercice = ? and issue = 'ACCEPTE'"
                        + " and recu_le < ? order by rang desc")
                .params(cle.finess().numero(), cle.exercice().annee())
                .param(Sql.heure(avant))
                .query(Long.class)
                .list()
                .stream()
                .mapToLong(rang -> rang)
                .findFirst();
    }

    /** Everything received, the oldest first; of one structure when it is given. */
    public List<Reception> historique(Optional<Finess> finess) {
        return jdbc.sql("select * from reception where (cast(? as varchar(9)) is null or finess = ?) order by rang")
                .param(finess.map(Finess::numero).orElse(null))
                .param(finess.map(Finess::numero).orElse(null))
                .query(this::reception)
                .list();
    }

    /**
     * Refused workbooks that no later one replaced, the newest first. A later one of the same name does, but not that of
     * another structure, for all may use the same name; nor, where a structure was read, one that says none. An annotated
     * copy that comes back stands for the workbook it is a copy of.
     */
    public List<Reception> refusEnCours() {
        List<Reception> refuses = jdbc.sql("select * from reception where issue = 'REFUSE' order by rang desc")
                .query(this::reception)
                .list();
        if (refuses.isEmpty()) {
            return refuses;
        }
        Map<String, Map<Optional<String>, Long>> derniers = new HashMap<>();
        Set<String> rendus = new HashSet<>();
        jdbc.sql("select rang, lot, nom, empreinte, taille, modifie_le, recu_le, finess from reception"
                        + " where rang >= ? order by rang")
                .param(refuses.get(refuses.size() - 1).entree().rang())
                .query((ResultSet ligne) -> {
                    Entree entree = Manifeste.entree(ligne, Genre.CLASSEUR);
                    derniers.computeIfAbsent(nomCompare(entree), nom -> new HashMap<>())
                            .put(Optional.ofNullable(ligne.getString("finess")), entree.rang());
                    rendus.addAll(entree.debutsDOrigine());
                });
        return refuses.stream()
                .filter(refus -> !rendus.contains(refus.entree().debutDeConservation()))
                .filter(refus -> !estRemplace(refus, derniers.get(nomCompare(refus.entree()))))
                .toList();
    }

    private static boolean estRemplace(Reception refus, Map<Optional<String>, Long> duMemeNom) {
        Optional<String> structure = refus.finess().map(Finess::numero);
        return duMemeNom.entrySet().stream()
                .filter(dernier -> structure.isEmpty() || dernier.getKey().equals(structure))
                .anyMatch(dernier -> dernier.getValue() > refus.entree().rang());
    }

    private static String nomCompare(Entree entree) {
        return entree.nomDOrigine().toLowerCase(Locale.ROOT);
    }

    /** Workbooks refused before that moment, for that reason among others, the oldest first. */
    public List<Reception> refuseesAvant(Instant limite, CodeConstat raison) {
        return jdbc.sql(
                        "select * from reception where issue = 'REFUSE' and recu_le < ? and constats like ? order by rang")
                .param(Sql.heure(limite))
                .param("%\"code\":\"" + raison.name() + "\"%")
                .query(this::reception)
                .list();
    }

    /** How many workbooks of these runs had that outcome. */
    public int nombre(Collection<Long> lots, Issue issue) {
        return jdbc.sql("select count(*) from reception where lot in (:lots) and issue = :issue")
                .param("lots", lots)
                .param("issue", issue.name())
                .query(Integer.class)
                .single();
    }

    private Reception reception(ResultSet ligne, int numero) throws SQLException {
        return new Reception(
                Manifeste.entree(ligne, Genre.CLASSEUR),
                Optional.ofNullable(ligne.getString("finess")).map(Finess::new),
                Optional.ofNullable(ligne.getObject("exercice", Integer.class)).map(Exercice::new),
                Issue.valueOf(ligne.getString("issue")),
                json.constats(ligne.getString("constats")));
    }
}
