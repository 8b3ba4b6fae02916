package fr.msp.aci.depot;

import fr.msp.aci.activite.Exercice;
import fr.msp.aci.activite.Finess;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that was done.
 *
 * @param rang order over the whole life of the home, 0 until it is entered
 * @param le when
 * @param genre what
 * @param finess the structure, when it is about one
 * @param exercice the exercise, when it is about one
 * @param nom the file, when it is about one
 * @param empreinte SHA-256 of that file
 * @param taille its size in bytes
 * @param reception rank under which a workbook was received
 * @param detail format of a bilan, versions, counts, figures before and after; never a name
 */
public record Evenement(
        long rang,
        Instant le,
        Genre genre,
        Optional<String> finess,
        Optional<Integer> exercice,
        Optional<String> nom,
        Optional<String> empreinte,
        Optional<Long> taille,
        Optional<Long> reception,
        Optional<String> detail) {

    /** What can be done. */
    public enum Genre {
        /** A workbook was accepted. */
        ACCEPTE,
        /** A workbook was known already. */
        CONNU,
        /** A workbook was refused. */
        REFUSE,
        /** A piece of evidence was received. */
        JUSTIFICATIF,
        /** A file of a bilan was written. */
        RENDU,
        /** A bilan was computed whose files had to be written; the checksum is that of what they say. */
        BILAN,
        /** A bilan took the place of one of other sums. */
        CORRECTION,
        /** The original of a workbook refused for a patient's data was deleted, its time being over. */
        EFFACE,
        /** An exercise was purged. */
        PURGE,
        /** The database was made again from the archive. */
        RECONSTRUCTION,
        /** The tables of the database were brought up to date. */
        MIGRATION,
        /** The database was encrypted. */
        CHIFFREMENT;

        /** Whether a workbook came in, whatever became of it. */
        public boolean estDUnClasseur() {
            return this == ACCEPTE || this == CONNU || this == REFUSE;
        }

        /** Whether something came in. */
        public boolean estUneReception() {
            return estDUnClasseur() || this == JUSTIFICATIF;
        }
    }

    /** Something about the home as a whole. */
    public static Evenement de(Genre genre, Instant le, String detail) {
        return new Evenement(
                0,
                le,
                genre,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(detail));
    }

    /** The same, about an exercise. */
    public Evenement pour(Exercice annee) {
        return new Evenement(
                rang, le, genre, finess, Optional.of(annee.annee()), nom, empreinte, taille, reception, detail);
    }

    /** The same, about a structure and an exercise. */
    public Evenement pour(Cle cle) {
        return new Evenement(
                rang,
                le,
                genre,
                Optional.of(cle.finess().numero()),
                Optional.of(cle.exercice().annee()),
                nom,
                empreinte,
                taille,
                reception,
                detail);
    }

    /** A workbook was received. */
    public static Evenement de(Reception recue) {
        Entree entree = recue.entree();
        return new Evenement(
                0,
                entree.recuLe(),
                Genre.valueOf(recue.issue().name()),
                recue.finess().map(Finess::numero),
                recue.exercice().map(Exercice::annee),
                Optional.of(entree.nom()),
                Optional.of(entree.empreinte()),
                Optional.of(entree.taille()),
                Optional.of(entree.rang()),
                Optional.empty());
    }

    /** The original of a refused workbook was deleted. */
    public static Evenement efface(Reception refusee, Instant le) {
        Evenement refus = de(refusee);
        return new Evenement(
                0,
                le,
                Genre.EFFACE,
                refus.finess,
                refus.exercice,
                refus.nom,
                refus.empreinte,
                refus.taille,
                refus.reception,
                Optional.empty());
    }

    /** A piece of evidence was received. */
    public static Evenement de(Cle cle, Piece piece) {
        return new Evenement(
                0,
                piece.recuLe(),
                Genre.JUSTIFICATIF,
                Optional.of(cle.finess().numero()),
                Optional.of(cle.exercice().annee()),
                Optional.of(piece.nom()),
                Optional.of(piece.empreinte()),
                Optional.of(piece.taille()),
                Optional.empty(),
                Optional.empty());
    }

    static Evenement de(Emission emission) {
        return new Evenement(
                0,
                emission.emisLe(),
                Genre.RENDU,
                Optional.of(emission.cle().finess().numero()),
                Optional.of(emission.cle().exercice().annee()),
                Optional.empty(),
                Optional.of(emission.empreinte()),
                Optional.empty(),
                Optional.empty(),
                Optional.of(emission.format()));
    }

    static Evenement de(BilanConserve bilan, Bilans.Passage passage) {
        return new Evenement(
                0,
                passage.calculeLe(),
                Genre.BILAN,
                Optional.of(bilan.cle().finess().numero()),
                Optional.of(bilan.cle().exercice().annee()),
                Optional.empty(),
                Optional.of(bilan.rendu()),
                Optional.empty(),
                Optional.empty(),
                passage.ecart());
    }

    /** The structure and exercise, when it is about both. */
    public Optional<Cle> cle() {
        return finess.map(Finess::new).flatMap(f -> exercice.map(n -> new Cle(f, new Exercice(n))));
    }
}
