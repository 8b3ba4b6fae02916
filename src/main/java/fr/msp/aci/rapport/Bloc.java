package fr.msp.aci.rapport;

import fr.msp.aci.activite.Preuve;
import fr.msp.aci.calcul.Bilan;
import fr.msp.aci.calcul.Detail;
import fr.msp.aci.calcul.Manque;
import fr.msp.aci.calcul.Resultat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All that the bilan says of one indicator. */
record Bloc(
        String code,
        String titre,
        String nature,
        String etat,
        String style,
        String demande,
        boolean chiffre,
        String fixes,
        String variables,
        String points,
        String maximum,
        Barre barre,
        boolean avecEtapes,
        List<LigneEtape> etapes,
        List<Rubrique> rubriques) {

    /** A line of a titled list; the title stands on its first line only. */
    record Rubrique(String titre, String texte, String style) {}

    static List<Bloc> de(Rapport rapport) {
        Bilan bilan = rapport.bilan();
        boolean chiffre = bilan.regime().estChiffre();
        Optional<Detail> premier = rapport.provisoire()
                ? Optional.empty()
                : bilan.resultats().stream()
                        .map(Resultat::detail)
                        .filter(detail -> detail.manques().stream().anyMatch(Bloc::estChiffre))
                        .findFirst();
        return bilan.resultats().stream()
                .map(resultat -> de(
                        resultat,
                        rapport,
                        chiffre,
                        premier.filter(resultat.detail()::equals).isPresent()))
                .toList();
    }

    /** The first of the steps of an exercise that is over says, for them all, what they are still good for. */
    private static Bloc de(Resultat resultat, Rapport rapport, boolean chiffre, boolean premierClos) {
        Detail detail = resultat.detail();
        return new Bloc(
                detail.code().code(),
                detail.titre(),
                (chiffre ? Textes.de("nature." + detail.nature().name()) + " · " : "") + detail.reference(),
                Ton.mot(resultat),
                Ton.de(resultat).style(),
                detail.demande(),
                chiffre,
                Ecriture.points(detail.points().fixes()),
                Ecriture.points(detail.points().variables()),
                LigneIndicateur.auMoins(
                        rapport.bilan().estIncomplet(detail),
                        Ecriture.points(detail.points().total())),
                LigneIndicateur.maximum(rapport.bilan(), detail),
                rapport.bilan()
                        .maximum(detail)
                        .map(maximum -> Barre.de(detail.points().total(), maximum))
                        .orElse(Barre.AUCUNE),
                chiffre && !detail.etapes().isEmpty(),
                chiffre ? LigneEtape.de(detail.etapes()) : List.of(),
                rubriques(detail, rapport, chiffre, premierClos));
    }

    private static List<Rubrique> rubriques(Detail detail, Rapport rapport, boolean chiffre, boolean premierClos) {
        return Stream.of(
                        rubrique("bloc.preuves", preuves(detail, rapport)),
                        rubrique("bloc.pieces", pieces(detail, chiffre)),
                        rubrique(
                                chiffre ? "bloc.manques" : "bloc.manques.simple",
                                annonces(premierClos && !chiffre, conseils(detail, chiffre))),
                        rubrique("bloc.gains", annonces(premierClos && chiffre, gains(detail, rapport.bilan()))),
                        rubrique(
                                "bloc.avertissements",
                                detail.avertissements().stream()
                                        .map(texte -> new Rubrique("", texte, "texte"))
                                        .toList()),
                        rubrique(
                                "bloc.hypotheses",
                                detail.hypotheses().stream()
                                        .map(texte -> new Rubrique("", texte, "texte"))
                                        .toList()))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Rubrique> rubrique(String cle, List<Rubrique> lignes) {
        return Stream.concat(
                        lignes.stream().limit(1).map(ligne -> new Rubrique(Textes.de(cle), ligne.texte, ligne.style)),
                        lignes.stream().skip(1))
                .toList();
    }

    private static List<Rubrique> annonces(boolean closes, List<Rubrique> etapes) {
        return closes
                ? Stream.concat(Stream.of(new Rubrique("", Textes.de("bloc.clos"), "texte")), etapes.stream())
                        .toList()
                : etapes;
    }

    private static List<Rubrique> preuves(Detail detail, Rapport rapport) {
        if (detail.preuves().isEmpty()) {
            return List.of(new Rubrique("", Textes.de("bloc.preuves.rien"), "texte"));
        }
        return detail.preuves().stream()
                .map(preuve -> new Rubrique("", preuve(preuve, rapport), "texte"))
                .toList();
    }

    private static String preuve(Preuve preuve, Rapport rapport) {
        String classeur = rapport.sources().stream()
                .filter(source -> source.empreinte().equals(preuve.classeur()))
                .map(Rapport.Source::nom)
                .findFirst()
                .orElse(preuve.classeur()
                        .substring(0, Math.min(8, preuve.classeur().length())));
        return Textes.de(
                preuve.lignes().size() == 1 ? "bloc.preuve.une" : "bloc.preuve.plusieurs",
                preuve.feuille().libelle(),
                Ecriture.lignes(preuve.lignes()),
                classeur);
    }

    /** No contract, nothing is to be sent: only the pieces that were named are shown. */
    private static List<Rubrique> pieces(Detail detail, boolean chiffre) {
        Stream<Rubrique> demandees = !chiffre || detail.piecesAttendues().isEmpty()
                ? Stream.of()
                : Stream.of(new Rubrique("", Textes.de("bloc.pieces.demandes", detail.piecesAttendues()), "texte"));
        Stream<Rubrique> nommees = LignePiece.manquantesDAbord(detail.justificatifs())
                .map(piece -> new Rubrique(
                        "",
                        Textes.de("bloc.piece." + LignePiece.etat(piece), piece.nom()),
                        LignePiece.ton(piece).style()));
        return Stream.concat(
                        demandees, ListeCoupee.de(nommees.toList(), texte -> new Rubrique("", texte, "texte")).stream())
                .toList();
    }

    private static List<Rubrique> conseils(Detail detail, boolean chiffre) {
        return detail.manques().stream()
                .filter(manque -> !chiffre || !estChiffre(manque))
                .map(manque -> new Rubrique("", manque.action(), "texte"))
                .toList();
    }

    /** The next useful steps: they say again some of what is missing, with what it is worth. */
    private static List<Rubrique> gains(Detail detail, Bilan bilan) {
        return detail.manques().stream()
                .filter(manque -> bilan.regime().estChiffre())
                .flatMap(manque -> manque.gain().stream()
                        .map(gain -> new Rubrique("", gain(manque.action(), gain, bilan.prerequisAtteints()), "texte")))
                .toList();
    }

    private static boolean estChiffre(Manque manque) {
        return manque.gain().isPresent();
    }

    private static String gain(String action, Manque.Gain gain, boolean ouverts) {
        String cle = ouverts ? "bloc.manque.gain" : "bloc.manque.gain.theorique";
        String phrase = Textes.de(
                gain.ouverture().isPresent() ? "bloc.manque.gain.ouverture" : cle,
                action,
                Ecriture.points(gain.points()),
                Ecriture.euros(gain.euros()),
                gain.points(),
                gain.ouverture().map(Ecriture::euros).orElse(""));
        return gain.detail()
                .map(detail -> Textes.de("bloc.manque.detail", phrase, detail))
                .orElse(phrase);
    }
}
