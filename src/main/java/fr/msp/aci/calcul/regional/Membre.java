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
import fr.msp.aci.calcul.Lacune;
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
 * @param region its region, when given: as typed, in a picture under the name of those with which it is grouped
 * @param departement its département, when given
 * @param cpam its CPAM, when given
 * @param commune its town, when given
 * @param implantation one site or several; empty when nothing tells
 * @param professionnels people of its team; empty when its team was never received
 * @param professions different professions of its team; empty likewise
 * @param sousContrat whether a contract ACI runs in the exercise; without one, points are not to be spoken of
 * @param points total of points; theoretical when a prérequis is missed
 * @param maximum points it could reach; empty as long as a datum that decides them is missing
 * @param euros remuneration of the exercise; 0 when a prérequis is missed
 * @param resultats indicator by indicator, in the order of the guide
 * @param manques the prérequis that are missed
 * @param reserves the prérequis that are reached with a caution
 * @param dateReference the day its bilan looks at the facts
 * @param donneesManquantes the data that decide its points and were never received, in French: its figures are a least
 */
public record Membre(
        Finess finess,
        String raisonSociale,
        Optional<String> region,
        Optional<String> departement,
        Optional<String> cpam,
        Optional<String> commune,
        Optional<Implantation> implantation,
        Optional<Integer> professionnels,
        Optional<Integer> professions,
        boolean sousContrat,
        BigDecimal points,
        Optional<BigDecimal> maximum,
        BigDecimal euros,
        List<ParIndicateur> resultats,
        List<Motif> manques,
        List<Motif> reserves,
        LocalDate dateReference,
        List<String> donneesManquantes) {

    /** Copies the lists. */
    public Membre {
        resultats = List.copyOf(resultats);
        manques = List.copyOf(manques);
        reserves = List.copyOf(reserves);
        donneesManquantes = List.copyOf(donneesManquantes);
    }

    /**
     * An indicator of a structure.
     *
     * @param code which one
     * @param atteint whether it is reached, at least in part
     * @param points its points
     * @param maximum what the structure could reach, when it is known
     */
    public record ParIndicateur(CodeIndicateur code, boolean atteint, BigDecimal points, Optional<BigDecimal> maximum) {

        static ParIndicateur de(Resultat resultat, Bilan bilan) {
            Detail detail = resultat.detail();
            return new ParIndicateur(
                    detail.code(), resultat.atteint(), detail.points().total(), bilan.maximum(detail));
        }
    }

    /** What the picture needs of a structure; nothing of these facts is kept beyond it. */
    public static Membre de(Activite activite, Bilan bilan) {
        Structure structure = activite.structure();
        ActiviteEnChiffres chiffres = ActiviteEnChiffres.de(activite, bilan.dateReference());
        List<ParIndicateur> resultats = bilan.resultats().stream()
                .map(resultat -> ParIndicateur.de(resultat, bilan))
                .toList();
        boolean equipeConnue =
                bilan.lacunes().stream().noneMatch(lacune -> lacune.objet() == Lacune.Objet.PROFESSIONNELS);
        Motifs motifs = new Motifs(activite, bilan);
        return new Membre(
                structure.finess(),
                structure.raisonSociale(),
                structure.texte(ChampStructure.REGION),
                structure.texte(ChampStructure.DEPARTEMENT),
                structure.texte(ChampStructure.CPAM),
                structure.texte(ChampStructure.COMMUNE),
                implantation(activite),
                equipeConnue ? Optional.of(chiffres.professionnels()) : Optional.empty(),
                equipeConnue ? Optional.of(chiffres.professions()) : Optional.empty(),
                bilan.regime().estChiffre(),
                bilan.pointsTotal(),
                maximum(resultats),
                bilan.remuneration().montant(),
                resultats,
                motifs.manques(),
                motifs.reserves(),
                bilan.dateReference(),
                bilan.lacunes().stream().map(Lacune::donnee).toList());
    }

    private static Optional<BigDecimal> maximum(List<ParIndicateur> resultats) {
        return resultats.stream().allMatch(resultat -> resultat.maximum().isPresent())
                ? Optional.of(resultats.stream()
                        .flatMap(resultat -> resultat.maximum().stream())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                : Optional.empty();
    }

    /** Whether a datum that decides its points is missing: its figures are a least. */
    public boolean incomplet() {
        return !donneesManquantes.isEmpty();
    }

    /** Whether every prérequis is reached. */
    public boolean prerequisAtteints() {
        return manques.isEmpty();
    }

    /** The same at the first of days: two of them that differ by their date only say the same. */
    public Membre sansDate() {
        return autre(region, LocalDate.EPOCH);
    }

    /** The same under the name that its region has for all those grouped with it. */
    Membre dans(Optional<String> nomDeRegion) {
        return autre(nomDeRegion, dateReference);
    }

    private Membre autre(Optional<String> region, LocalDate dateReference) {
        return new Membre(
                finess,
                raisonSociale,
                region,
                departement,
                cpam,
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
                dateReference,
                donneesManquantes);
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
