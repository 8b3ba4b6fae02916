package fr.msp.aci.rapport.tableur;

import static fr.msp.aci.rapport.tableur.Colonne.calculee;
import static fr.msp.aci.rapport.tableur.Colonne.de;
import static fr.msp.aci.rapport.tableur.Colonne.liee;
import static fr.msp.aci.rapport.tableur.Colonne.nommee;

import fr.msp.aci.activite.Fait;
import fr.msp.aci.activite.MissionSp;
import fr.msp.aci.activite.ParcoursEngage;
import fr.msp.aci.activite.Professionnel;
import fr.msp.aci.activite.Protocole;
import fr.msp.aci.activite.Rcp;
import fr.msp.aci.activite.Stage;
import fr.msp.aci.calcul.Comptes;
import fr.msp.aci.calcul.Comptes.Vacation;
import fr.msp.aci.calcul.LignesComptees;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The sheets of facts: team, vacations, meetings, protocols, missions, trainees, each row with whether it counts; and pathways. */
final class FeuillesDeFaits {

    private final FeuilleDeLignes feuille;
    private final Donnees donnees;
    private final Comptes comptes;
    private final LignesComptees lignes;
    /** Without points, only what is counted on the first sheet is worth changing. */
    private final boolean chiffre;

    FeuillesDeFaits(Classeur classeur, Donnees donnees) {
        this.feuille = new FeuilleDeLignes(classeur);
        this.donnees = donnees;
        this.comptes = donnees.comptes();
        this.chiffre = donnees.bilan().regime().estChiffre();
        this.lignes =
                LignesComptees.de(donnees.rapport().activite(), donnees.bilan().dateReference());
    }

    void ecrire() {
        equipe();
        vacations();
        reunions();
        protocoles();
        missions();
        stages();
        parcours();
    }

    private void equipe() {
        Set<Professionnel> associes = new HashSet<>(comptes.associes());
        Set<Professionnel> ipa = new HashSet<>(comptes.ipa());
        Set<Professionnel> asalee = new HashSet<>(comptes.offre());
        asalee.removeAll(associes);
        Set<Professionnel> vacataires = new HashSet<>(comptes.medecins());
        vacataires.removeAll(associes);
        Set<Professionnel> sas = new HashSet<>(comptes.medecinsDuSas());
        feuille.ecrire(
                "equipe",
                List.of(
                        de("nom", 22, Forme.TEXTE, Professionnel::nom),
                        de("prenom", 18, Forme.TEXTE, Professionnel::prenom),
                        essai(
                                "profession",
                                36,
                                liste(Forme.PROFESSION),
                                "equipe_profession",
                                ligne -> ligne.professionComptee().libelle()),
                        de("statut", 15, Forme.TEXTE, ligne -> ligne.statut().libelle()),
                        de("entree", 13, Forme.DATE, Professionnel::entree),
                        de("sortie", 13, Forme.DATE, Professionnel::sortie),
                        nommee("associe", 12, Forme.OUI_NON, "equipe_associe", associes::contains),
                        essai("ipa", 12, Forme.OUI_NON, "equipe_ipa", ipa::contains),
                        essai("asalee", 12, Forme.OUI_NON, "equipe_asalee", asalee::contains),
                        essai("vacataire", 12, Forme.OUI_NON, "equipe_vacataire", vacataires::contains),
                        // A doctor takes part when any of their rows says so.
                        essai("sas", 12, Forme.OUI_NON, "equipe_sas", ligne -> ligne.sas() || sas.contains(ligne))),
                les(Professionnel.class));
    }

    /** A column that only points hang on: to be changed where there are any. */
    private <T> Colonne<T> essai(String cle, int largeur, Forme forme, String nom, Function<T, Object> valeur) {
        return chiffre ? nommee(cle, largeur, forme, nom, valeur) : de(cle, largeur, forme, valeur);
    }

    /** The sheet of lists stands in workbooks with points alone. */
    private Forme liste(Forme forme) {
        return chiffre ? forme : Forme.TEXTE;
    }

    private void vacations() {
        feuille.ecrire(
                "vacations",
                List.of(
                        de("nom", 34, Forme.TEXTE, ligne -> nom(ligne.vacataire())),
                        de("profession", 40, Forme.TEXTE, ligne -> ligne.vacataire()
                                .professionComptee()
                                .libelle()),
                        essai("jours_semaine", 15, Forme.JOURS, "vacations_semaine", ligne -> ligne.vacataire()
                                .joursParSemaine()),
                        essai("presence", 15, Forme.ENTIER, "vacations_presence", Vacation::joursDePresence),
                        essai("ecoules", 15, Forme.ENTIER, "vacations_ecoules", Vacation::joursEcoules),
                        calculee(
                                "moyenne",
                                15,
                                Forme.DECIMAL,
                                "vacations_moyenne",
                                // A row added without its days is that of someone who comes all the year.
                                "IF(ISNUMBER($C{0}),IF(COUNT($D{0}:$E{0})=2,IF($E{0}>0,$C{0}*$D{0}/$E{0},0),$C{0}),\"\")")),
                comptes.vacations());
    }

