package fr.msp.aci.rapport.tableur;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.FaitsFeuille;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Pieces;
import fr.msp.aci.activite.Structure;
import fr.msp.aci.classeur.Limites;
import fr.msp.aci.controle.Controle;
import fr.msp.aci.controle.Controleur;
import fr.msp.aci.rapport.Rapport;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads and computes the workbooks whose figures are known. */
final class ClasseursDeReference {

    private static final LocalDate APRES = LocalDate.of(2026, 3, 1);

    private ClasseursDeReference() {}

    static Rapport rapport(Path classeur) {
        Controle controle = new Controleur(Limites.parDefaut(), exercice -> true, APRES).controler(classeur);
        Map<Feuille, FaitsFeuille> feuilles = new EnumMap<>(((Controle.Accepte) controle).feuilles());
        Structure structure = Structure.de(List.of(feuilles.remove(Feuille.STRUCTURE)));
        return Chiffrage.rapport(new Activite(structure, feuilles, Pieces.de(List.of())));
    }
}
