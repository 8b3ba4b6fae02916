package fr.msp.aci.commande;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * What the user sees: plain lines, more of them with {@code --verbose}, only what calls for an action with
 * {@code --quiet}. Names come from files nobody has checked: their control characters are shown, never obeyed.
 */
final class Ecran {

    private final PrintWriter sortie;
    private final PrintWriter erreurs;
    private final Textes textes;
    private final Niveau niveau;
    private final Avancement avancement;

    Ecran(Environnement environnement, Textes textes, Niveau niveau) {
        this.sortie = enTexte(environnement.sortie());
        this.erreurs = enTexte(environnement.erreurs());
        this.textes = textes;
        this.niveau = niveau;
        this.avancement = new Avancement(
                erreurs, environnement.terminal() && niveau != Niveau.SILENCIEUX, environnement.horloge());
    }

    /** How much is said. */
    enum Niveau {
        SILENCIEUX,
        NORMAL,
        BAVARD
    }

    /** Accents must survive a night under cron, where the locale is often none: UTF-8, but on a Windows console. */
    static PrintWriter enTexte(PrintStream flux) {
        boolean consoleWindows =
                System.console() != null && System.getProperty("os.name").startsWith("Windows");
        Charset jeu = consoleWindows ? System.console().charset() : StandardCharsets.UTF_8;
        return new PrintWriter(new OutputStreamWriter(flux, jeu), true);
    }

    /** A line of ordinary progress. */
    void dire(String cle, Object... valeurs) {
        if (niveau != Niveau.SILENCIEUX) {
            ligne(textes.de(cle, valeurs));
        }
    }

    /** A line for who wants to know more. */
    void detailler(String cle, Object... valeurs) {
        if (niveau == Niveau.BAVARD) {
            ligne(textes.de(cle, valeurs));
        }
    }

    /** A line that calls for an action, or the very result of the command. */
    void annoncer(String cle, Object... valeurs) {
        ligne(textes.de(cle, valeurs));
    }

    /** That the sentences of the rules, shown among those of a command, are not in the language asked for. */
    void direLaLangueDesRegles() {
        if (!textes.de("regles.langue").isEmpty()) {
            annoncer("regles.langue");
        }
    }

    /** A failure, apart from the results. */
    void alerter(String cle, Object... valeurs) {
        synchronized (sortie) {
            avancement.effacer();
            erreurs.println(lisible(textes.de(cle, valeurs)));
        }
    }

    /** Text made elsewhere, which already is fit for a terminal. */
    void ecrire(String texte) {
        synchronized (sortie) {
            sortie.print(texte);
            sortie.flush();
        }
    }

    Avancement avancement() {
        return avancement;
    }

    Textes textes() {
        return textes;
    }

    private void ligne(String texte) {
        synchronized (sortie) {
            avancement.effacer();
            sortie.println(lisible(texte));
            avancement.montrer();
        }
    }

    private static String lisible(String texte) {
        StringBuilder lisible = new StringBuilder(texte.length());
        texte.codePoints().forEach(point -> lisible.appendCodePoint(agit(point) ? '\uFFFD' : point));
        return lisible.toString();
    }

    private static boolean agit(int point) {
        int genre = Character.getType(point);
        return point != '\n' && (genre == Character.CONTROL || genre == Character.FORMAT);
    }
}
