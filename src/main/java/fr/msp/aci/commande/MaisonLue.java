package fr.msp.aci.commande;

import fr.msp.aci.depot.Depot;
import fr.msp.aci.depot.Maison;
import fr.msp.aci.depot.Registre;
import fr.msp.aci.depot.Registre.Reponse;
import java.io.IOException;
import java.util.function.Function;

/**
 * A home that a command only reads. Who may write it holds it, as every command does; one that nobody may write here (a
 * disk mounted read-only, an auditor's copy) is read from a copy of its database, and left as it is.
 */
final class MaisonLue {

    private MaisonLue() {}

    /**
     * Asks its database.
     *
     * @throws IOException when the home cannot be used, or there is no room for a copy
     * @throws Refus when it is held, or its database cannot be read
     */
    static <T> T demander(Racine racine, Function<Depot, T> question) throws IOException {
        Maison maison = racine.maison();
        return maison.estInscriptible()
                ? MaisonTenue.avec(racine, tenue -> question.apply(tenue.depot()))
                : demanderSansEcrire(racine, maison, question);
    }

    private static <T> T demanderSansEcrire(Racine racine, Maison maison, Function<Depot, T> question)
            throws IOException {
        Textes textes = racine.textes();
        Reponse<T> reponse = Registre.demander(maison, BaseConfiguree.dans(racine), question);
        if (reponse instanceof Reponse.Lue<T> lue) {
            return lue.valeur();
        }
        if (reponse instanceof Reponse.Occupee<T> occupee) {
            throw Refus.occupee(textes.de("occupee", maison.racine(), occupee.detenteur()));
        }
        if (reponse instanceof Reponse.Refusee<T> refusee) {
            throw RefusDeBase.en(textes, refusee.raison(), maison);
        }
        throw Refus.technique(textes.de(
                reponse instanceof Reponse.Absente<T> ? "lecture.seule.sans.base" : "lecture.seule.illisible",
                maison.racine()));
    }
}
