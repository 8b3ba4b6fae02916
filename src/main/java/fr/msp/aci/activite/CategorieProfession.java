package fr.msp.aci.activite;

/** Family of a profession, as the diversity and second-recourse indicators sort them (guide p. 9–12). */
public enum CategorieProfession {
    /** General practice. */
    MEDECINE_GENERALE,
    /** A medical profession other than general practice: specialist, MEP, midwife, dentist, pharmacist, biologist. */
    MEDICALE,
    /** A paramedical profession, from infirmier to assistant dentaire. */
    PARAMEDICALE
}
