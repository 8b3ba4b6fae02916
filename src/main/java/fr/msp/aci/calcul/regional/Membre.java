package fr.msp.aci.calcul.regional;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.Appellation;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Finess;
import fr.msp.aci.activite.Implantation;
import fr.msp.aci.activite.PlageHoraire;
import fr.msp.aci.activite.Structure;
import fr.msp.aci.calcul.ActiviteEnChiffres;
import fr.msp.aci.calcul.Bilan;
import fr.msp.aci.calcul.Detail;
import fr.msp.aci.calcul.Resultat;
import fr.msp.aci.regle.CodeIndicateur;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A structure in the picture of many: of its facts and its bilan, what that picture needs.
 *
 * @param finess the structure
 * @param raisonSociale its name
 * @param region its region as typed, when given
 * @param commune its town, when given
 * @param implantation one site or several; empty when nothing tells
 * @param professionnels people of its team
 * @param professions different professions of its team
 * @param sousContrat whether a contract ACI runs in the exercise; without one, points are not to be spoken of
 * @param points total of points; theoretical when a prérequis is missed
 * @param maximum points it could reach
 * @param euros remuneration of the exercise; 0 when a prérequis is missed
 * @param resultats indicator by indicator, in the order of the guide
 * @param manques the prérequis that are missed
 * @param reserves the prérequis that are reached with a caution
 * @param dateReference the day its bilan looks at the facts
 * @param incomplet whether a datum that decides its points was never received: its figures are a least
 */
public record Membre(
        Finess finess,
        String raisonSociale,
        Optional<String> region,
        Optional<String> commune,
        Optional<Implantation> implantation,
        int professionnels,
        int professions,
        boolean sousContrat,
        BigDecimal points,
        BigDecimal maximum,
        BigDecimal euros,
        List<ParIndicateur> resultats,
        List<Motif> manques,
        List<Motif> reserves,
        LocalDate dateReference,
        boolean incomplet) {

    /** Copies the lists. */
    public Membre {
        resultats = List.copyOf(resultats);
        manques = List.copyOf(manques);
        reserves = List.copyOf(reserves);
    }

    /**
     * An indicator of a structure.
     *
     * @param code which one
     * @param atteint whether it is reached, at least in part
     * @param points its points
     * @param maximum what the structure could reach
     */
    public record ParIndicateur(CodeIndicateur code, boolean atteint, BigDecimal points, BigDecimal maximum) {

        static ParIndicateur de(Resultat resultat) {
            Detail detail = resultat.detail();
            return new ParIndicateur(
                    detail.code(), resultat.atteint(), detail.points().total(), detail.maximum());
        }
    }

    /** What the picture needs of a structure; nothing of these facts is kept beyond it. */
    public static Membre de(Activite activite, Bilan bilan) {
        Structure structure = activite.structure();
        ActiviteEnChiffres chiffres = ActiviteEnChiffres.de(activite, bilan.dateReference());
        List<ParIndicateur> resultats =
                bilan.resultats().stream().map(ParIndicateur::de).toList();
        Motifs motifs = new Motifs(activite, bilan);
        return new Membre(
                structure.finess(),
                structure.raisonSociale(),
                structure.texte(ChampStructure.REGION),
                structure.texte(ChampStructure.COMMUNE),
                implantation(activite),
                chiffres.professionnels(),
                chiffres.professions(),
                bilan.regime().estChiffre(),
                bilan.pointsTotal(),
                resultats.stream().map(ParIndicateur::maximum).reduce(BigDecimal.ZERO, BigDecimal::add),
                bilan.remuneration().montant(),
                resultats,
                motifs.manques(),
                motifs.reserves(),
                bilan.dateReference(),
                !bilan.lacunes().isEmpty());
    }

    /** Whether every prérequis is reached. */
    public boolean prerequisAtteints() {
        return manques.isEmpty();
    }

    /** The same at the first of days: two of them that differ by their date only say the same. */
    public Membre sansDate() {
        return new Membre(
                finess,
                raisonSociale,
                region,
                commune,
                implantation,
                professionnels,
                professions,
                sousContrat,
                points,
                maximum,
                euros,
                resultats,
                manques,
                reserves,
                LocalDate.EPOCH,
                incomplet);
    }

    /** What the structure says of its sites, else how many sites it gives the opening hours of. */
    private static Optional<Implantation> implantation(Activite activite) {
        Optional<Implantation> dite =
                activite.structure().texte(ChampStructure.SITES).map(Implantation::valueOf);
        long sites = activite.les(PlageHoraire.class).stream()
                .map(plage -> Appellation.cle(plage.site()))
                .distinct()
                .count();
        return dite.isPresent() || sites == 0
                ? dite
                : Optional.of(sites == 1 ? Implantation.MONO_SITE : Implantation.MULTI_SITES);
    }
}
