package fr.msp.aci.service;

import fr.msp.aci.calcul.regional.SyntheseRegionale;
import fr.msp.aci.depot.Cle;
import fr.msp.aci.depot.Reception;
import fr.msp.aci.lot.Recalcul;
import fr.msp.aci.lot.Suivi;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Passes on what a run tells, and counts what failed and what was left for a later one. */
public final class SuiviCompte implements Suivi {

    /** Left for good: only the hand of someone changes these. */
    private static final Set<Raison> POUR_DE_BON = EnumSet.of(
            Raison.DOSSIER_SANS_CLASSEUR,
            Raison.CLASSEUR_DANS_UN_DOSSIER,
            Raison.PIECE_VIDE,
            Raison.COPIE_OUBLIEE,
            Raison.NOM_CACHE,
            Raison.NOM_ILLISIBLE,
            Raison.PAS_UN_FICHIER,
            Raison.NOM_PERSONNEL);

    private final Suivi suivi;
    private final AtomicInteger echecs = new AtomicInteger();
    private final AtomicInteger provisoires = new AtomicInteger();

    /** Beside who is told already. */
    public SuiviCompte(Suivi suivi) {
        this.suivi = suivi;
    }

    /** What failed for a technical reason. */
    public int echecs() {
        return echecs.get();
    }

    /** What was left and a later run will take. */
    public int provisoires() {
        return provisoires.get();
    }

    @Override
    public void debut(int classeurs) {
        suivi.debut(classeurs);
    }

    @Override
    public void reprise(Instant commenceLe) {
        suivi.reprise(commenceLe);
    }

    @Override
    public void recu(Reception reception, Path conserve) {
        suivi.recu(reception, conserve);
    }

    @Override
    public void remplace(Cle cle, String nom) {
        suivi.remplace(cle, nom);
    }

    @Override
    public void justificatifs(Cle cle, int nouveaux) {
        suivi.justificatifs(cle, nouveaux);
    }

    @Override
    public void structureInconnue(Cle cle) {
        suivi.structureInconnue(cle);
    }

    @Override
    public void renomme(String fichier, String nom) {
        suivi.renomme(fichier, nom);
    }

    @Override
    public void dossierRenomme(String ancien, Cle cle) {
        suivi.dossierRenomme(ancien, cle);
    }

    @Override
    public void laisse(String nom, Raison raison) {
        if (!POUR_DE_BON.contains(raison)) {
            provisoires.incrementAndGet();
        }
        suivi.laisse(nom, raison);
    }

    @Override
    public void perimes(int bilans) {
        suivi.perimes(bilans);
    }

    @Override
    public void calcule(Recalcul.Resultat resultat) {
        suivi.calcule(resultat);
    }

    @Override
    public void synthese(SyntheseRegionale synthese) {
        suivi.synthese(synthese);
    }

    @Override
    public void efface(Reception reception) {
        suivi.efface(reception);
    }

    @Override
    public void echec(String quoi, Exception cause) {
        echecs.incrementAndGet();
        suivi.echec(quoi, cause);
    }
}
