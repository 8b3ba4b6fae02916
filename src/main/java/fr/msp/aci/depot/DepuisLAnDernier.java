package fr.msp.aci.depot;

import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Structure;
import fr.msp.aci.controle.Constat;
import fr.msp.aci.controle.ConstatsEntreClasseurs;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The warnings for what a structure says otherwise than in the exercise before: the FINESS of another structure, a year
 * mistyped in a date or a digit too many changes what a whole exercise is paid, and looks right by itself.
 */
final class DepuisLAnDernier {

    private static final List<ChampStructure> IDENTITE =
            List.of(ChampStructure.RAISON_SOCIALE, ChampStructure.REGION, ChampStructure.CPAM);

    private static final List<ChampStructure> PATIENTS = List.of(
            ChampStructure.PATIENTELE,
            ChampStructure.PATIENTELE_ALD_MOINS_75,
            ChampStructure.PATIENTELE_75_HORS_ALD,
            ChampStructure.PATIENTELE_75_ALD);

    /** No list of patients of a team grows or shrinks that much in a year; one digit more or less is ten times. */
    private static final int FOIS = 3;

    /** Below it, a few patients more are that many times as many. */
    private static final int PEU = 100;

    private final ConstatsEntreClasseurs textes = new ConstatsEntreClasseurs();
    private final Exercice lAnDernier;
    private final Structure avant;
    private final Structure apres;

    private DepuisLAnDernier(Exercice lAnDernier, Structure avant, Structure apres) {
        this.lAnDernier = lAnDernier;
        this.avant = avant;
        this.apres = apres;
    }

    /**
     * What to say.
     *
     * @param avant the structure in the exercise before, if it is known
     * @param exercice the exercise itself
     */
    static List<Constat> entre(Optional<Structure> avant, Exercice exercice, Structure structure) {
        return avant.flatMap(celle -> exercice.precedent()
                        .map(lAnDernier -> new DepuisLAnDernier(lAnDernier, celle, structure).constats()))
                .orElse(List.of());
    }

    private List<Constat> constats() {
        return Stream.of(
                        IDENTITE.stream().flatMap(champ -> identite(champ).stream()),
                        dateDEffet().stream(),
                        PATIENTS.stream().flatMap(champ -> patients(champ).stream()))
                .flatMap(constats -> constats)
                .toList();
    }

    private Optional<Constat> identite(ChampStructure champ) {
        return avant.texte(champ).flatMap(celle -> apres.texte(champ)
                .flatMap(autre -> textes.autreIdentite(champ, celle, lAnDernier, autre)));
    }

    private Optional<Constat> dateDEffet() {
        return avant.date(ChampStructure.DATE_EFFET).flatMap(celle -> apres.date(ChampStructure.DATE_EFFET)
                .filter(autre -> !autre.equals(celle))
                .map(autre -> textes.autreDateDEffet(celle, lAnDernier, autre)));
    }

    private Optional<Constat> patients(ChampStructure champ) {
        return avant.entier(champ).flatMap(ceux -> apres.entier(champ)
                .filter(autres -> sontLoin(ceux, autres))
                .map(autres -> textes.autreNombreDePatients(champ, ceux, lAnDernier, autres)));
    }

    private static boolean sontLoin(int avant, int apres) {
        int moins = Math.min(avant, apres);
        int plus = Math.max(avant, apres);
        return plus >= PEU && plus >= FOIS * moins;
    }
}
