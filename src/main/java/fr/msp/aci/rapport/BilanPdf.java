package fr.msp.aci.rapport;

/**
 * The bilan as the CPAM reads it: an A4 document in French, with its synthesis on the first page, a block an indicator,
 * the annexes and the trace. It is an archive (PDF/A-3U) that carries its own JSON. The designs are loaded once; an
 * instance may render several bilans at the same time.
 */
public final class BilanPdf {

    private final Impression impression = new Impression(Maquettes.duBilan());

    /**
     * The document, by itself.
     *
     * @throws IllegalStateException when it cannot be laid out, which no content should bring about
     */
    public byte[] ecrire(Rapport rapport) {
        return ecrire(rapport, BilanJson.ecrire(rapport));
    }

    /**
     * The document.
     *
     * @param json what {@link BilanJson#ecrire} writes of the same report
     * @throws IllegalStateException when it cannot be laid out, which no content should bring about
     */
    public byte[] ecrire(Rapport rapport, byte[] json) {
        String structure = TexteLisible.ligne(rapport.activite().structure().raisonSociale());
        String titre = Textes.de(
                rapport.bilan().regime().estChiffre() ? "titre.document" : "titre.document.simple",
                rapport.bilan().exercice().toString(),
                structure);
        byte[] pages = impression.imprimer(
                DocumentPdf.de(rapport, BilanJson.empreinte(json)),
                new Impression.Etiquette(titre, structure, rapport.programme()));
        return PieceJointe.joindre(pages, rapport, json);
    }
}
