package fr.msp.aci.calcul;

import fr.msp.aci.activite.Coordinateur;
import fr.msp.aci.activite.Periode;
import fr.msp.aci.activite.Protocole;
import fr.msp.aci.calcul.Eligibilite.Etat;
import fr.msp.aci.regle.CodeIndicateur;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the facts already declared take away by the last day of a running exercise, in French sentences: departures,
 * protocols that end, conditions of the contract, a coordination left empty.
 *
 * @param contexte the facts today
 * @param aLaFin the same on the last day of the exercise
 */
record PertesAnnoncees(Contexte contexte, Contexte aLaFin) {

    /** The indicators that give fewer points: because of somebody who leaves, and the others. */
    List<String> baisses(List<Baisse> baisses) {
        DepartsAnnonces departs = new DepartsAnnonces(contexte, aLaFin);
        List<CodeIndicateur> causes = departs.causes(baisses);
        Map<Boolean, List<Baisse>> parDepart =
                baisses.stream().collect(Collectors.partitioningBy(baisse -> causes.contains(baisse.code())));
        List<Baisse> autres = parDepart.get(false).stream()
                .filter(baisse -> !SuiteDExercice.ditCeQuiVient(baisse.code()))
                .toList();
        return Stream.concat(departs(departs, parDepart.get(true)).stream(), autres(autres).stream())
                .toList();
    }

    private List<String> departs(DepartsAnnonces departs, List<Baisse> baisses) {
        return baisses.isEmpty()
                ? List.of()
                : List.of(Textes.de(
                        "avertissement.departs",
                        Lieu.de(departs.partants()),
                        aLaFin.dateReference(),
                        phrases(baisses)));
    }

    /** With the protocols that end where there are. */
    private List<String> autres(List<Baisse> autres) {
        if (autres.isEmpty()) {
            return List.of();
        }
        List<Protocole> finis = autres.stream().anyMatch(baisse -> baisse.code() == CodeIndicateur.A2_PROTOCOLES)
                ? protocolesQuiFinissent()
                : List.of();
        return List.of(Textes.de(
                "avertissement.baisse",
                aLaFin.dateReference(),
                phrases(autres),
                finis.isEmpty() ? "" : Textes.de("avertissement.baisse.fin", Lieu.de(finis))));
    }

    /** The prérequis that will no longer be reached, which take the whole remuneration with them. */
    List<String> prerequis(List<CodeIndicateur> codes) {
        return codes.isEmpty() || !contexte.contrat().court()
                ? List.of()
                : List.of(Textes.de(
                        "avertissement.prerequis.annonce",
                        codes.stream().map(CodeIndicateur::code).collect(Collectors.joining(", ")),
                        aLaFin.dateReference()));
    }

    /** The conditions of the contract that hold today and will not. */
    List<String> conditions() {
        if (!contexte.contrat().court()) {
            return List.of();
        }
        List<String> remplies = new ConditionsDuContrat(contexte)
                .examiner().stream()
                        .filter(condition -> condition.etat() == Etat.REMPLIE)
                        .map(Eligibilite::libelle)
                        .toList();
        return new ConditionsDuContrat(aLaFin)
                .examiner().stream()
                        .filter(condition -> condition.etat() == Etat.NON_REMPLIE)
                        .filter(condition -> remplies.contains(condition.libelle()))
                        .map(condition ->
                                Textes.de("avertissement.condition.annoncee", condition.libelle(), condition.constat()))
                        .toList();
    }

    /** The coordination that somebody sees to today and nobody on the last day: the points of the exercise stay. */
    List<String> coordination() {
        List<Coordinateur> enPoste = enPoste(contexte, contexte.dateDuBareme());
        return enPoste.isEmpty() || !enPoste(aLaFin, aLaFin.dateReference()).isEmpty()
                ? List.of()
                : List.of(Textes.de("avertissement.coordination.annoncee", aLaFin.dateReference(), Lieu.de(enPoste)));
    }

    private static List<Coordinateur> enPoste(Contexte contexte, LocalDate jour) {
        return FonctionCoordination.enPoste(FonctionCoordination.lignes(contexte)).stream()
                .filter(ligne -> new Periode(ligne.du(), ligne.au()).contient(jour))
                .toList();
    }

    private List<Protocole> protocolesQuiFinissent() {
        List<Protocole> restent = ProtocolesPluriprofessionnels.valides(aLaFin).comptes();
        return ProtocolesPluriprofessionnels.valides(contexte).comptes().stream()
                .filter(protocole -> !restent.contains(protocole))
                .toList();
    }

    private static String phrases(List<Baisse> baisses) {
        return baisses.stream().map(Baisse::phrase).collect(Collectors.joining(" ; "));
    }
}
