package fr.msp.aci.controle;

/** Something a row must respect beyond the type of its cells; broken, it is an error of the row. */
@FunctionalInterface
interface RegleDeLigne {
    void verifier(LigneExaminee ligne);
}
