package invoxa.einvoice.xml;

import invoxa.kernel.Problem;
import invoxa.kernel.Refused;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The refusals of bytes that are no XML within the limits. */
final class Malformed {

    private Malformed() {}

    static Refused of(XMLStreamException e) {
        var message = e.getMessage() == null ? "" : e.getMessage();
        var said = message.substring(message.indexOf("Message: ") < 0 ? 0 : message.indexOf("Message: ") + 9);
        return at(e.getLocation(), said.strip());
    }

    static Refused at(@Nullable Location location, String detail) {
        var where = location == null || location.getLineNumber() < 1
                ? ""
                : "Line " + location.getLineNumber() + ", column " + location.getColumnNumber() + ": ";
        return new Refused(
                Problem.of(400, "malformed-xml", "The file is not well-formed XML", where + shortened(detail)));
    }

    static Refused tooLarge(String detail) {
        return new Refused(Problem.of(413, "invoice-file-too-large", "The file is larger than is read", detail));
    }

    private static String shortened(String detail) {
        return detail.length() <= 300 ? detail : detail.substring(0, 299) + "…";
    }
}
