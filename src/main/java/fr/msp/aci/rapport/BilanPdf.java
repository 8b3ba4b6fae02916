package fr.msp.aci.rapport;

import fr.msp.aci.calcul.Bilan;
import fr.msp.aci.calcul.Regime;
import java.io.ByteArrayOutputStream;
import java.net.URL;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.type.PdfVersionEnum;
import net.sf.jasperreports.pdf.type.PdfaConformanceEnum;

/**
 * The bilan as the CPAM reads it: an A4 document in French, with its synthesis on the first page, a block an indicator,
 * the annexes and the trace. It is an archive (PDF/A-3U) that carries its own JSON. The designs are loaded once; an instance may render several bilans at the same time.
 */
public final class BilanPdf {

    private final Maquettes maquettes = Maquettes.charger();
    private final Police police = Police.charger();
    private final String profil = profil();

    /**
     * The document.
     *
     * @throws IllegalStateException when it cannot be laid out, which no content should bring about
     */
    public byte[] ecrire(Rapport rapport) {
        Thread fil = Thread.currentThread();
        ClassLoader contexte = fil.getContextClassLoader();
        // Fonts are found through the thread's loader, which a pool's thread may not have from the jar.
        fil.setContextClassLoader(BilanPdf.class.getClassLoader());
        try {
            return document(rapport);
        } finally {
            fil.setContextClassLoader(contexte);
        }
    }

    private byte[] document(Rapport rapport) {
        try {
            JasperPrint pages = JasperFillManager.fillReport(
                    maquettes.principale(),
                    parametres(),
                    new SourceDeLignes(List.of(DocumentPdf.de(rapport)), police::imprimable));
            ByteArrayOutputStream octets = new ByteArrayOutputStream();
            JRPdfExporter exportateur = new JRPdfExporter();
            exportateur.setExporterInput(new SimpleExporterInput(pages));
            exportateur.setExporterOutput(new SimpleOutputStreamExporterOutput(octets));
            exportateur.setConfiguration(configuration(rapport));
            exportateur.exportReport();
            return PieceJointe.joindre(octets.toByteArray(), rapport);
        } catch (JRException e) {
            throw new IllegalStateException("the bilan cannot be laid out", e);
        }
    }

    private Map<String, Object> parametres() {
        Map<String, Object> parametres = new HashMap<>();
        parametres.put(JRParameter.REPORT_LOCALE, Locale.FRANCE);
        parametres.put(JRParameter.REPORT_TIME_ZONE, TimeZone.getTimeZone("Europe/Paris"));
        parametres.put(JRParameter.REPORT_RESOURCE_BUNDLE, Textes.tous());
        parametres.put("MAQUETTES", maquettes.parNom());
        return parametres;
    }

    private SimplePdfExporterConfiguration configuration(Rapport rapport) {
        Bilan bilan = rapport.bilan();
        String structure = TexteLisible.ligne(rapport.activite().structure().raisonSociale());
        SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
        configuration.setMetadataTitle(Textes.de(
                bilan.regime() == Regime.CONTRAT ? "titre.document" : "titre.document.simple",
                bilan.exercice().toString(),
                structure));
        configuration.setDisplayMetadataTitle(true);
        configuration.setMetadataAuthor(structure);
        configuration.setTagLanguage(Locale.FRANCE.toLanguageTag());
        configuration.setMetadataCreator(rapport.programme());
        configuration.setPdfVersion(PdfVersionEnum.VERSION_1_7);
        configuration.setPdfaConformance(PdfaConformanceEnum.PDFA_3U);
        configuration.setEmbedIccProfile(true);
        configuration.setIccProfilePath(profil);
        return configuration;
    }

    /** As a whole address: a mere name would first be looked for in the working directory, where anyone may write. */
    private static String profil() {
        URL profil = BilanPdf.class.getResource("/reports/" + CompilationDesMaquettes.PROFIL);
        if (profil == null) {
            throw new IllegalStateException("no colour profile in the jar");
        }
        return profil.toString();
    }
}
