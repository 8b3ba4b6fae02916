package fr.msp.aci.grappe;

/** Why a message is put aside: another queue keeps it, for who wants to know where it came from. */
public enum Motif {
    /** It is none of ours. */
    ETRANGER,
    /** It looks like one of ours and asks for something that does not exist. */
    ILLISIBLE,
    /** Several workers took it and none came to its end. */
    FATAL
}
