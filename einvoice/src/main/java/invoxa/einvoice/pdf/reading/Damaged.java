package invoxa.einvoice.pdf.reading;

import java.io.IOException;

/** The bytes are no PDF here. */
public final class Damaged extends IOException {

    Damaged(String message) {
        super(message);
    }
}
