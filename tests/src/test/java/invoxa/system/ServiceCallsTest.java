package invoxa.system;

import static org.assertj.core.api.Assertions.assertThat;

import invoxa.system.ServiceCalls.Called;
import invoxa.web.Access;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** That {@link OneProcessTest} would see them; it has the calls of a whole day's work. */
@DisplayName("Among services")
class ServiceCallsTest {

    private static final String READ = "GET /clients/{id}";
    private static final Access READERS = Access.anyOf(Access.scope("clients:read"), Access.service("invoice"));

    @Test
    @DisplayName("what is called and allowed is in order")
    void inOrder() {
        var made = Set.of(new Called("invoice", READ), new Called("payment", READ));
        assertThat(ServiceCalls.faults(made, Map.of(READ, READERS), Map.of("payment", Set.of("clients:read"))))
                .isEmpty();
    }

    @Test
    @DisplayName("a call that is not allowed is seen")
    void aCallWithoutPermission() {
        var made = Set.of(new Called("invoice", READ), new Called("payment", READ));
        assertThat(ServiceCalls.faults(made, Map.of(READ, READERS), Map.of()))
                .containsExactly("payment calls GET /clients/{id}, which it may not");
    }

    @Test
    @DisplayName("a permission that nobody uses is seen, also one by a scope")
    void aPermissionWithoutCall() {
        assertThat(ServiceCalls.faults(Set.of(), Map.of(READ, READERS), Map.of("auth", Set.of("clients:read"))))
                .containsExactly(
                        "invoice may call GET /clients/{id} and never does",
                        "auth has the scope clients:read and calls nothing with it");
    }

    @Test
    @DisplayName("calls are read from the log; people's and events are not among them")
    void fromTheLog() {
        var log = """
                INVOXA is at http://127.0.0.1:1
                {"method":"GET","template":"/clients/{id}","status":200,"sub":"invoice","org":"org_1"}
                {"method":"GET","template":"/clients/{id}","status":200,"sub":"usr_1"}
                {"method":"POST","template":"/notify/events","status":204,"sub":"invoice"}
                """;
        assertThat(ServiceCalls.in(log, Set.of("invoice", "payment"))).containsExactly(new Called("invoice", READ));
    }
}
