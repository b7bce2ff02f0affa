package invoxa.bench;

import invoxa.einvoice.calculation.Calculation;
import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Totals;
import invoxa.einvoice.pdf.PrintableText;
import invoxa.einvoice.rules.InvoiceRules;
import invoxa.einvoice.rules.Verdict;
import invoxa.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What calculating an invoice costs, and what checking it by all rules costs, by its number of lines. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CalculationBench {

    private static final String LINE = """
            {"quantity": "3.5", "unit": "HUR", "price": {"net": "84.1234", "baseQuantity": "1"}, \
            "vat": {"category": "S", "rate": "%s"}, "item": {"name": "Work"}, "allowancesAndCharges": \
            [{"kind": "ALLOWANCE", "percentage": "5", "reason": "Discount"}]}""";
    private static final String INVOICE = """
            {"typeCode": "380", "currency": "EUR", "dueDate": "2026-12-31", \
            "seller": {"name": "Seller", "vatId": "DE123456789", "address": {"country": "DE"}}, \
            "buyer": {"name": "Buyer", "address": {"country": "DE"}}, "allowancesAndCharges": \
            [{"kind": "ALLOWANCE", "percentage": "3", "vat": {"category": "S", "rate": "19"}, "reason": "Discount"}], \
            "lines": [%s]}""";

    @Param({"3", "54", "1000"})
    public int lines;

    private Invoice invoice = of(1);

    @Setup
    public void prepare() {
        invoice = of(lines);
    }

    @Benchmark
    public Totals calculate() {
        return Calculation.of(invoice);
    }

    @Benchmark
    public Verdict check() {
        return InvoiceRules.issue(invoice, PrintableText::firstMissing);
    }

    private static Invoice of(int lines) {
        var pair = LINE.formatted("19") + "," + LINE.formatted("7");
        var all = String.join(",", Collections.nCopies((lines + 1) / 2, pair));
        var read = Json.read(INVOICE.formatted(all).getBytes(StandardCharsets.UTF_8), Invoice.class);
        return read.with(read.lines().subList(0, lines), read.allowancesAndCharges(), null);
    }
}
