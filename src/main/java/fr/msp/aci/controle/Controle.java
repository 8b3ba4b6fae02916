package fr.msp.aci.controle;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.FaitsFeuille;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Finess;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Outcome of the check of a workbook: its facts, or the reasons why nothing of it is kept. */
public sealed interface Controle {

    /** SHA-256 of the workbook, in hexadecimal. */
    String empreinte();

    /** All the findings, errors first, then in the order of the workbook. */
    List<Constat> constats();

    /**
     * The workbook is good: warnings and informations only.
     *
     * @param empreinte SHA-256 of the workbook
     * @param finess the structure it speaks of
     * @param exercice the year it speaks of
     * @param feuilles sheets with data rows, or a sole row {@code néant}; the sheets without data rows are left out
     * @param lignes data rows read of each of these sheets
     * @param justificatifs file names of evidence that its rows mention
     * @param constats warnings and informations
     */
    record Accepte(
            String empreinte,
            Finess finess,
            Exercice exercice,
            Map<Feuille, FaitsFeuille> feuilles,
            Map<Feuille, Integer> lignes,
            Set<String> justificatifs,
            List<Constat> constats)
            implements Controle {

        /**
         * @throws IllegalArgumentException when a finding is an error
         */
        public Accepte {
            feuilles = Map.copyOf(feuilles);
            lignes = Map.copyOf(lignes);
            justificatifs = Set.copyOf(justificatifs);
            constats = List.copyOf(constats);
            if (constats.stream().anyMatch(c -> c.severite() == Severite.ERREUR)) {
                throw new IllegalArgumentException("an accepted workbook has no error");
            }
        }
    }

    /**
     * The workbook is refused whole.
     *
     * @param empreinte SHA-256 of the workbook
     * @param finess the structure it speaks of, when that could be read
     * @param exercice the year it speaks of, when that could be read
     * @param constats at least one error
     */
    record Refuse(String empreinte, Optional<Finess> finess, Optional<Exercice> exercice, List<Constat> constats)
            implements Controle {

        /**
         * @throws IllegalArgumentException without an error: a refusal always teaches
         */
        public Refuse {
            constats = List.copyOf(constats);
            if (constats.stream().noneMatch(c -> c.severite() == Severite.ERREUR)) {
                throw new IllegalArgumentException("a refusal needs an error");
            }
        }
    }
}
