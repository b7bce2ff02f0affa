package invoxa.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWKSet;
import invoxa.kernel.OrganizationId;
import invoxa.testing.StandInAuth.Reply;
import invoxa.web.call.Calls;
import invoxa.web.token.InvalidToken;
import invoxa.web.token.KeySource;
import invoxa.web.token.TokenVerifier;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TokenSourcesTest {

    private static final String JWKS = "/auth/.well-known/jwks.json";
    private static final String EXCHANGE = "/auth/api-keys/exchange";

    private final TestClock clock = TestClock.at("2026-11-22T09:30:00Z");
    private final StandInAuth auth = new StandInAuth();
    private final TestTokens first = new TestTokens(clock);
    private final TestTokens second = new TestTokens(clock);
    private final OrganizationId organization = OrganizationId.next();
    private final TokenVerifier verifier = verifier();

    private TokenVerifier verifier() {
        return TokenVerifier.remote(Calls.http(), auth.url(), clock);
    }

    @AfterEach
    void stop() {
        auth.close();
    }

    private void publishes(TestTokens... tokens) {
        var keys = new JWKSet(java.util.Arrays.stream(tokens)
                .map(each -> (com.nimbusds.jose.jwk.JWK) each.publicKey())
                .toList());
        auth.at(JWKS, () -> new Reply(200, keys.toString()));
    }

    @Test
    void keys_are_fetched_once_for_many_tokens() throws InvalidToken {
        publishes(first);
        for (int i = 0; i < 20; i++) {
            assertThat(verifier.verify(first.user(organization, "a:b")).organization())
                    .isEqualTo(organization);
        }
        assertThat(auth.asked(JWKS)).isEqualTo(1);
    }

    @Test
    void a_new_key_is_learnt_when_its_first_token_comes() throws InvalidToken {
        publishes(first);
        verifier.verify(first.user(organization));
        publishes(first, second);
        clock.advance(Duration.ofSeconds(6));
        verifier.verify(second.user(organization));
        assertThat(auth.asked(JWKS)).isEqualTo(2);
    }

    @Test
    void tokens_of_unknown_keys_do_not_make_it_ask_again_and_again() throws InvalidToken {
        publishes(first);
        verifier.verify(first.user(organization));
        for (int i = 0; i < 50; i++) {
            assertThatThrownBy(() -> verifier.verify(new TestTokens(clock).user(organization)))
                    .isInstanceOf(InvalidToken.class);
        }
        assertThat(auth.asked(JWKS)).isEqualTo(1);
    }

    @Test
    void known_keys_serve_while_auth_is_down_and_none_says_that_it_cannot_be_said() throws InvalidToken {
        assertThatThrownBy(() -> verifier.verify(first.user(organization)))
                .isInstanceOf(KeySource.KeysUnavailable.class);
        publishes(first);
        verifier.verify(first.user(organization));
        auth.at(JWKS, () -> new Reply(500, ""));
        clock.advance(Duration.ofHours(2));
        verifier.verify(first.user(organization));
    }

    @Test
    void a_withdrawn_key_counts_for_nothing_after_a_few_minutes() throws InvalidToken {
        publishes(first, second);
        var token = first.user(organization);
        verifier.verify(token);
        publishes(second);
        clock.advance(Duration.ofMinutes(6));
        assertThatThrownBy(() -> verifier.verify(token)).isInstanceOf(InvalidToken.class);
    }

    @Test
    void a_token_ends_although_it_was_remembered() throws InvalidToken {
        publishes(first);
        var token = first.user(organization);
        verifier.verify(token);
        clock.advance(Duration.ofMinutes(15).plusSeconds(30));
        verifier.verify(token);
        clock.advance(Duration.ofSeconds(31));
        assertThatThrownBy(() -> verifier.verify(token))
                .isInstanceOf(InvalidToken.class)
                .hasMessageContaining("expired");
    }

    @Test
    void an_api_key_is_exchanged_once_a_minute_and_ends_when_it_is_revoked() throws InvalidToken {
        publishes(first);
        auth.at(EXCHANGE, () -> new Reply(200, "{\"access_token\":\"" + first.user(organization, "a:b") + "\"}"));
        for (int i = 0; i < 10; i++) {
            assertThat(verifier.verify("invx_key").scopes()).containsExactly("a:b");
        }
        assertThat(auth.asked(EXCHANGE)).isEqualTo(1);
        assertThat(auth.header(EXCHANGE, "Authorization")).isEqualTo("Bearer invx_key");
        auth.at(EXCHANGE, () -> new Reply(401, ""));
        clock.advance(Duration.ofSeconds(61));
        assertThatThrownBy(() -> verifier.verify("invx_key")).isInstanceOf(InvalidToken.class);
        auth.at(EXCHANGE, () -> new Reply(503, ""));
        assertThatThrownBy(() -> verifier.verify("invx_key")).isInstanceOf(KeySource.KeysUnavailable.class);
        assertThatThrownBy(() -> verifier.verify("invx_\u0001")).isInstanceOf(InvalidToken.class);
    }
}
