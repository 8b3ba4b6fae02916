package fr.msp.aci.commande;

/** The program {@code aci-bilan}: from the workbooks of a maison de santé to its yearly bilan. */
public final class AciBilan {

    private AciBilan() {}

    /** Runs a command and ends with its code. */
    public static void main(String[] arguments) {
        System.exit(executer(arguments));
    }

    /**
     * Runs a command.
     *
     * @return 0 all went well; 1 a workbook was refused; 2 wrong usage; 3 technical failure; 4 the home is held
     */
    public static int executer(String... arguments) {
        return new LigneDeCommande(Environnement.duSysteme()).executer(arguments);
    }
}
