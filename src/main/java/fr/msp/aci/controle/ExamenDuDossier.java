package fr.msp.aci.controle;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.ChampRetenu;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Fait;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Structure;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * All that counts of a structure for an exercise, whatever the workbooks it came with: what one of them could not be held
 * against, because the sheet was in another, is held against it here. What was accepted is no error any more.
 */
final class ExamenDuDossier implements Examen {

    private final Activite activite;
    private final Recueil recueil;
    private final UnaryOperator<Cas> gravite;
    private final Map<Feuille, Set<Integer>> repetees = new EnumMap<>(Feuille.class);

    /**
     * @param dits what the workbooks were told when they came, and still holds
     */
    ExamenDuDossier(Activite activite, List<Constat> dits, Recueil recueil) {
        this(activite, dits, recueil, Cas::uneFoisAccepte);
    }

    /**
     * @param gravite what each case is said as
     */
    ExamenDuDossier(Activite activite, List<Constat> dits, Recueil recueil, UnaryOperator<Cas> gravite) {
        this.activite = activite;
        this.recueil = recueil;
        this.gravite = gravite;
        Schema schema = Schema.declare();
        dits.stream()
                .filter(constat -> constat.code() == CodeConstat.LIGNE_EN_DOUBLE)
                .forEach(constat -> constat.ligne().ifPresent(ligne -> constat.feuille()
                        .flatMap(schema::reconnaitre)
                        .ifPresent(feuille -> noterRepetee(feuille.feuille(), ligne))));
    }

    private void noterRepetee(Feuille feuille, int ligne) {
        repetees.computeIfAbsent(feuille, nouvelle -> new HashSet<>()).add(ligne);
    }

    @Override
    public boolean estSaine(Feuille feuille) {
        return feuille == Feuille.STRUCTURE || activite.aRecu(feuille);
    }

    @Override
    public <T extends Fait> List<T> les(Class<T> type) {
        return activite.les(type);
    }

    @Override
    public boolean estRepetee(Fait fait) {
        return repetees.getOrDefault(Feuille.de(fait.getClass()), Set.of()).contains(fait.ligne());
    }

    @Override
    public Structure structure() {
        return activite.structure();
    }

    @Override
    public String enumerer(Collection<String> noms) {
        return recueil.locutions().enumerer(noms);
    }

    @Override
    public void signaler(Cas cas, Feuille feuille, int ligne, Colonne<?> colonne, String valeur, String... details) {
        recueil.signaler(gravite.apply(cas), lieu(feuille).ligne(ligne).champ(colonne.entete()), valeur, details);
    }

    @Override
    public void signaler(Cas cas, ChampStructure champ, String valeur, String... details) {
        Lieu lieu = lieu(Feuille.STRUCTURE).champ(champ.libelle());
        recueil.signaler(
                gravite.apply(cas),
                Optional.ofNullable(activite.structure().champs().get(champ))
                        .map(ChampRetenu::ligne)
                        .map(lieu::ligne)
                        .orElse(lieu),
                valeur,
                details);
    }

    /** The column is not known any more: its letter is that of a workbook, its header is told. */
    private static Lieu lieu(Feuille feuille) {
        return Lieu.feuille(feuille.ordinal(), feuille.libelle());
    }
}
