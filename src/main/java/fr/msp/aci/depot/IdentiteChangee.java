package fr.msp.aci.depot;

import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Structure;
import fr.msp.aci.controle.Catalogue;
import fr.msp.aci.controle.Constat;
import fr.msp.aci.controle.Controle;
import fr.msp.aci.depot.Versions.Version;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The warnings for a workbook that bears the FINESS of a structure known by another name, often a copy of its workbook, or
 * by another address, to which mails would go from then on.
 */
public final class IdentiteChangee {

    private IdentiteChangee() {}

    /** What to say of a workbook before it is stored; nothing when it is the first of its structure. */
    public static List<Constat> entre(Versions versions, Cle cle, List<Version> courantes, Controle.Accepte nouveau) {
        boolean connue = courantes.stream().anyMatch(version -> version.feuille() == Feuille.STRUCTURE);
        if (!connue) {
            return List.of();
        }
        Structure nouvelle = Structure.de(List.of(nouveau.feuilles().get(Feuille.STRUCTURE)));
        Structure avant = versions.structure(cle);
        Catalogue catalogue = new Catalogue();
        return Stream.of(
                        catalogue.raisonSocialeChangee(avant.raisonSociale(), nouvelle.raisonSociale()),
                        avant.texte(ChampStructure.COURRIEL).flatMap(ancien -> nouvelle.texte(ChampStructure.COURRIEL)
                                .flatMap(nouveauCourriel -> catalogue.courrielChange(ancien, nouveauCourriel))))
                .flatMap(Optional::stream)
                .toList();
    }
}
