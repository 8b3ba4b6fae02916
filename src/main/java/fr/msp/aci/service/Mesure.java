package fr.msp.aci.service;

import java.util.Locale;
import java.util.Map;

/**
 * The figures that tell how a home fares. What is counted goes on over the life of the home, whichever process made the
 * passes; none says anything of a person or of what a workbook holds.
 */
enum Mesure {
    ACCEPTES(Genre.COMPTEUR, "classeurs", "issue", "accepte", "Classeurs reçus, selon leur issue"),
    REFUSES(Genre.COMPTEUR, "classeurs", "issue", "refuse", "Classeurs reçus, selon leur issue"),
    CONNUS(Genre.COMPTEUR, "classeurs", "issue", "connu", "Classeurs reçus, selon leur issue"),
    RECALCULES(Genre.COMPTEUR, "bilans.recalcules", "", "", "Bilans recalculés"),
    RENDUS(Genre.COMPTEUR, "bilans.rendus", "", "", "Bilans dont les fichiers ont été écrits"),
    ECHECS(Genre.COMPTEUR, "echecs", "", "", "Classeurs, bilans ou étapes en échec technique"),
    PASSAGES_REUSSIS(Genre.COMPTEUR, "passages", "resultat", "reussi", "Passages, selon leur résultat"),
    PASSAGES_ECHOUES(Genre.COMPTEUR, "passages", "resultat", "echoue", "Passages, selon leur résultat"),
    PASSAGES_INTERROMPUS(Genre.COMPTEUR, "passages", "resultat", "interrompu", "Passages, selon leur résultat"),
    DUREE_TOTALE(Genre.COMPTEUR, "passages.duree.seconds", "", "", "Temps passé dans les passages"),
    DUREE(Genre.JAUGE, "dernier.passage.duree.seconds", "", "", "Durée du dernier passage"),
    DERNIER_PASSAGE(Genre.JAUGE, "dernier.passage.timestamp.seconds", "", "", "Fin du dernier passage"),
    DERNIER_SUCCES(Genre.JAUGE, "dernier.succes.timestamp.seconds", "", "", "Fin du dernier passage réussi"),
    ECHECS_DE_SUITE(Genre.JAUGE, "echecs.consecutifs", "", "", "Passages en échec depuis le dernier réussi"),
    COURRIELS_PARTIS(Genre.COMPTEUR, "courriels", "etat", "parti", "Courriels, selon leur sort"),
    COURRIELS_PERDUS(Genre.COMPTEUR, "courriels", "etat", "abandonne", "Courriels, selon leur sort"),
    COURRIELS_EN_ATTENTE(Genre.JAUGE, "courriels.en.attente", "", "", "Courriels à envoyer encore"),
    INBOX_POSES(Genre.INSTANT, "inbox.fichiers", "etat", "pose", "Fichiers de inbox/, posés ou en mouvement"),
    INBOX_MOUVANTS(Genre.INSTANT, "inbox.fichiers", "etat", "mouvant", "Fichiers de inbox/, posés ou en mouvement"),
    DISQUE_LIBRE(Genre.INSTANT, "disque.libre.bytes", "", "", "Place libre sur le disque du dossier de travail"),
    BATTEMENT(Genre.INSTANT, "watch.timestamp.seconds", "", "", "Dernier signe de vie de watch");

    private static final String DEBUT = "aci.bilan.";

    private final Genre genre;
    private final String nom;
    private final String etiquette;
    private final String valeur;
    private final String description;

    Mesure(Genre genre, String nom, String etiquette, String valeur, String description) {
        this.genre = genre;
        this.nom = nom;
        this.etiquette = etiquette;
        this.valeur = valeur;
        this.description = description;
    }

    /** How a figure lives. */
    enum Genre {
        /** Only grows. */
        COMPTEUR,
        /** As the last pass left it. */
        JAUGE,
        /** As it is when written; not kept. */
        INSTANT
    }

    Genre genre() {
        return genre;
    }

    /** Its name among meters. */
    String nom() {
        return DEBUT + nom;
    }

    /** What tells it from those of the same name. */
    Map<String, String> etiquettes() {
        return etiquette.isEmpty() ? Map.of() : Map.of(etiquette, valeur);
    }

    String description() {
        return description;
    }

    /** Its name in the file that keeps it. */
    String cle() {
        return name().toLowerCase(Locale.ROOT);
    }
}
