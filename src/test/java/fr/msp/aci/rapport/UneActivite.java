package fr.msp.aci.rapport;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.ChampRetenu;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Fait;
import fr.msp.aci.activite.FaitsFeuille;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Pieces;
import fr.msp.aci.activite.Rcp;
import fr.msp.aci.activite.Structure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Builds the activity of an invented structure. */
final class UneActivite {

    /** Checksum of the main invented workbook. */
    static final String CLASSEUR = "a1".repeat(32);

    private final Map<ChampStructure, ChampRetenu> champs = new EnumMap<>(ChampStructure.class);
    private final Map<Feuille, List<Fait>> faits = new EnumMap<>(Feuille.class);
    private final Map<Feuille, String> classeurs = new EnumMap<>(Feuille.class);
    private final Set<String> pieces = new LinkedHashSet<>();

    static UneActivite de(String raisonSociale) {
        return new UneActivite()
                .champ(ChampStructure.FINESS, "494900012")
                .champ(ChampStructure.EXERCICE, "2025")
                .champ(ChampStructure.RAISON_SOCIALE, raisonSociale);
    }

    UneActivite champ(ChampStructure champ, String valeur) {
        champs.put(champ, new ChampRetenu(valeur, champ.ordinal() + 2, CLASSEUR));
        return this;
    }

    UneActivite fait(Fait fait) {
        faits.computeIfAbsent(Feuille.de(fait.getClass()), feuille -> new ArrayList<>())
                .add(fait);
        return this;
    }

    UneActivite faits(List<? extends Fait> plusieurs) {
        plusieurs.forEach(this::fait);
        return this;
    }

    UneActivite retiree(Feuille feuille) {
        faits.put(feuille, new ArrayList<>());
        return this;
    }

    UneActivite venantDe(Feuille feuille, String classeur) {
        classeurs.put(feuille, classeur);
        return this;
    }

    UneActivite piece(String nom) {
        pieces.add(nom);
        return this;
    }

    Activite construite() {
        Map<Feuille, FaitsFeuille> feuilles = new EnumMap<>(Feuille.class);
        faits.forEach((feuille, lignes) ->
                feuilles.put(feuille, new FaitsFeuille(feuille, classeurs.getOrDefault(feuille, CLASSEUR), lignes)));
        return new Activite(new Structure(champs), feuilles, Pieces.de(pieces));
    }

    /** A meeting that names its minutes. */
    static Rcp reunion(String compteRendu) {
        return new Rcp(
                2,
                LocalDate.of(2025, 3, 4),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                4,
                true,
                Optional.of(compteRendu));
    }
}
