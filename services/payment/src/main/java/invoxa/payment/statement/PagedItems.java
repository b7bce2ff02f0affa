package invoxa.payment.statement;

import invoxa.storage.Page;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What stands on the pages of a listing, each asked for when the one before is used up. */
final class PagedItems<T> implements Iterator<T> {

    private final Function<@Nullable String, Page<T>> ask;
    private Iterator<T> items = List.<T>of().iterator();
    private @Nullable String cursor;
    private boolean last;

    /** @param ask the page behind a cursor, the first where it is null */
    PagedItems(Function<@Nullable String, Page<T>> ask) {
        this.ask = ask;
    }

    @Override
    public boolean hasNext() {
        while (!items.hasNext() && !last) {
            var page = ask.apply(cursor);
            items = page.items().iterator();
            cursor = page.next();
            last = cursor == null;
        }
        return items.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return items.next();
    }
}
