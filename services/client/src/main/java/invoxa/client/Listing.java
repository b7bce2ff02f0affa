package invoxa.client;

import org.jspecify.annotations.Nullable;

/**
 * Which clients, in which order, how many.
 *
 * @param state null for all
 * @param words what to search for, null for no search; what is found comes newest first
 */
record Listing(
        @Nullable ClientState state,
        Order order,
        @Nullable String words,
        int limit,
        @Nullable String cursor) {

    enum Order {
        NEWEST,
        NAME
    }

    static Listing everyone(int limit, @Nullable String cursor) {
        return new Listing(null, Order.NEWEST, null, limit, cursor);
    }
}
