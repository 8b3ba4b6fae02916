package fr.msp.aci.calcul;

import fr.msp.aci.activite.Justificatif;
import fr.msp.aci.activite.Preuve;
import fr.msp.aci.regle.CodeIndicateur;
import fr.msp.aci.regle.Nature;
import fr.msp.aci.regle.Reference;
import java.math.BigDecimal;
import java.util.List;

/**
 * What every result of an indicator says, reached or not.
 *
 * @param code the indicator
 * @param titre its name in the guide, in French
 * @param demande what the agreement asks for, in a few French sentences
 * @param nature its nature in this exercise
 * @param reference pages of the guide
 * @param points the points, after every prorata, rounded
 * @param maximum what this structure could reach with its patients, associates, IPA and dates
 * @param etapes how the points come about
 * @param preuves the rows they rest on
 * @param piecesAttendues what evidence the CPAM asks for, in French
 * @param justificatifs the pieces named in the workbooks, present or missing
 * @param sansPiece where the rows are that count and name no piece, although the CPAM asks for one; empty when none
 * @param manques the unmet conditions
 * @param hypotheses declared assumptions that this result used
 * @param avertissements what the coordinator should look at, in French
 * @param surLesPieces those of these cautions that only say which pieces are missing or were never named
 * @param aJoindre those of these that ask for a piece that no cell can name
 */
public record Detail(
        CodeIndicateur code,
        String titre,
        String demande,
        Nature nature,
        Reference reference,
        Decompte points,
        BigDecimal maximum,
        List<Etape> etapes,
        List<Preuve> preuves,
        String piecesAttendues,
        List<Justificatif> justificatifs,
        String sansPiece,
        List<Manque> manques,
        List<String> hypotheses,
        List<String> avertissements,
        List<String> surLesPieces,
        List<String> aJoindre) {

    /** Copies the lists. */
    public Detail {
        etapes = List.copyOf(etapes);
        preuves = List.copyOf(preuves);
        justificatifs = List.copyOf(justificatifs);
        manques = List.copyOf(manques);
        hypotheses = List.copyOf(hypotheses);
        avertissements = List.copyOf(avertissements);
        surLesPieces = List.copyOf(surLesPieces);
        aJoindre = List.copyOf(aJoindre);
    }

    /** The same with other things missing. */
    public Detail avecManques(List<Manque> autres) {
        return new Detail(
                code,
                titre,
                demande,
                nature,
                reference,
                points,
                maximum,
                etapes,
                preuves,
                piecesAttendues,
                justificatifs,
                sansPiece,
                autres,
                hypotheses,
                avertissements,
                surLesPieces,
                aJoindre);
    }
}
