package fr.msp.aci.calcul.levier;

import static fr.msp.aci.regle.Parametre.*;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.CategorieProfession;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Choix;
import fr.msp.aci.activite.Profession;
import fr.msp.aci.activite.Professionnel;
import fr.msp.aci.regle.CodeIndicateur;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Steps that bring people to the team, or doctors of the team to the service d'accès aux soins. */
final class PistesEquipe {

    /** Vacations are counted by half-days every other week: a quarter of a day a week. */
    private static final BigDecimal QUART_DE_JOUR = new BigDecimal("0.25");

    private PistesEquipe() {}

    /** A medical profession, and the paramedical ones missing (guide p. 9–10). */
    static List<Piste> diversite(Situation situation) {
        Recherche recherche = new Recherche(situation, CodeIndicateur.A1_DIVERSITE);
        Set<Profession> presentes = situation.sonde().associes().stream()
                .map(Professionnel::professionComptee)
                .collect(Collectors.toSet());
        List<Piste> pistes = new ArrayList<>();
        Profession medicale = Profession.SAGE_FEMME;
        pistes.add(new Piste(
                CodeIndicateur.A1_DIVERSITE,
                Textes.titrePour(
                        situation.type(),
                        "diversite.medicale",
                        medicale.libelle(),
                        ReserveDuSas.dite("sas.reserve.associe", situation, Optional.empty())),
                avecAssocies(situation, List.of(medicale))));
        List<Profession> autres = Arrays.stream(Profession.values())
                .filter(profession -> profession.categorie() == CategorieProfession.PARAMEDICALE)
                .filter(profession -> profession != Profession.INFIRMIER_PRATIQUE_AVANCEE)
                .filter(profession -> !presentes.contains(profession))
                .limit(situation.entier(DIVERSITE_PARAMEDICALES) + 1L)
                .toList();
        List<Profession> utiles = recherche.premiers(autres, liste -> avecAssocies(situation, liste));
        if (!utiles.isEmpty()) {
            String noms = utiles.stream().map(Choix::libelle).collect(Collectors.joining(", "));
            pistes.add(new Piste(
                    CodeIndicateur.A1_DIVERSITE,
                    Textes.titrePour(situation.type(), "diversite.paramedicales", utiles.size(), noms),
                    avecAssocies(situation, utiles)));
        }
        return pistes;
    }

    /** The days of vacation missing up to the next threshold (guide p. 11–12). */
    static List<Piste> secondRecours(Situation situation) {
        Recherche recherche = new Recherche(situation, CodeIndicateur.A1_SECOND_RECOURS);
        int quarts = situation
                .valeur(SECOND_RECOURS_SEUIL_2)
                .divide(QUART_DE_JOUR)
                .toBigInteger()
                .intValueExact();
        OptionalInt assez =
                Recherche.premier(quarts + 1, nombre -> recherche.rapporte(avecVacations(situation, jours(nombre))));
        return assez.stream()
                .mapToObj(nombre -> new Piste(
                        CodeIndicateur.A1_SECOND_RECOURS,
                        Textes.titre(
                                "second-recours",
                                jours(nombre),
                                ReserveDuSas.dite("sas.reserve.vacataire", situation, Optional.of(jours(nombre)))),
                        avecVacations(situation, jours(nombre))))
                .toList();
    }

    /** A doctor under a CSTM, where the zone allows it or may allow it (guide p. 13–14). */
    static List<Piste> cstm(Situation situation) {
        boolean connue = situation
                .activite()
                .structure()
                .texte(ChampStructure.ZONE_SOUS_DENSE)
                .isPresent();
        Professionnel medecin = equipe(situation).medecinCstm();
        if (connue) {
            Activite apres = situation.retouche().ajouter(medecin).activite();
            return List.of(new Piste(CodeIndicateur.A1_CSTM, Textes.titre("cstm.medecin"), apres));
        }
        Retouche enZone = situation.retouche().champ(ChampStructure.ZONE_SOUS_DENSE, Optional.of("true"));
        return new Recherche(situation, CodeIndicateur.A1_CSTM).rapporte(enZone.activite())
                ? List.of(new Piste(CodeIndicateur.A1_CSTM, Textes.titre("cstm.si-zone"), enZone.activite()))
                : List.of(new Piste(
                        CodeIndicateur.A1_CSTM,
                        Textes.titre("cstm.si-zone.medecin"),
                        enZone.ajouter(medecin).activite()));
    }

    /** Doctors who join the SAS, or all the calls of the regulator (guide p. 18–19). */
    static List<Piste> sas(Situation situation) {
        Recherche recherche = new Recherche(situation, CodeIndicateur.A1_SAS);
        List<Professionnel> absents = situation.sonde().medecinsHorsDuSas();
        List<Piste> pistes = new ArrayList<>();
        List<Professionnel> utiles = recherche.premiers(absents, liste -> avecSas(situation, liste));
        if (!utiles.isEmpty()) {
            pistes.add(new Piste(
                    CodeIndicateur.A1_SAS, Textes.titre("sas.medecins", utiles.size()), avecSas(situation, utiles)));
        }
        pistes.add(new Piste(
                CodeIndicateur.A1_SAS,
                Textes.titre("sas.toutes"),
                situation
                        .retouche()
                        .champ(ChampStructure.TOUTES_SOLLICITATIONS_SAS, Optional.of("true"))
                        .activite()));
        return pistes;
    }

    /** An IPA, filed under the indicator to which it brings the most; none where it brings nothing, as to a team with one. */
    static List<Piste> ipa(Situation situation) {
        Activite apres = situation.retouche().ajouter(equipe(situation).ipa()).activite();
        CodeIndicateur code = Stream.of(
                        CodeIndicateur.A2_PROTOCOLES,
                        CodeIndicateur.A2_CONCERTATION,
                        CodeIndicateur.A1_MISSIONS_SP,
                        CodeIndicateur.A2_PNC)
                .max(Comparator.comparing(candidat -> situation.gain(candidat, apres)))
                .orElseThrow();
        return situation.gain(code, apres).signum() > 0
                ? situation.fondees(List.of(
                        new Piste(code, Textes.titre(situation.close() ? "ipa.clos" : "ipa", situation.jour()), apres)))
                : List.of();
    }

    static Activite avecSas(Situation situation, List<Professionnel> medecins) {
        Retouche retouche = situation.retouche();
        for (Professionnel medecin : medecins) {
            retouche = retouche.remplacer(Professionnel.class, medecin, medecin.avecSas(true));
        }
        return retouche.activite();
    }

    private static Activite avecAssocies(Situation situation, List<Profession> professions) {
        return situation
                .retouche()
                .ajouter(equipe(situation).associes(professions))
                .activite();
    }

    private static Activite avecVacations(Situation situation, BigDecimal joursParSemaine) {
        return situation
                .retouche()
                .ajouter(equipe(situation).vacataire(joursParSemaine))
                .activite();
    }

    private static BigDecimal jours(int quarts) {
        return QUART_DE_JOUR.multiply(BigDecimal.valueOf(quarts));
    }

    private static FaitsEquipe equipe(Situation situation) {
        return new FaitsEquipe(situation.activite(), situation.jour());
    }
}
