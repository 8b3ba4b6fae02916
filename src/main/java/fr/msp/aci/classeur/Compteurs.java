package fr.msp.aci.classeur;

import java.util.function.LongSupplier;

/** What reading a workbook has cost so far, against its limits. */
final class Compteurs {

    /** What a text costs besides its characters, in characters. */
    private static final int COUT_D_UN_TEXTE = 32;

    private final Limites limites;
    private final LongSupplier horloge;
    private final long echeance;
    private long octetsDecompresses;
    private long lignes;
    private long cellules;
    private long caracteresHorsCellules;

    /**
     * @param horloge nanoseconds, as {@link System#nanoTime} counts them
     */
    Compteurs(Limites limites, LongSupplier horloge) {
        this.limites = limites;
        this.horloge = horloge;
        this.echeance = horloge.getAsLong() + limites.duree().toNanos();
    }

    Limites limites() {
        return limites;
    }

    /** Called for every buffer of inflated bytes: often enough to stop in time, rarely enough to cost nothing. */
    void octets(int nombre) throws LimiteDepassee {
        octetsDecompresses += nombre;
        if (octetsDecompresses > limites.octetsDecompresses()) {
            throw new LimiteDepassee(ClasseurRefuse.auDela(Motif.DECOMPRESSION, limites.octetsDecompresses()));
        }
        if (tropTard()) {
            throw new LimiteDepassee(tropLong());
        }
    }

    /** A row given again, or from memory, inflates no byte, and yet takes the time of all that is looked for in it. */
    void temps() throws ClasseurRefuse {
        if (tropTard()) {
            throw tropLong();
        }
    }

    void ligne(int nombreDeCellules) throws ClasseurRefuse {
        temps();
        lignes++;
        if (lignes > limites.lignes()) {
            throw ClasseurRefuse.auDela(Motif.LIGNES, limites.lignes());
        }
        cellules(nombreDeCellules);
    }

    private boolean tropTard() {
        return horloge.getAsLong() - echeance > 0;
    }

    private ClasseurRefuse tropLong() {
        return ClasseurRefuse.auDela(Motif.DUREE, limites.duree().toSeconds());
    }

    void cellules(int nombre) throws ClasseurRefuse {
        cellules += nombre;
        if (cellules > limites.cellules()) {
            throw ClasseurRefuse.auDela(Motif.CELLULES, limites.cellules());
        }
    }

    void feuilles(int nombre) throws ClasseurRefuse {
        if (nombre > limites.feuilles()) {
            throw ClasseurRefuse.auDela(Motif.FEUILLES, limites.feuilles());
        }
    }

    void longueur(int caracteres) throws ClasseurRefuse {
        if (caracteres > limites.longueurDeTexte()) {
            throw ClasseurRefuse.auDela(Motif.LONGUEUR_DE_TEXTE, limites.longueurDeTexte());
        }
    }

    void textesPartages(int nombre, long caracteres) throws ClasseurRefuse {
        if (nombre > limites.textesPartages() || caracteres > limites.caracteresPartages()) {
            throw ClasseurRefuse.auDela(Motif.TEXTES, limites.textesPartages());
        }
    }

    /** Texts kept from around the cells of the sheets, until someone asks for them. */
    void texteHorsCellule(int caracteres) throws ClasseurRefuse {
        caracteresHorsCellules += caracteres + COUT_D_UN_TEXTE;
        textesPartages(0, caracteresHorsCellules);
    }
}
