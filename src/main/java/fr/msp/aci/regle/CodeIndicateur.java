package fr.msp.aci.regle;

/** The indicators of the avenant 1 grid, in the order of the guide. */
public enum CodeIndicateur {
    A1_HORAIRES,
    A1_CRISE,
    A1_DIVERSITE,
    A1_SECOND_RECOURS,
    A1_CSTM,
    A1_MISSIONS_SP,
    A1_USAGERS,
    A1_SAS,
    A2_COORDINATION,
    A2_PROTOCOLES,
    A2_CONCERTATION,
    A2_FORMATION,
    A2_COORD_EXTERNE,
    A2_QUALITE,
    A2_PNC,
    A2_IC,
    A2_SURPOIDS,
    A3_SI_STANDARD,
    A3_SI_AVANCE;

    /** Code printed in the bilan, such as {@code A1-HORAIRES}. */
    public String code() {
        return name().replace('_', '-');
    }

    /** Axis of the agreement: 1 access to care, 2 team work and coordination, 3 information system. */
    public int axe() {
        return name().charAt(1) - '0';
    }
}
