package fr.msp.aci.rapport;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The cautions of a bilan as its reader meets them: what many rows say alike is said once with all of them, and a missing
 * file once.
 */
final class MisesEnPhrases {

    private static final int FICHIERS_NOMMES = 100;

    private final Rapport rapport;
    private final String dossier;

    private MisesEnPhrases(Rapport rapport) {
        this.rapport = rapport;
        dossier = rapport.bilan().finess() + "-" + rapport.bilan().exercice();
    }

    /** Those of the report that are wanted, in their order; files that a sheet names and that are missing come last. */
    static List<String> de(Rapport rapport, Predicate<MiseEnGarde> voulue) {
        return de(rapport, MiseEnGarde.du(rapport).stream().filter(voulue).toList());
    }

    /** Where and what alone, each once. */
    static List<String> sansRemede(Rapport rapport, Predicate<MiseEnGarde> voulue) {
        return de(
                        rapport,
                        MiseEnGarde.du(rapport).stream()
                                .filter(voulue)
                                .map(MiseEnGarde::sansRemede)
                                .toList())
                .stream()
                .distinct()
                .toList();
    }

    private static List<String> de(Rapport rapport, List<MiseEnGarde> mises) {
        Set<String> dites = ditesParLesLignes(rapport, mises);
        MisesEnPhrases phrases = new MisesEnPhrases(rapport);
        Map<Object, List<MiseEnGarde>> groupes = mises.stream()
                .filter(mise -> mise.fichier().isEmpty() && !dites.contains(mise.message()))
                .collect(Collectors.groupingBy(MisesEnPhrases::teneur, LinkedHashMap::new, Collectors.toList()));
        Map<Optional<String>, List<MiseEnGarde>> absents = mises.stream()
                .filter(mise -> mise.fichier().isPresent())
                .collect(Collectors.groupingBy(MiseEnGarde::feuille, LinkedHashMap::new, Collectors.toList()));
        return Stream.concat(
                        groupes.values().stream().map(MisesEnPhrases::phrase),
                        absents.values().stream().map(phrases::fichiersAbsents))
                .toList();
    }

    /** What indicators say of missing pieces, when the rows that name them say it too, with what to do. */
    private static Set<String> ditesParLesLignes(Rapport rapport, List<MiseEnGarde> mises) {
        if (mises.stream().noneMatch(mise -> mise.fichier().isPresent())) {
            return Set.of();
        }
        return rapport.bilan().resultats().stream()
                .map(resultat -> resultat.detail())
                .flatMap(detail -> detail.surLesPieces().stream()
                        .filter(texte -> !detail.aJoindre().contains(texte))
                        .filter(texte -> detail.sansPiece().isEmpty() || !texte.contains(detail.sansPiece())))
                .collect(Collectors.toSet());
    }

    /** What a caution says wherever it says it. */
    private static Object teneur(MiseEnGarde mise) {
        return mise.ligne().isEmpty()
                ? mise
                : List.of(
                        mise.code(),
                        mise.feuille(),
                        mise.cellule().map(cellule -> cellule.replaceAll("\\d", "")),
                        mise.message(),
                        mise.correction().map(remede -> sansLieu(mise, remede)));
    }

    private static String phrase(List<MiseEnGarde> pareilles) {
        MiseEnGarde premiere = pareilles.get(0);
        if (pareilles.size() == 1) {
            return premiere.phrase();
        }
        List<Integer> lignes = pareilles.stream()
                .flatMap(mise -> mise.ligne().stream())
                .distinct()
                .sorted()
                .toList();
        String texte = premiere.correction()
                .map(remede -> premiere.message() + " " + sansLieu(premiere, remede))
                .orElse(premiere.message());
        return lignes.size() == 1
                ? premiere.phrase()
                : Textes.de("avertissement.lieu.lignes", premiere.feuille().orElse(""), Ecriture.lignes(lignes), texte);
    }

    /** A way to mend names the row it was written for: said of many, it names none. */
    private static String sansLieu(MiseEnGarde mise, String remede) {
        String cellule = mise.cellule().orElseThrow();
        String feuille = mise.feuille().orElse("");
        return remede.replace(
                        Textes.de(
                                "avertissement.lieu.ligne",
                                String.valueOf(mise.ligne().orElseThrow()),
                                feuille),
                        Textes.de("avertissement.lieu.cesLignes"))
                .replace(
                        Textes.de("avertissement.lieu.cellule", cellule, feuille),
                        Textes.de("avertissement.lieu.cesCellules"));
    }

    /** A sentence is no list: the annex of the pieces and the workbook have them all. */
    private String nommes(List<String> noms) {
        String premiers = noms.stream().limit(FICHIERS_NOMMES).map(this::nomme).collect(Collectors.joining(", "));
        return noms.size() <= FICHIERS_NOMMES
                ? premiers
                : Textes.de("avertissement.fichiers.autres", premiers, Ecriture.entier(noms.size() - FICHIERS_NOMMES));
    }

    private String nomme(String nom) {
        return rapport.activite()
                .exerciceDAvant(nom)
                .map(annee -> Textes.de("avertissement.fichier.avant", nom, annee.toString()))
                .orElse(nom);
    }

    private String fichiersAbsents(List<MiseEnGarde> deLaFeuille) {
        MiseEnGarde premiere = deLaFeuille.get(0);
        List<String> noms = deLaFeuille.stream()
                .flatMap(mise -> mise.fichier().stream())
                .distinct()
                .toList();
        return noms.size() == 1
                ? premiere.phrase()
                : Textes.de(
                        "avertissement.fichiers", premiere.feuille().orElse(""), noms.size(), nommes(noms), dossier);
    }
}
