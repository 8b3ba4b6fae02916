package fr.msp.aci.calcul.levier;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.FormeJuridique;
import fr.msp.aci.activite.Implantation;
import fr.msp.aci.activite.NomNormalise;
import fr.msp.aci.activite.Numero;
import fr.msp.aci.activite.TypeStructure;
import java.math.BigDecimal;
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

    private static final BigDecimal CENT = BigDecimal.valueOf(100);

    /** The field of that French label or short name, whatever its case and accents. */
    static Optional<ChampSimule> nomme(String cle) {
        String cherche = NomNormalise.de(cle);
        return Arrays.stream(ChampStructure.values())
                .filter(champ -> NomNormalise.de(champ.libelle()).equals(cherche)
                        || NomNormalise.de(champ.name()).equals(cherche))
                .map(ChampSimule::new)
                .findFirst();
    }

    @Override
    public Activite appliquer(Situation situation, Valeur valeur) {
        if (champ == ChampStructure.FINESS || champ == ChampStructure.EXERCICE) {
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

    private String canonique(Activite activite, Valeur valeur) {
        if (ENTIERS.contains(champ)) {
            return Integer.toString(valeur.entier(activite.structure().entier(champ)));
        }
        return switch (champ) {
            case TAUX_NATIONAL_C2S, TAUX_NATIONAL_AME, TAUX_NOTIFIE, TAUX_PAUVRETE -> taux(valeur);
            case AVANCE_PERCUE -> valeur.nombre().toPlainString();
            case DATE_EFFET, DATE_PROJET_SANTE -> valeur.date().toString();
            case ZONE_SOUS_DENSE,
                    DEROGATION_PDSA,
                    SOINS_NON_PROGRAMMES,
                    CHARTE_TRANSMISE,
                    TOUTES_SOLLICITATIONS_SAS,
                    SECPA,
                    QPV -> Boolean.toString(valeur.oui());
            case TYPE -> valeur.choix(TypeStructure.class).name();
            case SITES -> valeur.choix(Implantation.class).name();
            case FORME_JURIDIQUE -> valeur.choix(FormeJuridique.class).name();
            case SIRET -> siret(valeur);
            default -> valeur.texte();
        };
    }

    private static String taux(Valeur valeur) {
        return valeur.siNombre()
                .filter(taux -> taux.compareTo(CENT) <= 0)
                .orElseThrow(() -> new Refus("refus.taux", valeur.texte()))
                .toPlainString();
    }

    private static String siret(Valeur valeur) {
        if (!Numero.SIRET.estValide(valeur.texte())) {
            throw new Refus("refus.siret", valeur.texte());
        }
        return valeur.texte();
    }
}
