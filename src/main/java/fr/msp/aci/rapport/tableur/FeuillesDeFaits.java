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

/** The sheets of facts: team, vacations, meetings, protocols, missions, trainees, each row with whether it counts; and pathways. */
final class FeuillesDeFaits {

    private final FeuilleDeLignes feuille;
    private final Donnees donnees;
    private final Comptes comptes;
    private final LignesComptees lignes;

    FeuillesDeFaits(Classeur classeur, Donnees donnees) {
        this.feuille = new FeuilleDeLignes(classeur);
        this.donnees = donnees;
        this.comptes = donnees.comptes();
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
        Set<Professionnel> sas = new HashSet<>(comptes.medecinsDuSas());
        feuille.ecrire(
                "equipe",
                List.of(
                        de("nom", 22, Forme.TEXTE, Professionnel::nom),
                        de("prenom", 18, Forme.TEXTE, Professionnel::prenom),
                        de("profession", 36, Forme.TEXTE, ligne -> ligne.professionComptee()
                                .libelle()),
                        de("statut", 15, Forme.TEXTE, ligne -> ligne.statut().libelle()),
                        de("entree", 13, Forme.DATE, Professionnel::entree),
                        de("sortie", 13, Forme.DATE, Professionnel::sortie),
                        nommee("associe", 12, Forme.OUI_NON, "equipe_associe", associes::contains),
                        nommee("ipa", 12, Forme.OUI_NON, "equipe_ipa", ipa::contains),
                        nommee("sas", 12, Forme.OUI_NON, "equipe_sas", sas::contains)),
                les(Professionnel.class));
    }

    private void vacations() {
        feuille.ecrire(
                "vacations",
                List.of(
                        de("nom", 34, Forme.TEXTE, ligne -> nom(ligne.vacataire())),
                        de("profession", 40, Forme.TEXTE, ligne -> ligne.vacataire()
                                .professionComptee()
                                .libelle()),
                        nommee("jours_semaine", 15, Forme.DECIMAL, "vacations_semaine", ligne -> ligne.vacataire()
                                .joursParSemaine()),
                        nommee("presence", 15, Forme.ENTIER, "vacations_presence", Vacation::joursDePresence),
                        nommee("ecoules", 15, Forme.ENTIER, "vacations_ecoules", Vacation::joursEcoules),
                        calculee(
                                "moyenne",
                                15,
                                Forme.DECIMAL,
                                "vacations_moyenne",
                                "IF(COUNT($C{0}:$E{0})=3,IF($E{0}>0,$C{0}*$D{0}/$E{0},0),\"\")")),
                comptes.vacations());
    }

    private void reunions() {
        CasDesReunions cas = new CasDesReunions(les(Rcp.class), comptes.dossiersDeLAnnee());
        feuille.ecrire(
                "rcp",
                List.of(
                        de("date", 13, Forme.DATE, Rcp::date),
                        de("theme", 58, Forme.TEXTE, Rcp::theme),
                        de("animateur", 24, Forme.TEXTE, Rcp::animateur),
                        de("participants", 13, Forme.ENTIER, Rcp::participants),
                        de("professions", 44, Forme.TEXTE, ligne -> String.join(", ", ligne.professions())),
                        nommee("dossiers", 12, Forme.ENTIER, "rcp_dossiers", cas::de),
                        comptee()),
                les(Rcp.class));
    }

    /** Whether a meeting counts hangs on the day of the contract, which one may change in the sheet of the inputs. */
    private Colonne<Rcp> comptee() {
        if (!donnees.bilan().regime().estChiffre()) {
            return nommee("comptee", 12, Forme.OUI_NON, "rcp_comptee", lignes::compte);
        }
        return liee(
                "comptee",
                12,
                Forme.OUI_NON,
                "rcp_comptee",
                "IF(ISNUMBER($A{0}),IF(AND($A{0}>=DATE(exercice,1,1),$A{0}<=date_reference,"
                        + "OR(contrat_en_cours=\"non\",$A{0}>=date_effet)),\"oui\",\"non\"),\"\")");
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
                        nommee("theme_mission", 58, Forme.TEXTE, "missions_theme", ligne -> ligne.theme()
                                .libelle()),
                        de("debut", 13, Forme.DATE, MissionSp::debut),
                        de("fin", 13, Forme.DATE, MissionSp::fin),
                        de("public", 34, Forme.TEXTE, MissionSp::publicVise),
                        nommee("comptee", 12, Forme.OUI_NON, "missions_comptee", lignes::compte)),
                les(MissionSp.class));
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
