package fr.msp.aci.commande;

import fr.msp.aci.calcul.regional.SyntheseRegionale;
import fr.msp.aci.controle.Catalogue;
import fr.msp.aci.controle.CodeConstat;
import fr.msp.aci.controle.Severite;
import fr.msp.aci.depot.Cle;
import fr.msp.aci.depot.DossierEnLien;
import fr.msp.aci.depot.Maison;
import fr.msp.aci.depot.Reception;
import fr.msp.aci.lot.Recalcul;
import fr.msp.aci.lot.Suivi;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a run as plain lines. */
final class SuiviEcran implements Suivi {

    private static final Pattern CLE = Pattern.compile("(\\w{9})-(\\d{4})");

    private static final List<CodeConstat> PERTES = List.of(CodeConstat.CLASSEUR_ANCIEN, CodeConstat.LIGNES_RETIREES);

    private final Ecran ecran;
    private final Maison maison;

    SuiviEcran(Ecran ecran, Maison maison) {
        this.ecran = ecran;
        this.maison = maison;
    }

    @Override
    public void debut(int classeurs) {
        if (classeurs > 0) {
            ecran.dire("nuit.debut", classeurs, maison.inbox());
        }
        ecran.avancement().attendre(classeurs);
    }

    @Override
    public void reprise(Instant commenceLe) {
        ecran.dire("nuit.reprise", Presentation.heure(ZonedDateTime.ofInstant(commenceLe, Maison.FUSEAU)));
    }

    @Override
    public void recu(Reception reception, Path conserve) {
        ecran.avancement().avancer();
        String nom = Presentation.nom(reception.entree().nom());
        switch (reception.issue()) {
            case REFUSE ->
                ecran.annoncer("nuit.refuse", nom, reception.nombre(Severite.ERREUR), Presentation.nom(conserve));
            case CONNU -> ecran.dire("nuit.connu", nom, cle(reception));
            case ACCEPTE -> {
                ecran.dire("nuit.accepte", nom, cle(reception), reception.nombre(Severite.AVERTISSEMENT));
                autreNom(reception);
                lignesPerdues(reception);
                aRenommer(reception);
                nonLu(reception);
                gardees(reception);
                ecran.detailler("nuit.conserve", Presentation.nom(maison.relatif(conserve)));
            }
        }
    }

    /** A workbook that renames its structure is often that of another, one that changes its address may be nobody’s: whoever runs the night is told at once. The same of what the exercise before says otherwise. */
    private void autreNom(Reception reception) {
        reception.constats().stream()
                .filter(constat -> constat.code() == CodeConstat.AUTRE_QUE_L_AN_DERNIER
                        || Catalogue.champRemplace(constat).isPresent())
                .forEach(constat -> avertir(reception, constat.message()));
    }

    /** What takes rows away that were received, each with its sheet: points go with them. */
    private void lignesPerdues(Reception reception) {
        reception.constats().stream()
                .filter(constat -> PERTES.contains(constat.code()))
                .forEach(constat -> avertir(
                        reception,
                        constat.feuille()
                                .map(feuille -> ecran.textes().de("nuit.feuille", feuille, constat.message()))
                                .orElse(constat.message())));
    }

    /** A filled sheet that counts for nothing: its name, which is almost one of ours, stands in the bilan and the index as well. */
    private void aRenommer(Reception reception) {
        reception.constats().stream()
                .filter(constat -> constat.code() == CodeConstat.FEUILLE_A_RENOMMER)
                .forEach(constat -> avertir(reception, constat.message()));
    }

    /** With the workbook and its structure: the line that tells of its reception is not said to who asked for little. */
    private void avertir(Reception reception, String message) {
        ecran.annoncer(
                "nuit.avertissement",
                Presentation.nom(reception.entree().nom()),
                cle(reception),
                Presentation.nom(message));
    }

    /** How much else of an accepted workbook no bilan will show; its names, which anything may stand in, are left to check. */
    private void nonLu(Reception reception) {
        long feuilles = nombre(reception, CodeConstat.FEUILLE_IGNOREE);
        long colonnes = nombre(reception, CodeConstat.COLONNE_IGNOREE);
        if (feuilles + colonnes > 0) {
            String cle = colonnes == 0 ? "nuit.nonLu.feuilles" : feuilles == 0 ? "nuit.nonLu.colonnes" : "nuit.nonLu";
            ecran.dire(cle, feuilles, colonnes);
        }
    }

    /** Rows taken out of a workbook that count all the same: their sheets are ours to name. */
    private void gardees(Reception reception) {
        reception.constats().stream()
                .filter(constat -> constat.code() == CodeConstat.LIGNES_GARDEES)
                .flatMap(constat -> constat.feuille().stream())
                .forEach(feuille -> ecran.dire("nuit.gardees", feuille));
    }

    private static long nombre(Reception reception, CodeConstat code) {
        return reception.constats().stream()
                .filter(constat -> constat.code() == code)
                .count();
    }

    @Override
    public void justificatifs(Cle cle, int nouveaux) {
        ecran.dire("nuit.justificatifs", cle, nouveaux);
    }

    /** Most often a wrong number: the bilan of the right one goes on missing these files. */
    @Override
    public void structureInconnue(Cle cle) {
        ecran.annoncer("nuit.structure.inconnue", cle, cle.finess());
    }

    @Override
    public void remplace(Cle cle, String nom) {
        ecran.annoncer("nuit.remplace", cle, Presentation.nom(nom));
    }

    @Override
    public void renomme(String fichier, String nom) {
        ecran.annoncer("nuit.renomme", Presentation.nom(fichier), Presentation.nom(nom));
    }

    /** Whoever is filling it looks for it under the name it had. */
    @Override
    public void dossierRenomme(String ancien, Cle cle) {
        ecran.annoncer("nuit.dossier.renomme", Presentation.nom(ancien), cle);
    }

    @Override
    public void laisse(String nom, Raison raison) {
        ecran.annoncer("nuit.laisse." + raison.name(), Presentation.nom(nom));
    }

    @Override
    public void perimes(int bilans) {
        ecran.detailler("nuit.perimes", bilans);
        ecran.avancement().attendre(bilans);
    }

    @Override
    public void calcule(Recalcul.Resultat resultat) {
        ecran.avancement().avancer();
        new RecitDuCalcul(ecran).dire(resultat);
    }

    @Override
    public void synthese(SyntheseRegionale synthese) {
        ecran.dire(
                "nuit.synthese",
                synthese.exercice(),
                synthese.territoire().nom(),
                synthese.structures(),
                synthese.sousContrat().size());
    }

    @Override
    public void efface(Reception reception) {
        ecran.dire("nuit.efface", Presentation.nom(reception.entree().nom()));
    }

    @Override
    public void echec(String quoi, Exception cause) {
        ecran.avancement().avancer();
        if (cause instanceof DossierEnLien lien) {
            ecran.alerter("nuit.echec.lien", Presentation.nom(quoi), Presentation.nom(lien.lien()));
            return;
        }
        ecran.alerter(aUnBilan(quoi) ? "nuit.echec.bilan" : "nuit.echec", Presentation.nom(quoi), maison.logs());
    }

    /** Whether it is a structure and an exercise whose bilan could not be done again. */
    private boolean aUnBilan(String quoi) {
        Matcher cle = CLE.matcher(quoi);
        return cle.matches()
                && Files.exists(maison.reports()
                        .resolve(cle.group(2))
                        .resolve(cle.group(1))
                        .resolve("bilan-" + quoi + ".json"));
    }

    private static String cle(Reception reception) {
        return reception.cle().map(Cle::toString).orElse("");
    }
}
