package fr.msp.aci.classeur;

import java.util.Optional;

/** A file cannot be read as a workbook, for one named reason; never a defect of the machine. */
public final class ClasseurRefuse extends Exception {

    private static final long serialVersionUID = 1L;

    private final Motif motif;
    private final transient Optional<Long> limite;

    ClasseurRefuse(Motif motif) {
        this(motif, Optional.empty(), null);
    }

    ClasseurRefuse(Motif motif, Throwable cause) {
        this(motif, Optional.empty(), cause);
    }

    private ClasseurRefuse(Motif motif, Optional<Long> limite, Throwable cause) {
        super(motif.name(), cause);
        this.motif = motif;
        this.limite = limite;
    }

    static ClasseurRefuse auDela(Motif motif, long limite) {
        return new ClasseurRefuse(motif, Optional.of(limite), null);
    }

    /** Why. */
    public Motif motif() {
        return motif;
    }

    /** The limit that was passed, when the reason is one: in the unit of {@link Limites}, seconds for the time. */
    public Optional<Long> limite() {
        return limite;
    }
}
