package invoxa.invoice.series;

import invoxa.storage.Partition;
import java.util.List;
import java.util.Set;

/** Says which of some invoices wait for their number now, as the store has it at the moment of asking. */
@FunctionalInterface
public interface Unnumbered {
    Set<String> among(Partition organization, List<String> invoiceIds);
}
