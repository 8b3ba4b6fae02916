package fr.msp.aci.controle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Professionnel;
import fr.msp.aci.activite.Rcp;
import fr.msp.aci.activite.Structure;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook that an earlier version accepted tells the facts it told then, whatever is asked of new ones since. */
class AcceptesAutrefoisTest {

    @TempDir
    private Path dossier;

    @Test
    void aNumberThatMayBeFourOrFourThousandIsWhatItWasThen() {
        Classeurs classeurs = Classeurs.avecChamps(dossier, "Patientèle médecin traitant", "4,000");
        assertThat(classeurs.controler()).isInstanceOf(Controle.Refuse.class);

        Controle.Accepte repris = reprendre(classeurs);

        assertThat(structure(repris).entier(ChampStructure.PATIENTELE)).contains(4);
        assertThat(repris.constats())
                .filteredOn(constat -> constat.code() == CodeConstat.ACCEPTE_AUTREFOIS)
                .singleElement()
                .satisfies(constat -> {
                    assertThat(constat.cellule()).contains("B5");
                    assertThat(constat.message())
                            .contains("avec 4 pour cette valeur")
                            .contains("4,000");
                    assertThat(constat.correction()).endsWith("Puis déposez de nouveau ce classeur.");
                });
    }

    @Test
    void aPercentageTypedWhereANumberWasAskedIsWhatItWasThen() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs.feuille("RCP").ligne("Date", "Dossiers examinés").ligne("03/03/2025", "3 %");
        assertThat(classeurs.controler()).isInstanceOf(Controle.Refuse.class);

        Rcp reunion =
                (Rcp) reprendre(classeurs).feuilles().get(Feuille.RCP).faits().get(0);

        assertThat(reunion.dossiers()).isEqualTo(3);
    }

    @Test
    void numbersOfOneFigureAreThoseThatWereAccepted() {
        Classeurs classeurs = Classeurs.avecChamps(dossier, "Code postal", "00000", "SIRET", "00000000000000");
        assertThat(classeurs.controler()).isInstanceOf(Controle.Refuse.class);

        Structure structure = structure(reprendre(classeurs));

        assertThat(structure.texte(ChampStructure.CODE_POSTAL)).contains("00000");
        assertThat(structure.texte(ChampStructure.SIRET)).contains("00000000000000");
    }

    @Test
    void twoPeopleOfOneRppsAreBothTakenInAndTheBilanSaysSoByItself() {
        Classeurs classeurs = Classeurs.de(dossier);
        classeurs
                .feuille("Professionnels")
                .ligne("Nom", "Prénom", "RPPS", "Profession", "Statut")
                .ligne("MARTIN", "Anne", Classeurs.RPPS, "Médecin", "Associé")
                .ligne("DURAND", "Paul", Classeurs.RPPS, "Infirmier", "Associé");
        assertThat(classeurs.controler()).isInstanceOf(Controle.Refuse.class);

        Controle.Accepte repris = reprendre(classeurs);

        assertThat(repris.feuilles().get(Feuille.PROFESSIONNELS).faits())
                .extracting(fait -> ((Professionnel) fait).nom())
                .containsExactly("MARTIN", "DURAND");
        assertThat(repris.constats())
                .filteredOn(constat -> constat.message().contains("comptées comme une seule personne"))
                .singleElement()
                .satisfies(constat -> assertThat(VerificationsDuDossier.remplacent(constat.code()))
                        .isTrue());
    }

    @Test
    void aWorkbookUnderTheNameOfAnotherFormatIsReadAsItWas() {
        Classeurs classeurs = Classeurs.de(dossier).nomme("classeur.ods");
        assertThat(classeurs.controler()).isInstanceOf(Controle.Refuse.class);

        assertThat(reprendre(classeurs).constats()).extracting(Constat::code).contains(CodeConstat.ACCEPTE_AUTREFOIS);
    }

    @Test
    void aRowThatCannotBeReadOrAPatientInACellRefusesItStill() {
        for (List<String> ligne : List.of(List.of("31/02/2025", "3"), List.of("03/03/2025", "trois cents"))) {
            Classeurs classeurs = Classeurs.de(dossier);
            classeurs.feuille("RCP").ligne("Date", "Dossiers examinés").ligne(ligne.toArray());
            assertThat(classeurs.reprendre()).isInstanceOf(Controle.Refuse.class);
        }
        Classeurs classeurs = Classeurs.avecChamps(dossier, "Commune", "Mme Dupont, 82 ans");
        assertThat(classeurs.reprendre()).isInstanceOf(Controle.Refuse.class);
    }

    private Controle.Accepte reprendre(Classeurs classeurs) {
        Controle controle = classeurs.reprendre();
        assertThat(controle).as(controle.constats().toString()).isInstanceOf(Controle.Accepte.class);
        return (Controle.Accepte) controle;
    }

    private static Structure structure(Controle.Accepte accepte) {
        return Structure.de(List.of(accepte.feuilles().get(Feuille.STRUCTURE)));
    }
}
