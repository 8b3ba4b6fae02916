package fr.msp.aci.calcul.levier;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Profession;
import fr.msp.aci.activite.Professionnel;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What-if on the people of a structure: associates who come or leave, doctors who join the SAS. */
final class GesteEquipe {

    /** So many more or less, and perhaps of which profession. */
    private static final Pattern ASSOCIES = Pattern.compile("([+−-])\\s*(\\d{1,3})(\\s+\\S.*)?");

    private static final String PROFESSION = "Profession";
    private static final String JOURS = "Jours par semaine";

    private GesteEquipe() {}

    /** {@code +2}, {@code +1 sage-femme}, {@code -1 infirmier}: infirmiers arrive unless a profession is named. */
    static Activite associes(Situation situation, Valeur valeur) {
        return depart(situation, valeur)
                .map(Depart::activite)
                .orElseGet(() ->
                        arriver(situation, nombre(valeur), profession(valeur).orElse(Profession.INFIRMIER)));
    }

    /** Who leaves, when it is a departure. */
    static Optional<Depart> depart(Situation situation, Valeur valeur) {
        return lire(valeur).group(1).equals("+")
                ? Optional.empty()
                : Optional.of(new Depart(situation, nombre(valeur), profession(valeur)));
    }

    /** Days of second recours more. */
    static Activite vacations(Situation situation, Valeur valeur) {
        return situation
                .retouche()
                .ajouter(new FaitsEquipe(situation.activite(), situation.jour()).vacataire(jours(valeur)))
                .activite();
    }

    /** Days a week more. */
    static BigDecimal jours(Valeur valeur) {
        return valeur.ajoutDecimal(Feuille.PROFESSIONNELS, JOURS);
    }

    /** Doctors more in the SAS, the first of the sheet first. */
    static Activite sas(Situation situation, Valeur valeur) {
        List<Professionnel> absents = situation.sonde().medecinsHorsDuSas();
        int nombre = valeur.ajout();
        if (nombre > absents.size()) {
            throw new Refus("refus.sas", nombre, absents.size());
        }
        return PistesEquipe.avecSas(situation, absents.subList(0, nombre));
    }

    private static Activite arriver(Situation situation, int nombre, Profession profession) {
        FaitsEquipe equipe = new FaitsEquipe(situation.activite(), situation.jour());
        return situation
                .retouche()
                .ajouter(equipe.associes(Collections.nCopies(nombre, profession)))
                .activite();
    }

    private static Matcher lire(Valeur valeur) {
        Matcher matcher = ASSOCIES.matcher(valeur.texte());
        if (!matcher.matches() || Integer.parseInt(matcher.group(2)) == 0) {
            throw new Refus("refus.associes", valeur.texte());
        }
        return matcher;
    }

    private static int nombre(Valeur valeur) {
        return Integer.parseInt(lire(valeur).group(2));
    }

    private static Optional<Profession> profession(Valeur valeur) {
        return Optional.ofNullable(lire(valeur).group(3))
                .map(String::strip)
                .map(valeur::ecrite)
                .map(GesteEquipe::nommee);
    }

    /** Any way of writing it that the sheet takes. */
    private static Profession nommee(Valeur valeur) {
        return Profession.valueOf(valeur.cellule(Feuille.PROFESSIONNELS, PROFESSION));
    }
}
