package invoxa.einvoice.syntax;

import invoxa.einvoice.model.Vat;
import invoxa.einvoice.model.VatExemption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The reasons (BT-120, BT-121) of the VAT breakdown's rows, with the rate where a category has several rows. */
public final class Exemptions {

    private record Row(
            Vat vat, @Nullable String reason, @Nullable String code) {}

    private final List<Row> rows = new ArrayList<>();

    public void row(Vat vat, @Nullable String reason, @Nullable String code) {
        rows.add(new Row(vat, reason, code));
    }

    public List<VatExemption> all() {
        return rows.stream()
                .filter(row -> row.reason != null || row.code != null)
                .map(row -> new VatExemption(
                        row.vat.category(), several(row.vat) ? row.vat.rate() : null, row.reason, row.code))
                .toList();
    }

    private boolean several(Vat vat) {
        return rows.stream().filter(row -> row.vat.category() == vat.category()).count() > 1;
    }
}
