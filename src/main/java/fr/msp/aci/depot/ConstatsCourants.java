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
import fr.msp.aci.depot.Versions.Version;
import java.util.List;
import java.util.Optional;

/**
 * Which warnings of an accepted workbook are still current: those about the workbook as a whole, those about a sheet of
 * which it is the version that counts, those about a sheet it names wrongly until that one comes, and those about a field
 * of {@code Structure} that still holds its value. What sheets say of one another is left out: it is found anew over all
 * that counts.
 */
final class ConstatsCourants {

    private final Schema schema = Schema.declare();
    private final Structure structure;
    private final List<Version> courantes;

    ConstatsCourants(Structure structure, List<Version> courantes) {
        this.structure = structure;
        this.courantes = courantes;
    }

    List<Constat> de(Reception reception) {
        return reception.constats().stream()
                .filter(constat -> constat.severite() == Severite.AVERTISSEMENT)
                .filter(constat -> Catalogue.champRemplace(constat)
                        .map(champ -> tient(champ, constat.valeurLue()))
                        .orElseGet(() ->
                                !VerificationsDuDossier.remplacent(constat.code()) && estCourant(constat, reception)))
                .toList();
    }

    private boolean estCourant(Constat constat, Reception reception) {
        if (constat.code() == CodeConstat.FEUILLE_A_RENOMMER) {
            return constat.feuille().flatMap(schema::laPlusProche).map(SchemaFeuille::feuille).stream()
                    .noneMatch(visee -> estRecueDepuis(visee, reception));
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

    private boolean estRecueDepuis(Feuille feuille, Reception reception) {
        return courantes.stream()
                .anyMatch(version -> version.feuille() == feuille
                        && version.rang() > reception.entree().rang());
    }

    private boolean compte(Feuille feuille, Reception reception) {
        return courantes.stream()
                .anyMatch(version -> version.feuille() == feuille
                        && version.rang() == reception.entree().rang());
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
