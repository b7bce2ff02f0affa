package invoxa.einvoice.syntax;

/** Gives the bytes of an attachment (BT-125) by the name under which they are kept. */
@FunctionalInterface
public interface AttachedFiles {

    /** For invoices without attachments. */
    AttachedFiles NONE = file -> {
        throw new IllegalStateException("there is no file " + file);
    };

    byte[] bytes(String file);
}
