package fr.msp.aci.depot;

import fr.msp.aci.activite.Feuille;
import fr.msp.aci.controle.CodeConstat;
import fr.msp.aci.controle.Constat;
import fr.msp.aci.controle.ConstatsEntreClasseurs;
import fr.msp.aci.controle.Schema;
import fr.msp.aci.controle.SchemaFeuille;
import fr.msp.aci.depot.Histoire.Page;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The warnings for filled sheets that no bilan reads for want of the right name. They stand until the same person sends
 * their workbook again, or one that goes on with all of theirs brings the sheet; that of somebody else mends nothing.
 */
final class FeuillesNonLues {

    private final ConstatsEntreClasseurs textes = new ConstatsEntreClasseurs();
    private final Schema schema;
    private final Histoire histoire;

    FeuillesNonLues(Schema schema, Histoire histoire) {
        this.schema = schema;
        this.histoire = histoire;
    }

    /** The warnings of that workbook that still stand. */
    List<Constat> de(Reception reception) {
        long rang = reception.entree().rang();
        List<Page> apres = histoire.apres(rang);
        List<Page> siennes = histoire.du(rang);
        boolean renvoye = apres.stream().anyMatch(page -> page.estDuMemeAuteur(siennes.get(0)));
        return renvoye
                ? List.of()
                : reception.constats().stream()
                        .filter(constat -> constat.code() == CodeConstat.FEUILLE_A_RENOMMER)
                        .flatMap(constat -> encore(constat, siennes.get(0), apres))
                        .toList();
    }

    private Stream<Constat> encore(Constat constat, Page classeur, List<Page> apres) {
        Optional<Feuille> visee =
                constat.feuille().flatMap(schema::laPlusProche).map(SchemaFeuille::feuille);
        List<Page> venues = apres.stream()
                .filter(page -> visee.equals(Optional.of(page.feuille())))
                .toList();
        if (venues.isEmpty()) {
            return Stream.of(constat);
        }
        return venues.stream().anyMatch(page -> continueLeTravail(page.rang(), classeur.rang()))
                ? Stream.empty()
                : Stream.of(textes.toujoursNonLue(
                        constat.feuille().orElseThrow(), visee.orElseThrow(), classeur.classeur()));
    }

    /** A workbook that holds all the sheets of another, when these are several, is a later state of it. */
    private boolean continueLeTravail(long rang, long avant) {
        Set<Feuille> siennes = histoire.feuilles(avant);
        return siennes.size() > 1 && histoire.feuilles(rang).containsAll(siennes);
    }
}
