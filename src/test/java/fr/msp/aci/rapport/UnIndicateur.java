package fr.msp.aci.rapport;

import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Justificatif;
import fr.msp.aci.activite.Preuve;
import fr.msp.aci.calcul.Decompte;
import fr.msp.aci.calcul.Detail;
import fr.msp.aci.calcul.Etape;
import fr.msp.aci.calcul.Manque;
import fr.msp.aci.calcul.Resultat;
import fr.msp.aci.regle.CodeIndicateur;
import fr.msp.aci.regle.Nature;
import fr.msp.aci.regle.Reference;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Builds the result of an indicator as the computation would hand it over. */
final class UnIndicateur {

    private final CodeIndicateur code;
    private final String titre;
    private final Nature nature;
    private final String page;
    private String demande = "";
    private String fixes = "0";
    private String variables = "0";
    private String maximum = "0";
    private String attendues = "aucune pièce à envoyer";
    private String sansPiece = "";
    private final List<String> aJoindre = new ArrayList<>();
    private final List<Etape> etapes = new ArrayList<>();
    private final List<Preuve> preuves = new ArrayList<>();
    private final List<Justificatif> pieces = new ArrayList<>();
    private final List<Manque> manques = new ArrayList<>();
    private final List<String> hypotheses = new ArrayList<>();
    private final List<String> avertissements = new ArrayList<>();
    private final List<String> surLesPieces = new ArrayList<>();

    private UnIndicateur(CodeIndicateur code, String titre, Nature nature, String page) {
        this.code = code;
        this.titre = titre;
        this.nature = nature;
        this.page = page;
    }

    static UnIndicateur de(CodeIndicateur code, String titre, Nature nature, String page) {
        return new UnIndicateur(code, titre, nature, page);
    }

    UnIndicateur demande(String demande) {
        this.demande = demande;
        return this;
    }

    UnIndicateur points(String fixes, String variables, String maximum) {
        this.fixes = fixes;
        this.variables = variables;
        this.maximum = maximum;
        return this;
    }

    UnIndicateur etape(String libelle, String formule, String valeur) {
        etapes.add(uneEtape(libelle, formule, valeur, ""));
        return this;
    }

    UnIndicateur etape(Etape etape) {
        etapes.add(etape);
        return this;
    }

    Etape uneEtape(String libelle, String formule, String valeur, String arrondi, Etape... details) {
        return new Etape(
                libelle,
                formule,
                valeur,
                Optional.empty(),
                arrondi,
                Optional.of(new Reference("guide", page)),
                List.of(),
                List.of(details));
    }

    UnIndicateur lignes(Feuille feuille, int premiere, int derniere) {
        preuves.add(new Preuve(
                feuille, IntStream.rangeClosed(premiere, derniere).boxed().toList(), UneActivite.CLASSEUR));
        return this;
    }

    UnIndicateur attendues(String attendues) {
        this.attendues = attendues;
        return this;
    }

    UnIndicateur piece(String nom, boolean presente) {
        pieces.add(new Justificatif(nom, presente, false));
        return this;
    }

    UnIndicateur compteRendu(String nom, boolean present) {
        pieces.add(new Justificatif(nom, present, true));
        return this;
    }

    UnIndicateur sansPiece(String lieu) {
        this.sansPiece = lieu;
        return this;
    }

    UnIndicateur manque(String action) {
        manques.add(new Manque(action, Optional.empty(), true));
        return this;
    }

    UnIndicateur manque(String action, String points, String euros) {
        return manque(action, points, euros, Optional.empty(), Optional.empty());
    }

    /** A step that brings points to several indicators. */
    UnIndicateur manqueDePlusieurs(String action, String points, String euros, String detail) {
        return manque(action, points, euros, Optional.of(detail), Optional.empty());
    }

    /** The step after which every prérequis is reached. */
    UnIndicateur manqueQuiOuvre(String action, String points, String euros, String ouverture) {
        return manque(action, points, euros, Optional.empty(), Optional.of(new BigDecimal(ouverture)));
    }

    private UnIndicateur manque(
            String action, String points, String euros, Optional<String> detail, Optional<BigDecimal> ouverture) {
        Manque.Gain gain = new Manque.Gain(new BigDecimal(points), new BigDecimal(euros), detail, ouverture);
        manques.add(new Manque(action, Optional.of(gain), false));
        return this;
    }

    UnIndicateur hypothese(String hypothese) {
        hypotheses.add(hypothese);
        return this;
    }

    UnIndicateur avertissementDePiece(String avertissement) {
        surLesPieces.add(avertissement);
        return avertissement(avertissement);
    }

    UnIndicateur aJoindre(String demande) {
        aJoindre.add(demande);
        return avertissementDePiece(demande);
    }

    UnIndicateur avertissement(String avertissement) {
        avertissements.add(avertissement);
        return this;
    }

    Resultat rendu(Function<Detail, Resultat> issue) {
        return issue.apply(new Detail(
                code,
                titre,
                demande,
                nature,
                new Reference("guide", page),
                new Decompte(new BigDecimal(fixes).setScale(2), new BigDecimal(variables).setScale(2)),
                new BigDecimal(maximum).setScale(2),
                etapes,
                preuves,
                attendues,
                pieces,
                sansPiece,
                manques,
                hypotheses,
                avertissements,
                surLesPieces,
                aJoindre));
    }
}
