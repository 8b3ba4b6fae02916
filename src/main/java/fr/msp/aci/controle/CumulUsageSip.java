package fr.msp.aci.controle;

import fr.msp.aci.activite.Appellation;
import fr.msp.aci.activite.Fait;
import fr.msp.aci.activite.UsageSip;
import java.time.YearMonth;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Adds up the use of the information system by month, so that tens of thousands of rows cost no memory. */
final class CumulUsageSip implements CollecteDeFaits {

    private static final class Mois {
        private final int premiereLigne;
        private final Map<String, Integer> rpps = new HashMap<>();
        private final Set<String> sansRpps = new HashSet<>();
        private int lignes;
        private Optional<Long> consultes = Optional.empty();
        private Optional<Long> alimentes = Optional.empty();
        private Optional<Long> messages = Optional.empty();

        Mois(int premiereLigne) {
            this.premiereLigne = premiereLigne;
        }
    }

    /** No team has more; the names of a sheet are held against those of its professionals. */
    private static final int NOMS_RETENUS = 500;

    private final Map<YearMonth, Mois> parMois = new TreeMap<>();
    private final Map<String, Integer> noms = new LinkedHashMap<>();

    @Override
    public void ajouter(LigneSaisie ligne) {
        Mois mois = parMois.computeIfAbsent(ligne.valeur(FeuilleUsageSip.MOIS), m -> new Mois(ligne.numero()));
        mois.lignes++;
        mois.consultes = plus(mois.consultes, ligne.lue(FeuilleUsageSip.CONSULTES));
        mois.alimentes = plus(mois.alimentes, ligne.lue(FeuilleUsageSip.ALIMENTES));
        mois.messages = plus(mois.messages, ligne.lue(FeuilleUsageSip.MESSAGES));
        ligne.lue(FeuilleUsageSip.RPPS)
                .ifPresentOrElse(numero -> mois.rpps.putIfAbsent(numero, ligne.numero()), () -> noter(ligne, mois));
    }

    private void noter(LigneSaisie ligne, Mois mois) {
        String nom = ligne.lue(FeuilleUsageSip.NOM).orElse("");
        mois.sansRpps.add(Appellation.cle(nom));
        if (noms.size() < NOMS_RETENUS) {
            noms.putIfAbsent(nom, ligne.numero());
        }
    }

    /** Those who are known by their name alone, each with the first row that has it. */
    Map<String, Integer> noms() {
        return Collections.unmodifiableMap(noms);
    }

    /** What a row does not say changes nothing: a month of which no row says it stays unknown. */
    private static Optional<Long> plus(Optional<Long> total, Optional<Integer> nombre) {
        return nombre.map(n -> total.orElse(0L) + n).or(() -> total);
    }

    @Override
    public List<Fait> faits() {
        return parMois.entrySet().stream()
                .<Fait>map(entree -> fait(entree.getKey(), entree.getValue()))
                .toList();
    }

    private static UsageSip fait(YearMonth quand, Mois mois) {
        return new UsageSip(
                mois.premiereLigne,
                quand,
                mois.lignes,
                mois.rpps.size() + mois.sansRpps.size(),
                mois.consultes,
                mois.alimentes,
                mois.messages,
                mois.rpps);
    }
}
