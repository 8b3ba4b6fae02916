package fr.msp.aci.depot;

import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Structure;
import fr.msp.aci.controle.Catalogue;
import fr.msp.aci.controle.Constat;
import fr.msp.aci.controle.Controle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The warnings for a workbook that bears the FINESS of a structure known by another name, often a copy of its workbook, or
 * by another address, to which mails would go from then on.
 */
final class IdentiteChangee {

    private IdentiteChangee() {}

    /** What to say of a workbook before it is stored. */
    static List<Constat> entre(Structure avant, Controle.Accepte nouveau) {
        Structure nouvelle = Structure.de(List.of(nouveau.feuilles().get(Feuille.STRUCTURE)));
        Catalogue catalogue = new Catalogue();
        return Stream.of(
                        catalogue.raisonSocialeChangee(avant.raisonSociale(), nouvelle.raisonSociale()),
                        avant.texte(ChampStructure.COURRIEL).flatMap(ancien -> nouvelle.texte(ChampStructure.COURRIEL)
                                .flatMap(nouveauCourriel -> catalogue.courrielChange(ancien, nouveauCourriel))))
                .flatMap(Optional::stream)
                .toList();
    }
}
