package invoxa.bench.rivals;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import invoxa.bench.Cost;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.mustangproject.BankDetails;
import org.mustangproject.Contact;
import org.mustangproject.Invoice;
import org.mustangproject.Item;
import org.mustangproject.Product;
import org.mustangproject.TradeParty;
import org.mustangproject.ZUGFeRD.Profiles;
import org.mustangproject.ZUGFeRD.ZUGFeRD2PullProvider;
import org.mustangproject.ZUGFeRD.ZUGFeRDExporterFromA3;
import org.mustangproject.validator.ZUGFeRDValidator;

/**
 * The invoice of {@code DocumentBench} made with Mustang and openhtmltopdf: {@code RivalBench findings|cii|pdf|hybrid}.
 */
public final class RivalBench {

    private static final String FONTS = "/invoxa/einvoice/pdf/canvas/";

    private RivalBench() {}

    public static void main(String[] arguments) throws Exception {
        var name = arguments[0];
        var by = name.equals("pdf") ? "openhtmltopdf" : name.equals("hybrid") ? "openhtmltopdf + Mustang" : "Mustang";
        System.out.println(Cost.of(subject(name)).row(by + ": " + name));
    }

    private static Callable<byte[]> subject(String name) throws IOException {
        return switch (name) {
            case "findings" -> findings(hybrid());
            case "cii" -> RivalBench::cii;
            case "pdf" -> RivalBench::page;
            case "hybrid" -> RivalBench::hybrid;
            default -> throw new IllegalArgumentException("findings, cii, pdf or hybrid, not " + name);
        };
    }

    private static Callable<byte[]> findings(byte[] hybrid) {
        return () -> new ZUGFeRDValidator().validate(hybrid, "invoice.pdf").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] cii() {
        var writer = new ZUGFeRD2PullProvider();
        writer.setProfile(Profiles.getByName("EN16931"));
        writer.generateXML(invoice());
        return writer.getXML();
    }

    private static byte[] hybrid() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var exporter = new ZUGFeRDExporterFromA3()) {
            exporter.setProducer("bench")
                    .setCreator("bench")
                    .setProfile(Profiles.getByName("EN16931"))
                    .load(page());
            exporter.setTransaction(invoice());
            exporter.export(out);
        }
        return out.toByteArray();
    }

    private static Invoice invoice() {
        return new Invoice()
                .setNumber("R-1")
                .setIssueDate(day("2026-11-22"))
                .setDueDate(day("2026-12-22"))
                .setDeliveryDate(day("2026-11-20"))
                .setCurrency("EUR")
                .setReferenceNumber("04011000-12345-03")
                .setSender(new TradeParty("Öztürk & Söhne GmbH", "Weg 1", "10969", "Berlin", "DE")
                        .addVATID("DE123456788")
                        .setEmail("a@example.com")
                        .addBankDetails(new BankDetails("DE02120300000000202051"))
                        .setContact(new Contact("Änne Öztürk", "+49 30 1234567", "a@example.com")))
                .setRecipient(new TradeParty("Stadt Musterhausen", "Markt 1", "12345", "Musterhausen", "DE")
                        .setEmail("b@example.org"))
                .addItem(item("Beratung", "HUR", "19", "89.12", "2.5"))
                .addItem(item("Entwurf", "C62", "19", "250.00", "1"))
                .addItem(item("Buch", "C62", "7", "19.99", "3"));
    }

    private static Date day(String day) {
        Instant midnight = LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
        return Date.from(midnight);
    }

    private static Item item(String name, String unit, String vat, String price, String quantity) {
        return new Item(
                new Product(name, "", unit, new BigDecimal(vat)), new BigDecimal(price), new BigDecimal(quantity));
    }

    /** The page of the same content as a template in HTML would give, tagged as PDF/A-3a and PDF/UA-1. */
    private static byte[] page() throws IOException {
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.withHtmlContent(resource("invoice.html", RivalBench.class), null);
        builder.useFont(() -> font("Inter-Regular-subset.ttf"), "Inter");
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A);
        builder.usePdfUaAccessibility(true);
        try (var profile = open(FONTS + "sRGB.icc")) {
            builder.useColorProfile(profile.readAllBytes());
        }
        builder.toStream(out);
        builder.run();
        return out.toByteArray();
    }

    private static InputStream font(String name) {
        try (var in = open(FONTS + name)) {
            return new ByteArrayInputStream(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String path) {
        return Objects.requireNonNull(RivalBench.class.getResourceAsStream(path), path);
    }

    private static String resource(String name, Class<?> beside) throws IOException {
        try (var in = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
