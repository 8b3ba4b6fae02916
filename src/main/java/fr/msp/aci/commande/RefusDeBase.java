package fr.msp.aci.commande;

import fr.msp.aci.depot.BaseRefusee;
import fr.msp.aci.depot.BaseTenue;
import fr.msp.aci.depot.Maison;
import fr.msp.aci.depot.SansPlace;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.h2.api.ErrorCode;
import org.springframework.transaction.TransactionSystemException;

/** A database that cannot be used, told with its remedy. */
final class RefusDeBase {

    /** Codes of the SQL standard and of PostgreSQL: no connection, or a server that stops or starts. */
    private static final Pattern CONNEXION_PERDUE = Pattern.compile("08...|57P0[1-3]");

    /** A standby of PostgreSQL, or a server that was told to take no change. */
    private static final String LECTURE_SEULE = "25006";

    private static final long MEGA = 1_000_000;

    private RefusDeBase() {}

    static Refus en(Textes textes, BaseRefusee refusee, Maison maison) {
        return Refus.technique(dit(textes, refusee, maison));
    }

    /** Why it is, and what to do. */
    static String dit(Textes textes, BaseRefusee refusee, Maison maison) {
        String motif = refusee.motif().name();
        // Only a folder that lost its own number may be told to take that of the database.
        boolean identifie = refusee.motif() == BaseRefusee.Motif.AUTRE_MAISON && aUneBase(maison);
        return refusee.serveur()
                .map(serveur -> textes.de(
                        "base.serveur." + motif + (identifie ? ".identifie" : ""),
                        serveur,
                        maison.registre(),
                        maison.identite(),
                        refusee.repere().orElse(""),
                        maison.db()))
                .orElseGet(() -> textes.de(
                        "base." + motif,
                        maison.db(),
                        maison.registre(),
                        refusee.repere().orElse("")));
    }

    private static boolean aUneBase(Maison maison) {
        return Files.exists(maison.identite()) || maison.aUnFichierDeBase();
    }

    static Refus en(Textes textes, BaseTenue tenue) {
        return Refus.occupee(textes.de("base.serveur.tenue", tenue.lieu(), tenue.detenteur()));
    }

    static Refus en(Textes textes, SansPlace sansPlace) {
        return Refus.technique(textes.de(
                "base.sans.place",
                sansPlace.dossier(),
                Long.toString((sansPlace.besoin() + MEGA - 1) / MEGA),
                Long.toString(sansPlace.reste() / MEGA)));
    }

    /** What only showed in the middle of the work: a damage, or a server that went away. */
    static Optional<Refus> enCoursDeRoute(Textes textes, Throwable echec, Maison maison) {
        for (Throwable cause = echec; cause != null; cause = suite(cause)) {
            if (cause instanceof SQLException sql) {
                if (sql.getErrorCode() == ErrorCode.FILE_CORRUPTED_1) {
                    return Optional.of(Refus.technique(
                            textes.de("base." + BaseRefusee.Motif.ABIMEE.name(), maison.db(), maison.registre())));
                }
                if (sql.getSQLState() != null
                        && CONNEXION_PERDUE.matcher(sql.getSQLState()).matches()) {
                    return Optional.of(Refus.technique(textes.de("base.serveur.perdue")));
                }
                if (LECTURE_SEULE.equals(sql.getSQLState())) {
                    return Optional.of(
                            Refus.technique(textes.de("base.serveur.lecture.seule", BaseConfiguree.ADRESSE)));
                }
            }
        }
        return Optional.empty();
    }

    /** A transaction that could not even be undone keeps what ended it beside its own cause. */
    private static Throwable suite(Throwable echec) {
        return echec instanceof TransactionSystemException defaite && defaite.getApplicationException() != null
                ? defaite.getApplicationException()
                : echec.getCause();
    }
}
