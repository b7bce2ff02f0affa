package invoxa.system;

import com.fasterxml.jackson.databind.JsonNode;
import invoxa.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * The mail server of an installation that catches what goes out (Mailpit, by its API), where links that open something
 * stand and nowhere else.
 *
 * @param url without a slash at the end
 */
record MailCatcher(URI url) {

    /**
     * What stands behind the # of the link to this page in a mail to the address; waits for it.
     *
     * @param about the id of what the link opens
     */
    String secret(String to, String page, String about) {
        var link = Pattern.compile(Pattern.quote(page) + "#([0-9A-Za-z_.-]*" + about + "[0-9A-Za-z_.-]+)");
        return Waiting.until(() -> {
            for (var mail :
                    get("/api/v1/search?query=" + encoded("to:\"" + to + "\"")).at("/messages")) {
                var found = link.matcher(get("/api/v1/message/" + mail.at("/ID").asText())
                        .at("/Text")
                        .asText());
                if (found.find()) {
                    return found.group(1);
                }
            }
            throw new AssertionError("no mail to " + to + " links to " + page);
        });
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private JsonNode get(String path) {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(url + path))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return Json.read(
                    http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body(), JsonNode.class);
        } catch (IOException e) {
            throw new AssertionError(url + " did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
