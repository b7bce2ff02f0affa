package invoxa.auth.domain;

import invoxa.kernel.FieldErrors;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The views of lists that a person gave a name: filters, search and order, as the address of a list says them. They are
 * the person's in one organization, since they may name its clients.
 *
 * @param items in the order in which they are offered
 */
public record SavedViews(List<View> items) {

    public static final SavedViews NONE = new SavedViews(List.of());
    private static final int MOST = 50;

    /**
     * A list as the person wants to see it.
     *
     * @param list which list, such as {@code invoices}
     * @param name as the person calls it; no two views of a list have the same, whatever the case
     * @param query what stands behind the list's address, from the {@code ?} on
     */
    public record View(
            @Nullable String list,
            @Nullable String name,
            @Nullable String query) {

        private static final int LONGEST_NAME = 60;
        private static final int LONGEST_QUERY = 1_000;
        private static final Pattern LIST = Pattern.compile("[a-z][a-z-]{0,29}");
        /** What stands in the query of a URI (RFC 3986). */
        private static final Pattern QUERY = Pattern.compile("\\?[A-Za-z0-9._~!$&'()*+,;=:@/?%-]*");

        void check(FieldErrors errors, String pointer) {
            if (list == null || !LIST.matcher(list).matches()) {
                errors.add(pointer + "/list", "invalid", "Expected the name of a list, such as invoices.");
            }
            errors.required(pointer + "/name", name).atMost(pointer + "/name", name, LONGEST_NAME);
            if (query == null || !QUERY.matcher(query).matches()) {
                errors.add(pointer + "/query", "invalid", "Expected the query of an address, such as ?state=overdue.");
            }
            errors.atMost(pointer + "/query", query, LONGEST_QUERY);
        }

        private String key() {
            return list + " " + (name == null ? "" : name.strip().toLowerCase(Locale.ROOT));
        }
    }

    public SavedViews {
        items = items == null ? List.of() : List.copyOf(items);
    }

    /** Names what is wrong with them. */
    public void check(FieldErrors errors) {
        if (items.size() > MOST) {
            errors.add("/items", "too-many", "At most " + MOST + " views can be kept.");
            return;
        }
        var names = new HashSet<String>();
        for (int i = 0; i < items.size(); i++) {
            items.get(i).check(errors, "/items/" + i);
            if (!names.add(items.get(i).key())) {
                errors.add("/items/" + i + "/name", "repeated", "Another view of this list is called so.");
            }
        }
    }
}
