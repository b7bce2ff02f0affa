package invoxa.standalone.demo;

import java.math.BigDecimal;

/** What became of one file. */
sealed interface Outcome {

    /** What was paid and credited against it is what its balance must lack. */
    record Issued(
            String id,
            String number,
            boolean creditNote,
            String currency,
            BigDecimal payable,
            BigDecimal settled,
            String what)
            implements Outcome {}

    /** The file's own amounts do not follow from its lines. */
    record Differs(String figure) implements Outcome {}

    /** The rules forbid to issue it. */
    record NotIssued(String why) implements Outcome {}

    /** It could not be read. */
    record NotRead(String why) implements Outcome {}
}
