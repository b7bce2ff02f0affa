package invoxa.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import invoxa.client.csv.CsvSheet;
import invoxa.kernel.OrganizationId;
import invoxa.testing.Answer;
import invoxa.testing.Api;
import invoxa.testing.TestServer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The client service")
class ClientServiceTest {

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
    void signIn() {
        organization = OrganizationId.next();
        api = server.api().as(server.tokens().user(organization, "clients:read", "clients:write"));
    }

    private Answer create(String json) {
        return api.post("/clients", json);
    }

    private List<String> names(String query) {
        var names = new ArrayList<String>();
        for (JsonNode item : api.get("/clients" + query).expect(200).at("/items")) {
            names.add(item.at("/name").asText());
        }
        return names;
    }

    @Test
    @DisplayName("keeps all that is said of a client")
    void keepsEverything() {
        var json = """
                {"kind":"person","number":"K-1","name":"Änne Öztürk","tradingName":"Öztürk Design",
                 "identifiers":[{"scheme":"0088","value":"4012345000009"}],"legalRegistration":{"value":"HRB 1"},
                 "vatId":"DE 123 456 788","taxRegistrationId":"29/1","electronicAddresses":[{"scheme":"EM","value":"a@b.de"}],
                 "address":{"line1":"Lindenstraße 1","city":"Berlin","postCode":"10969","country":"DE"},
                 "deliveryAddresses":[{"name":"Lager","address":{"line1":"Hof 2","country":"DE"}}],
                 "contact":{"name":"Änne","phone":"+49 30 1","email":"a@b.de"},
                 "contacts":[{"name":"Buchhaltung","role":"accounts payable","email":"buch@b.de"}],
                 "email":"rechnung@b.de","currency":"EUR","language":"de","paymentDays":14,
                 "buyerReference":"04011000-12345-03","documentFormat":"xrechnung-cii","xmlByEmail":true,
                 "notes":"zahlt pünktlich","tags":["vip"],
                 "customFields":[{"name":"Branche","value":"Druck"}]}
                """;
        var created = create(json).expect(201);
        var read = api.get("/clients/" + created.at("/id").asText()).expect(200);
        assertThat(read.json()).isEqualTo(created.json());
        assertThat(read.at("/vatId").asText()).isEqualTo("DE123456788");
        assertThat(read.at("/contacts/0/role").asText()).isEqualTo("accounts payable");
        assertThat(read.at("/documentFormat").asText()).isEqualTo("xrechnung-cii");
        assertThat(read.at("/xmlByEmail").asBoolean()).isTrue();
        assertThat(read.at("/state").asText()).isEqualTo("active");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"name":""}                                                  | /name              | required
                    {"name":"A","vatId":"DE123456789"}                           | /vatId             | vat-id
                    {"name":"A","vatId":"123"}                                   | /vatId             | vat-id
                    {"name":"A","email":"nobody"}                                | /email             | email
                    {"name":"A","email":"a@b.de\\r\\nBcc: x@y.de"}               | /email             | email
                    {"name":"A","paymentDays":-1}                                | /paymentDays       | range
                    {"name":"A","paymentDays":99999}                             | /paymentDays       | range
                    {"name":"A","contacts":[{"email":"x"}]}                      | /contacts/0/email  | email
                    {"name":"A","customFields":[{"name":"x","value":"1"},{"name":"x","value":"2"}]} | /customFields/1/name | repeated
                    {"name":"A","deliveryAddresses":[{"name":"x"}]}              | /deliveryAddresses/0/address | required
                    """)
    @DisplayName("names the field that is wrong")
    void namesTheField(String json, String pointer, String code) {
        create(json).expectProblem(422, "validation").expectError(pointer, code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"A\",\"language\":\"xx\"}",
                "{\"name\":\"A\",\"documentFormat\":\"docx\"}",
                "{\"name\":\"A\",\"documentFormat\":0}",
                "{\"name\":\"A\",\"xmlByEmail\":\"yes\"}",
                "{\"name\":\"A\",\"currency\":\"XXXX\"}",
                "{\"name\":\"A\",\"address\":{\"country\":\"Germany\"}}",
                "{\"name\":5}",
                "{\"nome\":\"A\"}",
                "[]",
                "null",
                "{\"name\":\"A\"",
                "",
                "{\"name\":\"A\",\"paymentDays\":1.5}",
                "{\"name\":null}"
            })
    @DisplayName("refuses what is no client with a 4xx")
    void refuses(String json) {
        assertThat(create(json).status()).isBetween(400, 422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ATU12345675",
                "BE0428759497",
                "BG175074752",
                "HR33392005961",
                "CY10259033P",
                "CZ25123891",
                "DK13585628",
                "EE100594102",
                "FI20774740",
                "FR83404833048",
                "DE136695976",
                "EL094259216",
                "HU12892312",
                "IE6433435F",
                "IT00743110157",
                "LV40003521600",
                "LT119511515",
                "LU15027442",
                "MT11679112",
                "NL004495445B01",
                "PL8567346215",
                "PT501964843",
                "RO18547290",
                "SK2022749619",
                "SI50223054",
                "ESA13585625",
                "SE556188840401",
                "CHE123456788"
            })
    @DisplayName("takes the VAT numbers of every EU state, and finds a wrong digit")
    void checksVatNumbers(String vatId) {
        create("{\"name\":\"A\",\"vatId\":\"" + vatId + "\"}").expect(201);
        if (!vatId.startsWith("CHE")) {
            int wrong = 0;
            for (char digit = '0'; digit <= '9'; digit++) {
                var other = vatId.substring(0, 6) + digit + vatId.substring(7);
                wrong += create("{\"name\":\"A\",\"vatId\":\"" + other + "\"}").status() == 422 ? 1 : 0;
            }
            assertThat(wrong)
                    .as("of ten digits in one place, how many are found wrong")
                    .isGreaterThanOrEqualTo(8);
        }
    }

    @Test
    @DisplayName("lets a change win only over the version it has seen")
    void changes() {
        var created = create("{\"name\":\"Old\"}").expect(201);
        var path = "/clients/" + created.at("/id").asText();
        api.put(path, "{\"name\":\"New\"}").expectProblem(428, "precondition-required");
        var changed =
                api.ifMatch(created.etag()).put(path, "{\"name\":\"New\"}").expect(200);
        assertThat(changed.etag()).isNotEqualTo(created.etag());
        api.ifMatch(created.etag()).put(path, "{\"name\":\"Late\"}").expect(412);
        assertThat(api.get(path).at("/name").asText()).isEqualTo("New");
    }

    @Test
    @DisplayName("archives and restores, however often it is asked")
    void archives() {
        var id = create("{\"name\":\"A\"}").expect(201).at("/id").asText();
        api.post("/clients/" + id + "/archive").expect(200);
        var again = api.post("/clients/" + id + "/archive").expect(200);
        assertThat(again.at("/state").asText()).isEqualTo("archived");
        assertThat(names("?state=active")).isEmpty();
        assertThat(names("?state=archived")).containsExactly("A");
        api.post("/clients/" + id + "/restore").expect(200);
        assertThat(names("?state=active")).containsExactly("A");
    }

    @Test
    @DisplayName("gives a number to one client only, also when many ask at once")
    void numbersAreUnique() throws Exception {
        try (var pool = Executors.newFixedThreadPool(16)) {
            var tasks = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < 16; i++) {
                tasks.add(() -> create("{\"name\":\"A\",\"number\":\"7\"}").status());
            }
            var statuses = new ArrayList<Integer>();
            for (var done : pool.invokeAll(tasks)) {
                statuses.add(done.get());
            }
            assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
        }
        create("{\"name\":\"B\",\"number\":\"7\"}")
                .expectProblem(409, "number-taken")
                .expectError("/number", "taken");
        create("{\"name\":\"C\"}").expect(201);
        create("{\"name\":\"D\"}").expect(201);
    }

    @Test
    @DisplayName("finds by the beginnings of words as they are typed, whatever accents and case")
    void searches() {
        create("{\"name\":\"Łódzka Spółdzielnia Mleczarska\",\"address\":{\"city\":\"Łódź\"}}")
                .expect(201);
        create("{\"name\":\"Müller & Söhne\",\"email\":\"info@mueller.de\"}").expect(201);
        create("{\"name\":\"Muller Frères\",\"tags\":[\"vip\"]}").expect(201);
        assertThat(names("?q=mull")).containsExactlyInAnyOrder("Müller & Söhne", "Muller Frères");
        assertThat(names("?q=SOHN")).containsExactly("Müller & Söhne");
        assertThat(names("?q=spol%20mle")).containsExactly("Łódzka Spółdzielnia Mleczarska");
        assertThat(names("?q=vip")).containsExactly("Muller Frères");
        assertThat(names("?q=nobody")).isEmpty();
        assertThat(names("?q=%25%22%27)(*")).isNotNull();
    }

    @Test
    @DisplayName("pages through all, once each, by name or newest first, while others are added")
    void pages() {
        for (int i = 0; i < 25; i++) {
            create("{\"name\":\"Client %02d\"}".formatted((i * 7) % 25)).expect(201);
        }
        for (var sort : List.of("name", "newest")) {
            var seen = new ArrayList<String>();
            String cursor = "";
            do {
                var page = api.get("/clients?sort=" + sort + "&state=active&limit=10" + cursor)
                        .expect(200);
                page.at("/items").forEach(item -> seen.add(item.at("/name").asText()));
                cursor = page.at("/next").isMissingNode()
                        ? null
                        : "&cursor=" + page.at("/next").asText();
                create("{\"name\":\"A newcomer\"}").expect(201);
            } while (cursor != null);
            var old = seen.stream().filter(name -> name.startsWith("Client")).toList();
            assertThat(old).hasSize(25).doesNotHaveDuplicates();
            if (sort.equals("name")) {
                assertThat(old).isSorted();
            }
        }
        api.get("/clients?limit=0").expect(400);
        api.get("/clients?cursor=nonsense").expect(400);
        api.get("/clients?colour=red").expect(400);
    }

    @Test
    @DisplayName("shows nothing of another organization, nor lets it be touched")
    void keepsOrganizationsApart() {
        var created = create("{\"name\":\"Mine\"}").expect(201);
        var path = "/clients/" + created.at("/id").asText();
        var other = server.api().as(server.tokens().user(OrganizationId.next(), "clients:read", "clients:write"));
        other.get(path).expect(404);
        other.ifMatch(created.etag()).put(path, "{\"name\":\"Stolen\"}").expect(404);
        other.post(path + "/archive").expect(404);
        assertThat(other.get("/clients").expect(200).at("/items")).isEmpty();
        assertThat(other.get("/clients/export").expect(200).text()).doesNotContain("Mine");
        server.api()
                .as(server.tokens().user(organization, "clients:read"))
                .post(path + "/archive")
                .expect(403);
        server.api().get(path).expect(401);
    }

    @Nested
    @DisplayName("resolving a party")
    class Resolving {

        private Api invoice() {
            return server.api().as(server.tokens().service("invoice")).of(organization);
        }

        @Test
        @DisplayName("makes one client for one party, also when sixteen ask at once")
        void makesOne() throws Exception {
            var ids = new HashSet<String>();
            try (var pool = Executors.newFixedThreadPool(16)) {
                var tasks = new ArrayList<Callable<String>>();
                for (int i = 0; i < 16; i++) {
                    tasks.add(() -> invoice()
                            .post("/clients/resolve", "{\"name\":\"ACME\",\"vatId\":\"DE999999999\"}")
                            .expect(200)
                            .at("/id")
                            .asText());
                }
                for (var done : pool.invokeAll(tasks)) {
                    ids.add(done.get());
                }
            }
            assertThat(ids).hasSize(1);
            assertThat(names("")).containsExactly("ACME");
        }

        @Test
        @DisplayName("knows a client again by VAT id, else by name and place, not by name alone")
        void knowsAgain() {
            var acme = create("{\"name\":\"Acme GmbH\",\"vatId\":\"DE123456788\"}")
                    .expect(201)
                    .at("/id")
                    .asText();
            var byVat = invoice().post("/clients/resolve", "{\"name\":\"ACME Germany\",\"vatId\":\"DE123456788\"}");
            assertThat(byVat.expect(200).at("/id").asText()).isEqualTo(acme);
            var berlin = "{\"name\":\"Müller\",\"address\":{\"postCode\":\"10969\",\"country\":\"DE\"}}";
            var munich = "{\"name\":\"MULLER\",\"address\":{\"postCode\":\"80331\",\"country\":\"DE\"}}";
            var first = invoice().post("/clients/resolve", berlin).expect(200);
            assertThat(invoice().post("/clients/resolve", berlin).at("/created").asBoolean())
                    .isFalse();
            var second = invoice().post("/clients/resolve", munich).expect(200);
            assertThat(second.at("/id")).isNotEqualTo(first.at("/id"));
        }

        @Test
        @DisplayName("is for the invoice service alone")
        void isForTheInvoiceService() {
            api.post("/clients/resolve", "{\"name\":\"A\"}").expect(403);
            server.api()
                    .as(server.tokens().service("payment"))
                    .of(organization)
                    .post("/clients/resolve", "{\"name\":\"A\"}")
                    .expect(403);
        }
    }

    @Nested
    @DisplayName("importing CSV")
    class Importing {

        private Answer send(String csv, Charset charset, boolean dryRun) {
            return api.post("/clients/import?dryRun=" + dryRun, "text/csv", csv.getBytes(charset));
        }

        @ParameterizedTest
        @ValueSource(strings = {"UTF-8", "UTF-16", "windows-1252", "x-UTF-16LE-BOM"})
        @DisplayName("reads what spreadsheets write, whatever encoding and separator")
        void readsEncodings(String charset) {
            var csv = "Kundennummer;Firma;Straße;PLZ;Ort;Land;Zahlungsziel\r\n"
                    + "1;Müller & Söhne;\"Am Hof; links\";10969;Köln;de;14\r\n\r\n";
            var report = send(csv, Charset.forName(charset), false).expect(200);
            assertThat(report.at("/created").asInt()).isEqualTo(1);
            var client = api.get("/clients").at("/items/0");
            assertThat(client.at("/name").asText()).isEqualTo("Müller & Söhne");
            assertThat(client.at("/address/line1").asText()).isEqualTo("Am Hof; links");
            assertThat(client.at("/address/country").asText()).isEqualTo("DE");
            assertThat(client.at("/paymentDays").asInt()).isEqualTo(14);
        }

        @Test
        @DisplayName("names each bad row, its column and why, and takes nothing")
        void namesBadRows() {
            var csv = "name,vatId,country,paymentDays,language,colour\n"
                    + "Good,,DE,14,de,red\nBad,DE1,Narnia,soon,xx,\n,,,,,\n\"\",DE123456788,,,,\n";
            var dry = send(csv, StandardCharsets.UTF_8, true).expect(200);
            assertThat(dry.at("/rows").asInt()).isEqualTo(3);
            assertThat(dry.at("/created").asInt()).isEqualTo(1);
            var faults = new ArrayList<String>();
            dry.at("/faults")
                    .forEach(f -> faults.add(
                            f.at("/row").asText() + " " + f.at("/column").asText()));
            assertThat(faults)
                    .containsExactlyInAnyOrder("3 country", "3 paymentDays", "3 language", "3 vatId", "5 name");
            assertThat(dry.at("/ignoredColumns/0").asText()).isEqualTo("colour");
            send(csv, StandardCharsets.UTF_8, false)
                    .expectProblem(422, "invalid-rows")
                    .expectError("/3/vatId", "vat-id");
            assertThat(names("")).isEmpty();
        }

        @Test
        @DisplayName("passes over who is there already, and rows that repeat")
        void findsDuplicates() {
            create("{\"name\":\"Acme\",\"vatId\":\"DE123456788\"}").expect(201);
            var csv = "name,vatId\nACME again,DE123456788\nNew,\nNEW,\n";
            var report = send(csv, StandardCharsets.UTF_8, false).expect(200);
            assertThat(report.at("/created").asInt()).isEqualTo(1);
            assertThat(report.at("/duplicates")).hasSize(2);
            assertThat(report.at("/duplicates/1/alikeRow").asInt()).isEqualTo(3);
            assertThat(send(csv, StandardCharsets.UTF_8, false).at("/created").asInt())
                    .isZero();
        }

        @Test
        @DisplayName("answers the same to the same key, and takes the rows once")
        void isRepeatable() {
            var csv = "name\nOne\nTwo\n".getBytes(StandardCharsets.UTF_8);
            var keyed = api.idempotencyKey("import-1");
            var first = keyed.post("/clients/import", "text/csv", csv).expect(200);
            assertThat(keyed.post("/clients/import", "text/csv", csv)
                            .expect(200)
                            .bytes())
                    .isEqualTo(first.bytes());
            assertThat(names("")).hasSize(2);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "\n\n",
                    "colour\nred",
                    "name\n\"open",
                    "name,\"a\"b\nx,y",
                    "\u0000\u0001\u0002",
                    "name\n\"" + "x" + "\"y\n"
                })
        @DisplayName("says of what is no such file that it is none")
        void refusesBrokenFiles(String csv) {
            assertThat(send(csv, StandardCharsets.UTF_8, false).status()).isBetween(400, 422);
        }

        @Test
        @DisplayName("refuses more rows than it takes at once")
        void refusesTooMany() {
            var csv = "name\n" + "x\n".repeat(CsvSheet.MAX_ROWS + 1);
            send(csv, StandardCharsets.UTF_8, true).expectProblem(422, "broken-csv");
        }

        @Test
        @DisplayName("reads back what the export wrote, formulas made harmless on the way")
        void roundTrip() {
            create(
                            "{\"name\":\"=HYPERLINK(1)\",\"contact\":{\"phone\":\"+49 30\"},\"notes\":\"a \\\"b\\\"\\nc, d\","
                                    + "\"tags\":[\"x\",\"y\"],\"language\":\"fr\",\"paymentDays\":7,"
                                    + "\"documentFormat\":\"peppol-ubl\",\"xmlByEmail\":true,\"electronicAddresses\":"
                                    + "[{\"scheme\":\"0088\",\"value\":\"4012345000009\"},{\"scheme\":\"EM\",\"value\":\"a@b.de\"}]}")
                    .expect(201);
            var csv = api.get("/clients/export").expect(200);
            assertThat(csv.text())
                    .startsWith("\ufeffnumber,kind,name")
                    .contains("'=HYPERLINK")
                    .contains("'+49 30");
            organization = OrganizationId.next();
            api = server.api().as(server.tokens().user(organization, "clients:read", "clients:write"));
            api.post("/clients/import", "text/csv", csv.bytes()).expect(200);
            var back = api.get("/clients").at("/items/0");
            assertThat(back.at("/name").asText()).isEqualTo("=HYPERLINK(1)");
            assertThat(back.at("/contact/phone").asText()).isEqualTo("+49 30");
            assertThat(back.at("/notes").asText()).isEqualTo("a \"b\"\nc, d");
            assertThat(back.at("/tags")).hasSize(2);
            assertThat(back.at("/documentFormat").asText()).isEqualTo("peppol-ubl");
            assertThat(back.at("/xmlByEmail").asBoolean()).isTrue();
            assertThat(back.at("/electronicAddresses/0/value").asText()).isEqualTo("4012345000009");
            assertThat(back.at("/electronicAddresses/1/scheme").asText()).isEqualTo("EM");
        }

        @Test
        @DisplayName("names the cell of a form, an address or a yes that it does not know")
        void refusesUnknownForms() {
            var csv = "name,documentFormat,electronicAddresses,xmlByEmail\n"
                    + "A,docx,4012345000009,perhaps\nB,XRechnung-CII,EM:a@b.de,ja\nC,,,\n";
            var refused = send(csv, StandardCharsets.UTF_8, true).expect(200).at("/faults");
            assertThat(refused)
                    .extracting(fault -> fault.at("/row").asText() + " "
                            + fault.at("/column").asText())
                    .containsExactlyInAnyOrder("2 documentFormat", "2 electronicAddresses", "2 xmlByEmail");
        }
    }
}
