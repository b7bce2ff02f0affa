package invoxa.einvoice.pdf.archive;

import java.time.LocalDate;

/**
 * What a document says about itself.
 *
 * @param language its BCP 47 code
 * @param day the day that stands for every time in the file
 */
public record About(String title, String author, String language, LocalDate day) {

    public static final String TOOL = "INVOXA";
}
