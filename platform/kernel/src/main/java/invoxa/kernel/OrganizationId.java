package invoxa.kernel;

/** The organization (tenant) a document belongs to, such as {@code org_01j…}: the first part of every storage key. */
public record OrganizationId(String value) implements Id {

    public OrganizationId {
        Ids.require("org", value);
    }

    public static OrganizationId next() {
        return new OrganizationId(Ids.next("org"));
    }

    @Override
    public String toString() {
        return value;
    }
}
