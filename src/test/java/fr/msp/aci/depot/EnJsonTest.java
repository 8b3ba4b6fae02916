package fr.msp.aci.depot;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Fait;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Profession;
import fr.msp.aci.activite.Statut;
import fr.msp.aci.activite.UnProfessionnel;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EnJsonTest {

    private final EnJson json = new EnJson();

    @ParameterizedTest
    @EnumSource(Feuille.class)
    void aRowOfAnySheetComesBackAsItWasStored(Feuille feuille) throws ReflectiveOperationException {
        Fait rempli = fait(feuille, true);
        Fait vide = fait(feuille, false);

        List<? extends Fait> lus = json.faits(feuille, json.faits(List.of(rempli, vide)));
        assertThat(List.copyOf(lus)).isEqualTo(List.of(rempli, vide));
    }

    /** As the first versions kept those of a .xls. */
    @Test
    void aWholeNumberKeptWithADecimalIsReadAsItIsFromAWorkbookToday() {
        String vacataire = json.faits(List.of(vacataire(new BigDecimal("4.0")), vacataire(new BigDecimal("100"))));

        assertThat(vacataire).contains(":4.0,");
        assertThat(json.faits(Feuille.PROFESSIONNELS, vacataire).toString())
                .isEqualTo(List.of(vacataire(new BigDecimal("4")), vacataire(new BigDecimal("100")))
                        .toString());
    }

    private static Fait vacataire(BigDecimal joursParSemaine) {
        return UnProfessionnel.de(2, Profession.MEDECIN_SPECIALISTE, Statut.VACATAIRE)
                .nomme("Dupont", "Anne")
                .joursParSemaine(Optional.of(joursParSemaine))
                .professionnel();
    }

    private static Fait fait(Feuille feuille, boolean rempli) throws ReflectiveOperationException {
        RecordComponent[] composants = feuille.type().getRecordComponents();
        Constructor<? extends Fait> constructeur = feuille.type()
                .getDeclaredConstructor(
                        Arrays.stream(composants).map(RecordComponent::getType).toArray(Class<?>[]::new));
        return constructeur.newInstance(Arrays.stream(composants)
                .map(composant -> valeur(composant.getGenericType(), rempli))
                .toArray());
    }

    private static Object valeur(Type type, boolean rempli) {
        if (type instanceof ParameterizedType generique) {
            Type contenu = generique.getActualTypeArguments()[0];
            if (generique.getRawType() == Optional.class) {
                return rempli ? Optional.of(valeur(contenu, true)) : Optional.empty();
            }
            if (generique.getRawType() == Map.class) {
                return rempli ? Map.of(simple(String.class), simple(int.class)) : Map.of();
            }
            return rempli ? List.of(valeur(contenu, true)) : List.of();
        }
        return simple((Class<?>) type);
    }

    private static Object simple(Class<?> type) {
        if (type.isEnum()) {
            return type.getEnumConstants()[type.getEnumConstants().length - 1];
        }
        return List.<Object>of(
                        true,
                        17,
                        18L,
                        "œ « ’ 1 234",
                        new BigDecimal("0.10"),
                        LocalDate.of(2025, 2, 28),
                        LocalTime.of(8, 30),
                        YearMonth.of(2025, 2))
                .stream()
                .filter(exemple -> enveloppe(type).isInstance(exemple))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no example of " + type));
    }

    private static Class<?> enveloppe(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }
}
