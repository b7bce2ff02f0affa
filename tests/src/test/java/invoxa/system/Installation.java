package invoxa.system;

import invoxa.testing.Api;
import invoxa.testing.OpenApi;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A running INVOXA as its callers see it: one address, whatever is behind it. */
interface Installation extends AutoCloseable {

    List<String> PATHS = List.of("/auth", "/clients", "/invoices", "/payments", "/notify");
    Duration PATIENCE = Duration.ofMinutes(3);

    URI url();

    @Override
    void close();

    /** Where its mails are caught; empty where there is no mail server, and messages are kept. */
    default Optional<MailCatcher> mails() {
        return Optional.empty();
    }

    /** The contracts that it serves itself, by the path they are about. */
    default Map<String, OpenApi> contracts() {
        var contracts = new LinkedHashMap<String, OpenApi>();
        for (var path : PATHS) {
            contracts.put(path, OpenApi.parse(text(url().resolve(path + "/openapi.yaml"))));
        }
        return contracts;
    }

    /** Whoever uses it checks each answer against these contracts. */
    default Api api() {
        return Api.at(url(), contracts());
    }

    /** Waits until every service answers that it is ready. */
    default void awaitReady() {
        for (var path : PATHS) {
            awaitReady(path);
        }
    }

    default void awaitReady(String path) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady(path)) {
            if (System.nanoTime() > end) {
                throw new AssertionError(path + " was not ready in time at " + url());
            }
            Waiting.pause(100);
        }
    }

    private boolean isReady(String path) {
        try {
            return fetch(url().resolve(path + "/health/ready")).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static String text(URI address) {
        try {
            var answer = fetch(address);
            if (answer.statusCode() != 200) {
                throw new AssertionError(address + " answered " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new AssertionError(address + " did not answer", e);
        }
    }

    private static HttpResponse<String> fetch(URI address) throws IOException {
        try (var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build()) {
            var request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
