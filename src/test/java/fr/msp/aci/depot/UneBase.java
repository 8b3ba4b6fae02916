package fr.msp.aci.depot;

import fr.msp.aci.activite.ChampSaisi;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Fait;
import fr.msp.aci.activite.FaitsFeuille;
import fr.msp.aci.activite.Fermeture;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Finess;
import fr.msp.aci.depot.Entree.Genre;
import fr.msp.aci.depot.Manifeste.Trouvaille;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A database of a temporary folder, and workbooks to put in it. */
final class UneBase implements AutoCloseable {

    static final Cle CLE = new Cle(new Finess("494900012"), new Exercice(2025));
    static final Instant HEURE = Instant.parse("2026-01-20T01:02:03Z");

    final Depot depot;
    private final long lot;

    UneBase(Path dossier, Sgbd sgbd) throws IOException {
        depot = BaseDesTests.ouvrir(Maison.ouvrir(dossier.resolve("maison")), sgbd);
        lot = depot.manifeste().ouvrirLot(HEURE);
    }

    /** Receives a workbook whose bytes are that text. */
    Entree entree(String texte) {
        String empreinte = Empreinte.de(texte);
        depot.enTransaction(() -> depot.manifeste()
                .figer(lot, List.of(new Trouvaille(Genre.CLASSEUR, texte, empreinte, 10, HEURE)), HEURE));
        Entree entree = depot.manifeste().aFaire().get(0);
        depot.manifeste().fait(entree.rang());
        return entree;
    }

    /** Accepts a workbook with these sheets. */
    Entree accepter(String texte, FaitsFeuille... feuilles) {
        Entree entree = entree(texte);
        Map<Feuille, FaitsFeuille> parFeuille = new EnumMap<>(Feuille.class);
        Map<Feuille, Integer> lignes = new EnumMap<>(Feuille.class);
        for (FaitsFeuille feuille : feuilles) {
            parFeuille.put(feuille.feuille(), new FaitsFeuille(feuille.feuille(), entree.empreinte(), feuille.faits()));
            lignes.put(feuille.feuille(), feuille.faits().size());
        }
        depot.receptions()
                .enregistrer(new Reception(
                        entree, Optional.of(CLE.finess()), Optional.of(CLE.exercice()), Issue.ACCEPTE, List.of()));
        depot.versions().enregistrer(entree.rang(), CLE, parFeuille, lignes);
        return entree;
    }

    static FaitsFeuille structure(ChampStructure champ, String valeur) {
        List<Fait> champs = List.of(
                new ChampSaisi(2, ChampStructure.FINESS, Optional.of("494900012")),
                new ChampSaisi(3, ChampStructure.EXERCICE, Optional.of("2025")),
                new ChampSaisi(4, ChampStructure.RAISON_SOCIALE, Optional.of("MSP du Test")),
                new ChampSaisi(5, champ, Optional.ofNullable(valeur)));
        return new FaitsFeuille(Feuille.STRUCTURE, "", champs);
    }

    static FaitsFeuille fermetures(int nombre) {
        return new FaitsFeuille(
                Feuille.FERMETURES,
                "",
                IntStream.rangeClosed(1, nombre)
                        .mapToObj(i ->
                                new Fermeture(i + 1, "Site", LocalDate.of(2025, i, 1), LocalDate.of(2025, i, 2), false))
                        .toList());
    }

    @Override
    public void close() {
        depot.close();
    }
}
