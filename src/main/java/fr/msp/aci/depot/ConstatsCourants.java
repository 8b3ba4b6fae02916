package fr.msp.aci.depot;

import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Structure;
import fr.msp.aci.controle.Catalogue;
import fr.msp.aci.controle.CodeConstat;
import fr.msp.aci.controle.Constat;
import fr.msp.aci.controle.Schema;
import fr.msp.aci.controle.SchemaFeuille;
import fr.msp.aci.controle.Severite;
import fr.msp.aci.controle.VerificationsDuDossier;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which warnings of an accepted workbook are still current: those about the workbook as a whole, those about a sheet of
 * which it is the version that counts, and those about a field of {@code Structure} that still holds its value. What
 * sheets say of one another is left out, for it is found anew over all that counts; sheets that are not read are too,
 * for {@link FeuillesNonLues} tells of those of every workbook.
 */
final class ConstatsCourants {

    private final Schema schema;
    private final Structure structure;
    private final Histoire histoire;

    ConstatsCourants(Schema schema, Structure structure, Histoire histoire) {
        this.schema = schema;
        this.structure = structure;
        this.histoire = histoire;
    }

    List<Constat> de(Reception reception) {
        long rang = reception.entree().rang();
        List<Constat> retirees = LignesRetirees.encore(histoire, rang);
        return Stream.of(
                        ClasseurAncien.encore(histoire, rang).stream(),
                        retirees.stream(),
                        sansLigneCommune(reception, retirees),
                        courants(reception))
                .flatMap(constats -> constats)
                .toList();
    }

    /** Told when the workbook came, from the rows themselves, of which no count tells anything anew. */
    private Stream<Constat> sansLigneCommune(Reception reception, List<Constat> retirees) {
        return reception.constats().stream()
                .filter(constat -> constat.code() == CodeConstat.LIGNES_RETIREES)
                .filter(constat ->
                        retirees.stream().noneMatch(dite -> dite.feuille().equals(constat.feuille())))
                .filter(constat -> constat.feuille()
                        .flatMap(schema::reconnaitre)
                        .filter(visee -> compte(visee.feuille(), reception))
                        .isPresent());
    }

    private Stream<Constat> courants(Reception reception) {
        return reception.constats().stream()
                .filter(constat -> constat.severite() == Severite.AVERTISSEMENT)
                .filter(constat -> Catalogue.champRemplace(constat)
                        .map(champ -> tient(champ, constat.valeurLue()))
                        .orElseGet(() ->
                                !VerificationsDuDossier.remplacent(constat.code()) && estCourant(constat, reception)));
    }

    /** What is told anew of all that was received. */
    private static boolean ailleurs(CodeConstat code) {
        return code == CodeConstat.FEUILLE_A_RENOMMER
                || code == CodeConstat.CLASSEUR_ANCIEN
                || code == CodeConstat.LIGNES_RETIREES
                || code == CodeConstat.AUTRE_QUE_L_AN_DERNIER;
    }

    private boolean estCourant(Constat constat, Reception reception) {
        if (ailleurs(constat.code())) {
            return false;
        }
        Optional<Feuille> feuille =
                constat.feuille().flatMap(schema::reconnaitre).map(SchemaFeuille::feuille);
        return feuille.map(visee -> compte(visee, reception) || tientEncore(visee, constat, reception))
                .orElse(true);
    }

    /** While the value that came with it is that of the structure: facts alone do not tell that it was another. */
    private boolean tient(ChampStructure champ, String montre) {
        return structure.texte(champ).map(Catalogue::montree).equals(Optional.of(montre));
    }

    private boolean compte(Feuille feuille, Reception reception) {
        return histoire.derniere(feuille)
                .filter(page -> page.rang() == reception.entree().rang())
                .isPresent();
    }

    private boolean tientEncore(Feuille feuille, Constat constat, Reception reception) {
        return feuille == Feuille.STRUCTURE
                && structure.champs().values().stream()
                        .anyMatch(retenu ->
                                retenu.classeur().equals(reception.entree().empreinte())
                                        && constat.ligne()
                                                .filter(ligne -> ligne == retenu.ligne())
                                                .isPresent());
    }
}
