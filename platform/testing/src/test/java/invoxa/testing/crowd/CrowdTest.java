package invoxa.testing.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
@Timeout(180)
@DisplayName("2,000 connections from strangers, against 400 MB and 1,024 descriptors")
class CrowdTest {

    private static final int CROWD = 2_000;
    private static final int HEAP_LEFT = 120_000_000;
    private static final Duration DEADLINE = Duration.ofSeconds(5);
    private static final Map<String, String> SETTINGS = Map.of(
            "INVOXA_HEAD_TIMEOUT", "PT4S",
            "INVOXA_BODY_TIMEOUT", "PT5S",
            "INVOXA_PAUSE_TIMEOUT", "PT4S",
            "INVOXA_KEEP_ALIVE", "PT5S");

    @TempDir
    static Path folder;

    private static AttackedServer server;

    /** One for all attacks: what they leave behind would show. */
    @BeforeAll
    static void start() throws Exception {
        server = AttackedServer.start(folder, SETTINGS);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private enum Attack {
        OPENS_AND_IS_SILENT(""),
        STOPS_IN_THE_REQUEST_LINE("GET /att"),
        STOPS_IN_THE_HEADERS("GET /attacked HTTP/1.1\r\nHost: x\r\nA: b"),
        ANNOUNCES_A_BODY_AND_SENDS_ONE_BYTE("POST /attacked HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "Content-Length: 999000\r\n\r\nx"),
        ANNOUNCES_AN_UPLOAD_AND_SENDS_ONE_BYTE(
                "POST /attacked/upload HTTP/1.1\r\nHost: x\r\nContent-Type: application/pdf\r\n"
                        + "Content-Length: 19000000\r\n\r\nx"),
        ANNOUNCES_A_CHUNK("POST /attacked HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\n\r\nf0000\r\nx"),
        WAITS_TO_BE_TOLD_TO_CONTINUE("POST /attacked HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "Expect: 100-continue\r\nContent-Length: 999000\r\n\r\n"),
        ASKS_FOR_MUCH_AND_READS_NOTHING("GET /attacked/big HTTP/1.1\r\nHost: x\r\n\r\n".repeat(3)),
        ASKS_AND_STAYS("GET /attacked HTTP/1.1\r\nHost: x\r\n\r\n"),
        WANTS_AN_UPGRADE("GET /attacked HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n");

        private final String sent;

        Attack(String sent) {
            this.sent = sent;
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("from ten addresses keep nobody from being served, and end")
    void fromTenAddresses(Attack attack) throws Exception {
        try (var crowd = new Crowd(server.port())) {
            var bystander = new Bystander(server.port());
            crowd.come(CROWD, 10, attack.sent);
            awaitRoom(bystander, attack);
            serves(bystander);
            crowd.say(attack == Attack.OPENS_AND_IS_SILENT ? "" : "x");
            awaitRoom(bystander, attack);
            serves(bystander);
            if (attack != Attack.ASKS_FOR_MUCH_AND_READS_NOTHING) {
                awaitNone(crowd);
            } else {
                TimeUnit.SECONDS.sleep(DEADLINE.toSeconds());
            }
            afterwardsAllIsWell(bystander);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 40})
    @DisplayName("that drip a header each, from one address or from forty, keep nobody from being served, and end")
    void drip(int addresses) throws Exception {
        try (var crowd = new Crowd(server.port())) {
            var bystander = new Bystander(server.port());
            crowd.come(CROWD, addresses, "GET /attacked HTTP/1.1\r\nHost: x\r\n");
            long began = System.nanoTime();
            while (crowd.open() > 0
                    && System.nanoTime() - began < DEADLINE.multipliedBy(4).toNanos()) {
                crowd.say("A: b\r\n");
                serves(bystander);
            }
            assertThat(crowd.open()).isZero();
            afterwardsAllIsWell(bystander);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0x100, 0x2000})
    @DisplayName("that send long bodies slowly, in pieces of this size, take a bounded part of the memory")
    void slowBodies(int piece) throws Exception {
        try (var crowd = new Crowd(server.port())) {
            var bystander = new Bystander(server.port());
            crowd.come(
                    300,
                    10,
                    "POST /attacked/upload HTTP/1.1\r\nHost: x\r\nContent-Type: application/pdf\r\n"
                            + "Transfer-Encoding: chunked\r\n\r\n1000000\r\n");
            IntStream.range(0, 400).forEach(i -> crowd.say("x".repeat(piece)));
            serves(bystander);
            awaitNone(crowd);
            afterwardsAllIsWell(bystander);
        }
    }

    /** While every connection is at work on an answer, a newcomer is turned away and comes again. */
    private static void awaitRoom(Bystander bystander, Attack attack) throws Exception {
        long began = System.nanoTime();
        while (attack == Attack.ASKS_FOR_MUCH_AND_READS_NOTHING
                && bystander.get("/attacked").isEmpty()
                && System.nanoTime() - began < DEADLINE.multipliedBy(4).toNanos()) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static void serves(Bystander bystander) throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(bystander.get("/attacked")).as(server.said()).isEqualTo("200 {\"here\":true}");
            assertThat(bystander.post("/attacked", "application/json", 2_000)).isEqualTo("200 {\"bytes\":2000}");
        }
    }

    private static void awaitNone(Crowd crowd) throws InterruptedException {
        long began = System.nanoTime();
        while (crowd.open() > 0) {
            assertThat(System.nanoTime() - began)
                    .as("%d are open", crowd.open())
                    .isLessThan(DEADLINE.multipliedBy(4).toNanos());
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static void afterwardsAllIsWell(Bystander bystander) throws Exception {
        serves(bystander);
        assertThat(bystander.post("/attacked/upload", "application/pdf", AttackedService.UPLOAD))
                .isEqualTo("200 {\"bytes\":20000000}");
        assertThat(Long.parseLong(bystander.get("/attacked/memory").replaceAll("^200 |\\D", "")))
                .isLessThan(HEAP_LEFT);
        assertThat(server.isAlive()).isTrue();
        assertThat(server.said()).doesNotContain("Exception").doesNotContain("\tat ");
    }
}
