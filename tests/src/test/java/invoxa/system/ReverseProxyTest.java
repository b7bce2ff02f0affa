package invoxa.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The recipes of {@code deploy/proxy}, each with a certificate of its own before one INVOXA. */
@Tag("slow")
@DisplayName("INVOXA behind")
class ReverseProxyTest {

    /** As many wrong passwords from one address as are answered with 401. */
    private static final int TRIES = 4;

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} is reached by TLS, in a browser too, knows who asks, and takes large files")
    @EnumSource
    void is_whole(Proxy kind) {
        int port = Program.freePort();
        try (var proxy = kind.start(folder.resolve("proxy"), port)) {
            var invoxa = invoxa(port);
            try {
                proxy.awaitReady();
                secureCookies(proxy);
                redirects(proxy);
                largeFiles(proxy);
                forgedAddresses(proxy);
                browser(proxy);
            } finally {
                invoxa.stop();
            }
        }
    }

    private Program invoxa(int port) {
        return Program.java(
                "invoxa.standalone.Main",
                folder.resolve("up.log"),
                Map.of("INVOXA_PUBLIC_URL", "https://localhost", "INVOXA_LIMIT_ADDRESS", TRIES + ",PT1H"),
                "up",
                "--behind-proxy",
                "--port",
                "" + port,
                "--data",
                folder.resolve("data").toString());
    }

    private static void secureCookies(RunningProxy proxy) {
        var email = "ada-" + System.nanoTime() + "@invoxa.example";
        var registered = proxy.post("/auth/register", """
                {"organization": {"name": "Lovelace", "country": "DE", "currency": "EUR", "language": "de",
                   "timeZone": "Europe/Berlin"},
                 "owner": {"name": "Ada", "email": "%s", "password": "correct horse battery staple"}}
                """.formatted(email));
        assertThat(registered.statusCode()).as(registered.body()).isEqualTo(201);
        var in = proxy.post(
                "/auth/login",
                "{\"email\": \"%s\", \"password\": \"correct horse battery staple\", \"cookie\": true}"
                        .formatted(email));
        assertThat(in.statusCode()).as(in.body()).isEqualTo(200);
        assertThat(in.headers().firstValue("Set-Cookie").orElse("")).contains("Secure", "HttpOnly");
        assertThat(in.headers().firstValue("Strict-Transport-Security")).isPresent();
    }

    private static void redirects(RunningProxy proxy) {
        var answer = proxy.getInClear("/auth/health/live");
        assertThat(answer.statusCode()).isIn(301, 308);
        assertThat(answer.headers().firstValue("Location").orElse("")).startsWith("https://");
    }

    /** INVOXA itself says that it knows nobody: the proxy let the body pass. */
    private static void largeFiles(RunningProxy proxy) {
        var answer = proxy.post("/invoices/import", "x".repeat(3_000_000));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
        assertThat(answer.body()).contains("urn:invoxa:problem:unauthorized");
    }

    /** Whoever makes up addresses is limited as the one that he is. */
    private static void forgedAddresses(RunningProxy proxy) {
        var statuses = IntStream.range(0, TRIES + 2)
                .mapToObj(n -> proxy.post(
                        "/auth/login",
                        "{\"email\": \"nobody-%d@invoxa.example\", \"password\": \"wrong horse battery\"}".formatted(n),
                        "X-Forwarded-For",
                        "203.0.113." + n))
                .map(HttpResponse::statusCode)
                .toList();
        assertThat(statuses).contains(429);
    }

    private static void browser(RunningProxy proxy) {
        Assumptions.assumeTrue(
                Files.isExecutable(CHROMIUM), "skipped: there is no Chromium (Debian: apt-get install chromium)");
        var seen = proxy.seenBy(
                List.of(
                        CHROMIUM.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--ignore-certificate-errors",
                        "--virtual-time-budget=10000",
                        "--dump-dom"),
                Duration.ofMinutes(2));
        assertThat(seen).contains("<title>INVOXA");
    }
}
