package fr.msp.aci.rapport;

import static fr.msp.aci.activite.ChampStructure.CODE_POSTAL;
import static fr.msp.aci.activite.ChampStructure.COMMUNE;
import static fr.msp.aci.activite.ChampStructure.CPAM;
import static fr.msp.aci.activite.ChampStructure.DATE_EFFET;
import static fr.msp.aci.activite.ChampStructure.FORME_JURIDIQUE;
import static fr.msp.aci.activite.ChampStructure.PATIENTELE;
import static fr.msp.aci.activite.ChampStructure.SIRET;
import static fr.msp.aci.activite.ChampStructure.SITES;

import fr.msp.aci.activite.FormeJuridique;
import fr.msp.aci.activite.Implantation;
import fr.msp.aci.activite.Structure;
import fr.msp.aci.calcul.Regime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Fields of the identity of a structure on the first sheet of its bilan: two side by side, or a long one on a line of its
 * own, which is as many lines as it needs.
 *
 * @param large the first value when it is a long one, alone on its line; else empty
 */
record Identite(String libelle1, String valeur1, String libelle2, String valeur2, String large) {

    /** What two lines of a column hold, in capitals too. */
    private static final int VALEUR_DE_DEUX_LIGNES = 44;

    private static final int COLONNE = 30;
    private static final int LARGE = 72;

    /** The fields two by two, as a page shows them, where they wrap. */
    static List<Identite> de(Rapport rapport) {
        Structure structure = rapport.activite().structure();
        String commune = (structure.texte(CODE_POSTAL).orElse("") + " "
                        + structure.texte(COMMUNE).orElse(""))
                .strip();
        return List.of(
                paire(
                        "finess", Optional.of(structure.finess().numero()),
                        "siret", structure.texte(SIRET).map(siret -> Ecriture.groupe(siret, 3, 3, 3))),
                paire(
                        "type", Optional.of(nature(structure)),
                        "commune", Optional.of(commune).filter(texte -> !texte.isEmpty())),
                paire(
                        "cpam",
                        structure.texte(CPAM),
                        "effet." + rapport.etatDuContrat().name(),
                        rapport.bilan().regime() == Regime.SANS_CONTRAT
                                ? Optional.of(Textes.de("identite.effet.aucun"))
                                : structure.date(DATE_EFFET).map(Ecriture::date)),
                paire(
                        "patientele", structure.entier(PATIENTELE).map(Ecriture::entier),
                        "reference", Optional.of(Ecriture.date(rapport.bilan().dateReference()))));
    }

    /** The same for the columns of the PDF: a value too long for its own gets the width of the sheet. */
    static List<Identite> enColonnes(Rapport rapport) {
        return de(rapport).stream().flatMap(Identite::enColonnes).toList();
    }

    private Stream<Identite> enColonnes() {
        boolean longue1 = valeur1.length() > VALEUR_DE_DEUX_LIGNES;
        boolean longue2 = valeur2.length() > VALEUR_DE_DEUX_LIGNES;
        if (!longue1 && !longue2) {
            return Stream.of(this);
        }
        return Stream.of(
                longue1 ? seule(libelle1, valeur1) : new Identite(libelle1, valeur1, "", "", ""),
                longue2 ? seule(libelle2, valeur2) : new Identite(libelle2, valeur2, "", "", ""));
    }

    private static Identite seule(String libelle, String valeur) {
        return new Identite(libelle, "", "", "", TexteLisible.court(valeur, Synthese.NOM_AU_PLUS));
    }

    /** Lines of text it takes. */
    int lignes() {
        int colonnes = (Math.max(1, Math.max(valeur1.length(), valeur2.length())) - 1) / COLONNE;
        return 1 + (large.isEmpty() ? colonnes : (large.length() - 1) / LARGE);
    }

    private static String nature(Structure structure) {
        return structure.type().libelle()
                + structure
                        .texte(SITES)
                        .map(Implantation::valueOf)
                        .map(sites -> ", " + sites.libelle())
                        .orElse("")
                + structure
                        .texte(FORME_JURIDIQUE)
                        .map(FormeJuridique::valueOf)
                        .map(forme -> ", " + forme.libelle())
                        .orElse("");
    }

    private static Identite paire(String cle1, Optional<String> valeur1, String cle2, Optional<String> valeur2) {
        return new Identite(
                Textes.de("identite." + cle1), valeur(valeur1), Textes.de("identite." + cle2), valeur(valeur2), "");
    }

    private static String valeur(Optional<String> valeur) {
        return valeur.orElseGet(() -> Textes.de("identite.inconnu"));
    }
}
