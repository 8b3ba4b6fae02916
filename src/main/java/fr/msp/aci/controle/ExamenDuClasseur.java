package fr.msp.aci.controle;

import fr.msp.aci.activite.ChampSaisi;
import fr.msp.aci.activite.ChampStructure;
import fr.msp.aci.activite.Fait;
import fr.msp.aci.activite.FaitsFeuille;
import fr.msp.aci.activite.Feuille;
import fr.msp.aci.activite.Structure;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known of a workbook while it is checked: its sheets, their facts, and where each of them was read. */
final class ExamenDuClasseur implements Examen {

    private final String empreinte;
    private final Recueil recueil;
    private final Map<Feuille, FeuilleExaminee> feuilles = new EnumMap<>(Feuille.class);
    private Optional<LectureStructure> lectureStructure = Optional.empty();

    ExamenDuClasseur(String empreinte, Recueil recueil) {
        this.empreinte = empreinte;
        this.recueil = recueil;
    }

    Recueil recueil() {
        return recueil;
    }

    void ajouter(FeuilleExaminee feuille) {
        feuilles.put(feuille.feuille(), feuille);
    }

    void structureLue(LectureStructure lecture) {
        lectureStructure = Optional.of(lecture);
    }

    /** The sheet, when the workbook has it. */
    Optional<FeuilleExaminee> feuille(Feuille feuille) {
        return Optional.ofNullable(feuilles.get(feuille));
    }

    /** The sheets read, in the order of the template. */
    List<FeuilleExaminee> feuilles() {
        return List.copyOf(feuilles.values());
    }

    /** Whether the workbook has that sheet, with something in it and no error. */
    @Override
    public boolean estSaine(Feuille feuille) {
        return feuille(feuille)
                .filter(lue -> lue.parle() && !recueil.aUneErreur(lue.rang()))
                .isPresent();
    }

    @Override
    public <T extends Fait> List<T> les(Class<T> type) {
        return feuille(Feuille.de(type)).stream()
                .flatMap(lue -> lue.faits().stream())
                .map(type::cast)
                .toList();
    }

    @Override
    public boolean estRepetee(Fait fait) {
        return feuille(Feuille.de(fait.getClass()))
                .filter(lue -> lue.estRepetee(fait.ligne()))
                .isPresent();
    }

    /** The structure as this workbook alone tells it. */
    @Override
    public Structure structure() {
        return Structure.de(List.of(new FaitsFeuille(Feuille.STRUCTURE, empreinte, les(ChampSaisi.class))));
    }

    @Override
    public String enumerer(Collection<String> noms) {
        return recueil.locutions().enumerer(noms);
    }

    @Override
    public void signaler(Cas cas, Feuille feuille, int ligne, Colonne<?> colonne, String valeur, String... details) {
        FeuilleExaminee lue = feuilles.get(feuille);
        String saisie =
                valeur.isEmpty() ? "" : lue.telleQueSaisie(ligne, colonne).orElse(valeur);
        recueil.signaler(cas, lue.lieu(ligne, colonne), saisie, details);
    }

    @Override
    public void signaler(Cas cas, ChampStructure champ, String valeur, String... details) {
        recueil.signaler(cas, lectureStructure.orElseThrow().lieu(champ), valeur, details);
    }
}
