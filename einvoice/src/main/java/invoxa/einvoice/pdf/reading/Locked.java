package invoxa.einvoice.pdf.reading;

import java.io.IOException;

/** The PDF is encrypted; PDF/A, and with it every hybrid invoice, forbids that. */
public final class Locked extends IOException {

    Locked() {
        super("the PDF is encrypted");
    }
}
