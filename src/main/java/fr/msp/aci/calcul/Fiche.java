package fr.msp.aci.calcul;

import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Fait;
import fr.msp.aci.activite.Justificatif;
import fr.msp.aci.regle.Parametre;
import fr.msp.aci.regle.Reference;
import fr.msp.aci.regle.ValeurDatee;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The result of an indicator being written: it gathers steps, evidence and cautions, then rounds once. */
final class Fiche {

    private final Indicateur indicateur;
    private final Contexte contexte;
    private final List<Etape> etapes = new ArrayList<>();
    private final Set<Fait> lignes = new LinkedHashSet<>();
    private final Set<ChampStructure> champs = EnumSet.noneOf(ChampStructure.class);
    private final Map<String, Justificatif> pieces = new LinkedHashMap<>();
    private final Set<Fait> muettes = new LinkedHashSet<>();
    private final List<Manque> manques = new ArrayList<>();
    private final List<String> hypotheses = new ArrayList<>();
    private final List<String> avertissements = new ArrayList<>();
    private final List<String> surLesPieces = new ArrayList<>();
    private final List<String> aJoindre = new ArrayList<>();
    private final List<String> surLaDemande = new ArrayList<>();
    private final Conclusion conclusion;

    Fiche(Indicateur indicateur, Contexte contexte) {
        this.indicateur = indicateur;
        this.contexte = contexte;
        this.conclusion = new Conclusion(indicateur, contexte);
    }

    Fiche etape(Pas pas) {
        etapes.add(pas.etape());
        return this;
    }

    /** Adds exact fixed points of a full year. */
    Fiche fixes(Fraction points) {
        conclusion.fixes(points);
        return this;
    }

    /** Adds exact variable points of a full year. */
    Fiche variables(Fraction points) {
        conclusion.variables(points);
        return this;
    }

    /** Rows the result rests on. */
    Fiche preuves(Collection<? extends Fait> faits) {
        lignes.addAll(faits);
        return this;
    }

    /** Field of the structure the result rests on. */
    Fiche preuve(ChampStructure champ) {
        champs.add(champ);
        return this;
    }

    Fiche manque(String cle, Object... operandes) {
        manques.add(Manque.de(contexte.texte(cle, operandes), true));
        return this;
    }

    /** Something without which the indicator may be reached, and that brings more points. */
    Fiche pourPlus(String cle, Object... operandes) {
        manques.add(Manque.de(contexte.texte(cle, operandes), false));
        return this;
    }

    Fiche hypothese(String cle, Object... operandes) {
        hypotheses.add(contexte.texte(cle, operandes));
        return this;
    }

    Fiche avertir(String cle, Object... operandes) {
        avertissements.add(contexte.texte(cle, operandes));
        return this;
    }

    private void avertirDesPieces(String cle, String operande) {
        avertir(cle, operande);
        surLesPieces.add(contexte.texte(cle, operande));
    }

    /** Says which rows are not counted, and why: dated after the reference date, or of another time. */
    Fiche ecartes(Tri<?> tri) {
        aVenir(tri.aVenir());
        if (!tri.hors().isEmpty()) {
            avertir(tri.finies() ? "avertissement.fini" : "avertissement.hors", Lieu.de(tri.hors()));
        }
        return this;
    }

    /** Says which rows are dated after the reference date. */
    Fiche aVenir(List<? extends Fait> faits) {
        if (!faits.isEmpty()) {
            avertir(contexte.cleAVenir(), Lieu.de(faits), contexte.dateReference());
        }
        return this;
    }

    /** The pieces these rows name; a row that counts and names none is a caution, and never changes points. */
    <T extends Fait> Fiche justifier(Collection<T> faits, Function<T, Optional<String>> piece) {
        List<T> siennes =
                faits.stream().filter(fait -> piece.apply(fait).isEmpty()).toList();
        // Nobody asks a structure without a contract for anything.
        if (!siennes.isEmpty() && contexte.contrat().court()) {
            avertirDesPieces("avertissement.sans-piece", Lieu.de(siennes));
            muettes.addAll(siennes);
        }
        return nommer(faits, piece);
    }

    /** The pieces these rows name, whether or not they count. */
    <T extends Fait> Fiche nommer(Collection<T> faits, Function<T, Optional<String>> piece) {
        return nommer(faits.stream().flatMap(fait -> piece.apply(fait).stream()).toList());
    }

