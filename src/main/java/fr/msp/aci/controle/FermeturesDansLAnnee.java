package fr.msp.aci.controle;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Fermeture;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Periode;
import java.time.LocalDate;
import java.util.Set;

/**
 * A closure that runs over from a year to the next counts for its days of the exercise; one without any is most often a
 * slip in its year. Only a warning: the sheet may be kept from one year to the next.
 */
final class FermeturesDansLAnnee implements Verification {

    @Override
    public Set<Feuille> feuilles() {
        return Set.of(Feuille.STRUCTURE, Feuille.FERMETURES);
    }

    @Override
    public void verifier(Examen examen) {
        Exercice exercice = examen.structure().exercice();
        examen.les(Fermeture.class).stream()
                .filter(fermeture ->
                        !Periode.du(fermeture.du()).jusquAu(fermeture.au()).rencontre(exercice.periode()))
                .forEach(fermeture -> signaler(examen, fermeture, exercice));
    }

    private static void signaler(Examen examen, Fermeture fermeture, Exercice exercice) {
        boolean finie = fermeture.au().isBefore(exercice.premierJour());
        LocalDate date = finie ? fermeture.au() : fermeture.du();
        examen.signaler(
                Cas.FERMETURE_HORS_EXERCICE,
                fermeture,
                finie ? FeuilleFermetures.AU : FeuilleFermetures.DU,
                LectureDate.FRANCAIS.format(date),
                exercice.toString());
    }
}
