package fr.msp.aci.calcul;

import fr.msp.aci.activite.DossierRcp;
import fr.msp.aci.activite.NomNormalise;
import fr.msp.aci.activite.SituationDossier;
import fr.msp.aci.activite.ThemeProtocole;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The cases that the detail gives for a day of meetings, each once, with its rows: those that count, and those apart by
 * what sets them apart.
 *
 * @param comptes one row of each case that counts
 * @param autres cases of situation « autre »
 * @param horsListe cases off the list of annexe 3
 */
record DossiersDuJour(List<DossierRcp> comptes, List<List<DossierRcp>> autres, List<List<DossierRcp>> horsListe) {

    static DossiersDuJour de(List<DossierRcp> lignes) {
        Map<String, List<DossierRcp>> parReference = new LinkedHashMap<>();
        lignes.forEach(ligne -> parReference
                .computeIfAbsent(NomNormalise.de(ligne.dossier()), reference -> new ArrayList<>())
                .add(ligne));
        DossiersDuJour duJour = new DossiersDuJour(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        // A case is of the list as soon as one of its rows is: the order of the rows must not matter.
        parReference.values().forEach(siennes -> siennes.stream()
                .filter(ligne -> !estAutre(ligne) && !estHorsListe(ligne))
                .findFirst()
                .ifPresentOrElse(duJour.comptes::add, () -> duJour.ecarter(siennes)));
        return duJour;
    }

    private void ecarter(List<DossierRcp> lignes) {
        (lignes.stream().anyMatch(DossiersDuJour::estAutre) ? autres : horsListe).add(lignes);
    }

    int total() {
        return comptes.size() + autres.size() + horsListe.size();
    }

    private static boolean estAutre(DossierRcp dossier) {
        return dossier.situation() == SituationDossier.AUTRE;
    }

    private static boolean estHorsListe(DossierRcp dossier) {
        return dossier.theme().filter(ThemeProtocole.HORS_LISTE::equals).isPresent();
    }
}