    /** The pieces named, received or not. */
    Fiche nommer(Collection<String> noms) {
        List<String> absentes = new ArrayList<>();
        for (Justificatif piece : contexte.activite().justificatifs(noms)) {
            if (pieces.putIfAbsent(piece.nom(), piece) == null && piece.manque()) {
                absentes.add(piece.nom());
            }
        }
        if (!absentes.isEmpty()) {
            avertirDesPieces("avertissement.piece-absente", String.join(", ", absentes));
        }
        return this;
    }

    /** Evidence that no cell names: the files whose name has a word, as this sentence asks when there is none. */
    Fiche joindre(String mot, boolean demandee, String cle, Object... operandes) {
        List<String> recues = contexte.activite().piecesSansLigne(mot);
        if (demandee && recues.isEmpty() && contexte.contrat().court()) {
            avertir(cle, operandes);
            surLesPieces.add(contexte.texte(cle, operandes));
            aJoindre.add(contexte.texte(cle, operandes));
        }
        return nommer(recues);
    }

    /** Beside the papers asked for: the rows that name one file alone, for whoever wrote them to look at. */
    Fiche unSeulFichier(String cle, Collection<? extends Fait> faits) {
        if (!faits.isEmpty() && contexte.contrat().court()) {
            surLaDemande.add(" " + contexte.texte(cle, Lieu.de(faits)));
        }
        return this;
    }

    /** A step that recalls the ratio of patients, for these variable points. */
    Fiche ratio(Parametre points) {
        champs.add(ChampStructure.PATIENTELE);
        return etape(Pas.de("ratio")
                .formule(Textes.de(
                        "formule.quotient",
                        contexte.patientele().orElse(0),
                        contexte.nombre(Parametre.PATIENTELE_REFERENCE)))
                .nombre(contexte.ratio())
                .reference(contexte.referenceDuRatio(points))
                .preuves(contexte.preuves(ChampStructure.PATIENTELE)));
    }

    /** The patient list was never given: the fixed part counts all the same, and the list is asked for. */
    Resultat atteintSansPatientele() {
        manque("manque.patientele");
        return atteint();
    }

    Resultat atteint() {
        return new Resultat.Atteint(detail(conclure()));
    }

    Resultat nonAtteint() {
        return new Resultat.NonAtteint(sansPoint());
    }

    Resultat nonEngage() {
        return new Resultat.NonEngage(detail(Decompte.ZERO));
    }

    /** No row counts: the structure did not engage when it has none at all, else this step says what they lack. */
    Resultat sansLigneComptee(Tri<?> lignes, Pas constat) {
        return lignes.estVide() ? nonEngage() : etape(constat).nonAtteint();
    }

    Resultat donneesManquantes() {
        return new Resultat.DonneesManquantes(sansPoint());
    }

    /** A refusal says all that is missing: the list of patients too, where nothing counts without it. */
    private Detail sansPoint() {
        if (indicateur.suitLaPatientele() && contexte.patientele().isEmpty()) {
            manque("manque.patientele");
        }
        etape(Pas.de("points").points(Fraction.ZERO));
        return detail(Decompte.ZERO);
    }

    private Decompte conclure() {
        conclusion.etapes().forEach(this::etape);
        return conclusion.points();
    }

    private Detail detail(Decompte points) {
        ValeurDatee<String> titre = contexte.bareme().titreAu(indicateur.code(), contexte.dateDuBareme());
        Fraction maximum = indicateur.plein(contexte).plus(indicateur.supplement(contexte));
        String cle = indicateur.code().code();
        return new Detail(
                indicateur.code(),
                titre.valeur(),
                contexte.texte(indicateur.demande(contexte)),
                contexte.bareme()
                        .natureAu(indicateur.code(), contexte.dateDuBareme())
                        .valeur(),
                titre.reference(),
                points,
                maximum.fois(indicateur.prorata(contexte).fraction()).arrondi(2),
                etapes,
                Provenance.de(contexte.activite(), lignes, champs),
                contexte.texte(cle + ".pieces") + String.join("", surLaDemande),
                List.copyOf(pieces.values()),
                Lieu.de(muettes),
                manques,
                hypotheses,
                avertissements,
                surLesPieces,
                aJoindre);
    }

    /** Where the guide writes a parameter. */
    Reference reference(Parametre parametre) {
        return contexte.reference(parametre);
    }
}
