package fr.msp.aci.lot;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Finess;
import fr.msp.aci.depot.Conserve;
import fr.msp.aci.depot.Entree;
import fr.msp.aci.depot.Evenement;
import fr.msp.aci.depot.Issue;
import fr.msp.aci.depot.LigneDeRegistre;
import fr.msp.aci.depot.Reception;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/** A workbook as it was once found in the inbox, told from the register or else from the name it was kept under. */
final class EntreeRetrouvee {

    /** The run of what no register remembers the run of. */
    private static final long LOT_INCONNU = 0;

    private EntreeRetrouvee() {}

    static Entree de(LigneDeRegistre ligne) {
        Evenement recu = ligne.evenement();
        return new Entree(
                recu.reception().orElseThrow(),
                ligne.lot().orElse(LOT_INCONNU),
                Entree.Genre.CLASSEUR,
                recu.nom().orElseThrow(),
                recu.empreinte().orElseThrow(),
                recu.taille().orElse(0L),
                ligne.modifieLe().orElse(recu.le()),
                recu.le());
    }

    static Entree de(Conserve conserve, String empreinte, Optional<LigneDeRegistre> ligne) throws IOException {
        if (ligne.isPresent()) {
            return de(ligne.get());
        }
        return new Entree(
                conserve.rang(),
                LOT_INCONNU,
                Entree.Genre.CLASSEUR,
                conserve.nom(),
                empreinte,
                Files.size(conserve.fichier()),
                conserve.recuLe(),
                conserve.recuLe());
    }

    static Reception reception(LigneDeRegistre ligne, Entree entree) {
        Evenement recu = ligne.evenement();
        return new Reception(
                entree,
                recu.finess().map(Finess::new),
                recu.exercice().map(Exercice::new),
                Issue.valueOf(recu.genre().name()),
                ligne.constats());
    }
}
