package fr.msp.aci.controle;

import java.util.List;

/** All the checks of facts against one another. */
final class Verifications {

    private Verifications() {}

    /** Makes each check whose sheets are all there. */
    static void mener(Examen examen) {
        toutes().stream()
                .filter(verification -> verification.feuilles().stream().allMatch(examen::estSaine))
                .forEach(verification -> verification.verifier(examen));
    }

    static List<Verification> toutes() {
        return List.of(
                new DossiersDesRcp(),
                new DossiersSansBase(),
                new RppsConnus(),
                new SitesDesProfessionnels(),
                new SitesDesFermetures(),
                new FermeturesDansLAnnee(),
                new FermeturesDeRepos(),
                new SitesAnnonces(),
                new TauxEnPourcentage(),
                new HorairesSansRecouvrement(),
                new MissionsDesActions(),
                new StagesSimultanes(),
                new ProfessionsDesStagiaires(),
                new PatienteleCoherente(),
                new PatientsDesMedecins(),
                new MedecinsSeulement(),
                new RppsPropres(),
                new DeuxRpps(),
                new ProfessionnelsUniques(),
                new JoursDesVacataires(),
                new SpecialiteDesMedecins(),
                new PatientsIncidents(),
                new ContratAvantLaFin(),
                new ActionsSecpaDansLAnnee(),
                new CourrielUtilisable());
    }
}
