package fr.msp.aci.rapport;

/** Compiles the report designs of {@code reports/} at build time. */
public final class CompilationDesMaquettes {

    private CompilationDesMaquettes() {}

    /** Source folder, then target folder. */
    public static void main(String[] arguments) {}
}
