package fr.msp.aci.rapport;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.function.UnaryOperator;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.type.PdfaConformanceEnum;

/** What the pages of a bilan cost JasperReports alone: our designs filled and exported, and nothing else. */
public final class PlancherPdf {

    private final Maquettes maquettes = Maquettes.duBilan();

    /** The same pages, from what they show; what they show was put together before. */
    public byte[] ecrire(Object document) throws JRException {
        return ecrire(new SourceDeLignes(List.of((Record) document), UnaryOperator.identity()));
    }

    byte[] ecrire(JRDataSource lignes) throws JRException {
        Map<String, Object> parametres = new HashMap<>();
        parametres.put(JRParameter.REPORT_LOCALE, Locale.FRANCE);
        parametres.put(JRParameter.REPORT_TIME_ZONE, TimeZone.getTimeZone("Europe/Paris"));
        parametres.put(JRParameter.REPORT_RESOURCE_BUNDLE, Textes.tous());
        parametres.put("MAQUETTES", maquettes.parNom());
        JasperPrint pages = JasperFillManager.fillReport(maquettes.principale(), parametres, lignes);
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        JRPdfExporter exportateur = new JRPdfExporter();
        exportateur.setExporterInput(new SimpleExporterInput(pages));
        exportateur.setExporterOutput(new SimpleOutputStreamExporterOutput(octets));
        SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
        configuration.setPdfaConformance(PdfaConformanceEnum.PDFA_3U);
        configuration.setEmbedIccProfile(true);
        configuration.setIccProfilePath(PlancherPdf.class
                .getResource("/reports/" + CompilationDesMaquettes.PROFIL)
                .toString());
        exportateur.setConfiguration(configuration);
        exportateur.exportReport();
        return octets.toByteArray();
    }

    /** What the pages of this bilan show. */
    public static Object document(Rapport rapport) {
        return DocumentPdf.de(rapport, BilanJson.empreinte(BilanJson.ecrire(rapport)));
    }
}
