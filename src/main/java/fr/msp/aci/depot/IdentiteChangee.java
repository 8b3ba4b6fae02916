package fr.msp.aci.depot;

import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Structure;
import fr.msp.aci.controle.Catalogue;
import fr.msp.aci.controle.Constat;
import fr.msp.aci.controle.Controle;
import java.util.List;

/**
 * The warnings for a workbook that bears the FINESS of a structure known by another name, often a copy of its workbook, by
 * another address, to which mails would go from then on, or under another contract, CPAM or region.
 */
final class IdentiteChangee {

    private static final List<ChampStructure> CHAMPS = List.of(
            ChampStructure.RAISON_SOCIALE,
            ChampStructure.REGION,
            ChampStructure.CPAM,
            ChampStructure.DATE_EFFET,
            ChampStructure.COURRIEL);

    private IdentiteChangee() {}

    /** What to say of a workbook before it is stored. */
    static List<Constat> entre(Structure avant, Controle.Accepte nouveau) {
        Structure nouvelle = structure(nouveau);
        Catalogue catalogue = new Catalogue();
        return CHAMPS.stream()
                .flatMap(champ -> avant
                        .texte(champ)
                        .flatMap(ancien ->
                                nouvelle.texte(champ).flatMap(autre -> catalogue.remplace(champ, ancien, autre)))
                        .stream())
                .toList();
    }

    /** The structure as that workbook alone tells it. */
    static Structure structure(Controle.Accepte classeur) {
        return Structure.de(List.of(classeur.feuilles().get(Feuille.STRUCTURE)));
    }
}
