package fr.msp.aci.rapport;

import fr.msp.aci.calcul.regional.SyntheseRegionale;

/**
 * The picture of many structures as a federation, an ARS or a CPAM reads it: an A4 document in French, an archive
 * (PDF/A-3U). The designs are loaded once; an instance may render several at the same time.
 */
public final class SynthesePdf {

    private final Impression impression = new Impression(Maquettes.dePlusieursStructures());
    private final String programme;

    /** Made by that program, which is printed in it. */
    public SynthesePdf(String programme) {
        this.programme = programme;
    }

    /**
     * The document.
     *
     * @throws IllegalStateException when it cannot be laid out, which no content should bring about
     */
    public byte[] ecrire(SyntheseRegionale synthese) {
        String titre = Textes.de(
                "regionale.titre.document",
                synthese.exercice().toString(),
                TexteLisible.court(synthese.territoire().nom(), 60));
        byte[] pages = impression.imprimer(
                DocumentRegional.de(synthese, programme), new Impression.Etiquette(titre, programme, programme));
        return PdfReproductible.fixer(pages, synthese.exercice().dernierJour());
    }
}
