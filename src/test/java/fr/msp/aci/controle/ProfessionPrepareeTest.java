package fr.msp.aci.controle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.Profession;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfessionPrepareeTest {

    @ParameterizedTest
    @CsvSource({
        "interne en médecine générale, MEDECIN_GENERALISTE",
        "Externe en médecine, MEDECIN_GENERALISTE",
        "étudiant en médecine (4e année), MEDECIN_GENERALISTE",
        "interne en pédiatrie, MEDECIN_SPECIALISTE",
        "Interne SASPAS, MEDECIN_SPECIALISTE",
        "interne en pharmacie, PHARMACIEN",
        "étudiante infirmière, INFIRMIER",
        "étudiants en 3ème année de soins infirmiers, INFIRMIER",
        "IFSI, INFIRMIER",
        "élève sage-femme, SAGE_FEMME",
        "stagiaire kiné, MASSEUR_KINESITHERAPEUTE",
        "étudiante en orthophonie, ORTHOPHONISTE",
        "futur masseur-kinésithérapeute, MASSEUR_KINESITHERAPEUTE",
        "IDE, INFIRMIER",
        "étudiant infirmier (IFSI), INFIRMIER",
        "ESI 3ème année, INFIRMIER",
        "IDE en formation, INFIRMIER",
        "étudiant IPA M2, INFIRMIER_PRATIQUE_AVANCEE",
        "étudiant en médecine 2ème cycle, MEDECIN_GENERALISTE",
        "externe DFASM2, MEDECIN_GENERALISTE",
        "interne de gynécologie-obstétrique, MEDECIN_SPECIALISTE",
        "docteur junior, MEDECIN_SPECIALISTE"
    })
    void aTraineeIsOfTheProfessionItsStudiesLeadTo(String saisie, Profession attendue) {
        assertThat(ProfessionPreparee.de(saisie)).contains(attendue);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "préparateur en pharmacie",
                "étudiante préparatrice en pharmacie",
                "secrétaire médicale",
                "étudiant en droit",
                "secrétaire médicale externe",
                "Docteur en droit",
                "interne en communication",
                "stagiaire",
                "élève de 3ème"
            })
    void aTraineeOfAnotherTradeIsOfNoHealthProfession(String saisie) {
        assertThat(ProfessionPreparee.de(saisie)).isEmpty();
    }
}
