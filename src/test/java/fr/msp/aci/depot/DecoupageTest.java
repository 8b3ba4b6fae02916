package fr.msp.aci.depot;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Activite;
import fr.msp.aci.activite.ChampSaisi;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Fait;
import fr.msp.aci.activite.FaitsFeuille;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Finess;
import fr.msp.aci.activite.Numero;
import fr.msp.aci.calcul.Bilan;
import fr.msp.aci.calcul.Calculateur;
import fr.msp.aci.calcul.Detail;
import fr.msp.aci.calcul.StructuresAleatoires;
import fr.msp.aci.regle.Baremes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * One workbook or several, it makes no difference: the same facts received whole, or sheet by sheet and field by field
 * in any order over what was there before, give the same figures.
 */
@ParameterizedClass
@EnumSource(Sgbd.class)
class DecoupageTest {

    @Parameter
    private Sgbd sgbd;

    private static final int STRUCTURES = 25;

    /** Each workbook has these three, by which it is known whose it is. */
    private static final Set<ChampStructure> IDENTITE =
            EnumSet.of(ChampStructure.FINESS, ChampStructure.EXERCICE, ChampStructure.RAISON_SOCIALE);

    private UneBase base;
    private Iterator<Finess> numeros;

    @BeforeEach
    void ouvrir(@TempDir Path dossier) throws IOException {
        base = new UneBase(dossier, sgbd);
        numeros = IntStream.iterate(494900000, n -> n + 1)
                .mapToObj(Integer::toString)
                .filter(Numero.FINESS::estValide)
                .map(Finess::new)
                .iterator();
    }

    @AfterEach
    void fermer() {
        base.close();
    }

    @Test
    void theSameFactsInOneWorkbookOrInSeveralGiveTheSameFigures() {
        for (long graine = 0; graine < STRUCTURES; graine++) {
            Activite entiere = StructuresAleatoires.tirer(graine);
            List<FaitsFeuille> classeur = new ArrayList<>(entiere.feuilles().values());
            classeur.add(structure(entiere, champ -> true));

            Activite dUnCoup = recevoir(entiere, List.of(classeur));
            Activite parMorceaux = recevoir(entiere, morceaux(entiere, new Random(graine)));

            assertThat(parMorceaux.sources()).as("seed %d", graine).hasSizeGreaterThan(1);
            memesFigures("seed " + graine, bilan(entiere), bilan(dUnCoup));
            memesFigures("seed " + graine, bilan(entiere), bilan(parMorceaux));
        }
    }

    private Activite recevoir(Activite activite, List<List<FaitsFeuille>> classeurs) {
        Cle cle = new Cle(numeros.next(), activite.structure().exercice());
        for (int n = 0; n < classeurs.size(); n++) {
            Entree entree = base.entree(cle + " " + n);
            Map<Feuille, FaitsFeuille> feuilles = new EnumMap<>(Feuille.class);
            classeurs.get(n).forEach(faits -> feuilles.put(faits.feuille(), faits));
            base.depot
                    .receptions()
                    .enregistrer(new Reception(
                            entree, Optional.of(cle.finess()), Optional.of(cle.exercice()), Issue.ACCEPTE, List.of()));
            base.depot.versions().enregistrer(entree.rang(), cle, feuilles, Map.of());
        }
        return base.depot.dossiers().de(cle).activite();
    }

    /** Three workbooks: each has some sheets and some fields, the first also an outdated version of what follows. */
    private static List<List<FaitsFeuille>> morceaux(Activite activite, Random hasard) {
        Map<Feuille, Integer> rangs = new EnumMap<>(Feuille.class);
        Map<ChampStructure, Integer> champs = new EnumMap<>(ChampStructure.class);
        activite.feuilles().keySet().forEach(feuille -> rangs.put(feuille, hasard.nextInt(3)));
        for (ChampStructure champ : ChampStructure.values()) {
            champs.put(champ, hasard.nextInt(3));
        }
        List<List<FaitsFeuille>> classeurs = new ArrayList<>();
        for (int n = 0; n < 3; n++) {
            int rang = n;
            List<FaitsFeuille> classeur = new ArrayList<>();
            activite.feuilles().forEach((feuille, faits) -> {
                if (rangs.get(feuille) == rang) {
                    classeur.add(faits);
                } else if (rangs.get(feuille) > rang && hasard.nextBoolean()) {
                    classeur.add(new FaitsFeuille(feuille, "", perimes(faits.faits(), hasard)));
                }
            });
            classeur.add(structure(activite, champ -> champs.get(champ) == rang || IDENTITE.contains(champ)));
            classeurs.add(classeur);
        }
        return classeurs;
    }

    private static List<Fait> perimes(List<? extends Fait> faits, Random hasard) {
        List<Fait> melanges = new ArrayList<>(faits);
        Collections.shuffle(melanges, hasard);
        return melanges.subList(0, hasard.nextInt(melanges.size() + 1));
    }

    private static FaitsFeuille structure(Activite activite, Predicate<ChampStructure> choisis) {
        List<ChampSaisi> champs = activite.structure().champs().entrySet().stream()
                .filter(champ -> choisis.test(champ.getKey()))
                .map(champ -> new ChampSaisi(
                        champ.getValue().ligne(),
                        champ.getKey(),
                        Optional.of(champ.getValue().valeur())))
                .toList();
        return new FaitsFeuille(Feuille.STRUCTURE, "", champs);
    }

    private static Bilan bilan(Activite activite) {
        LocalDate fin = activite.structure().exercice().dernierJour();
        return Calculateur.calculer(
                activite, Baremes.integres().pour(fin.getYear()).orElseThrow(), fin);
    }

    /** Everything but the workbook each row comes from. */
    private static void memesFigures(String nom, Bilan attendu, Bilan obtenu) {
        for (int rang = 0; rang < attendu.resultats().size(); rang++) {
            Detail un = attendu.resultats().get(rang).detail();
            Detail autre = obtenu.resultats().get(rang).detail();
            assertThat(autre.points()).as(nom).isEqualTo(un.points());
            assertThat(autre.maximum()).as(nom).isEqualTo(un.maximum());
            assertThat(autre.manques()).as(nom).isEqualTo(un.manques());
            assertThat(autre.avertissements()).as(nom).isEqualTo(un.avertissements());
        }
        assertThat(obtenu.pointsTotal()).as(nom).isEqualTo(attendu.pointsTotal());
        assertThat(obtenu.prerequisManquants()).as(nom).isEqualTo(attendu.prerequisManquants());
        assertThat(obtenu.remuneration().montant())
                .as(nom)
                .isEqualTo(attendu.remuneration().montant());
        assertThat(obtenu.remuneration().avanceTheorique())
                .as(nom)
                .isEqualTo(attendu.remuneration().avanceTheorique());
        assertThat(obtenu.eligibilite()).as(nom).isEqualTo(attendu.eligibilite());
    }
}
