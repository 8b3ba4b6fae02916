package fr.msp.aci.controle;

import fr.msp.aci.activite.Appellation;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.classeur.Endroit;
import fr.msp.aci.classeur.Motif;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns of phrase that the sentences of findings are given as details, in the language of their catalogue. */
final class Locutions {

    /** A list in a sentence is a help to choose from; beyond this many names nobody reads it. */
    private static final int NOMS_CITES = 20;

    private static final long MEGA = 1024L * 1024;

    private final ResourceBundle textes;

    Locutions(ResourceBundle textes) {
        this.textes = textes;
    }

    /** What one row of the sheet stands for, with its article, to stand in a sentence: {@code une réunion}. */
    String ligne(Feuille feuille) {
        return textes.getString("ligne." + feuille.name());
    }

    /** What to do with a row whose value is none of a closed list, as a sentence after a space; empty when one always is. */
    String aucuneValeur(Feuille feuille, Colonne<?> colonne) {
        return apresUnEspace("aucune." + Aide.cle(feuille, colonne));
    }

    /** What to do when several values of a closed list are true, as a sentence after a space; empty when one row has one. */
    String plusieursValeurs(Feuille feuille, Colonne<?> colonne) {
        return apresUnEspace("plusieurs." + Aide.cle(feuille, colonne));
    }

    /** What an optional cell means when it is empty, to stand in a sentence; none where no cell can be wrong. */
    Optional<String> siVide(Feuille feuille, Colonne<?> colonne) {
        return Stream.of("vide." + Aide.cle(feuille, colonne), "vide." + feuille.name())
                .filter(textes::containsKey)
                .map(textes::getString)
                .findFirst();
    }

    private String apresUnEspace(String cle) {
        return textes.containsKey(cle) ? " " + textes.getString(cle) : "";
    }

    /** Names as a workbook has them: the first ones, then how many more there are. */
    String enumerer(Collection<String> noms) {
        boolean tous = noms.size() <= NOMS_CITES + 1;
        String cites = noms.stream()
                .limit(tous ? noms.size() : NOMS_CITES)
                .map(Catalogue::montree)
                .collect(Collectors.joining(", "));
        return tous ? cites : phrase("enumeration", cites, Integer.toString(noms.size() - NOMS_CITES));
    }

    /** Columns by their headers, each between quotation marks. */
    String citer(List<Colonne<?>> colonnes) {
        return colonnes.stream()
                .map(colonne -> phrase("citation", colonne.entete()))
                .collect(Collectors.joining(", "));
    }

    /** Columns of which one is enough, as a person enumerates them. */
    String auChoix(List<Colonne<?>> colonnes) {
        return colonnes.stream()
                .map(Colonne::entete)
                .reduce((debut, suivante) -> phrase("choix", debut, suivante))
                .orElse("");
    }

    /** Names of which one is enough, each between quotation marks. */
    String citerAuChoix(List<String> noms) {
        return noms.stream()
                .map(nom -> phrase("citation", nom))
                .reduce((debut, suivant) -> phrase("choix", debut, suivant))
                .orElse("");
    }

    /** What else to do with a sheet that may be another than the one its name means, as a sentence after a space. */
    String autreNom(FeuilleExaminee feuille) {
        String attendu = feuille.schema().nom();
        return Appellation.cle(feuille.nom()).equals(Appellation.cle(attendu))
                ? ""
                : " " + phrase("autre.nom", attendu);
    }

    /** Rows that follow one another. */
    String lignes(int premiere, int derniere) {
        String debut = Integer.toString(premiere);
        if (premiere == derniere) {
            return debut;
        }
        String cle = derniere == premiere + 1 ? "lignes.deux" : "lignes.plusieurs";
        return phrase(cle, debut, Integer.toString(derniere));
    }

    /** A limit as a person reads it; its figures are written in the French way, as those of the workbook. */
    String limite(Motif motif, long limite) {
        boolean octets = (motif == Motif.OCTETS || motif == Motif.DECOMPRESSION) && limite >= MEGA;
        String nombre = NumberFormat.getIntegerInstance(Locale.FRENCH).format(octets ? limite / MEGA : limite);
        return octets ? phrase("limite.octets", nombre) : nombre;
    }

    /** What a sheet is called whose name may not be shown. */
    String feuilleAnonyme(String masque) {
        return phrase("feuille.anonyme", masque);
    }

    /** A place outside the cells, in the middle of a sentence. */
    String lieu(Endroit endroit) {
        return textes.getString("endroit." + endroit);
    }

    /** What to open to see what is written there. */
    String remede(Endroit endroit) {
        return textes.getString("endroit." + endroit + ".remede");
    }

    private String phrase(String cle, Object... arguments) {
        return new MessageFormat(textes.getString(cle), Locale.FRENCH).format(arguments);
    }
}
