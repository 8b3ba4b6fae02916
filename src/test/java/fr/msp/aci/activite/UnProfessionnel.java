package fr.msp.aci.activite;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** A row of the team, of which nothing is known but what a test says of it. */
public final class UnProfessionnel {

    private final int ligne;
    private final Profession profession;
    private final Statut statut;
    private String nom = "Inventée";
    private String prenom = "Alix";
    private Optional<String> rpps = Optional.empty();
    private Optional<String> numeroAm = Optional.empty();
    private Optional<String> specialite = Optional.empty();
    private Optional<String> site = Optional.empty();
    private Optional<LocalDate> entree = Optional.empty();
    private Optional<LocalDate> sortie = Optional.empty();
    private Optional<BigDecimal> joursParSemaine = Optional.empty();
    private boolean cstm;
    private boolean sas;

    private UnProfessionnel(int ligne, Profession profession, Statut statut) {
        this.ligne = ligne;
        this.profession = profession;
        this.statut = statut;
    }

    /** Somebody named Alix Inventée. */
    public static UnProfessionnel de(int ligne, Profession profession, Statut statut) {
        return new UnProfessionnel(ligne, profession, statut);
    }

    /** Under that name. */
    public UnProfessionnel nomme(String nom, String prenom) {
        this.nom = nom;
        this.prenom = prenom;
        return this;
    }

    /** Alix of that name. */
    public UnProfessionnel nomme(String nom) {
        return nomme(nom, prenom);
    }

    /** Known by that number, if any. */
    public UnProfessionnel rpps(Optional<String> rpps) {
        this.rpps = rpps;
        return this;
    }

    /** Known by that number. */
    public UnProfessionnel rpps(String rpps) {
        return rpps(Optional.of(rpps));
    }

    /** Known to the Assurance maladie by that number, if any. */
    public UnProfessionnel numeroAm(Optional<String> numeroAm) {
        this.numeroAm = numeroAm;
        return this;
    }

    /** Of that speciality, if any. */
    public UnProfessionnel specialite(Optional<String> specialite) {
        this.specialite = specialite;
        return this;
    }

    /** At that site, if any. */
    public UnProfessionnel site(Optional<String> site) {
        this.site = site;
        return this;
    }

    /** There between these days, where there are any. */
    public UnProfessionnel present(Optional<LocalDate> entree, Optional<LocalDate> sortie) {
        this.entree = entree;
        this.sortie = sortie;
        return this;
    }

    /** There since that day. */
    public UnProfessionnel depuis(LocalDate entree) {
        return present(Optional.of(entree), sortie);
    }

    /** For that many days a week, if it is said. */
    public UnProfessionnel joursParSemaine(Optional<BigDecimal> jours) {
        this.joursParSemaine = jours;
        return this;
    }

    /** For that many days a week. */
    public UnProfessionnel joursParSemaine(String jours) {
        return joursParSemaine(Optional.of(new BigDecimal(jours)));
    }

    /** Under a CSTM, or not. */
    public UnProfessionnel cstm(boolean cstm) {
        this.cstm = cstm;
        return this;
    }

    /** In the SAS, or not. */
    public UnProfessionnel sas(boolean sas) {
        this.sas = sas;
        return this;
    }

    /** The row. */
    public Professionnel professionnel() {
        return new Professionnel(
                ligne,
                nom,
                prenom,
                rpps,
                numeroAm,
                profession,
                specialite,
                statut,
                site,
                entree,
                sortie,
                joursParSemaine,
                cstm,
                sas);
    }
}
