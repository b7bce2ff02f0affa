package invoxa.auth.domain;

import invoxa.kernel.OrganizationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A business that uses INVOXA: what it is called and how its invoices begin.
 *
 * @param logo null where none was uploaded
 */
public record Organization(
        OrganizationId id, Profile profile, @Nullable Logo logo, Instant created) {

    /**
     * The uploaded picture; its bytes are a file.
     *
     * @param file the file's name, which holds the hash of the bytes: another picture is another file
     * @param contentType {@code image/png} or {@code image/jpeg}
     */
    public record Logo(String file, String contentType, int bytes) {

        /** Another picture has another one. */
        public String version() {
            return file.substring(file.lastIndexOf('/') + 1);
        }
    }

    public Organization with(Profile changed) {
        return new Organization(id, changed, logo, created);
    }

    public Organization with(@Nullable Logo changed) {
        return new Organization(id, profile, changed, created);
    }
}
