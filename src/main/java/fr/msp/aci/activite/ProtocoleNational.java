package fr.msp.aci.activite;

/** The six national protocols of cooperation for unscheduled care (guide p. 38–39), by their number and subject. */
public enum ProtocoleNational implements Choix {
    CHEVILLE(1, "entorse de cheville"),
    LOMBALGIE(2, "lombalgie aiguë"),
    POLLAKIURIE(3, "pollakiurie et brûlures mictionnelles"),
    ODYNOPHAGIE(4, "odynophagie"),
    RHINO_CONJONCTIVITE(5, "rhino-conjonctivite allergique"),
    ERUPTION_VESICULEUSE(6, "éruption vésiculeuse");

    private final int numero;
    private final String sujet;

    ProtocoleNational(int numero, String sujet) {
        this.numero = numero;
        this.sujet = sujet;
    }

    /** Number of the protocol in the guide, from 1 to 6. */
    public int numero() {
        return numero;
    }

    /** What the protocol treats, in a few French words. */
    public String sujet() {
        return sujet;
    }

    @Override
    public String libelle() {
        return Integer.toString(numero);
    }

    @Override
    public String enClair() {
        return numero + " (" + sujet + ")";
    }
}
