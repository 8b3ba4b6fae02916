package fr.msp.aci.rapport.tableur;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.rapport.Rapport;
import fr.msp.aci.rapport.TexteLisible;
import fr.msp.aci.regle.Bareme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.function.Function;
import org.apache.poi.ooxml.POIXMLProperties;

/**
 * The bilan as a workbook with live formulas: its figures are the engine's, and whoever changes a count of the sheet
 * {@code Saisie} sees the points and the euros follow. The same report gives the same bytes. An instance may write several
 * workbooks at the same time.
 */
public final class BilanXlsx {

    private final Function<Exercice, Optional<Bareme>> baremes;
    private final FormulesLues formules = new FormulesLues();

    /** With the grids of the program, by exercise: the formulas read the one the bilan was computed with. */
    public BilanXlsx(Function<Exercice, Optional<Bareme>> baremes) {
        this.baremes = baremes;
    }

    /**
     * The workbook; without a contract that runs, the activity alone, without points.
     *
     * @throws FiguresDivergentes when a formula does not give the figure of the bilan
     * @throws IllegalArgumentException when the grid is not the one of the bilan
     */
    public byte[] ecrire(Rapport rapport) {
        Bareme bareme = baremes.apply(rapport.bilan().exercice())
                .orElseThrow(() -> new IllegalArgumentException(
                        "no grid for the exercise " + rapport.bilan().exercice()));
        Donnees donnees = Donnees.de(rapport, bareme);
        try (Classeur classeur = new Classeur(donnees.structure().type(), formules)) {
            if (donnees.bilan().regime().estChiffre()) {
                chiffrer(classeur, donnees);
            } else {
                decrire(classeur, donnees);
            }
            proprietes(classeur, donnees);
            return classeur.octets();
        } catch (IOException impossible) {
            // Everything is in memory.
            throw new UncheckedIOException(impossible);
        }
    }

    private static void chiffrer(Classeur classeur, Donnees donnees) {
        Feuille synthese = classeur.feuille("synthese");
        Feuille saisie = classeur.feuille("saisie");
        Feuille indicateurs = classeur.feuille("indicateurs");
        Feuille remuneration = classeur.feuille("remuneration");
        Feuille bareme = classeur.feuille("bareme");
        Feuille horaires = classeur.feuille("horaires");
        new FeuillesDeFaits(classeur, donnees).ecrire();
        new FeuilleListes(classeur, classeur.feuille("listes")).ecrire();
        new FeuilleHoraires(classeur, horaires).ecrire(donnees.comptes().sites());
        new FeuilleBareme(classeur, bareme, donnees).ecrire();
        new FeuilleSaisie(donnees).ecrire(classeur, saisie);
        new FeuilleIndicateurs(classeur, indicateurs).ecrire(donnees.bilan());
        FeuilleRemuneration.ecrire(classeur, remuneration);
        new FeuilleSynthese(classeur, synthese, donnees).ecrire();
        Verification.verifier(classeur, donnees.bilan());
    }

    private static void decrire(Classeur classeur, Donnees donnees) {
        Feuille synthese = classeur.feuille("synthese");
        new FeuillesDeFaits(classeur, donnees).ecrire();
        new FeuilleSynthese(classeur, synthese, donnees).ecrireSansPoints();
        Verification.calculer(classeur, donnees.bilan());
    }

    private static void proprietes(Classeur classeur, Donnees donnees) {
        POIXMLProperties.CoreProperties proprietes =
                classeur.poi().getProperties().getCoreProperties();
        Optional<Date> date = Optional.of(Date.from(
                donnees.bilan().dateReference().atStartOfDay(ZoneOffset.UTC).toInstant()));
        proprietes.setCreator(donnees.rapport().programme());
        proprietes.setTitle(Textes.de(
                "synthese.titre",
                donnees.bilan().exercice(),
                TexteLisible.court(donnees.structure().raisonSociale(), 100)));
        proprietes.setCreated(date);
        proprietes.setModified(date);
    }
}
