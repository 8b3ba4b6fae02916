package fr.msp.aci.classeur;

import java.io.IOException;

/** Carries a refusal out of a stream that an XML parser reads. */
final class LimiteDepassee extends IOException {

    private static final long serialVersionUID = 1L;

    private final ClasseurRefuse refus;

    LimiteDepassee(ClasseurRefuse refus) {
        super(refus);
        this.refus = refus;
    }

    ClasseurRefuse refus() {
        return refus;
    }
}
