package fr.msp.aci.depot;

import java.io.IOException;

/** A database on a server that another process holds, on this machine or another. */
public final class BaseTenue extends IOException {

    private static final long serialVersionUID = 1L;

    private final String lieu;
    private final String detenteur;

    BaseTenue(String lieu, String detenteur) {
        super("database held");
        this.lieu = lieu;
        this.detenteur = detenteur;
    }

    /** Its address. */
    public String lieu() {
        return lieu;
    }

    /** Who holds it, as the server knows it: program and process, machine, since when. */
    public String detenteur() {
        return detenteur;
    }
}
