package fr.msp.aci.lot;

import fr.msp.aci.calcul.regional.SyntheseRegionale;
import fr.msp.aci.depot.Cle;
import fr.msp.aci.depot.Reception;
import java.nio.file.Path;
import java.time.Instant;

/** Told of what a run does, as it does it; several threads may call it at once. */
public interface Suivi {

    /** A run begins, with that many workbooks to receive. */
    void debut(int classeurs);

    /** A run that was cut short is taken up again. */
    void reprise(Instant commenceLe);

    /** A workbook was received, stored and moved out of the inbox to that place. */
    void recu(Reception reception, Path conserve);

    /** Files of evidence were received. */
    void justificatifs(Cle cle, int nouveaux);

    /** They are of a structure of which no workbook was ever accepted. */
    void structureInconnue(Cle cle);

    /** A file of evidence took the place of another that had been received under that name. */
    void remplace(Cle cle, String nom);

    /** A file of evidence is known by another name than its own, which another one of its folder has. */
    void renomme(String fichier, String nom);

    /** A folder of evidence was given the name of its structure and exercise, and some of its files stay in it. */
    void dossierRenomme(String ancien, Cle cle);

    /** Something stays in the inbox, for the reason said. */
    void laisse(String nom, Raison raison);

    /** Bilans are to be computed again. */
    void perimes(int bilans);

    /** A bilan was computed, and its files written when they had changed. */
    void calcule(Recalcul.Resultat resultat);

    /** The synthesis of many structures was written. */
    void synthese(SyntheseRegionale synthese);

    /** The original of a workbook refused for a patient's data was deleted, its time being over. */
    void efface(Reception reception);

    /** Something failed for a technical reason; the rest goes on and the same command resumes. */
    void echec(String quoi, Exception cause);

    /** Why something stays in the inbox. */
    enum Raison {
        /** It changed while the run was at work: the next run takes it. */
        MODIFIE,
        /** Its copy to the inbox is not finished: a later run takes it. */
        EN_COURS,
        /** It bears the name of a copy that is not finished, and nothing has moved for long: no run takes it so. */
        COPIE_OUBLIEE,
        /** A workbook whose name begins with a dot, and that nobody renames: no run takes it so. */
        NOM_CACHE,
        /** A spreadsheet program has it open, or left its mark when it broke down. */
        OUVERT,
        /** Its name holds bytes that are no characters here: it could not be found again by it. */
        NOM_ILLISIBLE,
        /** A folder without a workbook of its name, and not named {@code FINESS-N}. */
        DOSSIER_SANS_CLASSEUR,
        /** The same, and it holds a workbook: only those of the inbox itself are read. */
        CLASSEUR_DANS_UN_DOSSIER,
        /** A file of evidence without a byte: a copy that failed. */
        PIECE_VIDE,
        /** Not a plain file: a link, for instance. */
        PAS_UN_FICHIER,
        /** Its name holds a patient's number. */
        NOM_PERSONNEL
    }
}
