package fr.msp.aci.retour;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Finess;
import fr.msp.aci.controle.Constat;
import fr.msp.aci.controle.Controle;
import fr.msp.aci.controle.Severite;
import java.util.List;
import java.util.Optional;

/**
 * What the report says of a workbook, whatever its format.
 *
 * @param fichier name of the file, safe to look at
 * @param refuse whether nothing of it is kept
 * @param finess structure, when known
 * @param exercice year, when known
 * @param constats the findings, errors first
 */
record Synthese(
        String fichier, boolean refuse, Optional<Finess> finess, Optional<Exercice> exercice, List<Constat> constats) {

    static Synthese de(String nomFichier, Controle controle) {
        String fichier = Lisible.de(nomFichier);
        if (controle instanceof Controle.Accepte accepte) {
            return new Synthese(
                    fichier, false, Optional.of(accepte.finess()), Optional.of(accepte.exercice()), accepte.constats());
        }
        Controle.Refuse refuse = (Controle.Refuse) controle;
        return new Synthese(fichier, true, refuse.finess(), refuse.exercice(), refuse.constats());
    }

    /** Findings of a severity, each told once; the texts are those their sentences are written with. */
    List<Groupe> groupes(Severite severite, Textes textes) {
        return Groupe.de(
                constats.stream()
                        .filter(constat -> constat.severite() == severite)
                        .toList(),
                textes);
    }

    long nombre(Severite severite) {
        return constats.stream()
                .filter(constat -> constat.severite() == severite)
                .count();
    }
}
