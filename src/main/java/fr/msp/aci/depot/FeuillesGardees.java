package fr.msp.aci.depot;

import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Pieces;
import fr.msp.aci.controle.Constat;
import fr.msp.aci.controle.Controle;
import fr.msp.aci.controle.LignesGardees;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The warnings for sheets that a workbook held with rows and that are empty or gone in its next version: these rows still
 * count, which who took them out does not expect. The workbook of somebody else, which never held the sheet, says nothing.
 */
final class FeuillesGardees {

    private final JdbcClient jdbc;

    FeuillesGardees(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A workbook that was accepted, and how many rows its sheets hold, {@code Structure} apart. */
    private record Classeur(long rang, String nom, Map<Feuille, Integer> lignes) {

        /** Whether that later one is another version of it: of the same name, and about the same sheets. */
        boolean devient(Classeur autre) {
            return autre.rang > rang
                    && racine().equals(autre.racine())
                    && (remplies().containsAll(autre.remplies())
                            || remplies().stream().anyMatch(autre.remplies()::contains));
        }

        private Set<Feuille> remplies() {
            return lignes.entrySet().stream()
                    .filter(feuille -> feuille.getValue() > 0)
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
        }

        /** Its name without ending nor number of a copy. */
        private String racine() {
            return Pieces.cle(nom.replaceFirst("\\.[^.]*$", "").replaceFirst("\\s*\\(\\d+\\)$", ""));
        }
    }

    /** The warnings that stand once the workbook of that rank was received. */
    List<Constat> de(Cle cle, long jusquAu) {
        return gardees(classeurs(cle, jusquAu)).map(Gardee::constat).toList();
    }

    /** Those that a workbook about to be stored gives rise to. */
    List<Constat> de(Entree entree, Controle.Accepte accepte) {
        List<Classeur> classeurs =
                new ArrayList<>(classeurs(new Cle(accepte.finess(), accepte.exercice()), entree.rang() - 1));
        Map<Feuille, Integer> lignes = new EnumMap<>(Feuille.class);
        accepte.feuilles().forEach((feuille, faits) -> {
            if (feuille != Feuille.STRUCTURE) {
                lignes.put(feuille, Versions.lignesQuiRestent(faits, accepte.lignes()));
            }
        });
        classeurs.add(new Classeur(entree.rang(), entree.nomDOrigine(), lignes));
        return gardees(classeurs)
                .filter(gardee -> gardee.sans().rang() == entree.rang())
                .map(Gardee::constat)
                .toList();
    }

    /** A sheet that still counts, and the newest version of its workbook, without it. */
    private record Gardee(Feuille feuille, int lignes, Classeur sans) {

        Constat constat() {
            return LignesGardees.constat(feuille, lignes, sans.nom());
        }
    }

    private static Stream<Gardee> gardees(List<Classeur> classeurs) {
        return Stream.of(Feuille.values()).flatMap(feuille -> gardee(classeurs, feuille).stream());
    }

    private static Optional<Gardee> gardee(List<Classeur> classeurs, Feuille feuille) {
        Optional<Classeur> qui = classeurs.stream()
                .filter(classeur -> classeur.lignes().containsKey(feuille))
                .max(Comparator.comparingLong(Classeur::rang))
                .filter(classeur -> classeur.lignes().get(feuille) > 0);
        return qui.flatMap(classeur -> classeurs.stream()
                .filter(classeur::devient)
                .max(Comparator.comparingLong(Classeur::rang))
                .map(sans -> new Gardee(feuille, classeur.lignes().get(feuille), sans)));
    }

    private List<Classeur> classeurs(Cle cle, long jusquAu) {
        Map<Long, Classeur> classeurs = new TreeMap<>();
        jdbc.sql(
                        "select v.feuille, v.lignes, r.rang, r.lot, r.nom, r.empreinte, r.taille, r.modifie_le, r.recu_le from feuille_version v join reception r on r.rang = v.rang"
                                + " where v.finess = ? and v.exercice = ? and v.rang <= ?")
                .params(cle.finess().numero(), cle.exercice().annee(), jusquAu)
                .query(ligne -> {
                    Entree entree = Manifeste.entree(ligne, Entree.Genre.CLASSEUR);
                    Classeur classeur = classeurs.computeIfAbsent(
                            entree.rang(),
                            rang -> new Classeur(rang, entree.nomDOrigine(), new EnumMap<>(Feuille.class)));
                    Feuille feuille = Feuille.valueOf(ligne.getString("feuille"));
                    if (feuille != Feuille.STRUCTURE) {
                        classeur.lignes().put(feuille, ligne.getInt("lignes"));
                    }
                });
        return List.copyOf(classeurs.values());
    }
}
