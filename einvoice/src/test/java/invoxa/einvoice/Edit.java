package invoxa.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import invoxa.einvoice.syntax.ImportedInvoice;
import java.nio.charset.StandardCharsets;

/** A sample file in which something is changed; a change that changes nothing fails. */
record Edit(String xml) {

    static Edit of(String sample) {
        return new Edit(Pinned.text(sample));
    }

    Edit replace(String what, String by) {
        var at = xml.indexOf(what);
        assertThat(at).as("'%s' is in the sample", what).isNotNegative();
        return new Edit(xml.substring(0, at) + by + xml.substring(at + what.length()));
    }

    Edit replaceAll(String what, String by) {
        assertThat(xml).contains(what);
        return new Edit(xml.replace(what, by));
    }

    Edit without(String what) {
        return replace(what, "");
    }

    Edit after(String what, String added) {
        return replace(what, what + added);
    }

    ImportedInvoice read() {
        return new InvoiceFiles().read(bytes());
    }

    byte[] bytes() {
        return xml.getBytes(StandardCharsets.UTF_8);
    }
}
