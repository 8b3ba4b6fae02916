package fr.msp.aci.lot;

import fr.msp.aci.activite.ActionUsagers;
import fr.msp.aci.activite.ChampSaisi;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Fait;
import fr.msp.aci.activite.FaitsFeuille;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Finess;
import fr.msp.aci.activite.NiveauUsagers;
import fr.msp.aci.activite.Rcp;
import fr.msp.aci.controle.CodeConstat;
import fr.msp.aci.controle.Constat;
import fr.msp.aci.controle.Controle;
import fr.msp.aci.depot.Empreinte;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A stand-in for the check of workbooks, over plain text: {@code FINESS=…}, {@code EXERCICE=…} and other fields of the
 * structure; {@code RCP=date cases [file]}, {@code USAGERS=date [file]} or {@code RCP=néant}; {@code refus} refuses it,
 * {@code panne} breaks the check itself.
 */
final class ClasseurTexte {

    private final List<Fait> structure = new ArrayList<>();
    private final Map<Feuille, List<Fait>> feuilles = new EnumMap<>(Feuille.class);
    private int ligne = 1;

    static Controle controler(Path fichier) {
        try {
            return new ClasseurTexte().lire(Files.readAllLines(fichier), Empreinte.de(fichier));
        } catch (IOException illisible) {
            throw new UncheckedIOException(illisible);
        }
    }

    private Controle lire(List<String> lignes, String empreinte) {
        if (lignes.contains("panne")) {
            throw new IllegalStateException("a value nobody may read in a log: 1 85 07 99 123 456 78");
        }
        if (lignes.contains("refus")) {
            return new Controle.Refuse(
                    empreinte, Optional.empty(), Optional.empty(), List.of(constat(CodeConstat.TYPE_INVALIDE)));
        }
        lignes.forEach(this::lire);
        Map<Feuille, FaitsFeuille> faits = new EnumMap<>(Feuille.class);
        feuilles.put(Feuille.STRUCTURE, structure);
        feuilles.forEach((feuille, liste) -> faits.put(feuille, new FaitsFeuille(feuille, empreinte, liste)));
        Map<Feuille, Integer> nombres = new EnumMap<>(Feuille.class);
        feuilles.forEach((feuille, liste) -> nombres.put(feuille, liste.size()));
        List<Constat> constats = lignes.contains("doublon") ? List.of(constat(CodeConstat.LIGNE_EN_DOUBLE)) : List.of();
        return new Controle.Accepte(
                empreinte,
                new Finess(champ(ChampStructure.FINESS)),
                new Exercice(Integer.parseInt(champ(ChampStructure.EXERCICE))),
                faits,
                nombres,
                Set.of(),
                constats);
    }

    private void lire(String texte) {
        int egal = texte.indexOf('=');
        if (egal < 0) {
            return;
        }
        String cle = texte.substring(0, egal);
        String[] mots = texte.substring(egal + 1).split(" ");
        ligne++;
        switch (cle) {
            case "RCP" -> ajouter(Feuille.RCP, mots, () -> rcp(mots));
            case "USAGERS" -> ajouter(Feuille.USAGERS, mots, () -> usagers(mots));
            default ->
                structure.add(new ChampSaisi(
                        ligne,
                        ChampStructure.valueOf(cle),
                        Optional.of(texte.substring(egal + 1)).filter(valeur -> !valeur.equals("néant"))));
        }
    }

    private void ajouter(Feuille feuille, String[] mots, Supplier<Fait> fait) {
        List<Fait> liste = feuilles.computeIfAbsent(feuille, f -> new ArrayList<>());
        if (!mots[0].equals("néant")) {
            liste.add(fait.get());
        }
    }

    private Fait rcp(String[] mots) {
        return new Rcp(
                ligne,
                LocalDate.parse(mots[0]),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Integer.parseInt(mots[1]),
                true,
                mots.length > 2 ? Optional.of(mots[2]) : Optional.empty());
    }

    private Fait usagers(String[] mots) {
        return new ActionUsagers(
                ligne,
                "Enquête",
                NiveauUsagers.values()[0],
                LocalDate.parse(mots[0]),
                mots.length > 1 ? Optional.of(mots[1]) : Optional.empty());
    }

    private String champ(ChampStructure champ) {
        return structure.stream()
                .map(ChampSaisi.class::cast)
                .filter(saisi -> saisi.champ() == champ)
                .findFirst()
                .flatMap(ChampSaisi::valeur)
                .orElseThrow();
    }

    private static Constat constat(CodeConstat code) {
        return new Constat(
                code,
                Optional.of("RCP"),
                Optional.of(2),
                Optional.of("A"),
                Optional.of("Date"),
                "hier",
                "Ce n’est pas une date.",
                "Écrivez une date.");
    }
}
