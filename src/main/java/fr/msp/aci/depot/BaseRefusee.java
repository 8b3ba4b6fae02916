package fr.msp.aci.depot;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;

/** A database that is not opened, and is left as it is. */
public final class BaseRefusee extends IOException {

    private static final long serialVersionUID = 1L;

    private final Motif motif;
    private final String serveur;
    private final String repere;

    BaseRefusee(Motif motif) {
        this(motif, null);
    }

    BaseRefusee(Motif motif, Throwable cause) {
        super("database refused: " + motif, cause);
        this.motif = motif;
        this.serveur = null;
        this.repere = null;
    }

    private BaseRefusee(Motif motif, String suite, Hebergement.Serveur serveur, String repere) {
        super("database refused: " + motif + suite);
        this.motif = motif;
        this.serveur = serveur == null ? null : serveur.lieu();
        this.repere = repere;
    }

    /** The data of the home are on a server, and none was named. */
    static BaseRefusee surUnServeur(Maison maison) throws IOException {
        return new BaseRefusee(
                Motif.SUR_SERVEUR, "", null, Identite.lieu(maison).orElse("?"));
    }

    static BaseRefusee sur(Hebergement.Serveur serveur, Motif motif) {
        return new BaseRefusee(motif, "", serveur, null);
    }

    /** Of the cause, only its code is told: its text may name what a log must not. */
    static BaseRefusee sur(Hebergement.Serveur serveur, Motif motif, SQLException cause) {
        return new BaseRefusee(motif, " (SQLSTATE " + cause.getSQLState() + ")", serveur, null);
    }

    static BaseRefusee dUneAutreMaison(Hebergement.Serveur serveur, String identite) {
        return new BaseRefusee(Motif.AUTRE_MAISON, "", serveur, identite);
    }

    static BaseRefusee auLieuDe(Hebergement.Serveur serveur, String lieu) {
        return new BaseRefusee(Motif.AUTRE_BASE, "", serveur, lieu);
    }

    /** A later version of the program wrote bilans in it. */
    static BaseRefusee parUnePlusRecente(Hebergement hebergement, String programme) {
        return new BaseRefusee(
                Motif.BILANS_PLUS_RECENTS,
                " (" + programme + ")",
                hebergement instanceof Hebergement.Serveur serveur ? serveur : null,
                programme);
    }

    /** Why it is refused. */
    public enum Motif {
        /** There is none, though the home had one. */
        ABSENTE,
        /** There is none on the server, and the home has one elsewhere on a server. */
        AUTRE_BASE,
        /** There is none on the server, and the home has one as a file. */
        EN_FICHIER,
        /** There is none on the server yet, and it is not for a participant to make it. */
        VIDE,
        /** The file is no database at all. */
        PAS_UNE_BASE,
        /** It is a database, but not one of this program. */
        ETRANGERE,
        /** Its content cannot be read through, or misses what the archive holds. */
        ABIMEE,
        /** It is not, to the byte, the one that was closed here: damaged, cut short, or changed by something else. */
        MODIFIEE,
        /** The register beside it knows more: an older copy was put in its place. */
        EN_RETARD,
        /** A later version of this program made it. */
        PLUS_RECENTE,
        /** A later version of this program, with the same tables, wrote bilans in it. */
        BILANS_PLUS_RECENTS,
        /** It is encrypted and no key was given. */
        CHIFFREE,
        /** It is encrypted with another key. */
        CLE_FAUSSE,
        /** It does not open with this key, and nothing tells whether the key or the file is to blame. */
        CLE_OU_DOMMAGE,
        /** The home keeps its data on a server, and none was named. */
        SUR_SERVEUR,
        /** The server does not answer, or the connection to it was lost. */
        INJOIGNABLE,
        /** The server knows no such user, or another password. */
        ACCES_REFUSE,
        /** The server has no database of that name. */
        SANS_BASE,
        /** The user may not do there what has to be done. */
        SANS_DROIT,
        /** The database on the server does not hold every character. */
        ENCODAGE,
        /** The database on the server is that of another home. */
        AUTRE_MAISON,
        /** The database on the server knows more than the home: an older copy of the home was put in its place. */
        MAISON_EN_RETARD,
        /** Its tables are older than this program, and it is not for a participant to change them. */
        PAS_A_JOUR
    }

    /** Address of the server, when it is on one. */
    public Optional<String> serveur() {
        return Optional.ofNullable(serveur);
    }

    /**
     * Number of the home it is of, when that is another; address of the database of the home, when that is another; the
     * later version that wrote bilans in it.
     */
    public Optional<String> repere() {
        return Optional.ofNullable(repere);
    }

    /** Why it is refused. */
    public Motif motif() {
        return motif;
    }
}
