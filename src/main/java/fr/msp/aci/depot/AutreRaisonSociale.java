package fr.msp.aci.depot;

import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Structure;
import fr.msp.aci.controle.Catalogue;
import fr.msp.aci.controle.Constat;
import fr.msp.aci.controle.Controle;
import fr.msp.aci.depot.Versions.Version;
import java.util.List;
import java.util.Optional;

/** The warning for a workbook that bears the FINESS of a structure known by another name: often a copy of its workbook. */
public final class AutreRaisonSociale {

    private AutreRaisonSociale() {}

    /** What to say of a workbook before it is stored; nothing when it is the first of its structure. */
    public static Optional<Constat> entre(
            Versions versions, Cle cle, List<Version> courantes, Controle.Accepte nouveau) {
        boolean connue = courantes.stream().anyMatch(version -> version.feuille() == Feuille.STRUCTURE);
        if (!connue) {
            return Optional.empty();
        }
        Structure nouvelle = Structure.de(List.of(nouveau.feuilles().get(Feuille.STRUCTURE)));
        return new Catalogue().raisonSocialeChangee(versions.structure(cle).raisonSociale(), nouvelle.raisonSociale());
    }
}
