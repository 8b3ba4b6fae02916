package fr.msp.aci.calcul.levier;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.regle.CodeIndicateur;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The shortest way to open the gate: one step for each prérequis that is missed, and none for anything else. A prérequis
 * asks for a step of its own, so no shorter way exists.
 *
 * @param etapes the steps in the order of the guide; what each brings is counted after those before it
 * @param sansLevier the prérequis that no step can reach, since a figure of the structure is missing; none when the gate
 *     opens
 * @param points what all the steps bring together
 * @param euros what they bring together: the whole remuneration when the gate opens, nothing as long as one prérequis is
 *     missed
 * @param apres the facts once they are all done
 */
public record Ouverture(
        List<Levier> etapes, List<CodeIndicateur> sansLevier, BigDecimal points, BigDecimal euros, Activite apres) {

    /** Copies the lists. */
    public Ouverture {
        etapes = List.copyOf(etapes);
        sansLevier = List.copyOf(sansLevier);
    }

    /** Whether the gate is open after the steps. */
    public boolean estComplete() {
        return sansLevier.isEmpty();
    }

    /** What the steps bring together, in one French line. */
    public String phrase() {
        return estComplete()
                ? Textes.de("ouverture", etapes.size(), points, euros)
                : Textes.de("ouverture.incomplete", codes(), points);
    }

    /** The same for a structure that is not paid any euro. */
    public String phraseSansEuros() {
        return estComplete()
                ? Textes.de("ouverture.points", etapes.size(), points)
                : Textes.de("ouverture.incomplete", codes(), points);
    }

    static Ouverture de(Situation situation) {
        List<Levier> etapes = new ArrayList<>();
        List<CodeIndicateur> sansLevier = new ArrayList<>();
        Situation debut = debut(situation);
        Situation courante = debut;
        for (CodeIndicateur code : manquants(situation)) {
            Optional<Piste> piste = piste(courante, code);
            if (piste.isEmpty()) {
                sansLevier.add(code);
                continue;
            }
            Situation suivante = courante.avec(piste.get().apres());
            etapes.add(Levier.prouver(courante, piste.get(), suivante.chiffrage(), Minimum.lEmporte(courante)));
            courante = suivante;
        }
        return new Ouverture(
                etapes,
                sansLevier,
                courante.chiffrage().total().subtract(debut.chiffrage().total()),
                courante.chiffrage().montant().subtract(debut.chiffrage().montant()),
                courante.activite());
    }

    /** The prérequis that are missed where the steps start from. */
    static List<CodeIndicateur> manquants(Situation situation) {
        return debut(situation).bilan().prerequisManquants();
    }

    /** Where some come by themselves the gate can open on the last day of the exercise only: it is looked at then. */
    private static Situation debut(Situation situation) {
        List<CodeIndicateur> manquants = situation.bilan().prerequisManquants();
        return manquants.isEmpty()
                        || situation.fin().bilan().prerequisManquants().containsAll(manquants)
                ? situation
                : situation.fin();
    }

    private static Optional<Piste> piste(Situation situation, CodeIndicateur code) {
        return Catalogue.pistes(situation, code).stream()
                .filter(candidate -> situation.pour(code).atteindrait(code, candidate.apres()))
                .findFirst();
    }

    private String codes() {
        return String.join(", ", sansLevier.stream().map(CodeIndicateur::code).toList());
    }
}
