package invoxa.messaging;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import invoxa.web.token.Tokens;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * What stands before the services: sends each request on to the service that owns its path, gives the services their
 * tokens as auth would, and can be told to lose requests and answers.
 */
final class Gateway implements AutoCloseable {

    /** What becomes of a request. */
    enum Fate {
        ARRIVES,
        /** 503, as a load balancer says it that finds no target. */
        FINDS_NOBODY,
        /** The service does what was asked, and the sender never hears of it. */
        IS_NEVER_ANSWERED
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, URI> routes = new ConcurrentHashMap<>();
    private final ECKey key;
    volatile Function<String, Fate> fate = path -> Fate.ARRIVES;

    Gateway() throws IOException, JOSEException {
        key = new ECKeyGenerator(Curve.P_256).keyID("test").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void route(String path, URI to) {
        routes.put(path, to);
    }

    void unroute(String path) {
        routes.remove(path);
    }

    /** The token of a service. */
    String token(String service) {
        return token(service, "service", null, "");
    }

    String token(String subject, String kind, String organization, String scope) {
        var now = System.currentTimeMillis();
        var claims = new JWTClaimsSet.Builder()
                .issuer(Tokens.ISSUER)
                .audience(Tokens.AUDIENCE)
                .subject(subject)
                .claim(Tokens.KIND, kind)
                .claim(Tokens.SCOPE, scope)
                .claim(Tokens.ORGANIZATION, organization)
                .expirationTime(new Date(now + 100L * 24 * 3_600_000))
                .build();
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType(Tokens.TYPE))
                .keyID(key.getKeyID())
                .build();
        try {
            var jwt = new SignedJWT(header, claims);
            jwt.sign(new ECDSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var body = exchange.getRequestBody().readAllBytes();
            if (path.equals("/auth/token")) {
                var client = new String(body, StandardCharsets.UTF_8).replaceAll(".*client_id=([a-z]+).*", "$1");
                var token = "{\"access_token\":\"" + token(client) + "\",\"expires_in\":900}";
                answer(exchange, 200, token.getBytes(StandardCharsets.UTF_8));
            } else if (path.equals("/auth/.well-known/jwks.json")) {
                var keys = new JWKSet(key.toPublicJWK()).toString();
                answer(exchange, 200, keys.getBytes(StandardCharsets.UTF_8));
            } else {
                forward(exchange, path, body);
            }
        }
    }

    private void forward(HttpExchange exchange, String path, byte[] body) throws IOException {
        var to = routes.get("/" + path.split("/", 3)[1]);
        var what = fate.apply(path);
        if (to == null || what == Fate.FINDS_NOBODY) {
            answer(exchange, 503, new byte[0]);
            return;
        }
        try {
            var answer = http.send(request(exchange, to, body), HttpResponse.BodyHandlers.ofByteArray());
            if (what == Fate.ARRIVES) {
                answer(exchange, answer.statusCode(), answer.body());
            }
        } catch (IOException e) {
            answer(exchange, 503, new byte[0]);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpRequest request(HttpExchange exchange, URI to, byte[] body) {
        var request = HttpRequest.newBuilder(
                        URI.create(to + exchange.getRequestURI().toString()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        for (var name : new String[] {"Authorization", "Content-Type", "X-Correlation-Id", "traceparent"}) {
            var value = exchange.getRequestHeaders().getFirst(name);
            if (value != null) {
                request.header(name, value);
            }
        }
        return request.build();
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
        http.close();
    }
}
