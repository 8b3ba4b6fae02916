package fr.msp.aci.regle;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the files of a grid say, whole or only in part when they are laid over another.
 *
 * @param parametres the numbers
 * @param natures natures of the indicators
 * @param titres titles of the indicators
 */
record Contenu(
        Map<Parametre, Parametrage> parametres,
        Map<CodeIndicateur, Chronologie<Nature>> natures,
        Map<CodeIndicateur, Chronologie<String>> titres) {

    static Contenu vide() {
        return new Contenu(
                new EnumMap<>(Parametre.class),
                new EnumMap<>(CodeIndicateur.class),
                new EnumMap<>(CodeIndicateur.class));
    }

    Contenu sous(Contenu dessus) {
        Contenu ensemble = vide();
        ensemble.parametres.putAll(parametres);
        dessus.parametres.forEach((cle, nouveau) -> ensemble.parametres.merge(cle, nouveau, Parametrage::sous));
        ensemble.natures.putAll(natures);
        dessus.natures.forEach((cle, nouveau) -> ensemble.natures.merge(cle, nouveau, Chronologie::sous));
        ensemble.titres.putAll(titres);
        dessus.titres.forEach((cle, nouveau) -> ensemble.titres.merge(cle, nouveau, Chronologie::sous));
        return ensemble;
    }

    static Contenu de(Bareme bareme) {
        return new Contenu(bareme.parametres(), bareme.natures(), bareme.titres());
    }

    static Map<String, String> documents(Map<String, String> base, Map<String, String> ajoutes) {
        Map<String, String> ensemble = new TreeMap<>(base);
        ensemble.putAll(ajoutes);
        return ensemble;
    }
}
