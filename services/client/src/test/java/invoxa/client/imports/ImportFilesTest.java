package invoxa.client.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import invoxa.client.ClientService;
import invoxa.client.RandomClients;
import invoxa.json.Json;
import invoxa.kernel.OrganizationId;
import invoxa.testing.Answer;
import invoxa.testing.Api;
import invoxa.testing.TestServer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A CSV file of clients")
class ImportFilesTest {

    private static TestServer server;
    private OrganizationId organization;
    private Api api;

    @BeforeAll
    static void start() {
        server = TestServer.with("client", ClientService::new).start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void another() {
        organization = OrganizationId.next();
        api = server.api().as(server.tokens().user(organization, "clients:read", "clients:write"));
    }

    private Answer dry(String csv) {
        return api.post("/clients/import?dryRun=true", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private Answer take(String csv) {
        return api.post("/clients/import", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> faults(Answer report) {
        return texts(report.expect(200).at("/faults"), "row", "column", "code");
    }

    private static List<String> outcomes(Answer report) {
        return texts(report.expect(200).at("/outcomes"), "row", "result", "name");
    }

    private static List<String> texts(JsonNode items, String... fields) {
        var texts = new ArrayList<String>();
        for (var item : items) {
            var values = new ArrayList<String>();
            for (var field : fields) {
                values.add(item.path(field).asText());
            }
            texts.add(String.join(" ", values));
        }
        return texts;
    }

    private Map<String, JsonNode> byNumber() {
        var clients = new HashMap<String, JsonNode>();
        for (var client : api.get("/clients?limit=200").expect(200).at("/items")) {
            clients.put(client.at("/number").asText(), client);
        }
        return clients;
    }

    @Test
    @DisplayName("says of each row whether it is new, changed or unchanged, and of what is changed in which columns")
    void saysWhatEachRowIs() {
        take("number,name,city,email\n1,One,Bonn,a@b.de\n2,Two,,\n").expect(200);
        var csv = "number,name,city\n1,One,Berlin\n2,Two,\n3,Three,Ulm\n,two,\n";
        var report = dry(csv);
        assertThat(outcomes(report)).containsExactly("2 changed One", "3 unchanged Two", "4 new Three", "5 alike two");
        assertThat(report.at("/outcomes/0/changes"))
                .extracting(JsonNode::asText)
                .containsExactly("city");
        assertThat(byNumber().get("1").at("/address/city").asText()).isEqualTo("Bonn");

        var taken = take(csv).expect(200);
        assertThat(List.of(
                        taken.at("/created").asInt(),
                        taken.at("/changed").asInt(),
                        taken.at("/unchanged").asInt()))
                .containsExactly(1, 1, 1);
        assertThat(byNumber().get("1").at("/address/city").asText()).isEqualTo("Berlin");
        assertThat(byNumber().get("1").at("/email").asText())
                .as("what has no column stays")
                .isEqualTo("a@b.de");
        assertThat(outcomes(dry(csv)))
                .containsExactly("2 unchanged One", "3 unchanged Two", "4 unchanged Three", "5 alike two");
    }

    @Test
    @DisplayName("empties what its column leaves empty, and says so first")
    void emptiesWhatIsEmpty() {
        take("number,name,city,email\n1,One,Bonn,a@b.de\n").expect(200);
        var csv = "number,name,city,email\n1,One,,\n";
        assertThat(dry(csv).at("/outcomes/0/changes"))
                .extracting(JsonNode::asText)
                .containsExactly("email", "city");
        take(csv).expect(200);
        assertThat(byNumber().get("1").has("address")).isFalse();
        assertThat(byNumber().get("1").has("email")).isFalse();
    }

    @Test
    @DisplayName("changes clients by their numbers alone, and needs a name for those who are new")
    void needsNoNameForWhomItKnows() {
        take("number,name,city\n1,One,Bonn\n").expect(200);
        take("number,email\n1,a@b.de\n").expect(200);
        assertThat(byNumber().get("1").at("/name").asText()).isEqualTo("One");
        assertThat(byNumber().get("1").at("/email").asText()).isEqualTo("a@b.de");
        assertThat(faults(dry("number,email\n1,a@b.de\n2,c@d.de\n"))).containsExactly("3 name required");
    }

    @Test
    @DisplayName("is not refused for what a client had before, only for what it brings")
    void bringsItsOwnFaultsOnly() {
        var id = server.api()
                .as(server.tokens().service("invoice"))
                .of(organization)
                .post("/clients/resolve", "{\"name\":\"A\",\"vatId\":\"DE999999999\"}")
                .expect(200)
                .at("/id")
                .asText();
        var again = api.post(
                "/clients/import?dryRun=true",
                "text/csv",
                api.get("/clients/export").bytes());
        assertThat(faults(again)).isEmpty();
        assertThat(outcomes(again)).containsExactly("2 unchanged A");
        assertThat(again.at("/outcomes/0/clientId").asText()).isEqualTo(id);
        assertThat(faults(dry("name,vatId\nB,DE999999999\n"))).isEmpty();
        assertThat(faults(dry("name,vatId\nB,DE999999998\n"))).containsExactly("2 vatId vat-id");
    }

    @Test
    @DisplayName("is refused where a number stands in it twice, with the row, by the check and by the import alike")
    void refusesNumbersTwice() {
        var csv = "number,name\n7,One\n8,Two\n7,Three\n";
        assertThat(faults(dry(csv))).containsExactly("4 number repeated");
        take(csv).expectProblem(422, "invalid-rows").expectError("/4/number", "repeated");
        assertThat(byNumber()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
                    two columns of one meaning      § name,E-Mail,mail\\nA,a@b.de,c@d.de          § 1 email repeated-column
                    no column for the name          § city\\nBonn                                  § 1 name missing-column
                    more cells than headings        § name,city\\nA,Bonn,DE\\nB,Ulm,,              § 2  no-heading
                    a fault behind blank rows       § \\n\\n,,\\nname,vatId\\n\\nA,DE1              § 6 vatId vat-id
                    a fault behind a long cell      § name,notes,vatId\\nA,"x\\n\\n\\ny",\\nB,,DE1 § 3 vatId vat-id
                    a fault behind the separator    § sep=;\\nname;vatId\\nA;DE1                   § 2 vatId vat-id
                    an archive that is neither      § name,archived\\nA,perhaps                    § 2 archived invalid
                    """)
    @DisplayName("names its fault by the row that a spreadsheet shows")
    void namesTheRow(String what, String csv, String fault) {
        var text = csv.replace("\\n", "\n");
        assertThat(faults(dry(text))).containsExactly(fault);
        take(text).expectProblem(422, "invalid-rows");
        assertThat(byNumber()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'name\nA\nB\n\"C', 4", "'name,city\nA,\"x\"y\n', 2", "'\n\nname\nA\n\"\"B,\n', 5"})
    @DisplayName("that breaks off is refused with the row where it does")
    void namesTheBrokenRow(String csv, int row) {
        assertThat(dry(csv).expectProblem(422, "broken-csv").at("/detail").asText())
                .contains("Row " + row);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
                    sep=;             § sep=;\\nname;city\\nA;Bonn
                    sep in quotes     § "sep=;"\\r\\nname;city\\r\\nA;Bonn
                    sep that no heading shows § sep=|\\nname|city\\nA|Bonn
                    blank first lines § \\n  \\n;;\\nname;city\\n\\nA;Bonn\\n\\n
                    tab               § name\\tcity\\nA\\tBonn
                    comma             § name,city\\r\\nA,Bonn\\r\\n
                    old line ends     § name;city\\rA;Bonn\\r
                    NBSP in headings  § \u00a0Name\u00a0;\u202fC i t y\ufeff\\n\u00a0A\u00a0;Bonn
                    quoted headings   § "name";"Ci,t,y"\\n"A";"Bonn"
                    cells too many but empty § name;city\\nA;Bonn;;;
                    formulas undone   § name;city\\n'A;Bonn
                    """)
    @DisplayName("is read rightly, however its program writes it")
    void readsWhatOthersWrite(String what, String csv) {
        var text = csv.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t");
        take(text).expect(200);
        var clients = api.get("/clients").at("/items");
        assertThat(clients).hasSize(1);
        assertThat(clients.at("/0/name").asText()).isIn("A", "'A");
        assertThat(clients.at("/0/address/city").asText()).isEqualTo("Bonn");
    }

    @Test
    @DisplayName("keeps blank lines within quotes, and the rows behind them their numbers")
    void keepsBlankLinesWithinQuotes() {
        take("name,notes\nA,\"one\n\n\n two\"\n\nB,three\n").expect(200);
        var clients = api.get("/clients").at("/items");
        assertThat(texts(clients, "notes")).containsExactlyInAnyOrder("one\n\n\n two", "three");
        assertThat(outcomes(dry("name,notes\nC,\"one\n\n\n two\"\n\nD,three\n")))
                .containsExactly("2 new C", "4 new D");
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, utf-8, false",
        "x-UTF-8-BOM, utf-8, false",
        "UTF-16BE, utf-16be, false",
        "x-UTF-16LE-BOM, utf-16le, false",
        "windows-1252, windows-1252, true"
    })
    @DisplayName("says in which encoding it was read, and where that is a guess")
    void saysItsEncoding(String charset, String encoding, boolean guessed) {
        var text = "Firma;Ort\nMüller – Söhne €;Köln\n";
        var bytes = switch (charset) {
            case "x-UTF-8-BOM" -> ("\ufeff" + text).getBytes(StandardCharsets.UTF_8);
            case "UTF-16BE" -> ("\ufeff" + text).getBytes(StandardCharsets.UTF_16BE);
            default -> text.getBytes(Charset.forName(charset));
        };
        var report = api.post("/clients/import?dryRun=true", "text/csv", bytes).expect(200);
        assertThat(report.at("/outcomes/0/name").asText()).isEqualTo("Müller – Söhne €");
        assertThat(report.at("/file/encoding").asText()).isEqualTo(encoding);
        assertThat(report.at("/file/encodingGuessed").asBoolean()).isEqualTo(guessed);
        assertThat(report.at("/file/separator").asText()).isEqualTo(";");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    @DisplayName("without its byte order mark is refused as no text, not taken as letters with gaps")
    void refusesUnmarkedUtf16(String charset) {
        api.post("/clients/import?dryRun=true", "text/csv", "name\nA\n".getBytes(Charset.forName(charset)))
                .expectProblem(400, "unreadable-text");
    }

    @Test
    @DisplayName("shows its columns, what they mean and what stands in them, and takes another meaning")
    void takesAnotherMeaning() {
        var csv = "Kunde;Stadtteil;Ort\nA;Mitte;Berlin\nB;;Bonn\n";
        var report = dry(csv).expect(200);
        assertThat(texts(report.at("/file/columns"), "heading", "column"))
                .containsExactly("Kunde name", "Stadtteil ", "Ort city");
        assertThat(report.at("/file/columns/2/examples"))
                .extracting(JsonNode::asText)
                .containsExactly("Berlin", "Bonn");
        assertThat(report.at("/ignoredColumns")).extracting(JsonNode::asText).containsExactly("Stadtteil");
        api.post("/clients/import?columns=name,line2,", "text/csv", csv.getBytes(StandardCharsets.UTF_8))
                .expect(200);
        var a = StreamSupport.stream(api.get("/clients").at("/items").spliterator(), false)
                .filter(client -> client.at("/name").asText().equals("A"))
                .findFirst()
                .orElseThrow();
        assertThat(a.at("/address/line2").asText()).isEqualTo("Mitte");
        assertThat(a.at("/address").has("city")).isFalse();
    }

    @Test
    @DisplayName("takes two people of one name, where the organization tells them apart by number")
    void tellsPeopleApartByNumber() {
        assertThat(outcomes(take("number,name\n1,Peter\n2,Peter\n"))).containsExactly("2 new Peter", "3 new Peter");
        assertThat(outcomes(take("number,name\n3,Peter\n"))).containsExactly("2 new Peter");
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    @DisplayName("that was exported gives the same clients elsewhere, and here it changes nothing")
    void isARoundTrip(long seed) {
        var random = new RandomClients(seed);
        for (int i = 0; i < 60; i++) {
            var id = api.post("/clients", new String(Json.write(random.next()), StandardCharsets.UTF_8))
                    .expect(201)
                    .at("/id")
                    .asText();
            if (i % 7 == 0) {
                api.post("/clients/" + id + "/archive").expect(200);
            }
        }
        var here = byNumber();
        var csv = api.get("/clients/export").expect(200).bytes();
        var again = api.post("/clients/import?dryRun=true", "text/csv", csv).expect(200);
        assertThat(again.at("/faults")).isEmpty();
        assertThat(again.at("/unchanged").asInt()).as("seed %d", seed).isEqualTo(60);

        another();
        api.post("/clients/import", "text/csv", csv).expect(200);
        var there = byNumber();
        assertThat(there.keySet()).isEqualTo(here.keySet());
        here.forEach((number, client) -> assertThat(said(there.get(number)))
                .as("seed %d, %s", seed, number)
                .isEqualTo(said(client)));
    }

    private static JsonNode said(JsonNode client) {
        var said = (com.fasterxml.jackson.databind.node.ObjectNode) client.deepCopy();
        said.remove(List.of("id", "createdAt", "changedAt", "archivedAt"));
        return said;
    }
}
