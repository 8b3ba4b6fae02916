package fr.msp.aci.lot;

import fr.msp.aci.calcul.regional.SyntheseRegionale;
import fr.msp.aci.depot.Cle;
import fr.msp.aci.depot.Reception;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Remembers what it is told, one short line a thing. */
record SuiviDits(List<String> dits) implements Suivi {

    @Override
    public void debut(int classeurs) {
        dits.add("debut " + classeurs);
    }

    @Override
    public void reprise(Instant commenceLe) {
        dits.add("reprise");
    }

    @Override
    public void recu(Reception reception, Path conserve) {
        dits.add(reception.issue() + " " + reception.entree().nom());
    }

    @Override
    public void remplace(Cle cle, String nom) {
        dits.add("remplace " + cle + " " + nom);
    }

    @Override
    public void justificatifs(Cle cle, int nouveaux) {
        dits.add("justificatifs " + nouveaux);
    }

    @Override
    public void structureInconnue(Cle cle) {
        dits.add("structureInconnue " + cle);
    }

    @Override
    public void renomme(String fichier, String nom) {
        dits.add("renomme " + fichier + " : " + nom);
    }

    @Override
    public void dossierRenomme(String ancien, Cle cle) {
        dits.add("dossierRenomme " + ancien + " " + cle);
    }

    @Override
    public void laisse(String nom, Raison raison) {
        dits.add(raison + " " + nom);
    }

    @Override
    public void perimes(int bilans) {
        dits.add("perimes " + bilans);
    }

    @Override
    public synchronized void calcule(Recalcul.Resultat resultat) {
        dits.add((resultat.rendu() ? "rendu " : "calcule ") + resultat.bilan().cle());
        if (!resultat.absentes().estVide()) {
            dits.add("pieces " + resultat.bilan().cle() + " "
                    + resultat.absentes().dansLeDossier() + " "
                    + resultat.absentes().perdues());
        }
        resultat.misDeCote().ifPresent(lieu -> dits.add("mis de côté " + lieu.getFileName()));
    }

    @Override
    public synchronized void synthese(SyntheseRegionale synthese) {
        dits.add("synthese " + synthese.territoire().cle() + "-" + synthese.exercice() + " " + synthese.structures());
    }

    @Override
    public void efface(Reception reception) {
        dits.add("efface " + reception.entree().nom());
    }

    @Override
    public synchronized void echec(String quoi, Exception cause) {
        dits.add("echec " + quoi);
    }
}
