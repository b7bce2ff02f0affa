package invoxa.auth.organization;

import invoxa.auth.audit.Audit;
import invoxa.auth.audit.Caller;
import invoxa.auth.crypto.Secrets;
import invoxa.auth.domain.Organization;
import invoxa.auth.domain.Profile;
import invoxa.auth.domain.ProfileRules;
import invoxa.auth.event.AuthEvents;
import invoxa.auth.event.AuthEvents.OrganizationChanged;
import invoxa.auth.storage.Organizations;
import invoxa.kernel.FieldErrors;
import invoxa.kernel.OrganizationId;
import invoxa.kernel.Refused;
import invoxa.messaging.Event;
import invoxa.storage.Files;
import invoxa.storage.Partition;
import invoxa.storage.Stored;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;

/** Changes what the organization is called, how its invoices begin, their colour and their logo. */
public final class ChangeOrganization {

    private final Organizations organizations;
    private final Files files;
    private final Audit audit;
    private final Clock clock;

    public ChangeOrganization(Organizations organizations, Files files, Audit audit, Clock clock) {
        this.organizations = organizations;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    public Stored<Organization> get(OrganizationId id) {
        return organizations.get(id);
    }

    /** @param read the version that the caller has seen */
    public Stored<Organization> change(Stored<Organization> read, Profile profile, Caller caller) {
        var errors = new FieldErrors();
        ProfileRules.check(errors, profile);
        errors.throwIfAny();
        return replace(read, read.content().with(profile), "organization.changed", caller);
    }

    /** The bytes must begin as a PNG or JPEG does; the file is kept first, and named only once it is. */
    public Stored<Organization> changeLogo(Stored<Organization> read, byte[] bytes, Caller caller) {
        var type = imageType(bytes)
                .orElseThrow(() -> Refused.field("", "not-an-image", "The logo must be a PNG or JPEG picture."));
        var name = "logo/" + Secrets.hash(HexFormat.of().formatHex(bytes));
        files.put(Partition.of(read.content().id()), name, bytes);
        var logo = new Organization.Logo(name, type, bytes.length);
        return replace(read, read.content().with(logo), "organization.logoChanged", caller);
    }

    public Stored<Organization> removeLogo(Stored<Organization> read, Caller caller) {
        return replace(read, read.content().with((Organization.Logo) null), "organization.logoRemoved", caller);
    }

    /** The logo's bytes, or nothing where there is none. */
    public Optional<byte[]> logo(Organization organization) {
        var logo = organization.logo();
        return logo == null ? Optional.empty() : files.get(Partition.of(organization.id()), logo.file());
    }

    private Stored<Organization> replace(
            Stored<Organization> read, Organization changed, String action, Caller caller) {
        var id = changed.id();
        var event = Event.of(
                AuthEvents.ORGANIZATION_CHANGED,
                id,
                id.value(),
                clock.instant(),
                new OrganizationChanged(id, read.version() + 1, changed.profile(), changed.logo() != null));
        var stored = organizations.replace(read, changed, event);
        audit.inOrganization(id, caller, action, id.value(), null);
        return stored;
    }

    private static Optional<String> imageType(byte[] bytes) {
        if (startsWith(bytes, 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a)) {
            return Optional.of("image/png");
        }
        return startsWith(bytes, 0xff, 0xd8, 0xff) ? Optional.of("image/jpeg") : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int... magic) {
        if (bytes.length <= magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
