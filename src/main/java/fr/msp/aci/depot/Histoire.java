package fr.msp.aci.depot;

import fr.msp.aci.activite.Feuille;
import fr.msp.aci.controle.ConstatsEntreClasseurs.Recu;
import fr.msp.aci.controle.Controle;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every accepted version of the sheets of a structure for an exercise, the oldest first, each with the workbook that
 * brought it.
 */
record Histoire(List<Page> pages) {

    private static final String SELECTION = "select v.rang, v.feuille, v.lignes, r.nom, r.empreinte, r.recu_le"
            + " from feuille_version v join reception r on r.rang = v.rang"
            + " where v.finess = ? and v.exercice = ? and v.rang <= ? order by v.rang, v.feuille";

    /** Copies the list. */
    public Histoire {
        pages = List.copyOf(pages);
    }

    /**
     * One version of a sheet.
     *
     * @param rang rank of the workbook that brought it
     * @param feuille the sheet
     * @param lignes data rows it holds
     * @param nom name of that workbook
     * @param empreinte checksum of that workbook
     * @param recuLe when it was received
     */
    record Page(long rang, Feuille feuille, int lignes, String nom, String empreinte, Instant recuLe) {

        static Page lire(ResultSet ligne, int numero) throws SQLException {
            return new Page(
                    ligne.getLong("rang"),
                    Feuille.valueOf(ligne.getString("feuille")),
                    ligne.getInt("lignes"),
                    ligne.getString("nom"),
                    ligne.getString("empreinte"),
                    Sql.heure(ligne, "recu_le"));
        }

        /** The sheets of a workbook about to be stored. */
        static List<Page> de(Entree entree, Controle.Accepte accepte) {
            return accepte.feuilles().values().stream()
                    .map(faits -> new Page(
                            entree.rang(),
                            faits.feuille(),
                            Versions.lignesQuiRestent(faits, accepte.lignes()),
                            entree.nom(),
                            entree.empreinte(),
                            entree.recuLe()))
                    .toList();
        }

        boolean estDuMemeAuteur(Page autre) {
            return Auteur.de(nom).equals(Auteur.de(autre.nom));
        }

        /** The workbook, as a finding names it. */
        Recu classeur() {
            return new Recu(
                    Entree.nomDOrigine(nom), recuLe.atZone(Maison.FUSEAU).toLocalDate());
        }
    }

    /** Those up to the workbook of that rank. */
    static Histoire lire(JdbcClient jdbc, Cle cle, long jusquAu) {
        return new Histoire(jdbc.sql(SELECTION)
                .params(cle.finess().numero(), cle.exercice().annee(), jusquAu)
                .query(Page::lire)
                .list());
    }

    /** Whether nothing was accepted yet. */
    boolean estVide() {
        return pages.isEmpty();
    }

    /** What was known before the workbook of that rank. */
    Histoire avant(long rang) {
        return new Histoire(pages.stream().filter(page -> page.rang() < rang).toList());
    }

    /** What came after the workbook of that rank. */
    List<Page> apres(long rang) {
        return pages.stream().filter(page -> page.rang() > rang).toList();
    }

    /** The workbooks that count. */
    Rangs rangs() {
        Rangs rangs = Rangs.aucun();
        pages.forEach(page -> rangs.ajouter(page.feuille(), page.rang()));
        return rangs;
    }

    /** The versions of a sheet. */
    List<Page> de(Feuille feuille) {
        return pages.stream().filter(page -> page.feuille() == feuille).toList();
    }

    /** The version of a sheet that counts. */
    Optional<Page> derniere(Feuille feuille) {
        return de(feuille).stream().reduce((avant, apres) -> apres);
    }

    /** The versions of a sheet that count no more, the newest first. */
    List<Page> remplacees(Feuille feuille) {
        List<Page> remplacees = new ArrayList<>(de(feuille));
        Collections.reverse(remplacees);
        return remplacees.subList(Math.min(1, remplacees.size()), remplacees.size());
    }

    /** The first time a workbook of these bytes was accepted. */
    Optional<Page> premiere(String empreinte) {
        return pages.stream().filter(page -> page.empreinte().equals(empreinte)).findFirst();
    }

    /** The sheets of the workbook of that rank. */
    List<Page> du(long rang) {
        return pages.stream().filter(page -> page.rang() == rang).toList();
    }

    /** Those of them that count. */
    List<Page> courantes(long rang) {
        return du(rang).stream()
                .filter(page -> derniere(page.feuille()).equals(Optional.of(page)))
                .toList();
    }

    /** Which sheets of the record the workbook of that rank brought. */
    Set<Feuille> feuilles(long rang) {
        return du(rang).stream()
                .map(Page::feuille)
                .filter(feuille -> feuille != Feuille.STRUCTURE)
                .collect(Collectors.toSet());
    }
}
