package fr.msp.aci.controle;

import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Numero;
import fr.msp.aci.activite.Profession;
import fr.msp.aci.activite.Professionnel;
import fr.msp.aci.activite.Statut;
import java.math.BigDecimal;
import java.time.LocalDate;

/** The professionals of the structure and those who come to it. */
final class FeuilleProfessionnels {

    static final Colonne<String> NOM = Colonne.obligatoire("Nom", TypeColonne.TEXTE)
            .ou("Nom de famille", "Nom du professionnel", "Nom d'exercice");
    static final Colonne<String> PRENOM =
            Colonne.obligatoire("Prénom", TypeColonne.TEXTE).ou("Prénom du professionnel");
    static final Colonne<String> RPPS =
            Colonne.de("RPPS", TypeColonne.numero(Numero.RPPS)).ou("N° RPPS", "Numéro RPPS", "Identifiant RPPS");
    static final Colonne<String> NUMERO_AM = Colonne.de("N° AM", TypeColonne.numero(Numero.AM))
            .ou("Numéro AM", "N° Assurance maladie", "Numéro Assurance maladie", "N° AMELI", "AM");
    static final Colonne<Profession> PROFESSION = Colonne.obligatoire(
                    "Profession", TypeColonne.liste(Listes.PROFESSIONS))
            .ou("Profession de santé", "Métier");
    static final Colonne<String> SPECIALITE =
            Colonne.de("Spécialité", TypeColonne.TEXTE).ou("Spécialité médicale");
    static final Colonne<Statut> STATUT = Colonne.obligatoire("Statut", TypeColonne.liste(Listes.STATUTS))
            .ou("Statut dans la structure", "Statut du professionnel");
    static final Colonne<String> SITE = Colonne.de("Site", TypeColonne.TEXTE).ou("Site d'exercice", "Lieu d'exercice");
    static final Colonne<LocalDate> ENTREE = Colonne.de("Entrée", TypeColonne.DATE)
            .ou("Date d'entrée", "Arrivée", "Date d'arrivée", "Entrée dans la structure");
    static final Colonne<LocalDate> SORTIE =
            Colonne.de("Sortie", TypeColonne.DATE).ou("Date de sortie", "Départ", "Date de départ");
    static final Colonne<BigDecimal> JOURS = Colonne.de("Jours par semaine", TypeColonne.nombre("7"))
            .ou("Jours/semaine", "Nombre de jours par semaine", "Nb jours par semaine", "Jours hebdomadaires");
    static final Colonne<Boolean> CSTM =
            Colonne.de("CSTM", TypeColonne.OUI_NON).ou("Contrat de solidarité territoriale médecin", "Médecin CSTM");
    static final Colonne<Boolean> SAS = Colonne.de("SAS", TypeColonne.OUI_NON)
            .ou("Participe au SAS", "Participation SAS", "Participation au SAS", "Service d'accès aux soins");

    private FeuilleProfessionnels() {}

    static SchemaFeuille schema() {
        return SchemaFeuille.de(
                        Feuille.PROFESSIONNELS,
                        FeuilleProfessionnels::fait,
                        NOM,
                        PRENOM,
                        RPPS,
                        NUMERO_AM,
                        PROFESSION,
                        SPECIALITE,
                        STATUT,
                        SITE,
                        ENTREE,
                        SORTIE,
                        JOURS,
                        CSTM,
                        SAS)
                .ou("Professionnel de santé", "Équipe", "Liste des professionnels", "Professionnels MSP")
                .avec(
                        DansLOrdre.dates(ENTREE, SORTIE),
                        DatesDansExercice.pasDesAnneesApres(ENTREE),
                        new TitreDeGeneraliste(PROFESSION));
    }

    private static Professionnel fait(LigneSaisie ligne) {
        return new Professionnel(
                ligne.numero(),
                ligne.valeur(NOM),
                ligne.valeur(PRENOM),
                ligne.lue(RPPS),
                ligne.lue(NUMERO_AM),
                ligne.valeur(PROFESSION),
                ligne.lue(SPECIALITE),
                ligne.valeur(STATUT),
                ligne.lue(SITE),
                ligne.lue(ENTREE),
                ligne.lue(SORTIE),
                ligne.lue(JOURS),
                ligne.oui(CSTM),
                ligne.oui(SAS));
    }
}
