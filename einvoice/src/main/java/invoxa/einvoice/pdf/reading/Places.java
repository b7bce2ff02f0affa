package invoxa.einvoice.pdf.reading;

import invoxa.einvoice.pdf.reading.Value.Dictionary;

/** Where the objects of a file are, and where to begin. */
interface Places {

    Place of(int number) throws Damaged;

    /** The dictionary that names the catalog as {@code Root}. */
    Dictionary trailer();
}
