package fr.msp.aci.rapport;

import fr.msp.aci.activite.Pieces;
import fr.msp.aci.calcul.Bilan;
import fr.msp.aci.calcul.Detail;
import fr.msp.aci.calcul.Resultat;
import fr.msp.aci.controle.CodeConstat;
import fr.msp.aci.controle.Constat;
import fr.msp.aci.controle.Severite;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something the reader of a bilan must know, wherever it was found; the same sentence is said once.
 *
 * @param origine {@code regime}, {@code bilan}, the code of an indicator, {@code remuneration} or {@code classeur}
 * @param code code of the finding, when it comes from a workbook
 * @param feuille sheet it speaks of
 * @param cellule cell it speaks of, such as {@code B7}, or the row when it is about a whole row
 * @param message what is to be known, in French
 * @param correction how to mend it, in French
 * @param fichier the file it says is missing
 */
record MiseEnGarde(
        String origine,
        Optional<String> code,
        Optional<String> feuille,
        Optional<String> cellule,
        String message,
        Optional<String> correction,
        Optional<String> fichier) {

    static final Set<String> OTENT_DES_LIGNES = Set.of(
            CodeConstat.CLASSEUR_ANCIEN.name(),
            CodeConstat.LIGNES_RETIREES.name(),
            CodeConstat.FEUILLE_A_RENOMMER.name());

    /** Every caution of a report: the most general first, the workbooks' own last. */
    static List<MiseEnGarde> du(Rapport rapport) {
        Bilan bilan = rapport.bilan();
        Map<String, String> propres = new LinkedHashMap<>();
        for (Resultat resultat : bilan.resultats()) {
            Detail detail = resultat.detail();
            detail.avertissements()
                    .forEach(message ->
                            propres.putIfAbsent(message, detail.code().code()));
        }
        bilan.remuneration().avertissements().forEach(message -> propres.putIfAbsent(message, "remuneration"));
        List<MiseEnGarde> mises = new ArrayList<>();
        if (!bilan.regime().estChiffre()) {
            mises.add(simple("regime", SansContrat.raison(rapport)));
        }
        rapport.jours()
                .recuAu()
                .ifPresent(jour -> mises.add(simple("bilan", Textes.de("avertissement.recu", Ecriture.date(jour)))));
        bilan.avertissements().stream()
                .distinct()
                .filter(message -> !propres.containsKey(message))
                .forEach(message -> mises.add(simple("bilan", message)));
        propres.forEach((message, origine) -> mises.add(simple(origine, message)));
        // Nothing is to be done for minutes that were not dropped: they are kept, not sent.
        Set<String> comptesRendus = rapport.activite().comptesRendus().keySet();
        rapport.constats().stream()
                .filter(constat -> constat.severite() == Severite.AVERTISSEMENT)
                .distinct()
                .map(MiseEnGarde::du)
                .filter(mise -> mise.fichier
                        .map(Pieces::cle)
                        .filter(comptesRendus::contains)
                        .isEmpty())
                .forEach(mises::add);
        return List.copyOf(mises);
    }

    /** What deserves a look before the bilan is sent, its pieces apart: where and what, the bilan says how to mend it. */
    static List<String> horsPieces(Rapport rapport) {
        Set<String> surLesPieces = rapport.bilan().resultats().stream()
                .flatMap(resultat -> resultat.detail().surLesPieces().stream())
                .collect(Collectors.toSet());
        Predicate<MiseEnGarde> voulue = mise -> mise.fichier.isEmpty() && !surLesPieces.contains(mise.message);
        return Stream.concat(
                        MisesEnPhrases.sansRemede(rapport, voulue.and(MiseEnGarde::oteDesLignes)).stream(),
                        MisesEnPhrases.sansRemede(rapport, voulue.and(mise -> !mise.oteDesLignes())).stream())
                .toList();
    }

    /** Whether rows that were received count no more, or not yet: points go with them. */
    boolean oteDesLignes() {
        return code.filter(OTENT_DES_LIGNES::contains).isPresent();
    }

    MiseEnGarde sansRemede() {
        return new MiseEnGarde(origine, code, feuille, cellule, message, Optional.empty(), fichier);
    }

    /** The declared assumptions of a bilan and of its indicators, each once. */
    static List<String> hypotheses(Bilan bilan) {
        Set<String> hypotheses = new LinkedHashSet<>(bilan.hypotheses());
        bilan.resultats()
                .forEach(resultat -> hypotheses.addAll(resultat.detail().hypotheses()));
        return List.copyOf(hypotheses);
    }

    /** The row it speaks of. */
    Optional<Integer> ligne() {
        return cellule.filter(lieu -> feuille.isPresent())
                .map(lieu -> lieu.replaceAll("\\D", ""))
                .map(Integer::valueOf);
    }

    /** The caution as one sentence, with where it was found. */
    String phrase() {
        String texte = correction.map(remede -> message + " " + remede).orElse(message);
        if (feuille.isPresent()) {
            return cellule.map(lieu -> Textes.de(
                            Character.isDigit(lieu.charAt(0)) ? "avertissement.lieu" : "avertissement.lieu.case",
                            feuille.get(),
                            lieu,
                            texte))
                    .orElseGet(() -> Textes.de("avertissement.feuille", feuille.get(), texte));
        }
        return origine.startsWith("A") ? Textes.de("avertissement.indicateur", origine, texte) : texte;
    }

    private static MiseEnGarde simple(String origine, String message) {
        return new MiseEnGarde(
                origine,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                message,
                Optional.empty(),
                Optional.empty());
    }

    private static MiseEnGarde du(Constat constat) {
        return new MiseEnGarde(
                "classeur",
                Optional.of(constat.code().name()),
                constat.feuille(),
                constat.cellule().or(() -> constat.ligne().map(String::valueOf)),
                constat.message(),
                Optional.of(constat.correction()).filter(texte -> !texte.isEmpty()),
                Optional.of(constat.valeurLue()).filter(nom -> constat.code() == CodeConstat.JUSTIFICATIF_ABSENT));
    }
}
