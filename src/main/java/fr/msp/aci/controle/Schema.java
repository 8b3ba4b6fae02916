package fr.msp.aci.controle;

import fr.msp.aci.activite.Appellation;
import fr.msp.aci.activite.Feuille;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The declared contract of workbooks: every sheet with its columns. Reading, checking and the template follow it. */
public final class Schema {

    /** Sheets the program itself adds to a workbook; they hold nothing to read. */
    public static final Set<String> FEUILLES_DU_PROGRAMME = Set.of("Lisez-moi", "À corriger", "Listes");

    /** How the row of the template that shows an example starts: it is passed over, whatever the sheet. */
    public static final String MARQUE_D_EXEMPLE = "Exemple →";

    private static final int LONGUEUR_DANS_EXCEL = 31;

    private final Map<Feuille, SchemaFeuille> feuilles = new EnumMap<>(Feuille.class);
    private final Map<String, SchemaFeuille> parNom = new HashMap<>();

    private Schema(List<SchemaFeuille> declarees) {
        for (SchemaFeuille declaree : declarees) {
            feuilles.put(declaree.feuille(), declaree);
            Stream.concat(Stream.of(declaree.nom()), declaree.synonymes().stream())
                    .flatMap(nom -> Stream.of(nom, coupe(nom)))
                    .map(Appellation::cle)
                    .distinct()
                    .forEach(cle -> declarer(cle, declaree));
        }
    }

    /** The name as Excel lets one type it. */
    private static String coupe(String nom) {
        return nom.length() > LONGUEUR_DANS_EXCEL ? nom.substring(0, LONGUEUR_DANS_EXCEL) : nom;
    }

    private void declarer(String cle, SchemaFeuille declaree) {
        SchemaFeuille deja = parNom.put(cle, declaree);
        if (deja != null && deja != declaree) {
            throw new IllegalArgumentException(cle + " would be both " + deja + " and " + declaree);
        }
    }

    /** The contract of the ACI workbook. */
    public static Schema declare() {
        return new Schema(List.of(
                FeuilleStructure.schema(),
                FeuilleProfessionnels.schema(),
                FeuilleHoraires.schema(),
                FeuilleFermetures.schema(),
                FeuilleCoordination.schema(),
                FeuilleRcp.schema(),
                FeuilleDossiersRcp.schema(),
                FeuilleProtocoles.schema(),
                FeuilleSip.schema(),
                FeuilleUsageSip.schema(),
                FeuilleMissionsSp.schema(),
                FeuilleActionsSp.schema(),
                FeuilleStages.schema(),
                FeuilleUsagers.schema(),
                FeuilleQualite.schema(),
                FeuillePnc.schema(),
                FeuilleCoordinationExterne.schema(),
                FeuilleParcours.schema(),
                FeuilleCriseSanitaire.schema(),
                FeuilleSecpaDotations.schema(),
                FeuilleSecpaActions.schema()));
    }

    /** The sheets, in the order of the template. */
    public List<SchemaFeuille> feuilles() {
        return List.copyOf(feuilles.values());
    }

    /** The schema of a sheet. */
    public SchemaFeuille pour(Feuille feuille) {
        return feuilles.get(feuille);
    }

    /** The sheet a name means, whatever its case, accents, spaces or punctuation. */
    public Optional<SchemaFeuille> reconnaitre(String nom) {
        return Optional.ofNullable(parNom.get(Appellation.cle(nom)));
    }

    /** The sheet a name that is none of theirs was probably meant for: mistyped, or with a year or a month added. */
    public Optional<SchemaFeuille> laPlusProche(String nom) {
        return Optional.ofNullable(parNom.get(NomDeFeuille.seul(nom)))
                .or(() -> Ressemblance.laPlusProche(nom, parNom, List.of()));
    }
}
