package fr.msp.aci.depot;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Finess;
import fr.msp.aci.controle.CodeConstat;
import fr.msp.aci.depot.Entree.Genre;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
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

    /** Whether a workbook of that structure was ever accepted. */
    public boolean aAccepte(Finess finess) {
        return jdbc.sql("select count(*) from reception where finess = ? and issue = 'ACCEPTE'")
                        .param(finess.numero())
                        .query(Integer.class)
                        .single()
                > 0;
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

    /** Everything received with its findings, the oldest first: of a home that holds little. */
    public List<Reception> historique() {
        return jdbc.sql("select * from reception order by rang")
                .query(this::reception)
                .list();
    }

    /** Goes through everything received, the oldest first; of one structure when it is given. */
    public void parcourir(Optional<Finess> finess, Consumer<Arrivee> visiteur) {
        parcourir(finess.map(Finess::numero).orElse(null), 1, visiteur);
    }

    private void parcourir(String seul, long premier, Consumer<Arrivee> visiteur) {
        ParPages.parcourir(
                premier - 1,
                apres -> page(seul, apres),
                arrivee -> arrivee.entree().rang(),
                visiteur);
    }

    private List<Arrivee> page(String finess, long apres) {
        return jdbc.sql("select rang, lot, nom, empreinte, taille, modifie_le, recu_le, finess, exercice, issue"
                        + " from reception where rang > ? and (cast(? as varchar(9)) is null or finess = ?)"
                        + ParPages.FIN)
                .params(apres, finess, finess)
                .query(Receptions::arrivee)
                .list();
    }

    /**
     * Refused workbooks that no later one replaced, the newest first. A later one of the same name does, in whatever format
     * it was saved, but not that of another structure, for all may use the same name; nor, where a structure was read, one
     * that says none. An annotated copy that comes back stands for the workbook it is a copy of.
     */
    public List<Reception> refusEnCours() {
        Optional<Long> premier = jdbc.sql(
                        "select rang from reception where issue = 'REFUSE' order by rang fetch first row only")
                .query(Long.class)
                .optional();
        return premier.map(this::refusEnCoursDepuis).orElseGet(List::of);
    }

    private List<Reception> refusEnCoursDepuis(long premier) {
        Deque<Arrivee> refuses = new ArrayDeque<>();
        Map<String, Map<Optional<Finess>, Long>> derniers = new HashMap<>();
        Set<String> rendus = new HashSet<>();
        parcourir(null, premier, arrivee -> {
            if (arrivee.issue() == Issue.REFUSE) {
                refuses.addFirst(arrivee);
            }
            derniers.computeIfAbsent(nomCompare(arrivee.entree()), nom -> new HashMap<>())
                    .put(arrivee.finess(), arrivee.entree().rang());
            rendus.addAll(arrivee.entree().debutsDOrigine());
        });
        return refuses.stream()
                .filter(refus -> !rendus.contains(refus.entree().debutDeConservation()))
                .filter(refus -> !estRemplace(refus, derniers.get(nomCompare(refus.entree()))))
                .flatMap(refus -> deRang(refus.entree().rang()).stream())
                .toList();
    }

    private static boolean estRemplace(Arrivee refus, Map<Optional<Finess>, Long> duMemeNom) {
        return duMemeNom.entrySet().stream()
                .filter(dernier -> refus.finess().isEmpty() || dernier.getKey().equals(refus.finess()))
                .anyMatch(dernier -> dernier.getValue() > refus.entree().rang());
    }

    private static String nomCompare(Entree entree) {
        return Entree.sansTerminaison(entree.nomDOrigine()).toLowerCase(Locale.ROOT);
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

    /** Workbooks accepted of a structure and an exercise, up to that rank, which have such a finding, the oldest first. */
    List<Reception> acceptees(Cle cle, long jusquAu, CodeConstat raison) {
        return jdbc.sql("select * from reception where finess = ? and exercice = ? and issue = 'ACCEPTE'"
                        + " and rang <= ? and constats like ? order by rang")
                .params(cle.finess().numero(), cle.exercice().annee(), jusquAu)
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
        Arrivee arrivee = arrivee(ligne, numero);
        return new Reception(
                arrivee.entree(),
                arrivee.finess(),
                arrivee.exercice(),
                arrivee.issue(),
                json.constats(ligne.getString("constats")));
    }

    private static Arrivee arrivee(ResultSet ligne, int numero) throws SQLException {
        return new Arrivee(
                Manifeste.entree(ligne, Genre.CLASSEUR),
                Optional.ofNullable(ligne.getString("finess")).map(Finess::new),
                Optional.ofNullable(ligne.getObject("exercice", Integer.class)).map(Exercice::new),
                Issue.valueOf(ligne.getString("issue")));
    }
}
