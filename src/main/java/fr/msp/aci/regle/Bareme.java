package fr.msp.aci.regle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A grid of the agreement: every number, nature and title with its dates and its source. Whoever asks for a day without
 * a value gets an {@link AucuneValeur}, never the value of another day.
 */
public final class Bareme {

    private final String nom;
    private final LocalDate du;
    private final Optional<LocalDate> au;
    private final Map<String, String> documents;
    private final Map<Parametre, Parametrage> parametres;
    private final Map<CodeIndicateur, Chronologie<Nature>> natures;
    private final Map<CodeIndicateur, Chronologie<String>> titres;
    private final String empreinte;
    private final Optional<List<Bareme>> programme;

    /** A grid of the program. */
    Bareme(Entete entete, Contenu contenu) {
        this(entete, contenu, Optional.empty());
    }

    private Bareme(Entete entete, Contenu contenu, Optional<List<Bareme>> programme) {
        this.nom = entete.nom();
        this.du = entete.du();
        this.au = entete.au();
        this.documents = Collections.unmodifiableMap(new TreeMap<>(entete.documents()));
        this.parametres = Collections.unmodifiableMap(new EnumMap<>(contenu.parametres()));
        this.natures = Collections.unmodifiableMap(new EnumMap<>(contenu.natures()));
        this.titres = Collections.unmodifiableMap(new EnumMap<>(contenu.titres()));
        this.programme = programme;
        this.empreinte = Empreinte.de(this);
    }

    /** The same as a grid that the user made or changed, next to those of the program. */
    Bareme deLUtilisateur(List<Bareme> integres) {
        return new Bareme(
                new Entete(nom, du, au, documents),
                new Contenu(parametres, natures, titres),
                Optional.of(List.copyOf(integres)));
    }

    /**
     * What the user changed on a day to the grid of the program: nothing when the user changed nothing, empty when the
     * program has no grid of its own to compare with.
     */
    public Optional<List<Changement>> ecartsAuProgramme(LocalDate jour) {
        if (programme.isEmpty()) {
            return Optional.of(List.of());
        }
        return programme.get().stream()
                .filter(integre -> integre.couvre(jour.getYear()))
                .findFirst()
                .map(integre -> integre.changements(jour, this, jour));
    }

    /** What differs between a day of this grid and a day of another, or of itself; in the order of the guide. */
    public List<Changement> changements(LocalDate jour, Bareme autre, LocalDate autreJour) {
        return Changement.entre(enVigueur(jour), autre.enVigueur(autreJour));
    }

    /** Name of the grid, such as {@code avenant-1}. */
    public String nom() {
        return nom;
    }

    /** First day it applies: a 1st of January. */
    public LocalDate du() {
        return du;
    }

    /** Last day it applies, a 31st of December, or empty when it goes on. */
    public Optional<LocalDate> au() {
        return au;
    }

    /** Whether it applies to that whole year. */
    public boolean couvre(int annee) {
        return du.getYear() <= annee && au.map(fin -> annee <= fin.getYear()).orElse(true);
    }

    /** SHA-256, in hexadecimal, of all that the grid says: two grids with the same one give the same figures. */
    public String empreinte() {
        return empreinte;
    }

    /** Short names of the documents the references point to, with their full titles. */
    public Map<String, String> documents() {
        return documents;
    }

    /** Value of a parameter on a day, with its dates and source. */
    public ValeurDatee<BigDecimal> valeurAu(Parametre parametre, LocalDate jour) {
        return parametres.get(parametre).valeurAu(Optional.empty(), jour);
    }

    /** The same in a region, whose own value wins when it has one. */
    public ValeurDatee<BigDecimal> valeurAu(Parametre parametre, Optional<String> region, LocalDate jour) {
        return parametres.get(parametre).valeurAu(region.map(Region::cle), jour);
    }

    /** Nature of an indicator on a day. */
    public ValeurDatee<Nature> natureAu(CodeIndicateur indicateur, LocalDate jour) {
        return natures.get(indicateur).valeurAu(jour);
    }

    /** Title of an indicator on a day, in French. */
    public ValeurDatee<String> titreAu(CodeIndicateur indicateur, LocalDate jour) {
        return titres.get(indicateur).valeurAu(jour);
    }

    /** What applies in a year, general values first, then the indicators in the order of the guide. */
    public List<ParametreEnVigueur> enVigueur(int annee) {
        return new GrilleImprimable(this).entre(LocalDate.of(annee, 1, 1), LocalDate.of(annee, 12, 31));
    }

    /** What applies on a day, in the same order. */
    public List<ParametreEnVigueur> enVigueur(LocalDate jour) {
        return new GrilleImprimable(this).entre(jour, jour);
    }

    Map<Parametre, Parametrage> parametres() {
        return parametres;
    }

    Map<CodeIndicateur, Chronologie<Nature>> natures() {
        return natures;
    }

    Map<CodeIndicateur, Chronologie<String>> titres() {
        return titres;
    }
}
