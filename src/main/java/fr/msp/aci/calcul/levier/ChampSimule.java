package fr.msp.aci.calcul.levier;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.NomNormalise;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A field of the structure under a what-if value, read as the workbook would read it.
 *
 * @param champ which field
 */
record ChampSimule(ChampStructure champ) implements Cle {

    /** Numbers of patients. */
    private static final Set<ChampStructure> ENTIERS = EnumSet.of(
            ChampStructure.PATIENTELE,
            ChampStructure.PATIENTELE_ALD_MOINS_75,
            ChampStructure.PATIENTELE_75_HORS_ALD,
            ChampStructure.PATIENTELE_75_ALD,
            ChampStructure.PATIENTS_C2S,
            ChampStructure.PATIENTS_AME,
            ChampStructure.FILE_ACTIVE);

    /** The field of that French label or short name, whatever its case and accents. */
    static Optional<ChampSimule> nomme(String cle) {
        String cherche = NomNormalise.de(cle);
        return Arrays.stream(ChampStructure.values())
                .filter(champ -> NomNormalise.de(champ.libelle()).equals(cherche)
                        || NomNormalise.de(champ.name()).equals(cherche))
                .map(ChampSimule::new)
                .findFirst();
    }

    /** Whether what is simulated stays the same structure in the same year. */
    static boolean peutChanger(ChampStructure champ) {
        return champ != ChampStructure.FINESS && champ != ChampStructure.EXERCICE;
    }

    @Override
    public Activite appliquer(Situation situation, Valeur valeur) {
        if (!peutChanger(champ)) {
            throw new Refus("refus.identite", champ.libelle());
        }
        if (valeur.estNeant() && champ == ChampStructure.RAISON_SOCIALE) {
            throw new Refus("refus.vide", champ.libelle());
        }
        Optional<String> canonique =
                valeur.estNeant() ? Optional.empty() : Optional.of(canonique(situation.activite(), valeur));
        return situation.retouche().champ(champ, canonique).activite();
    }

    /** Says that a sign made the number relative to what is declared, for whoever meant another thing by it. */
    Optional<String> relatif(Activite avant, Activite apres, Valeur valeur, String hypothese) {
        if (!ENTIERS.contains(champ) || valeur.siEcart().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Textes.de(
                "suppose.relatif",
                hypothese,
                avant.structure().entier(champ).orElseThrow(),
                apres.structure().entier(champ).orElseThrow()));
    }

    /** As a cell of the workbook would be read; a signed number of patients starts from the one declared. */
    private String canonique(Activite activite, Valeur valeur) {
        Optional<Integer> ecart = valeur.siEcart().filter(signe -> ENTIERS.contains(champ));
        return ecart.map(signe -> depuis(activite, valeur, signe)).orElseGet(() -> cellule(valeur));
    }

    private String depuis(Activite activite, Valeur valeur, int ecart) {
        int depart =
                activite.structure().entier(champ).orElseThrow(() -> new Refus("refus.sans-depart", valeur.texte()));
        long total = (long) depart + ecart;
        try {
            return cellule(valeur.ecrite(Long.toString(total)));
        } catch (Refus horsBornes) {
            throw new Refus("refus.borne", valeur.texte(), total, depart, horsBornes.getMessage());
        }
    }

    private String cellule(Valeur valeur) {
        return valeur.cellule(Feuille.STRUCTURE, champ.libelle());
    }
}
