package fr.msp.aci.calcul.levier;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Fait;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.TypeStructure;
import fr.msp.aci.calcul.Bilan;
import fr.msp.aci.calcul.Calculateur;
import fr.msp.aci.calcul.Chiffrage;
import fr.msp.aci.calcul.Detail;
import fr.msp.aci.calcul.Sonde;
import fr.msp.aci.calcul.SuiteDExercice;
import fr.msp.aci.regle.Bareme;
import fr.msp.aci.regle.CodeIndicateur;
import fr.msp.aci.regle.Parametre;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The facts with their bilan: where a step starts from, or where it leads to. */
final class Situation {

    private final Activite activite;
    private final Bareme bareme;
    private final Bilan bilan;
    private final Sonde sonde;
    private final Chiffrage chiffrage;
    private final LocalDate jour;

    /** Computed once it is asked for. */
    private Situation fin;

    private Situation(Activite activite, Bareme bareme, LocalDate reference, LocalDate jour) {
        this.activite = activite;
        this.bareme = bareme;
        this.bilan = Calculateur.calculer(activite, bareme, reference);
        this.sonde = Sonde.de(activite, bareme, reference);
        this.jour = jour.isBefore(bilan.dateReference()) ? jour : bilan.dateReference();
        this.chiffrage = Chiffrage.de(activite, bilan, bareme);
    }

    static Situation de(Activite activite, Bareme bareme, LocalDate jour) {
        return new Situation(activite, bareme, jour, jour);
    }

    /** Other facts under the same grid on the same day. */
    Situation avec(Activite autre) {
        return new Situation(autre, bareme, reference(), jour);
    }

    /** The same facts looked at on the last day of the exercise, while a step is still taken on the same day. */
    Situation fin() {
        if (fin == null) {
            fin = exercice().estTermineLe(reference())
                    ? this
                    : new Situation(activite, bareme, exercice().dernierJour(), jour);
        }
        return fin;
    }

    /**
     * From where the steps of an indicator are looked for: from the last day of the exercise, so that nothing already
     * declared for a later day is asked for again. The meetings and the closures to come have steps of their own.
     */
    Situation pour(CodeIndicateur code) {
        return SuiteDExercice.ditCeQuiVient(code) ? this : fin();
    }

    /** What other facts come to, when nothing more is asked of them. */
    Chiffrage chiffrage(Activite autre) {
        return Chiffrage.apres(activite, bilan, autre, bareme);
    }

    /** What the facts come to. */
    Chiffrage chiffrage() {
        return chiffrage;
    }

    Activite activite() {
        return activite;
    }

    Bilan bilan() {
        return bilan;
    }

    Sonde sonde() {
        return sonde;
    }

    /** A look at other facts under the same grid on the same day. */
    Sonde sonde(Activite autre) {
        return Sonde.de(autre, bareme, reference());
    }

    /** The same on the last day of the exercise: what is announced for later counts by then. */
    Sonde sondeDeFin(Activite autre) {
        return Sonde.de(autre, bareme, exercice().dernierJour());
    }

    /** The same facts on another day. */
    Sonde sondeLe(LocalDate autreJour) {
        return Sonde.de(activite, bareme, autreJour);
    }

    TypeStructure type() {
        return activite.structure().type();
    }

    Exercice exercice() {
        return bilan.exercice();
    }

    /** The day at which facts are looked at. */
    LocalDate reference() {
        return bilan.dateReference();
    }

    /** The day a step is taken. */
    LocalDate jour() {
        return jour;
    }

    /** Whether the exercise is over on that day: a step can only have been taken, no longer be taken. */
    boolean close() {
        return exercice().estTermineLe(jour());
    }

    BigDecimal valeur(Parametre parametre) {
        return sonde.valeur(parametre);
    }

    int entier(Parametre parametre) {
        return valeur(parametre).intValueExact();
    }

    boolean oui(ChampStructure champ) {
        return activite.structure().oui(champ);
    }

    Retouche retouche() {
        return new Retouche(activite);
    }

    /** New rows for these facts, dated on the day of the situation. */
    FaitsNouveaux nouveaux() {
        return new FaitsNouveaux(activite, jour());
    }

    Detail detail(CodeIndicateur code) {
        return bilan.resultats().get(code.ordinal()).detail();
    }

    BigDecimal points(CodeIndicateur code) {
        return detail(code).points().total();
    }

    /** The rows of a kind that an indicator rests on. */
    <T extends Fait> List<T> comptees(CodeIndicateur code, Class<T> type) {
        Set<Integer> lignes = detail(code).preuves().stream()
                .filter(preuve -> preuve.feuille() == Feuille.de(type))
                .flatMap(preuve -> preuve.lignes().stream())
                .collect(Collectors.toSet());
        return activite.les(type).stream()
                .filter(ligne -> lignes.contains(ligne.ligne()))
                .toList();
    }

    /** Whether the indicator is not yet worth all that this structure can reach. */
    boolean peutGagner(CodeIndicateur code) {
        return points(code).compareTo(detail(code).maximum()) < 0;
    }

    /** What the indicator would bring more under other facts; found alone, without the rest of the bilan. */
    BigDecimal gain(CodeIndicateur code, Activite autre) {
        return sonde(autre).resultat(code).detail().points().total().subtract(points(code));
    }

    /** Those that mean something: nobody is to be found for a team that was never told, for it may have them. */
    List<Piste> fondees(List<Piste> pistes) {
        return activite.aRecu(Feuille.PROFESSIONNELS)
                ? pistes
                : pistes.stream()
                        .filter(piste -> !piste.apres().aRecu(Feuille.PROFESSIONNELS))
                        .toList();
    }

    /** Whether the indicator would be reached under other facts. */
    boolean atteindrait(CodeIndicateur code, Activite autre) {
        return sonde(autre).resultat(code).atteint();
    }
}
