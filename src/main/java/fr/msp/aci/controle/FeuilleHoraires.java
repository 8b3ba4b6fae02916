package fr.msp.aci.controle;

import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Jour;
import fr.msp.aci.activite.PlageHoraire;
import java.time.LocalTime;

/** Opening hours; two rows for a day make a lunch break. */
final class FeuilleHoraires {

    static final Colonne<String> SITE =
            Colonne.obligatoire("Site", TypeColonne.TEXTE).ou("Nom du site", "Lieu");
    static final Colonne<Jour> JOUR =
            Colonne.obligatoire("Jour", TypeColonne.liste(Listes.JOURS)).ou("Jour de la semaine");
    static final Colonne<LocalTime> OUVERTURE =
            Colonne.obligatoire("Ouverture", TypeColonne.HEURE).ou("Heure d'ouverture", "Ouvre à", "Début");
    static final Colonne<LocalTime> FERMETURE =
            Colonne.obligatoire("Fermeture", TypeColonne.HEURE).ou("Heure de fermeture", "Ferme à", "Fin");

    private FeuilleHoraires() {}

    static SchemaFeuille schema() {
        return SchemaFeuille.de(Feuille.HORAIRES, FeuilleHoraires::fait, SITE, JOUR, OUVERTURE, FERMETURE)
                .ou("Horaires d'ouverture", "Ouverture")
                .avec(DansLOrdre.heures(OUVERTURE, FERMETURE));
    }

    private static PlageHoraire fait(LigneSaisie ligne) {
        return new PlageHoraire(
                ligne.numero(),
                ligne.valeur(SITE),
                ligne.valeur(JOUR),
                ligne.valeur(OUVERTURE),
                ligne.valeur(FERMETURE));
    }
}
