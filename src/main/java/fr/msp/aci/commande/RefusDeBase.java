package fr.msp.aci.commande;

import fr.msp.aci.depot.BaseRefusee;
import fr.msp.aci.depot.Maison;
import java.sql.SQLException;
import java.util.Optional;
import org.h2.api.ErrorCode;

/** A database that cannot be used, told with its remedy. */
final class RefusDeBase {

    private RefusDeBase() {}

    static Refus en(Textes textes, BaseRefusee refusee, Maison maison) {
        return Refus.technique(textes.de("base." + refusee.motif().name(), maison.db(), maison.registre()));
    }

    /** A damage that only showed in the middle of the work. */
    static Optional<Refus> siAbimee(Textes textes, Throwable echec, Maison maison) {
        for (Throwable cause = echec; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == ErrorCode.FILE_CORRUPTED_1) {
                return Optional.of(Refus.technique(
                        textes.de("base." + BaseRefusee.Motif.ABIMEE.name(), maison.db(), maison.registre())));
            }
        }
        return Optional.empty();
    }
}
