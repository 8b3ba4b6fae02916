package fr.msp.aci.calcul.levier;

import fr.msp.aci.regle.CodeIndicateur;
import java.util.List;

/** Where the steps of each indicator are looked for. */
final class Catalogue {

    private Catalogue() {}

    /** Steps of an indicator that is not at its maximum on the day it is looked at; not yet proved. */
    static List<Piste> pistes(Situation situation, CodeIndicateur code) {
        Situation depart = situation.pour(code);
        return depart.peutGagner(code) ? dites(situation, depart.fondees(chercher(depart, code))) : List.of();
    }

    /** An IPA, when the team has none on the day she is looked for. */
    static List<Piste> ipa(Situation situation) {
        return dites(situation, PistesEquipe.ipa(situation.fin()));
    }

    /** A step that adds to other points than those of today says so. */
    private static List<Piste> dites(Situation situation, List<Piste> pistes) {
        return pistes.stream()
                .map(piste -> situation.pour(piste.code()).points(piste.code()).equals(situation.points(piste.code()))
                        ? piste
                        : new Piste(
                                piste.code(),
                                piste.action()
                                        + Textes.de(
                                                "etape.a-la-fin",
                                                situation.fin().reference()),
                                piste.apres()))
                .toList();
    }

    private static List<Piste> chercher(Situation situation, CodeIndicateur code) {
        return switch (code) {
            case A1_HORAIRES -> PistesHoraires.chercher(situation);
            case A1_CRISE -> PistesProjets.crise(situation);
            case A1_DIVERSITE -> PistesEquipe.diversite(situation);
            case A1_SECOND_RECOURS -> PistesEquipe.secondRecours(situation);
            case A1_CSTM -> PistesEquipe.cstm(situation);
            case A1_MISSIONS_SP -> PistesProjets.missions(situation);
            case A1_USAGERS -> PistesProjets.usagers(situation);
            case A1_SAS -> PistesEquipe.sas(situation);
            case A2_COORDINATION -> PistesProjets.coordination(situation);
            case A2_PROTOCOLES -> PistesProjets.protocoles(situation);
            case A2_CONCERTATION -> PistesConcertation.chercher(situation);
            case A2_FORMATION -> PistesProjets.formation(situation);
            case A2_COORD_EXTERNE -> PistesProjets.coordinationExterne(situation);
            case A2_QUALITE -> PistesProjets.qualite(situation);
            case A2_PNC -> PistesProjets.pnc(situation);
            case A2_IC -> PistesProjets.insuffisanceCardiaque(situation);
            case A2_SURPOIDS -> PistesProjets.surpoids(situation);
            case A3_SI_STANDARD -> PistesProjets.systemeStandard(situation);
            case A3_SI_AVANCE -> PistesProjets.systemeAvance(situation);
        };
    }
}
