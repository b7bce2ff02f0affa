package invoxa.client.store;

import invoxa.client.domain.ClientState;
import org.jspecify.annotations.Nullable;

/**
 * Which clients, in which order, how many.
 *
 * @param state null for all
 * @param words what to search for, null for no search; what is found comes newest first
 */
public record Listing(
        @Nullable ClientState state,
        Order order,
        @Nullable String words,
        int limit,
        @Nullable String cursor) {

    public enum Order {
        NEWEST,
        NAME
    }

    public static Listing everyone(int limit, @Nullable String cursor) {
        return new Listing(null, Order.NEWEST, null, limit, cursor);
    }
}
