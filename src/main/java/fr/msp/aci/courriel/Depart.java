package fr.msp.aci.courriel;

import fr.msp.aci.depot.Courriel;
import fr.msp.aci.depot.Empreinte;
import java.util.List;

/**
 * A mail ready to leave.
 *
 * @param identifiants of what it tells, one each: a mail to the administrator may tell of several
 * @param courrier the mail
 * @param suites mails that follow it once, when the server took it
 */
record Depart(List<String> identifiants, Courrier courrier, List<Courrier> suites) {

    private static final int DEBUT_D_IDENTIFIANT = 32;

    Depart {
        identifiants = List.copyOf(identifiants);
        suites = List.copyOf(suites);
    }

    /** The same at every try, and that of no other mail, even of a database that was made again. */
    static String identifiant(Courriel courriel) {
        return identifiant(courriel.objet() + " " + courriel.rang() + " " + courriel.cle() + " " + courriel.teneur()
                + " " + courriel.ecritLe());
    }

    /** That of a mail that tells of several things: the same as long as it tells of the same. */
    static String identifiant(List<String> identifiants) {
        return identifiants.size() == 1 ? identifiants.get(0) : identifiant(String.join(" ", identifiants));
    }

    private static String identifiant(String tout) {
        return "aci-bilan." + Empreinte.de(tout).substring(0, DEBUT_D_IDENTIFIANT);
    }
}
