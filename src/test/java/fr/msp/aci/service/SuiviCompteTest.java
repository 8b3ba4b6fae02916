package fr.msp.aci.service;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.lot.Suivi;
import java.lang.reflect.Proxy;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SuiviCompteTest {

    private static final Set<Suivi.Raison> D_ELLES_MEMES =
            EnumSet.of(Suivi.Raison.MODIFIE, Suivi.Raison.EN_COURS, Suivi.Raison.OUVERT);

    private final SuiviCompte suivi = new SuiviCompte((Suivi) Proxy.newProxyInstance(
            Suivi.class.getClassLoader(), new Class<?>[] {Suivi.class}, (muet, methode, valeurs) -> null));

    @ParameterizedTest
    @EnumSource
    void watchTriesAgainOnlyWhatMayMendItself(Suivi.Raison raison) {
        suivi.laisse("classeur.xlsx", raison);

        assertThat(suivi.provisoires()).isEqualTo(D_ELLES_MEMES.contains(raison) ? 1 : 0);
    }
}
