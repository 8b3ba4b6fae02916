package fr.msp.aci.regle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a grid from its files: {@code bareme.yaml}, {@code general.yaml} and one file an indicator. Laid over a base,
 * it needs only what changes; alone, it must say everything.
 *
 * @param source where the files are
 * @param base the grid it is laid over, if any
 */
record LecteurBareme(Source source, Optional<Bareme> base) {

    static final String ENTETE = "bareme.yaml";

    /** The files a grid may hold. */
    static List<String> fichiers() {
        return Stream.concat(Stream.of(ENTETE), sections().stream().map(Parametre::fichier))
                .toList();
    }

    Bareme lire(Entete entete) {
        LecteurChronologie lecteur =
                new LecteurChronologie(entete.documents().keySet(), base.isEmpty(), entete.du(), entete.au());
        Contenu lu = Contenu.vide();
        for (Optional<CodeIndicateur> section : sections()) {
            String fichier = Parametre.fichier(section);
            Optional<Noeud> racine = source.lire(fichier);
            if (racine.isEmpty() && base.isEmpty()) {
                throw new BaremeInvalide(source.nom(fichier), 0, Textes.de("fichier-absent"));
            }
            racine.ifPresent(noeud -> lireSection(section, noeud, lecteur, lu));
        }
        Contenu contenu = base.map(Contenu::de).orElseGet(Contenu::vide).sous(lu);
        verifierLaCouverture(entete, contenu);
        return new Bareme(entete, contenu);
    }

    /** A base may be too short for the years of the grid that rests on it. */
    private void verifierLaCouverture(Entete entete, Contenu contenu) {
        Stream<Chronologie<?>> reglages = contenu.parametres().values().stream()
                .flatMap(reglage -> Stream.concat(Stream.of(reglage.valeurs()), reglage.regions().values().stream()));
        Stream<Chronologie<?>> textes =
                Stream.concat(contenu.natures().values().stream(), contenu.titres().values().stream());
        Stream.concat(reglages, textes)
                .flatMap(valeurs -> valeurs.trou(entete.du(), entete.au().orElse(LocalDate.MAX)).stream()
                        .map(trou -> Textes.de("trou-de", valeurs.nom(), trou)))
                .findFirst()
                .ifPresent(trou -> {
                    throw new BaremeInvalide(source.nom(ENTETE), 0, trou);
                });
    }

    private void lireSection(Optional<CodeIndicateur> section, Noeud racine, LecteurChronologie lecteur, Contenu lu) {
        List<String> connues =
                section.isPresent() ? List.of("indicateur", "titre", "nature", "parametres") : List.of("parametres");
        Map<String, Noeud> cles = racine.cles(connues);
        section.ifPresent(code -> {
            Noeud dit = racine.exige(cles, "indicateur");
            if (!dit.texte().equals(code.code())) {
                throw dit.refus("indicateur-different", dit.texte(), code.code());
            }
            facultatif(racine, cles, "titre").ifPresent(titre -> lu.titres()
                    .put(code, lecteur.lire(code.code() + " titre", titre, Noeud::texte)));
            facultatif(racine, cles, "nature").ifPresent(nature -> lu.natures()
                    .put(code, lecteur.lire(code.code() + " nature", nature, LecteurBareme::nature)));
        });
        facultatif(racine, cles, "parametres").ifPresent(bloc -> lireParametres(section, bloc, lecteur, lu));
    }

    private void lireParametres(Optional<CodeIndicateur> section, Noeud bloc, LecteurChronologie lecteur, Contenu lu) {
        List<Parametre> attendus = Parametre.de(section);
        Map<String, Noeud> cles =
                bloc.cles(attendus.stream().map(Parametre::cle).toList());
        for (Parametre parametre : attendus) {
            Noeud noeud = cles.get(parametre.cle());
            if (noeud != null) {
                lu.parametres().put(parametre, parametrage(parametre, noeud, lecteur));
            } else if (base.isEmpty()) {
                throw bloc.refus("parametre-absent", parametre.cle());
            }
        }
    }

    private Parametrage parametrage(Parametre parametre, Noeud noeud, LecteurChronologie lecteur) {
        Map<String, Noeud> cles = noeud.cles(List.of("libelle", "valeurs", "regions"));
        String nom = parametre.indicateur().map(code -> code.code() + " ").orElse("") + parametre.cle();
        Optional<String> libelle = facultatif(noeud, cles, "libelle").map(Noeud::texte);
        Map<String, Chronologie<BigDecimal>> regions = new TreeMap<>();
        if (cles.containsKey("regions")) {
            cles.get("regions")
                    .cles()
                    .forEach((region, valeurs) -> regions.put(
                            Region.cle(region),
                            lecteur.lire(nom + " " + region, valeurs, valeur -> nombre(parametre, valeur))));
        }
        Chronologie<BigDecimal> valeurs = facultatif(noeud, cles, "valeurs", regions.isEmpty())
                .map(liste -> lecteur.lire(nom, liste, valeur -> nombre(parametre, valeur)))
                .orElseGet(() -> new Chronologie<>(nom, List.of()));
        return new Parametrage(libelle, valeurs, regions);
    }

    private Optional<Noeud> facultatif(Noeud parent, Map<String, Noeud> cles, String cle) {
        return facultatif(parent, cles, cle, false);
    }

    /** A key that only a grid laid over another may leave out. */
    private Optional<Noeud> facultatif(Noeud parent, Map<String, Noeud> cles, String cle, boolean toujours) {
        return base.isEmpty() || toujours ? Optional.of(parent.exige(cles, cle)) : Optional.ofNullable(cles.get(cle));
    }

    private static BigDecimal nombre(Parametre parametre, Noeud valeur) {
        Unite unite = parametre.unite();
        if (unite == Unite.OUI_NON) {
            return valeur.ouiNon();
        }
        BigDecimal nombre = valeur.nombre();
        if (!unite.admet(nombre)) {
            throw valeur.refus(
                    unite.entiere() ? "hors-bornes-entier" : "hors-bornes",
                    nombre.toPlainString(),
                    unite.minimum(),
                    unite.maximum());
        }
        return nombre;
    }

    private static Nature nature(Noeud valeur) {
        return Arrays.stream(Nature.values())
                .filter(nature -> nature.name().toLowerCase(Locale.ROOT).equals(valeur.texte()))
                .findFirst()
                .orElseThrow(() -> valeur.refus("nature-invalide", valeur.texte()));
    }

    private static List<Optional<CodeIndicateur>> sections() {
        List<Optional<CodeIndicateur>> sections = new ArrayList<>();
        sections.add(Optional.empty());
        Arrays.stream(CodeIndicateur.values()).map(Optional::of).forEach(sections::add);
        return sections;
    }

    /** Reads the {@code documents} of a heading. */
    static Map<String, String> documents(Map<String, Noeud> cles) {
        return cles.containsKey("documents")
                ? cles.get("documents").cles().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, titre -> titre.getValue().texte(), (a, b) -> a, LinkedHashMap::new))
                : Map.of();
    }

    /** The last day a heading gives, which must end a year. */
    static Optional<LocalDate> fin(Noeud racine, Map<String, Noeud> cles, LocalDate du) {
        Optional<LocalDate> au = Optional.ofNullable(cles.get("au")).map(Noeud::date);
        boolean entier = du.getDayOfYear() == 1
                && au.map(fin -> fin.plusDays(1).getDayOfYear() == 1 && fin.isAfter(du))
                        .orElse(true);
        if (!entier) {
            throw racine.refus("exercice-entier");
        }
        return au;
    }
}
