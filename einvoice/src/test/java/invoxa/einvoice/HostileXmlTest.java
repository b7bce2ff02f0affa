package invoxa.einvoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.sun.net.httpserver.HttpServer;
import invoxa.einvoice.xml.Unplaced;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileXmlTest {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    @Test
    void a_billion_laughs_are_not_expanded() {
        var entities = new StringBuilder("<!DOCTYPE Invoice [<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 10; i++) {
            entities.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        Refusal.of(Edit.of("full-ubl.xml").after(HEAD, entities + "]>").replace("Seller GmbH", "&l9;"))
                .has(400, "malformed-xml")
                .says("DOCTYPE");
    }

    @Test
    void no_entity_document_type_schema_or_inclusion_is_ever_fetched(@TempDir Path folder) throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "the secret")
                .toUri()
                .toString();
        var asked = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try {
            var http = "http://127.0.0.1:" + server.getAddress().getPort() + "/x";
            for (var target : new String[] {secret, http}) {
                var doctype = "<!DOCTYPE Invoice [<!ENTITY x SYSTEM \"" + target + "\">]>";
                Refusal.of(Edit.of("full-ubl.xml").after(HEAD, doctype).replace("Seller GmbH", "&x;"))
                        .has(400, "malformed-xml");
                Refusal.of(Edit.of("full-ubl.xml").after(HEAD, "<!DOCTYPE Invoice SYSTEM \"" + target + "\">"))
                        .has(400, "malformed-xml");
                Refusal.of(Edit.of("full-ubl.xml")
                                .after(HEAD, "<!DOCTYPE Invoice [<!ENTITY % p SYSTEM \"" + target + "\"> %p;]>"))
                        .has(400, "malformed-xml");
                var read = Edit.of("full-ubl.xml")
                        .after(
                                "<cbc:Note>As agreed</cbc:Note>",
                                "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" parse=\"text\" href=\""
                                        + target + "\"/>")
                        .replace(
                                "<Invoice ",
                                "<Invoice xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"urn:x "
                                        + target + "\" ")
                        .read();
                assertThat(read.unplaced())
                        .contains(new Unplaced(
                                "/Invoice/cac:InvoiceLine/{http://www.w3.org/2001/XInclude}include/@href", target));
                assertThat(Flat.of(read.invoice()).values()).noneMatch(value -> value.contains("the secret"));
            }
        } finally {
            server.stop(0);
        }
        assertThat(asked).hasValue(0);
    }

    @Test
    void a_hundred_thousand_elements_in_one_another_are_refused() {
        var deep = "<a>".repeat(100_000) + "</a>".repeat(100_000);
        Refusal.of(Edit.of("full-ubl.xml").after("<cbc:Note>As agreed</cbc:Note>", deep))
                .has(400, "malformed-xml")
                .says("64 levels")
                .says("Line ");
    }

    @Test
    void more_elements_attributes_or_bytes_than_the_limits_are_refused() {
        Refusal.of(Edit.of("full-ubl.xml").after("<cbc:Note>As agreed</cbc:Note>", "<a/>".repeat(200_000)))
                .has(413, "invoice-file-too-large")
                .says("200000");
        Refusal.of(new byte[50 * 1024 * 1024])
                .has(413, "invoice-file-too-large")
                .says("10485760");
        var attributes = new StringBuilder("<a");
        for (int i = 0; i < 5_000; i++) {
            attributes.append(" a").append(i).append("=\"\"");
        }
        var problem = Refusal.of(Edit.of("full-ubl.xml").after("<cbc:Note>As agreed</cbc:Note>", attributes + "/>"))
                .problem();
        assertThat(problem.status()).isBetween(400, 413);
    }

    @Test
    void a_text_of_a_megabyte_is_refused_where_a_text_is_meant_and_read_where_a_file_is() {
        Refusal.of(Edit.of("full-ubl.xml").replace("Seller GmbH", "w".repeat(1_000_000)))
                .has(422, "invoice-file")
                .names("cbc:RegistrationName", "too-long");
        var read = Edit.of("full-ubl.xml")
                .replace("CjE7OAo=", "CjE7OAoK".repeat(500_000))
                .read();
        assertThat(read.files().values()).anyMatch(bytes -> bytes.length > 2_000_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n\n",
                "no XML",
                "<",
                "<Invoice",
                "<Invoice/><Invoice/>",
                "%PDF-1.7",
                "{}",
                "<?xml version=\"1.0\"?>"
            })
    void what_is_no_xml_is_refused(String text) {
        Refusal.of(text.getBytes(StandardCharsets.UTF_8)).has(400, "malformed-xml");
    }

    @Test
    void wrong_bytes_in_the_stated_encoding_are_refused_with_their_place() {
        var xml = Edit.of("full-ubl.xml").bytes();
        var broken = Arrays.copyOf(xml, xml.length);
        int at = Edit.of("full-ubl.xml").xml().indexOf("Thank you");
        broken[at] = (byte) 0xC3;
        broken[at + 1] = (byte) 0x28;
        Refusal.of(broken)
                .has(400, "malformed-xml")
                .says("Line 12: byte " + (at + 1))
                .says("UTF-8");
        Refusal.of(Edit.of("full-ubl.xml").xml().replace("UTF-8", "US-ASCII").getBytes(StandardCharsets.UTF_8))
                .has(400, "malformed-xml")
                .says("US-ASCII");
        Refusal.of(Edit.of("full-ubl.xml").replace("encoding=\"UTF-8\"", "encoding=\"KLINGON\""))
                .has(400, "malformed-xml")
                .says("KLINGON");
        Refusal.of(Edit.of("full-ubl.xml").replace("encoding=\"UTF-8\"", "encoding=\"utf-16\""))
                .has(400, "malformed-xml")
                .says("utf-16");
        Refusal.of(Edit.of("full-ubl.xml").replace("Thank you", "Thank \u0001 you"))
                .has(400, "malformed-xml");
    }

    @Test
    void control_characters_that_xml_1_1_lets_in_are_refused() {
        Refusal.of(Edit.of("full-ubl.xml")
                        .replace("version=\"1.0\"", "version=\"1.1\"")
                        .replace("Thank you", "&#1;"))
                .has(400, "malformed-xml");
    }

    static Stream<Arguments> encodings() {
        return Stream.of(
                arguments(StandardCharsets.UTF_8, ""),
                arguments(StandardCharsets.UTF_8, "\uFEFF"),
                arguments(StandardCharsets.UTF_16LE, "\uFEFF"),
                arguments(StandardCharsets.UTF_16BE, "\uFEFF"),
                arguments(StandardCharsets.ISO_8859_1, ""),
                arguments(Charset.forName("windows-1252"), ""));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void every_encoding_that_is_stated_is_read(Charset charset, String mark) {
        var stated = charset.name().startsWith("UTF-16") ? "UTF-16" : charset.name();
        var xml = Edit.of("full-ubl.xml")
                .replace("encoding=\"UTF-8\"", "encoding=\"" + stated + "\"")
                .replace("Fiscal Rep", "Fiscal Rép")
                .replace("Dvůr", "Dvur")
                .xml();
        var read = new InvoiceFiles().read((mark + xml).getBytes(charset));
        assertThat(read.invoice().seller().address().line1()).isEqualTo("Hauptstraße 1");
        assertThat(read.invoice().taxRepresentative().name()).isEqualTo("Fiscal Rép s.r.o.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Invoice/>",
                "<html xmlns=\"http://www.w3.org/1999/xhtml\"/>",
                "<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2\"/>",
                "<Order xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Order-2\"/>",
                "<Invoice xmlns=\"urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100\"/>",
                "<CrossIndustryInvoice xmlns=\"urn:ferd:CrossIndustryDocument:invoice:1p0\"/>"
            })
    void another_document_is_refused_naming_those_that_are_read(String xml) {
        Refusal.of(xml.getBytes(StandardCharsets.UTF_8))
                .has(422, "not-an-invoice-file")
                .says("urn:oasis:names:specification:ubl:schema:xsd:Invoice-2")
                .says("urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2")
                .says("urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100");
    }
}