    private void reunions() {
        CasDesReunions cas = new CasDesReunions(les(Rcp.class), comptes.dossiersDeLAnnee());
        feuille.ecrire(
                "rcp",
                List.of(
                        essai("date", 13, Forme.DATE, "rcp_date", Rcp::date),
                        de("theme", 58, Forme.TEXTE, Rcp::theme),
                        de("animateur", 24, Forme.TEXTE, Rcp::animateur),
                        de("participants", 13, Forme.ENTIER, Rcp::participants),
                        de("professions", 44, Forme.TEXTE, ligne -> String.join(", ", ligne.professions())),
                        nommee("dossiers", 12, Forme.ENTIER, "rcp_dossiers", cas::de),
                        comptee(
                                "rcp_comptee",
                                "IF(ISNUMBER($A{0}),IF(AND($A{0}>=DATE(exercice,1,1),$A{0}<=date_reference,"
                                        + "OR(contrat_en_cours=\"non\",$A{0}>=date_effet)),\"oui\",\"non\"),\"\")")),
                les(Rcp.class));
    }

    /** Whether a row counts hangs on what one may change beside it or in the sheet of the inputs. */
    private <T extends Fait> Colonne<T> comptee(String nom, String formule) {
        return chiffre
                ? liee("comptee", 12, Forme.OUI_NON, nom, formule)
                : nommee("comptee", 12, Forme.OUI_NON, nom, lignes::compte);
    }

    private void protocoles() {
        feuille.ecrire(
                "protocoles",
                List.of(
                        de("intitule", 52, Forme.TEXTE, Protocole::intitule),
                        de("theme", 52, Forme.TEXTE, ligne -> ligne.theme().libelle()),
                        de("professions", 40, Forme.TEXTE, ligne -> String.join(", ", ligne.professions())),
                        de("validation", 13, Forme.DATE, Protocole::validation),
                        de("fin_validite", 13, Forme.DATE, Protocole::finValidite),
                        nommee("compte", 12, Forme.OUI_NON, "protocoles_compte", lignes::compte)),
                les(Protocole.class));
    }

    /** Two missions on one theme count once: the first of each theme bears it. */
    private void missions() {
        feuille.ecrire(
                "missions",
                List.of(
                        de("mission", 44, Forme.TEXTE, MissionSp::mission),
                        essai("theme_mission", 58, liste(Forme.THEME), "missions_theme", ligne -> ligne.theme()
                                .libelle()),
                        essai("debut", 13, Forme.DATE, "missions_debut", MissionSp::debut),
                        essai("fin", 13, Forme.DATE, "missions_fin", MissionSp::fin),
                        de("public", 34, Forme.TEXTE, MissionSp::publicVise),
                        comptee("missions_comptee", missionComptee())),
                les(MissionSp.class));
    }

    /** It ran in the exercise, on a theme of the list that no row above bears, under either apostrophe. */
    private static String missionComptee() {
        String menee = "ISNUMBER($C{0}),$C{0}<=date_reference,date_reference>=DATE(exercice,1,1),"
                + "OR($D{0}=\"\",$D{0}>=DATE(exercice,1,1))";
        String droite = "SUBSTITUTE($B{0},\"’\",\"'\")";
        String courbe = "SUBSTITUTE($B{0},\"'\",\"’\")";
        String nouvelle = dejaComptees(droite) + "+" + dejaComptees(courbe) + "=0";
        return "IF($B{0}=\"\",\"\",IF(AND(" + menee + ",COUNTIF(" + FeuilleListes.THEMES + "," + droite + ")>0,"
                + nouvelle + "),\"oui\",\"non\"))";
    }

    private static String dejaComptees(String theme) {
        return "COUNTIFS($B$3:$B{1}," + theme + ",$F$3:$F{1},\"oui\")";
    }

    private void stages() {
        feuille.ecrire(
                "stages",
                List.of(
                        de("nom", 22, Forme.TEXTE, Stage::nom),
                        de("prenom", 18, Forme.TEXTE, Stage::prenom),
                        de("profession", 34, Forme.TEXTE, Stage::professionSaisie),
                        de("debut", 13, Forme.DATE, Stage::debut),
                        de("fin", 13, Forme.DATE, Stage::fin),
                        de("convention", 13, Forme.OUI_NON, ligne -> ligne.convention()
                                .isPresent()),
                        de("attestation", 13, Forme.OUI_NON, ligne -> ligne.attestation()
                                .isPresent()),
                        nommee("compte", 12, Forme.OUI_NON, "stages_compte", lignes::compte)),
                les(Stage.class));
    }

    private void parcours() {
        feuille.ecrire(
                "parcours",
                List.of(
                        de("parcours", 44, Forme.TEXTE, ligne -> ligne.parcours()
                                .libelle()),
                        de("engagement", 13, Forme.DATE, ParcoursEngage::engagement),
                        de("patients", 20, Forme.ENTIER, ParcoursEngage::patients),
                        de("incidents", 20, Forme.ENTIER, ParcoursEngage::incidents),
                        de("nouveaux_diagnostics", 26, Forme.ENTIER, ParcoursEngage::nouveauxDiagnostics)),
                les(ParcoursEngage.class));
    }

    private <T extends Fait> List<T> les(Class<T> type) {
        return donnees.rapport().activite().les(type);
    }

    private static String nom(Professionnel personne) {
        return personne.nom() + " " + personne.prenom();
    }
}
