package fr.msp.aci.retour;

import fr.msp.aci.controle.CodeConstat;
import fr.msp.aci.controle.Constat;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says where a finding stands (sheet, then cells, rows or column), what is wrong there and how to mend it. */
final class Enonce {

    /** Beyond, only the number of the others is told: the list of all of them is in the CSV. */
    private static final int CITES_AU_PLUS = 30;

    /** The folder that the way to mend a missing file names. */
    private static final Pattern DOSSIER = Pattern.compile("\\b\\w{9}-\\d{4}\\b");

    private final Textes textes;

    Enonce(Textes textes) {
        this.textes = textes;
    }

    String lieu(Groupe groupe) {
        Optional<String> feuille = feuilles(groupe.feuilles());
        Optional<String> endroit = endroit(groupe);
        return feuille.map(nom -> endroit.map(suite -> nom + ", " + suite).orElse(nom))
                .or(() -> endroit)
                .orElseGet(() -> textes.de("lieu.classeur"));
    }

    private Optional<String> feuilles(List<String> noms) {
        if (noms.size() < 2) {
            return noms.stream().findFirst().map(nom -> textes.de("lieu.feuille", Lisible.de(nom)));
        }
        return Optional.of(textes.de(
                "lieu.feuilles",
                noms.stream().map(nom -> textes.de("lieu.nom", Lisible.de(nom))).collect(Collectors.joining(", "))));
    }

    /** What was read there, each value cited in a way of the report; empty when nothing was. */
    String valeurs(Groupe groupe, UnaryOperator<String> citation) {
        List<String> valeurs = groupe.valeurs();
        String citees = valeurs.stream()
                .limit(CITES_AU_PLUS)
                .map(Lisible::de)
                .map(citation)
                .collect(Collectors.joining(", "));
        int tues = valeurs.size() - CITES_AU_PLUS;
        return tues > 0 ? citees + textes.de("lieu.autres", tues) : citees;
    }

    /** What is wrong, with the first value read and then with the others. */
    String message(Groupe groupe) {
        if (deFichiersAbsents(groupe)) {
            return textes.de("fichiers.absents", groupe.valeurs().size());
        }
        String message = Lisible.deLaPhrase(groupe.premier().message());
        if (groupe.repeteDAutresLignes()) {
            return message + textes.de("message.repetitions");
        }
        return groupe.valeurs().size() > 1 ? message + textes.de("message.suite") : message;
    }

    /** How to mend it, at the first place and then at the others. */
    String correction(Groupe groupe) {
        if (deFichiersAbsents(groupe)) {
            return DOSSIER.matcher(groupe.premier().correction())
                    .results()
                    .findFirst()
                    .map(MatchResult::group)
                    .map(dossier -> textes.de("fichiers.absents.correction", dossier))
                    // Minutes name no folder: nobody is asked for them.
                    .orElseGet(() -> groupe.premier().correction());
        }
        String correction = Lisible.deLaPhrase(groupe.premier().correction());
        return groupe.neNommeQueLePremier() ? correction + textes.de("correction.suite") : correction;
    }

    private static boolean deFichiersAbsents(Groupe groupe) {
        return groupe.code() == CodeConstat.JUSTIFICATIF_ABSENT
                && groupe.valeurs().size() > 1;
    }

    private Optional<String> endroit(Groupe groupe) {
        Constat premier = groupe.premier();
        String champ = premier.champ()
                .map(nom -> textes.de("lieu.champ", Lisible.de(nom)))
                .orElse("");
        List<Groupe.Plage> plages = groupe.plages();
        if (plages.isEmpty()) {
            return premier.colonne()
                    .map(lettre -> textes.de("lieu.colonne", lettre) + champ)
                    .or(() -> premier.champ().map(nom -> textes.de("lieu.champ.seul", Lisible.de(nom))));
        }
        String cle = premier.colonne().isPresent() ? "lieu.cellules" : "lieu.lignes";
        String liste = plages.stream()
                .limit(CITES_AU_PLUS)
                .map(plage -> plage(plage, premier.colonne().orElse(""), plages.size() == 1))
                .collect(Collectors.joining(", "));
        long tues = plages.stream()
                .skip(CITES_AU_PLUS)
                .mapToLong(plage -> plage.au() - plage.du() + 1L)
                .sum();
        String suite = tues == 0 ? "" : textes.de("lieu.autres", tues);
        return Optional.of(textes.de(cle, groupe.nombre(), liste) + suite + champ);
    }

    private String plage(Groupe.Plage plage, String colonne, boolean seule) {
        String du = colonne + plage.du();
        String au = colonne + plage.au();
        return switch (plage.au() - plage.du()) {
            case 0 -> du;
            case 1 -> seule ? textes.de("lieu.plage.deux", du, au) : du + ", " + au;
            default -> textes.de("lieu.plage", du, au);
        };
    }
}
