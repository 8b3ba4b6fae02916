package fr.msp.aci.rapport;

import java.io.ByteArrayOutputStream;
import java.net.URL;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.function.UnaryOperator;
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
 * Lays a document out by its designs, as an archive (PDF/A-3U) in French. An instance may lay out several at the same
 * time.
 */
final class Impression {

    private final Maquettes maquettes;
    private final Police police = Police.charger();
    private final String profil = profil();
    private final Object premiere = new Object();
    private volatile boolean policesLues;

    Impression(Maquettes maquettes) {
        this.maquettes = maquettes;
    }

    /**
     * What an archive says of itself.
     *
     * @param titre its title
     * @param auteur who speaks in it
     * @param programme what made it
     */
    record Etiquette(String titre, String auteur, String programme) {}

    /**
     * The pages.
     *
     * @throws IllegalStateException when they cannot be laid out, which no content should bring about
     */
    byte[] imprimer(Record document, Etiquette etiquette) {
        Thread fil = Thread.currentThread();
        ClassLoader contexte = fil.getContextClassLoader();
        // Fonts are found through the thread's loader, which a pool's thread may not have from the jar.
        fil.setContextClassLoader(Impression.class.getClassLoader());
        try {
            return pages(document, etiquette);
        } catch (JRException e) {
            throw new IllegalStateException("the document cannot be laid out", e);
        } finally {
            fil.setContextClassLoader(contexte);
        }
    }

    private byte[] pages(Record document, Etiquette etiquette) throws JRException {
        JasperPrint pages = disposerSurement(document);
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        JRPdfExporter exportateur = new JRPdfExporter();
        exportateur.setExporterInput(new SimpleExporterInput(pages));
        exportateur.setExporterOutput(new SimpleOutputStreamExporterOutput(octets));
        exportateur.setConfiguration(configuration(etiquette));
        exportateur.exportReport();
        return octets.toByteArray();
    }

    /**
     * The first document is laid out alone: Java reads the widths of letters when first asked, and not safely when several
     * threads ask at once, by which the end of a cell was once cut.
     */
    private JasperPrint disposerSurement(Record document) throws JRException {
        if (!policesLues) {
            synchronized (premiere) {
                if (!policesLues) {
                    JasperPrint pages = disposer(document, police::imprimable);
                    policesLues = true;
                    return pages;
                }
            }
        }
        return disposer(document, police::imprimable);
    }

    /**
     * What stands where on which page.
     *
     * @param imprimable makes a text fit to print
     */
    JasperPrint disposer(Record document, UnaryOperator<String> imprimable) throws JRException {
        return JasperFillManager.fillReport(
                maquettes.principale(), parametres(), new SourceDeLignes(List.of(document), imprimable));
    }

    private Map<String, Object> parametres() {
        Map<String, Object> parametres = new HashMap<>();
        parametres.put(JRParameter.REPORT_LOCALE, Locale.FRANCE);
        parametres.put(JRParameter.REPORT_TIME_ZONE, TimeZone.getTimeZone("Europe/Paris"));
        parametres.put(JRParameter.REPORT_RESOURCE_BUNDLE, Textes.tous());
        parametres.put("MAQUETTES", maquettes.parNom());
        return parametres;
    }

    private SimplePdfExporterConfiguration configuration(Etiquette etiquette) {
        SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
        configuration.setMetadataTitle(etiquette.titre());
        configuration.setDisplayMetadataTitle(true);
        configuration.setMetadataAuthor(etiquette.auteur());
        configuration.setTagLanguage(Locale.FRANCE.toLanguageTag());
        configuration.setMetadataCreator(etiquette.programme());
        configuration.setPdfVersion(PdfVersionEnum.VERSION_1_7);
        configuration.setPdfaConformance(PdfaConformanceEnum.PDFA_3U);
        configuration.setEmbedIccProfile(true);
        configuration.setIccProfilePath(profil);
        return configuration;
    }

    /** As a whole address: a mere name would first be looked for in the working directory, where anyone may write. */
    private static String profil() {
        URL profil = Impression.class.getResource("/reports/" + CompilationDesMaquettes.PROFIL);
        if (profil == null) {
            throw new IllegalStateException("no colour profile in the jar");
        }
        return profil.toString();
    }
}
