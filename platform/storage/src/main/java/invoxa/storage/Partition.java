package invoxa.storage;

import invoxa.kernel.OrganizationId;

/**
 * What a document belongs to and never leaves: an organization, or the document itself where it belongs to none. It is
 * the first part of every key, and the shard key where the store is sharded.
 */
public record Partition(String value) {

    public static Partition of(OrganizationId organization) {
        return new Partition(organization.value());
    }

    /**
     * The partition of a document that belongs to no organization, such as a user, or an e-mail address that must be
     * unique everywhere: the document is alone in it.
     */
    public static Partition own(String id) {
        return new Partition(id);
    }
}
