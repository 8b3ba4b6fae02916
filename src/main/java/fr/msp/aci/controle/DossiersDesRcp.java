package fr.msp.aci.controle;

import fr.msp.aci.activite.DossierRcp;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.NomNormalise;
import fr.msp.aci.activite.Rcp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The cases detailed of a meeting are as many as it says, and of a meeting that was held. */
final class DossiersDesRcp implements Verification {

    @Override
    public Set<Feuille> feuilles() {
        return Set.of(Feuille.RCP, Feuille.DOSSIERS_RCP);
    }

    @Override
    public void verifier(Examen examen) {
        Map<LocalDate, List<Rcp>> reunions = examen.les(Rcp.class).stream()
                .collect(Collectors.groupingBy(Rcp::date, TreeMap::new, Collectors.toList()));
        Map<LocalDate, List<DossierRcp>> details = examen.les(DossierRcp.class).stream()
                .collect(Collectors.groupingBy(DossierRcp::dateRcp, TreeMap::new, Collectors.toList()));
        details.forEach((jour, dossiers) -> {
            List<Rcp> duJour = reunions.get(jour);
            if (duJour == null) {
                examen.signaler(
                        Cas.REUNION_INCONNUE,
                        dossiers.get(0),
                        FeuilleDossiersRcp.DATE_RCP,
                        LectureDate.FRANCAIS.format(jour));
            } else {
                comparer(examen, duJour, differents(dossiers));
            }
        });
    }

    /** One case may be on several rows, for several themes. */
    private static int differents(List<DossierRcp> dossiers) {
        return (int) dossiers.stream()
                .map(dossier -> NomNormalise.de(dossier.dossier()))
                .distinct()
                .count();
    }

    private static void comparer(Examen examen, List<Rcp> duJour, int detailles) {
        int annonces = duJour.stream().mapToInt(Rcp::dossiers).sum();
        if (annonces != detailles) {
            examen.signaler(
                    Cas.RCP_ET_DOSSIERS,
                    duJour.get(0),
                    FeuilleRcp.DOSSIERS,
                    Integer.toString(annonces),
                    LectureDate.FRANCAIS.format(duJour.get(0).date()),
                    Integer.toString(detailles));
        }
    }
}
