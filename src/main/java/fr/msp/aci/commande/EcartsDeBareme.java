package fr.msp.aci.commande;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.regle.Bareme;
import fr.msp.aci.regle.Changement;
import fr.msp.aci.regle.CodeIndicateur;
import fr.msp.aci.regle.ParametreEnVigueur;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What differs between two days of the grid, or between the user's grid and that of the program, on the screen. */
final class EcartsDeBareme {

    private final Ecran ecran;
    private final Textes textes;
    private final Map<LocalDate, List<Changement>> parJour = new HashMap<>();

    EcartsDeBareme(Ecran ecran, Textes textes) {
        this.ecran = ecran;
        this.textes = textes;
    }

    /** Prints what changed from a day to another. */
    void entre(Bareme ancien, LocalDate avant, Bareme nouveau, LocalDate apres) {
        List<Changement> changements = ancien.changements(avant, nouveau, apres);
        ecran.annoncer(
                "grid.diff.titre",
                ancien.nom(),
                Presentation.jour(avant),
                nouveau.nom(),
                Presentation.jour(apres),
                changements.size());
        Optional<CodeIndicateur> precedent = Optional.empty();
        for (Changement changement : changements) {
            ParametreEnVigueur sujet = changement.sujet();
            if (!sujet.indicateur().equals(precedent)) {
                sujet.indicateur().ifPresent(code -> ecran.annoncer("grid.indicateur", code.code()));
            }
            precedent = sujet.indicateur();
            ecran.annoncer("grid.diff.ligne", sujet.libelle(), cote(changement.avant()), cote(changement.apres()));
        }
    }

    /** Says how many values of the grid are the user's. */
    void annoncer(Bareme bareme, LocalDate jour) {
        Optional<List<Changement>> ecarts = bareme.ecartsAuProgramme(jour);
        if (ecarts.isEmpty()) {
            ecran.annoncer("grid.propre");
        } else if (!ecarts.get().isEmpty()) {
            ecran.annoncer("grid.modifie", ecarts.get().size());
        }
    }

    /** What stands beside a line that the user changed; nothing beside the others. */
    String marque(Bareme bareme, ParametreEnVigueur ligne, Exercice exercice) {
        LocalDate jour = ligne.du().isBefore(exercice.premierJour()) ? exercice.premierJour() : ligne.du();
        return parJour.computeIfAbsent(jour, j -> bareme.ecartsAuProgramme(j).orElse(List.of())).stream()
                .filter(changement -> changement.apres().equals(Optional.of(ligne)))
                .findFirst()
                .map(changement -> textes.de("grid.marque", cote(changement.avant())))
                .orElse("");
    }

    private String cote(Optional<ParametreEnVigueur> ligne) {
        return ligne.map(valeur -> textes.de("grid.diff.cote", valeur.ecrite(), valeur.reference()))
                .orElseGet(() -> textes.de("grid.diff.rien"));
    }
}
