package fr.msp.aci.activite;

/** A value taken from a closed list of the guide; {@link #libelle()} is how the guide and the workbook write it. */
public interface Choix {

    /** The words of the list, in French, as a coordinator reads and types them. */
    String libelle();

    /** The same for whoever does not know the list by heart: with what a number stands for. */
    default String enClair() {
        return libelle();
    }
}
