package fr.msp.aci.controle;

import fr.msp.aci.activite.Appellation;
import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Fermeture;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.JoursDeRepos;
import fr.msp.aci.activite.Periode;
import fr.msp.aci.activite.PlageHoraire;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A closure is of days when the site should be open. Sundays and public holidays typed as closures are counted like the
 * others, and as few as eight of them take away the pay of a whole year.
 */
final class FermeturesDeRepos implements Verification {

    @Override
    public Set<Feuille> feuilles() {
        return Set.of(Feuille.STRUCTURE, Feuille.HORAIRES, Feuille.FERMETURES);
    }

    @Override
    public void verifier(Examen examen) {
        Exercice exercice = examen.structure().exercice();
        Map<String, JoursDeRepos> parSite = examen.les(PlageHoraire.class).stream()
                .collect(Collectors.groupingBy(
                        plage -> Appellation.cle(plage.site()),
                        Collectors.collectingAndThen(Collectors.toList(), JoursDeRepos::de)));
        JoursDeRepos sansHoraires = JoursDeRepos.de(List.of());
        Predicate<Fermeture> deRepos =
                fermeture -> parSite.getOrDefault(Appellation.cle(fermeture.site()), sansHoraires)
                        .couvrent(fermeture);
        examen.les(Fermeture.class).stream()
                .filter(fermeture -> !examen.estRepetee(fermeture))
                .filter(fermeture ->
                        Periode.du(fermeture.du()).jusquAu(fermeture.au()).rencontre(exercice.periode()))
                .filter(deRepos)
                .forEach(fermeture -> signaler(examen, fermeture));
    }

    private static void signaler(Examen examen, Fermeture fermeture) {
        long jours = ChronoUnit.DAYS.between(fermeture.du(), fermeture.au()) + 1;
        examen.signaler(
                jours == 1 ? Cas.FERMETURE_D_UN_JOUR_DE_REPOS : Cas.FERMETURE_DE_JOURS_DE_REPOS,
                fermeture,
                FeuilleFermetures.DU,
                LectureDate.FRANCAIS.format(fermeture.du()),
                Long.toString(jours),
                fermeture.site());
    }
}
