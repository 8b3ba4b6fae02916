package fr.msp.aci.controle;

import fr.msp.aci.activite.Appellation;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Justificatif;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** The catalogue of findings: the one place their texts come from, for messages, help and documentation. */
public final class Catalogue {

    /** What a workbook that replaces a field of its structure is told: points, mails or who pays hang on it. */
    private static final Map<ChampStructure, Cas> REMPLACES = Map.of(
            ChampStructure.RAISON_SOCIALE, Cas.AUTRE_RAISON_SOCIALE,
            ChampStructure.COURRIEL, Cas.AUTRE_COURRIEL,
            ChampStructure.REGION, Cas.AUTRE_REGION,
            ChampStructure.CPAM, Cas.AUTRE_CPAM,
            ChampStructure.DATE_EFFET, Cas.AUTRE_DATE_D_EFFET);

    private static final int LONGUEUR_MONTREE = 200;

    private final Locale langue;
    private final ResourceBundle textes;
    private final Locutions locutions;

    /** In French, as all that is kept or sent. */
    public Catalogue() {
        this(Locale.FRENCH);
    }

    /** In that language when there are texts of it, else in French, whatever the language of the system. */
    public Catalogue(Locale langue) {
        this.langue = langue;
        this.textes = ResourceBundle.getBundle(
                "messages.constats",
                langue,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.locutions = new Locutions(textes);
    }

    /**
     * What there is to know of a code, in French: the documentation says it, not the findings.
     *
     * @param titre a few words
     * @param quoi what was found
     * @param pourquoi why it matters
     * @param commentCorriger how to mend it
     * @param exemple wrong and right, side by side
     */
    public record Fiche(String titre, String quoi, String pourquoi, String commentCorriger, String exemple) {}

    /** The entry of a code. */
    public Fiche fiche(CodeConstat code) {
        return new Fiche(
                textes.getString(code + ".titre"),
                textes.getString(code + ".quoi"),
                textes.getString(code + ".pourquoi"),
                textes.getString(code + ".comment"),
                textes.getString(code + ".exemple"));
    }

    /** How a cell of that kind is filled in, told while one types: the correction of what is most often wrong with it. */
    public String remede(TypeColonne<?> type) {
        return switch (type.nature()) {
            case LISTE -> fiche(CodeConstat.VALEUR_HORS_LISTE).commentCorriger();
            case OUI_NON -> remedeIci(Cas.OUI_NON_INVALIDE);
            case DATE -> remedeIci(Cas.DATE_INVALIDE);
            case MOIS -> remedeIci(Cas.MOIS_INVALIDE);
            case HEURE -> remedeIci(Cas.HEURE_INVALIDE);
            case NOMBRE, POURCENTAGE, MONTANT -> remedeIci(Cas.NOMBRE_INVALIDE) + " " + bornes(type);
            case ENTIER -> remedeIci(Cas.ENTIER_INVALIDE) + " " + bornes(type);
            case NUMERO ->
                remedeIci(
                        Cas.NUMERO_INVALIDE,
                        Integer.toString(type.numero().orElseThrow().longueur()));
            case CODE_POSTAL -> remedeIci(Cas.CODE_POSTAL_INVALIDE);
            case TEXTE, COURRIEL, FICHIER, PROFESSIONS ->
                remedeIci(Cas.TEXTE_TROP_LONG, Integer.toString(TypeColonne.LONGUEUR_DE_TEXTE));
        };
    }

    private String bornes(TypeColonne<?> type) {
        return remedeIci(
                Cas.HORS_BORNES,
                NombreFrancais.afficher(type.minimum().orElseThrow()),
                type.estUneAnnee()
                        ? textes.getString("annee.prochaine")
                        : NombreFrancais.afficher(type.maximum().orElseThrow()));
    }

    private String remedeIci(Cas cas, String... details) {
        Object[] arguments = Stream.concat(Stream.of("", "", textes.getString("lieu.ici")), Arrays.stream(details))
                .toArray();
        return phrase(cas + ".correction", arguments);
    }

    /**
     * Warning: a named file of evidence was not received; minutes are not asked for.
     *
     * @param dossier name of the folder in which it may be dropped at any time
     */
    public Constat justificatifAbsent(String feuille, int ligne, String champ, Justificatif piece, String dossier) {
        return justificatifAbsent(feuille, ligne, champ, piece, dossier, List.of(), Optional.empty());
    }

    /**
     * The same, which asks whether it is one of the files that came and that no row names, or says that it came before.
     *
     * @param sansLigne the names of those
     * @param exerciceDAvant the exercise before, when a file of that very name was received for it
     */
    public Constat justificatifAbsent(
            String feuille,
            int ligne,
            String champ,
            Justificatif piece,
            String dossier,
            Collection<String> sansLigne,
            Optional<String> exerciceDAvant) {
        Lieu lieu = Lieu.feuille(0, feuille).ligne(ligne).champ(champ);
        if (!piece.manque()) {
            return constat(Cas.COMPTE_RENDU_ABSENT, lieu, piece.nom(), dossier);
        }
        return NomDeFichier.leProche(piece.nom(), sansLigne)
                .map(proche -> constat(Cas.FICHIER_ABSENT_PROCHE, lieu, piece.nom(), dossier, proche))
                .or(() -> exerciceDAvant.map(
                        annee -> constat(Cas.FICHIER_DE_L_AN_DERNIER, lieu, piece.nom(), dossier, annee)))
                .orElseGet(() -> constat(Cas.FICHIER_ABSENT, lieu, piece.nom(), dossier));
    }

    /** Warning: the file of evidence that a row names came without a byte, and so is still missing. */
    public Constat justificatifVide(String feuille, int ligne, String champ, String nom, String dossier) {
        return constat(Cas.FICHIER_VIDE, Lieu.feuille(0, feuille).ligne(ligne).champ(champ), nom, dossier);
    }

    /** Warning: the file of evidence that a row names was received, and is nowhere any more. */
    public Constat justificatifPerdu(String feuille, int ligne, String champ, String nom, String dossier) {
        return constat(Cas.FICHIER_PERDU, Lieu.feuille(0, feuille).ligne(ligne).champ(champ), nom, dossier);
    }

    /**
     * Warning: a workbook gives its structure another value than the one known, as the workbook of another structure does;
     * none when the two differ by their case, accents or punctuation only.
     *
     * @param champ a field that {@link #champRemplace} knows
     */
    public Optional<Constat> remplace(ChampStructure champ, String avant, String apres) {
        boolean pareils = champ == ChampStructure.COURRIEL
                ? avant.equalsIgnoreCase(apres)
                : Appellation.cle(avant).equals(Appellation.cle(apres));
        Lieu lieu = Lieu.feuille(0, Feuille.STRUCTURE.libelle()).champ(champ.libelle());
        return pareils
                ? Optional.empty()
                : Optional.of(constat(REMPLACES.get(champ), lieu, apres, dit(champ, avant), dit(champ, apres)));
    }

    private static String dit(ChampStructure champ, String valeur) {
        return champ == ChampStructure.DATE_EFFET ? LectureDate.FRANCAIS.format(LocalDate.parse(valeur)) : valeur;
    }

    /**
     * The field of which a finding says that it replaces what was known of the structure: two values in two workbooks,
     * which no check of facts finds again.
     */
    public static Optional<ChampStructure> champRemplace(Constat constat) {
        return constat.code() == Cas.AUTRE_RAISON_SOCIALE.code()
                        && constat.ligne().isEmpty()
                ? REMPLACES.keySet().stream()
                        .filter(champ -> constat.champ().equals(Optional.of(champ.libelle())))
                        .findFirst()
                : Optional.empty();
    }

    /** A value as findings show it: its beginning, when it is very long. */
    public static String montree(String valeur) {
        return valeur.length() <= LONGUEUR_MONTREE ? valeur : valeur.substring(0, LONGUEUR_MONTREE) + "…";
    }

    /**
     * A finding; its sentences are given the header of the column, the value as typed, its place, then the details.
     *
     * @param valeur value as typed, already masked when it is personal
     */
    Constat constat(Cas cas, Lieu lieu, String valeur, String... details) {
        String montree = montree(valeur);
        Object[] arguments = Stream.concat(
                        Stream.of(lieu.champ().orElse(lieu.lettres().orElse("")), montree, ou(lieu)),
                        Arrays.stream(details))
                .toArray();
        return new Constat(
                cas.code(),
                lieu.feuille(),
                lieu.numeroDeLigne(),
                lieu.lettres(),
                lieu.champ(),
                montree,
                phrase(cas + ".message", arguments),
                phrase(cas + ".correction", arguments));
    }

    /** The turns of phrase that details are made of. */
    Locutions locutions() {
        return locutions;
    }

    /** The finding that stands for those of the same kind beyond what a person would read one by one. */
    Constat autres(Constat semblable, int nombre) {
        return new Constat(
                semblable.code(),
                semblable.feuille(),
                Optional.empty(),
                semblable.colonne(),
                semblable.champ(),
                "",
                phrase("AUTRES.message", textes.getString(semblable.code() + ".titre"), Integer.toString(nombre)),
                phrase("AUTRES.correction"));
    }

    /** Where a finding stands, as narrow as is known. */
    private String ou(Lieu lieu) {
        if (lieu.feuille().isEmpty()) {
            return textes.getString("lieu.classeur");
        }
        String feuille = lieu.feuille().get();
        String ligne = Integer.toString(lieu.ligne());
        if (lieu.ligne() > 0) {
            return lieu.lettres()
                    .map(lettres -> phrase("lieu.cellule", lettres + ligne, feuille))
                    .orElseGet(() -> phrase("lieu.ligne", ligne, feuille));
        }
        return lieu.lettres()
                .map(lettres -> phrase("lieu.colonne", lettres, feuille))
                .orElseGet(() -> phrase("lieu.feuille", feuille));
    }

    private String phrase(String cle, Object... arguments) {
        return new MessageFormat(textes.getString(cle), langue).format(arguments);
    }
}
