package invoxa.einvoice.codes;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes its value when it is first asked for; several threads may then make equal values, of which one is kept. */
final class Once<T> implements Supplier<T> {

    private final Supplier<T> maker;
    private volatile @Nullable T value;

    Once(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public T get() {
        var known = value;
        if (known == null) {
            known = maker.get();
            value = known;
        }
        return known;
    }
}
