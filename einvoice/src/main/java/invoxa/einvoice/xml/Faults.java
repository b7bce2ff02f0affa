package invoxa.einvoice.xml;

import invoxa.kernel.Problem;
import invoxa.kernel.Refused;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with one file, collected so that one answer names every place; past the limit it only counts. */
public final class Faults {

    private final int limit;
    private final List<Fault> named = new ArrayList<>();
    private int more;

    public Faults(int limit) {
        this.limit = limit;
    }

    void add(Element where, String rule, String detail) {
        if (named.size() < limit) {
            named.add(new Fault(where.path(), where.exists(), where.spot(), rule, detail));
        } else {
            more++;
        }
    }

    /** Those that are named, in the order in which they were found. */
    public List<Fault> named() {
        return List.copyOf(named);
    }

    /** @throws Refused 422, naming every fault, where there is one */
    public void throwIfAny() {
        if (named.isEmpty()) {
            return;
        }
        int others = named.size() - 1 + more;
        var errors = named.stream().map(Fault::toFieldError).toList();
        var first = errors.getFirst();
        throw new Refused(new Problem(
                "invoice-file",
                422,
                "The invoice file cannot be taken over",
                first.pointer() + ": " + first.detail()
                        + (others == 0 ? "" : " And " + others + (others == 1 ? " other fault." : " other faults.")),
                errors));
    }
}
