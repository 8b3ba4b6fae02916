package fr.msp.aci.retour;

import fr.msp.aci.controle.Severite;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The report for a terminal of 80 columns or more. */
final class RapportTexte {

    private static final int LARGEUR = 96;
    private static final int RETRAIT = 15;

    /** Spaces of French guillemets and high punctuation, where a line does not break. */
    private static final Pattern INSECABLE = Pattern.compile("(?<=«) | (?=[»:;?!])");

    private final Textes textes;
    private final Enonce enonce;

    RapportTexte(Textes textes) {
        this.textes = textes;
        this.enonce = new Enonce(textes);
    }

    String ecrire(Synthese synthese) {
        List<String> lignes = new ArrayList<>();
        lignes.add(textes.de(synthese.refuse() ? "titre.refuse" : "titre.accepte", synthese.fichier()));
        synthese.finess()
                .ifPresent(finess -> lignes.add(textes.de(
                        "identite",
                        finess,
                        synthese.exercice().map(Object::toString).orElse("?"))));
        lignes.add(comptes(synthese));
        for (Severite severite : Severite.values()) {
            synthese.groupes(severite, textes).forEach(groupe -> ajouter(lignes, severite, groupe));
        }
        return lignes.stream().map(ligne -> ligne + "\n").collect(Collectors.joining());
    }

    private String comptes(Synthese synthese) {
        String comptes = Stream.of(Severite.values())
                .filter(severite -> synthese.nombre(severite) > 0)
                .map(severite -> textes.de("compte." + severite, synthese.nombre(severite)))
                .collect(Collectors.joining(", "));
        return comptes.isEmpty() ? textes.de("rien") : comptes;
    }

    private void ajouter(List<String> lignes, Severite severite, Groupe groupe) {
        lignes.add("");
        bloc(lignes, textes.de("gravite." + severite), enonce.lieu(groupe));
        String valeurs = enonce.valeurs(groupe, valeur -> textes.de("citation", valeur));
        if (!valeurs.isEmpty()) {
            bloc(lignes, "", textes.de("valeur", groupe.valeurs().size(), valeurs));
        }
        bloc(lignes, "", enonce.message(groupe));
        bloc(lignes, "", textes.de("correction", enonce.correction(groupe)));
        bloc(lignes, "", "[" + groupe.code() + "]");
    }

    private static void bloc(List<String> lignes, String titre, String texte) {
        String debut = titre + " ".repeat(Math.max(1, RETRAIT - titre.length()));
        for (String ligne : couper(texte)) {
            lignes.add(debut + ligne);
            debut = " ".repeat(RETRAIT);
        }
    }

    private static List<String> couper(String texte) {
        List<String> lignes = new ArrayList<>();
        StringBuilder ligne = new StringBuilder();
        for (String mot : INSECABLE.matcher(texte).replaceAll("\u00a0").split(" ", -1)) {
            if (ligne.length() > 0 && ligne.length() + 1 + mot.length() > LARGEUR - RETRAIT) {
                lignes.add(ligne.toString());
                ligne.setLength(0);
            }
            ligne.append(ligne.length() == 0 ? "" : " ").append(mot);
        }
        lignes.add(ligne.toString());
        return lignes.stream().map(coupee -> coupee.replace('\u00a0', ' ')).toList();
    }
}
