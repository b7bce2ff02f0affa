package invoxa.einvoice.pdf.reading;

/** The PDF asks for more than {@link PdfLimits} grant. */
public final class TooMuch extends RuntimeException {

    private final String sentence;

    TooMuch(String sentence) {
        super(sentence, null, false, false);
        this.sentence = sentence;
    }

    /** Says of what it is too much, for who sent it. */
    public String sentence() {
        return sentence;
    }
}
