package fr.msp.aci.calcul.levier;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.NomNormalise;
import fr.msp.aci.activite.Profession;
import fr.msp.aci.activite.Professionnel;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What-if on the people of a structure: associates who come or leave, doctors who join the SAS. */
final class GesteEquipe {

    /** So many more or less, and perhaps of which profession. */
    private static final Pattern ASSOCIES = Pattern.compile("([+−-])\\s*(\\d{1,3})(\\s+\\S.*)?");

    private GesteEquipe() {}

    /** {@code +2}, {@code -1}, {@code +1 sage-femme}: infirmiers unless a profession is named; the last come leave first. */
    static Activite associes(Situation situation, Valeur valeur) {
        Matcher matcher = ASSOCIES.matcher(valeur.texte());
        if (!matcher.matches() || Integer.parseInt(matcher.group(2)) == 0) {
            throw new Refus("refus.associes", valeur.texte());
        }
        int nombre = Integer.parseInt(matcher.group(2));
        Optional<Profession> profession =
                Optional.ofNullable(matcher.group(3)).map(String::strip).map(GesteEquipe::profession);
        return matcher.group(1).equals("+")
                ? arriver(situation, nombre, profession.orElse(Profession.INFIRMIER))
                : partir(situation, nombre, profession);
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

    private static Activite partir(Situation situation, int nombre, Optional<Profession> profession) {
        List<Professionnel> associes = situation.sonde().associes().stream()
                .filter(associe ->
                        profession.map(associe.professionComptee()::equals).orElse(true))
                .toList();
        if (nombre > associes.size()) {
            throw new Refus(situation.type(), "refus.depart", nombre, associes.size());
        }
        Set<String> partants = associes.subList(associes.size() - nombre, associes.size()).stream()
                .map(situation.sonde()::personne)
                .collect(Collectors.toSet());
        return situation
                .retouche()
                .retirer(
                        Professionnel.class,
                        ligne -> partants.contains(situation.sonde().personne(ligne)))
                .activite();
    }

    private static Profession profession(String texte) {
        return Arrays.stream(Profession.values())
                .filter(profession -> singulier(profession.libelle()).equals(singulier(texte)))
                .findFirst()
                .orElseThrow(() -> new Refus("refus.profession", texte));
    }

    private static String singulier(String texte) {
        return Arrays.stream(NomNormalise.de(texte).split(" "))
                .map(mot -> mot.endsWith("s") ? mot.substring(0, mot.length() - 1) : mot)
                .collect(Collectors.joining(" "));
    }
}
