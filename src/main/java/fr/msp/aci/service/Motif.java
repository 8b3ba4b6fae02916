package fr.msp.aci.service;

/** Why a pass is made. */
public enum Motif {
    /** The service starts: what was cut short is taken up. */
    DEMARRAGE,
    /** Something was dropped, and has settled. */
    INBOX,
    /** The calendar says so. */
    CALENDRIER,
    /** Something was left to be done again. */
    REPRISE
}
