package fr.msp.aci.rapport.tableur;

import fr.msp.aci.calcul.regional.SyntheseRegionale;
import fr.msp.aci.rapport.TexteLisible;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;

/**
 * The picture of many structures as a workbook: one row a structure, and formulas over these rows whose values are the
 * engine's. The same structures give the same bytes. An instance may write several workbooks at the same time.
 */
public final class SyntheseXlsx {

    private final String programme;

    /** Made by that program, which is written in it. */
    public SyntheseXlsx(String programme) {
        this.programme = programme;
    }

    /**
     * The workbook.
     *
     * @throws FiguresDivergentes when a formula does not give the figure of the engine
     */
    public byte[] ecrire(SyntheseRegionale synthese) {
        try (Classeur classeur = new Classeur()) {
            remplir(classeur, synthese);
            proprietes(classeur, synthese);
            return classeur.octets();
        } catch (IOException impossible) {
            // Everything is in memory.
            throw new UncheckedIOException(impossible);
        }
    }

    private void remplir(Classeur classeur, SyntheseRegionale synthese) {
        FiguresAttendues figures = new FiguresAttendues(classeur, nom(synthese));
        Feuille ensemble = classeur.feuille("synthese");
        if (!synthese.sousContrat().isEmpty()) {
            new FeuilleDesRestes(classeur, figures, synthese).ecrire();
            new FeuilleDesStructures(classeur, figures).ecrire(synthese.sousContrat());
            FeuillesDAlerte.ecrire(classeur, synthese);
        }
        FeuillesDAlerte.sansContrat(classeur, synthese.sansContrat());
        new FeuilleDEnsemble(classeur, ensemble, figures, synthese).ecrire(programme);
        figures.verifier();
    }

    private static String nom(SyntheseRegionale synthese) {
        return synthese.territoire().cle() + " " + synthese.exercice();
    }

    private void proprietes(Classeur classeur, SyntheseRegionale synthese) {
        List<LocalDate> jours = synthese.datesDeReference();
        Optional<Date> date = jours.stream()
                .reduce((premier, dernier) -> dernier)
                .map(jour -> Date.from(jour.atStartOfDay(ZoneOffset.UTC).toInstant()));
        POIXMLProperties.CoreProperties proprietes =
                classeur.poi().getProperties().getCoreProperties();
        proprietes.setCreator(programme);
        proprietes.setTitle(Textes.de(
                "region.titre",
                synthese.exercice(),
                TexteLisible.court(synthese.territoire().nom(), 60)));
        proprietes.setCreated(date);
        proprietes.setModified(date);
    }
}
