package fr.msp.aci.controle;

/** Something a row must respect beyond the type of its cells; broken, it is said, and an error refuses the row. */
@FunctionalInterface
interface RegleDeLigne {
    void verifier(LigneExaminee ligne);
}
