package fr.msp.aci.hasard;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Breaks good workbooks in ways drawn from a seed: their bytes, their zip, their XML or their cells. */
final class ClasseursCasses {

    private static final Pattern BALISE = Pattern.compile("<[^<>]{1,200}>");
    private static final Pattern ATTRIBUT = Pattern.compile("\"[^\"<>]{0,60}\"");
    private static final Pattern TEXTE = Pattern.compile(">[^<>]{1,80}<");
    private static final int OCTETS_D_UNE_BOMBE = 8 << 20;

    /** Pieces of XML, good and bad, that are put in or in the place of what stands there. */
    private static final List<String> MORCEAUX = List.of(
            "<c r=\"A1\"",
            "<row>",
            "</row>",
            "<v>1E400</v>",
            "<v>-1</v>",
            "t=\"s\"",
            "t=\"e\"",
            "&#0;",
            "]]>",
            "<![CDATA[",
            "<!--",
            "\u0000",
            "s=\"-5\"",
            "r=\"XFE1\"",
            "<mergeCell ref=\"A1:XFD1048576\"/>",
            "<f>A1</f>",
            "é",
            "<t>");

    /** A number of social security, of nobody. */
    static final String NIR = "1 85 05 78 006 084 91";

    /** Values of cells and attributes that hurt some program once. */
    static final List<String> VALEURS = List.of(
            "",
            " ",
            "0",
            "-1",
            "1e308",
            "1E+9999999",
            "99999999999999999999999999",
            "NaN",
            "-0.0000000000000000000000001",
            "2958466",
            "60",
            "45662.99999999",
            "oui",
            "néant",
            "Total",
            "31/02/2025",
            "32/13/2025",
            "29/02/2024",
            "25h61",
            "8h30",
            "1 234,5",
            "=cmd|' /C calc'!A0",
            "#REF!",
            "&#0;",
            "&amp;lt;script&amp;gt;",
            "\u202Etxt.exe",
            "\uD83D\uDC69\u200D\u2695\uFE0F",
            NIR,
            "A".repeat(40_000),
            "é".repeat(3_000),
            "'; DROP TABLE reception; --",
            "../../../etc/passwd",
            "ZZZZ99999999",
            "XFD1048576",
            "A0",
            "4294967296");

    private final Random hasard;

    ClasseursCasses(long graine) {
        this.hasard = new Random(graine);
    }

    /** A broken copy of the workbook; some stay readable, and a few even good. */
    byte[] casser(byte[] original) {
        byte[] octets = original;
        boolean zip = original.length > 2 && original[0] == 'P' && original[1] == 'K';
        int coups = 1 + hasard.nextInt(4);
        for (int i = 0; i < coups; i++) {
            octets = zip && hasard.nextInt(10) > 0 ? casserLeZip(octets) : casserLesOctets(octets);
        }
        return octets;
    }

    private byte[] casserLesOctets(byte[] octets) {
        if (octets.length < 8) {
            return octets;
        }
        return switch (hasard.nextInt(4)) {
            case 0 -> java.util.Arrays.copyOf(octets, hasard.nextInt(octets.length));
            case 1 -> retourner(octets, 1 + hasard.nextInt(30));
            case 2 -> effacer(octets);
            default -> java.util.Arrays.copyOf(octets, octets.length + hasard.nextInt(5_000));
        };
    }

    private byte[] retourner(byte[] octets, int combien) {
        byte[] copie = octets.clone();
        for (int i = 0; i < combien; i++) {
            copie[hasard.nextInt(copie.length)] = (byte) hasard.nextInt(256);
        }
        return copie;
    }

    private byte[] effacer(byte[] octets) {
        byte[] copie = octets.clone();
        int debut = hasard.nextInt(copie.length);
        java.util.Arrays.fill(copie, debut, Math.min(copie.length, debut + hasard.nextInt(600)), (byte) 0);
        return copie;
    }

    private byte[] casserLeZip(byte[] octets) {
        Map<String, byte[]> parties;
        try {
            parties = ouvrir(octets);
        } catch (IOException | IllegalArgumentException e) {
            return casserLesOctets(octets);
        }
        if (parties.isEmpty()) {
            return octets;
        }
        String nom = new ArrayList<>(parties.keySet()).get(hasard.nextInt(parties.size()));
        switch (hasard.nextInt(12)) {
            case 0 -> parties.remove(nom);
            case 1 -> parties.put(nom + "x", parties.remove(nom));
            case 2 -> parties.put(nom, new byte[0]);
            case 3 -> parties.put(nom, casserLesOctets(parties.get(nom)));
            case 4 -> parties.put("xl/media/vide" + hasard.nextInt(9), new byte[OCTETS_D_UNE_BOMBE]);
            default -> parties.put(nom, casserLeXml(parties.get(nom)));
        }
        return fermer(parties);
    }

    private byte[] casserLeXml(byte[] partie) {
        String xml = new String(partie, StandardCharsets.UTF_8);
        String casse =
                switch (hasard.nextInt(12)) {
                    case 0 -> remplacer(xml, BALISE, m -> "");
                    case 1 -> remplacer(xml, BALISE, m -> m + m);
                    case 2 -> remplacer(xml, BALISE, m -> m.repeat(2_000));
                    case 3 ->
                        xml.replaceFirst(
                                "\\?>",
                                "?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\"><!ENTITY b \"&a;&a;\">]>");
                    case 4 -> remplacer(xml, BALISE, m -> "<a>".repeat(5_000) + m + "</a>".repeat(5_000));
                    case 5, 6, 7 -> glisser(xml);
                    case 8, 9 -> remplacer(xml, ATTRIBUT, m -> '"' + valeur() + '"');
                    default -> remplacer(xml, TEXTE, m -> '>' + valeur() + '<');
                };
        return casse.getBytes(StandardCharsets.UTF_8);
    }

    private String glisser(String xml) {
        int place = hasard.nextInt(xml.length() + 1);
        int fin = Math.min(xml.length(), place + hasard.nextInt(20));
        String morceau = hasard.nextInt(3) == 0 ? "" : MORCEAUX.get(hasard.nextInt(MORCEAUX.size()));
        return xml.substring(0, place) + morceau + xml.substring(hasard.nextBoolean() ? place : fin);
    }

    private String valeur() {
        return VALEURS.get(hasard.nextInt(VALEURS.size()));
    }

    private String remplacer(String xml, Pattern motif, java.util.function.UnaryOperator<String> par) {
        List<int[]> places = new ArrayList<>();
        Matcher recherche = motif.matcher(xml);
        while (recherche.find()) {
            places.add(new int[] {recherche.start(), recherche.end()});
        }
        if (places.isEmpty()) {
            return xml;
        }
        int[] place = places.get(hasard.nextInt(places.size()));
        return xml.substring(0, place[0]) + par.apply(xml.substring(place[0], place[1])) + xml.substring(place[1]);
    }

    private static Map<String, byte[]> ouvrir(byte[] octets) throws IOException {
        Map<String, byte[]> parties = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(octets))) {
            for (ZipEntry entree = zip.getNextEntry(); entree != null; entree = zip.getNextEntry()) {
                parties.put(entree.getName(), zip.readAllBytes());
            }
        }
        return parties;
    }

    private static byte[] fermer(Map<String, byte[]> parties) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(octets)) {
            for (Map.Entry<String, byte[]> partie : parties.entrySet()) {
                zip.putNextEntry(new ZipEntry(partie.getKey()));
                zip.write(partie.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return octets.toByteArray();
    }
}
