package invoxa.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import invoxa.auth.RunningAuth.Person;
import invoxa.kernel.CannotStart;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An access token")
class TokenTest {

    private RunningAuth auth;
    private Person owner;

    @BeforeEach
    void start() {
        auth = RunningAuth.start();
        owner = auth.owner("ada@lovelace.example");
    }

    @AfterEach
    void stop() {
        auth.close();
    }

    private int status(String token) {
        return auth.api().as(token).get("/auth/me").status();
    }

    @Test
    @DisplayName("has the claims of RFC 9068 and is good for fifteen minutes")
    void hasItsClaims() throws Exception {
        var jwt = SignedJWT.parse(owner.token());
        assertThat(jwt.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.ES256);
        assertThat(jwt.getHeader().getType()).isEqualTo(new JOSEObjectType("at+jwt"));
        var claims = jwt.getJWTClaimsSet();
        assertThat(claims.getClaims())
                .containsKeys(
                        "iss",
                        "aud",
                        "sub",
                        "exp",
                        "iat",
                        "jti",
                        "client_id",
                        "org",
                        "scope",
                        "kind",
                        "name",
                        "role",
                        "sid");
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofMinutes(15));
        assertThat(status(owner.token())).isEqualTo(200);
        auth.clock.advance(Duration.ofMinutes(17));
        assertThat(status(owner.token())).isEqualTo(401);
    }

    @Test
    @DisplayName("that was forged in any of the known ways is refused")
    void forgeriesAreRefused() throws Exception {
        var genuine = SignedJWT.parse(owner.token());
        var claims = genuine.getJWTClaimsSet();
        var parts = owner.token().split("\\.");
        var keyId = genuine.getHeader().getKeyID();
        ECKey foreign = new ECKeyGenerator(Curve.P_256).keyID(keyId).generate();

        assertThat(status(new PlainJWT(claims).serialize())).as("alg none").isEqualTo(401);
        assertThat(status(parts[0] + "." + parts[1] + ".")).as("no signature").isEqualTo(401);
        assertThat(status(signed(foreign, claims, "at+jwt"))).as("foreign key").isEqualTo(401);
        assertThat(status(parts[0] + "." + encoded(claims.toString().replace("owner", "admin")) + "." + parts[2]))
                .as("other claims")
                .isEqualTo(401);
        var publicKey =
                auth.api().get("/auth/.well-known/jwks.json").at("/keys/0").toString();
        var mac = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .keyID(keyId)
                        .type(new JOSEObjectType("at+jwt"))
                        .build(),
                claims);
        mac.sign(new MACSigner(publicKey.getBytes(StandardCharsets.UTF_8)));
        assertThat(status(mac.serialize())).as("public key as a shared secret").isEqualTo(401);
        var withOwnKey = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .keyID(keyId)
                        .jwk(foreign.toPublicJWK())
                        .type(new JOSEObjectType("at+jwt"))
                        .build(),
                claims);
        withOwnKey.sign(new ECDSASigner(foreign));
        assertThat(status(withOwnKey.serialize())).as("brings its own key").isEqualTo(401);
        assertThat(status(owner.refreshToken())).as("a refresh token").isEqualTo(401);
        assertThat(status(owner.token())).isEqualTo(200);
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String signed(ECKey key, JWTClaimsSet claims, String type) throws Exception {
        var jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .keyID(key.getKeyID())
                        .type(new JOSEObjectType(type))
                        .build(),
                claims);
        jwt.sign(new ECDSASigner(key));
        return jwt.serialize();
    }

    @Test
    @DisplayName(
            "is signed by a new key only after it was published, and the old one is known until its last token ends")
    void keysRotate() throws Exception {
        var api = auth.api().as(owner.token());
        var signsFrom =
                api.post("/auth/keys/rotate").expect(202).at("/signsFrom").asText();
        assertThat(signsFrom).isEqualTo("2026-11-22T09:40:00Z");
        assertThat(api.post("/auth/keys/rotate").expect(202).at("/signsFrom").asText())
                .isEqualTo(signsFrom);
        assertThat(published()).isEqualTo(2);
        assertThat(keyOf(auth.person("ada@lovelace.example").token())).isEqualTo(keyOf(owner.token()));

        auth.clock.advance(Duration.ofMinutes(10).minusSeconds(1));
        var last = auth.person("ada@lovelace.example");
        assertThat(keyOf(last.token())).isEqualTo(keyOf(owner.token()));
        auth.clock.advance(Duration.ofSeconds(1));
        var fresh = auth.person("ada@lovelace.example");
        assertThat(keyOf(fresh.token())).isNotEqualTo(keyOf(owner.token()));
        auth.clock.advance(Duration.ofMinutes(15));
        assertThat(status(last.token())).isEqualTo(200);
        assertThat(status(fresh.token())).isEqualTo(200);
        auth.clock.advance(Duration.ofMinutes(5));
        assertThat(published()).isEqualTo(1);
    }

    private int published() {
        return auth.api()
                .get("/auth/.well-known/jwks.json")
                .expect(200)
                .at("/keys")
                .size();
    }

    private static String keyOf(String token) throws Exception {
        return SignedJWT.parse(token).getHeader().getKeyID();
    }

    @Test
    @DisplayName("is accepted all the time while keys rotate under load and time runs")
    void rotationFailsNobody() throws Exception {
        var stop = new AtomicBoolean();
        var failed = new AtomicInteger();
        var asked = new AtomicInteger();
        var threads = new Thread[4];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = Thread.ofVirtual().start(() -> {
                while (!stop.get()) {
                    var token = auth.person("ada@lovelace.example").token();
                    if (status(token) != 200) {
                        failed.incrementAndGet();
                    }
                    asked.incrementAndGet();
                }
            });
        }
        var keys = new java.util.HashSet<String>();
        for (int round = 0; round < 60; round++) {
            int before = asked.get();
            auth.api()
                    .as(auth.person("ada@lovelace.example").token())
                    .post("/auth/keys/rotate")
                    .expect(202);
            keys.add(keyOf(auth.person("ada@lovelace.example").token()));
            while (asked.get() < before + 2) {
                Thread.onSpinWait();
            }
            auth.clock.advance(Duration.ofMinutes(3));
        }
        stop.set(true);
        for (var thread : threads) {
            thread.join();
        }
        assertThat(failed.get()).isZero();
        assertThat(keys).hasSizeGreaterThan(5);
    }

    @Test
    @DisplayName("is verified with the same keys after a restart, and with another master key auth does not start")
    void survivesARestart() {
        auth.close();
        try (var again = RunningAuth.start(RunningAuth.plan(auth.clock).folder(auth.server.folder()), auth.clock)) {
            again.api().as(owner.token()).get("/auth/me").expect(200);
            again.refresh(owner.refreshToken()).expect(200);
        }
        var other = RunningAuth.plan(auth.clock)
                .folder(auth.server.folder())
                .setting(
                        "INVOXA_MASTER_KEY",
                        Base64.getEncoder()
                                .encodeToString("another".repeat(5).substring(3).getBytes(StandardCharsets.UTF_8)));
        assertThatThrownBy(() -> RunningAuth.start(other, auth.clock))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("INVOXA_MASTER_KEY");
    }

    @Test
    @DisplayName("for a service is given for its secret, by form or by Basic, and holds the scopes it may have")
    void clientCredentials() {
        var granted = auth.form("grant_type=client_credentials", "client_id=invoice", "client_secret=invoice-secret")
                .expect(200);
        assertThat(granted.at("/scope").asText()).contains("organization:read");
        var me = auth.api()
                .as(granted.at("/access_token").asText())
                .get("/auth/me")
                .expect(200);
        assertThat(me.at("/kind").asText()).isEqualTo("service");
        assertThat(me.at("/id").asText()).isEqualTo("invoice");

        var basic = "Basic "
                + Base64.getEncoder().encodeToString("invoice:invoice-secret".getBytes(StandardCharsets.UTF_8));
        var narrowed = auth.api()
                .with("Authorization", basic)
                .post(
                        "/auth/token",
                        "application/x-www-form-urlencoded",
                        "grant_type=client_credentials&scope=clients:read".getBytes(StandardCharsets.UTF_8))
                .expect(200);
        assertThat(narrowed.at("/scope").asText()).isEqualTo("clients:read");
    }

    @Test
    @DisplayName("for a service is refused as OAuth 2 says")
    void clientCredentialsAreRefused() {
        refused(
                401,
                "invalid_client",
                "grant_type=client_credentials",
                "client_id=invoice",
                "client_secret=auth-secret");
        refused(401, "invalid_client", "grant_type=client_credentials", "client_id=nobody", "client_secret=x");
        refused(401, "invalid_client", "grant_type=client_credentials", "client_id=nobody", "client_secret=");
        refused(400, "invalid_request", "grant_type=client_credentials");
        refused(400, "unsupported_grant_type", "grant_type=password");
        refused(400, "unsupported_grant_type", "");
        refused(
                400,
                "invalid_scope",
                "grant_type=client_credentials",
                "client_id=invoice",
                "client_secret=invoice-secret",
                "scope=members:write");
    }

    private void refused(int status, String error, String... fields) {
        assertThat(auth.form(fields).expect(status).at("/error").asText()).isEqualTo(error);
    }
}
