package invoxa.einvoice.cii;

import invoxa.einvoice.model.Period;
import invoxa.einvoice.xml.XmlWriter;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Dates of a CII document, all in format 102: {@code 20261122}. */
final class CiiDateWriter {

    private static final DateTimeFormatter FORM = DateTimeFormatter.BASIC_ISO_DATE;

    private CiiDateWriter() {}

    static void write(XmlWriter xml, String name, @Nullable LocalDate date) {
        write(xml, name, "udt:DateTimeString", date);
    }

    /** @param type in which namespace the place has its date */
    static void write(XmlWriter xml, String name, String type, @Nullable LocalDate date) {
        if (date != null) {
            xml.group(name, () -> xml.text(type, FORM.format(date), "format", "102"));
        }
    }

    static void period(XmlWriter xml, @Nullable Period period) {
        if (period != null) {
            xml.group("ram:BillingSpecifiedPeriod", () -> {
                write(xml, "ram:StartDateTime", period.start());
                write(xml, "ram:EndDateTime", period.end());
            });
        }
    }
}
