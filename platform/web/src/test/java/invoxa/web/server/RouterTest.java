package invoxa.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import invoxa.web.Endpoint;
import invoxa.web.Method;
import invoxa.web.Response;
import invoxa.web.token.Standing;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouterTest {

    private final Router router = new Router();

    @BeforeEach
    void routes() {
        add("GET", "/invoices");
        add("POST", "/invoices");
        add("GET", "/invoices/{id}");
        add("GET", "/invoices/reports/revenue");
        add("PUT", "/invoices/{id}/payments/{paymentId}");
        add("POST", "/invoices/{id}/issue");
        add("GET", "/invoices/preview/{name}/deep");
    }

    private void add(String method, String template) {
        router.add(
                Endpoint.of(Method.valueOf(method), template, request -> Response.noContent()),
                null,
                Standing.asTheTokenSays(),
                null);
    }

    private Map<String, String> variables(Method method, String path) {
        return ((Router.Match.Found) router.find(method, path)).variables();
    }

    @Test
    void variables_are_named_and_decoded() {
        assertThat(variables(Method.GET, "/invoices/inv_1")).containsExactly(Map.entry("id", "inv_1"));
        assertThat(variables(Method.PUT, "/invoices/a%20b/payments/%C3%BC+"))
                .containsOnly(Map.entry("id", "a b"), Map.entry("paymentId", "ü+"));
    }

    @Test
    void a_literal_goes_before_a_variable_and_a_variable_is_tried_after_it() {
        assertThat(variables(Method.GET, "/invoices/reports/revenue")).isEmpty();
        assertThat(variables(Method.POST, "/invoices/reports/issue")).containsEntry("id", "reports");
        assertThat(variables(Method.GET, "/invoices/reports")).containsEntry("id", "reports");
        assertThat(variables(Method.GET, "/invoices/preview/x/deep")).containsOnly(Map.entry("name", "x"));
    }

    @Test
    void a_wrong_method_tells_the_right_ones() {
        assertThat(router.find(Method.DELETE, "/invoices"))
                .isEqualTo(new Router.Match.WrongMethod(java.util.Set.of(Method.GET, Method.POST)));
        assertThat(router.find(null, "/invoices/x/issue"))
                .isEqualTo(new Router.Match.WrongMethod(java.util.Set.of(Method.POST)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "invoices",
                "//invoices",
                "/invoices/",
                "/invoices//",
                "/Invoices",
                "/invoices/%2e%2e",
                "/invoices/..",
                "/invoices/.",
                "/invoices/a%2Fb",
                "/invoices/a%5cb",
                "/invoices/%00",
                "/invoices/%0a",
                "/invoices/%zz",
                "/invoices/%",
                "/invoices/%c3%28",
                "/invoices/a/b/c/d/e",
                "/invoices/%2e%2e/issue"
            })
    void everything_else_leads_nowhere(String path) {
        assertThat(router.find(Method.GET, path)).isEqualTo(new Router.Match.Nothing());
    }

    @Test
    void an_operation_is_served_once() {
        assertThatThrownBy(() -> add("GET", "/invoices/{other}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> add("GET", "/invoices/{id")).isInstanceOf(IllegalArgumentException.class);
    }
}
