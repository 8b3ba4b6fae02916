package fr.msp.aci.calcul;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.ChampRetenu;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Profession;
import fr.msp.aci.activite.Professionnel;
import fr.msp.aci.activite.Statut;
import fr.msp.aci.activite.Structure;
import fr.msp.aci.activite.TypeStructure;
import fr.msp.aci.regle.CodeIndicateur;
import fr.msp.aci.regle.Parametre;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The data never received that decide points. What depends on one is found by giving it and computing again, so that no
 * rule is written twice.
 *
 * @param contexte the facts
 * @param resultats what they come to
 */
record Lacunes(Contexte contexte, List<Resultat> resultats) {

    /** Those of a contract that runs: without one there are no points to miss. */
    List<Lacune> toutes() {
        List<Lacune> lacunes = new ArrayList<>();
        if (contexte.contrat().court()) {
            patientele().ifPresent(lacunes::add);
            patientsAldOuAges().ifPresent(lacunes::add);
            professionnels().ifPresent(lacunes::add);
        }
        return List.copyOf(lacunes);
    }

    /** What it costs is told for the reference list, for nobody knows how long this one is. */
    private Optional<Lacune> patientele() {
        if (contexte.patientele().isPresent()) {
            return Optional.empty();
        }
        int reference = contexte.entier(Parametre.PATIENTELE_REFERENCE);
        Contexte avec = avecPatientele(reference);
        List<Resultat> autres = Calculateur.INDICATEURS.stream()
                .map(indicateur -> indicateur.evaluer(avec))
                .toList();
        BigDecimal points = Calculateur.total(autres).subtract(Calculateur.total(resultats));
        String texte = points.signum() == 0
                ? Textes.de("lacune.patientele")
                : Textes.de("lacune.patientele.cout", reference, ecrits(points), enEuros(points));
        return Optional.of(new Lacune(
                Lacune.Objet.PATIENTELE,
                Textes.de("lacune.cellule", ChampStructure.PATIENTELE.libelle()),
                texte,
                differents(autres, detail -> detail.points().total()),
                differents(autres, Detail::maximum)));
    }

    private Contexte avecPatientele(int patients) {
        Map<ChampStructure, ChampRetenu> champs =
                new EnumMap<>(contexte.structure().champs());
        champs.put(ChampStructure.PATIENTELE, new ChampRetenu(String.valueOf(patients), 1, ""));
        Activite activite = contexte.activite();
        return Contexte.de(
                new Activite(new Structure(champs), activite.feuilles(), activite.pieces(), activite.reserves()),
                contexte.bareme(),
                contexte.dateReference());
    }

    /** Meetings and cases that lack nothing else: as long as they do, these patients change nothing. */
    private Optional<Lacune> patientsAldOuAges() {
        List<ChampStructure> absents = ConcertationPluriprofessionnelle.BASE.stream()
                .filter(champ -> contexte.structure().entier(champ).isEmpty())
                .toList();
        Resultat resultat = resultats.get(CodeIndicateur.A2_CONCERTATION.ordinal());
        if (absents.isEmpty() || !(resultat instanceof Resultat.DonneesManquantes)) {
            return Optional.empty();
        }
        String cellules = absents.stream().map(ChampStructure::libelle).collect(Collectors.joining(" », « "));
        BigDecimal points = resultat.detail().maximum();
        boolean connu = contexte.patientele().isPresent() && contexte.activite().aRecu(Feuille.PROFESSIONNELS);
        return Optional.of(new Lacune(
                Lacune.Objet.PATIENTS_ALD_OU_AGES,
                Textes.de("lacune.cellule", cellules),
                connu
                        ? Textes.de("lacune.ald.cout", cellules, ecrits(points), enEuros(points))
                        : Textes.de("lacune.ald", cellules),
                Set.of(CodeIndicateur.A2_CONCERTATION),
                Set.of()));
    }

    private Optional<Lacune> professionnels() {
        if (contexte.activite().aRecu(Feuille.PROFESSIONNELS)) {
            return Optional.empty();
        }
        Set<CodeIndicateur> siens = codes(indicateur -> indicateur.feuilles().contains(Feuille.PROFESSIONNELS));
        Contexte avec = avecUneIpaAssociee();
        Set<CodeIndicateur> maxima = codes(indicateur ->
                siens.contains(indicateur.code()) && !maximum(indicateur, avec).equals(maximum(indicateur, contexte)));
        List<Detail> bornes = resultats.stream()
                .map(Resultat::detail)
                .filter(detail -> siens.contains(detail.code()) && !maxima.contains(detail.code()))
                .toList();
        BigDecimal points = bornes.stream()
                .map(detail -> detail.maximum().subtract(detail.points().total()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        String texte = contexte.texte(
                "lacune.professionnels",
                ecrits(points),
                bornes.stream().map(detail -> detail.code().code()).collect(Collectors.joining(", ")),
                noms(maxima));
        return Optional.of(new Lacune(
                Lacune.Objet.PROFESSIONNELS,
                Textes.de("lacune.feuille", Feuille.PROFESSIONNELS.libelle()),
                texte,
                siens,
                maxima));
    }

    /** One associate more, who is an IPA: all that the team decides of a maximum moves. */
    private Contexte avecUneIpaAssociee() {
        TypeStructure type = contexte.structure().type();
        Professionnel ipa = new Professionnel(
                1,
                "IPA",
                "",
                Optional.empty(),
                Optional.empty(),
                Profession.INFIRMIER_PRATIQUE_AVANCEE,
                Optional.empty(),
                Statut.desAssocies(type),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false);
        return new Contexte(
                contexte.activite(),
                contexte.bareme(),
                contexte.dateReference(),
                contexte.contrat(),
                new Equipe(List.of(ipa), type, contexte.exercice(), contexte.dateReference()));
    }

    /** Before any share of the year: the software may be bought on no day, and a share of nothing would hide what moves. */
    private static Fraction maximum(Indicateur indicateur, Contexte ou) {
        return indicateur.plein(ou).plus(indicateur.supplement(ou));
    }

    private Set<CodeIndicateur> differents(List<Resultat> autres, Function<Detail, BigDecimal> figure) {
        return codes(indicateur -> {
            int rang = indicateur.code().ordinal();
            return figure.apply(autres.get(rang).detail())
                            .compareTo(figure.apply(resultats.get(rang).detail()))
                    != 0;
        });
    }

    private static Set<CodeIndicateur> codes(Predicate<Indicateur> condition) {
        return Calculateur.INDICATEURS.stream()
                .filter(condition)
                .map(Indicateur::code)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CodeIndicateur.class)));
    }

    private static String noms(Collection<CodeIndicateur> codes) {
        return codes.stream().map(CodeIndicateur::code).collect(Collectors.joining(", "));
    }

    private static String ecrits(BigDecimal points) {
        return Ecriture.points(Fraction.de(points));
    }

    private String enEuros(BigDecimal points) {
        return Ecriture.euros(Fraction.de(points)
                .fois(contexte.nombre(Parametre.VALEUR_POINT))
                .arrondi(2));
    }
}
