package invoxa.auth.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import invoxa.auth.domain.Organization;
import invoxa.auth.domain.Profile;
import invoxa.kernel.OrganizationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An organization as the API shows one: its profile's fields beside its id. */
record OrganizationJson(
        OrganizationId id,
        @JsonUnwrapped Profile profile,
        @Nullable LogoJson logo,
        Instant created) {

    record LogoJson(String contentType, int bytes, String version) {}

    static OrganizationJson of(Organization organization) {
        var logo = organization.logo();
        return new OrganizationJson(
                organization.id(),
                organization.profile(),
                logo == null ? null : new LogoJson(logo.contentType(), logo.bytes(), logo.version()),
                organization.created());
    }
}
