package fr.msp.aci.activite;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The structure for an exercise: the fields of its {@code Structure} sheets, the last value given of each.
 *
 * @param champs what counts of each field; a field never given or cleared is absent
 */
public record Structure(Map<ChampStructure, ChampRetenu> champs) {

    /** Copies the fields. */
    public Structure {
        champs = Map.copyOf(champs);
    }

    /** The structure after reading its sheets, the oldest first: an empty cell keeps, {@code néant} clears. */
    public static Structure de(List<FaitsFeuille> versions) {
        Map<ChampStructure, ChampRetenu> retenus = new EnumMap<>(ChampStructure.class);
        for (FaitsFeuille version : versions) {
            for (Fait fait : version.faits()) {
                ChampSaisi saisi = (ChampSaisi) fait;
                saisi.valeur()
                        .ifPresentOrElse(
                                valeur -> retenus.put(
                                        saisi.champ(), new ChampRetenu(valeur, saisi.ligne(), version.classeur())),
                                () -> retenus.remove(saisi.champ()));
            }
        }
        return new Structure(retenus);
    }

    /** Number of the structure; always there once a workbook was accepted. */
    public Finess finess() {
        return new Finess(texte(ChampStructure.FINESS).orElseThrow());
    }

    /** Year of the bilan; always there once a workbook was accepted. */
    public Exercice exercice() {
        return new Exercice(entier(ChampStructure.EXERCICE).orElseThrow());
    }

    /** Name of the structure. */
    public String raisonSociale() {
        return texte(ChampStructure.RAISON_SOCIALE).orElseThrow();
    }

    /** MSP when not said. */
    public TypeStructure type() {
        return texte(ChampStructure.TYPE).map(TypeStructure::valueOf).orElse(TypeStructure.MSP);
    }

    /** Text of a field. */
    public Optional<String> texte(ChampStructure champ) {
        return Optional.ofNullable(champs.get(champ)).map(ChampRetenu::valeur);
    }

    /** Whole number of a field. */
    public Optional<Integer> entier(ChampStructure champ) {
        return texte(champ).map(Integer::valueOf);
    }

    /** Number of a field: a rate in percent or an amount in euros. */
    public Optional<BigDecimal> nombre(ChampStructure champ) {
        return texte(champ).map(BigDecimal::new);
    }

    /** Date of a field. */
    public Optional<LocalDate> date(ChampStructure champ) {
        return texte(champ).map(LocalDate::parse);
    }

    /** Yes or no; never given counts as no. */
    public boolean oui(ChampStructure champ) {
        return texte(champ).map(Boolean::valueOf).orElse(false);
    }

    /** Where a field was read, for the evidence of a figure. */
    public Optional<Preuve> preuve(ChampStructure champ) {
        return Optional.ofNullable(champs.get(champ))
                .map(retenu -> new Preuve(Feuille.STRUCTURE, List.of(retenu.ligne()), retenu.classeur()));
    }
}
