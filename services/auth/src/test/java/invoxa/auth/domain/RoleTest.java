package invoxa.auth.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The roles")
class RoleTest {

    @Test
    @DisplayName("each hold what the ones before hold, and a viewer changes nothing")
    void grow() {
        var roles = Role.values();
        for (int i = 1; i < roles.length; i++) {
            assertThat(roles[i].scopes())
                    .containsAll(roles[i - 1].scopes())
                    .hasSizeGreaterThan(roles[i - 1].scopes().size());
        }
        assertThat(Role.VIEWER.scopes()).allMatch(scope -> scope.endsWith(":read"));
        assertThat(Role.ACCOUNTANT.scopes())
                .contains("invoices:write", "clients:write", "payments:write", "notify:write")
                .doesNotContain("members:write", "organization:write", "apikeys:write", "apikeys:read");
        assertThat(Role.ADMIN.scopes()).doesNotContain("operations:write", "operations:read");
        assertThat(Role.OWNER.scopes()).doesNotContain("metrics:read");
    }
}
