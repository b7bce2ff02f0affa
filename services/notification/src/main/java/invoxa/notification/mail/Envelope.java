package invoxa.notification.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that one e-mail is made of. Line ends in header values are taken out, so that no text can add a header.
 *
 * @param fromName who it is from, as people read it
 * @param correlationId of the request that caused it, in the header X-Correlation-Id
 */
public record Envelope(
        String messageId,
        String fromName,
        @Nullable String replyTo,
        List<String> to,
        String subject,
        String text,
        String html,
        List<File> files,
        @Nullable String correlationId,
        Instant date) {

    private static final String UTF8 = "UTF-8";

    /** An attached file. */
    public record File(String name, String contentType, byte[] content) {}

    /** The address that everything is sent from. */
    record From(String address) {}

    static From from(String address) {
        if (!address.matches("[^@\\s<>,]+@[^@\\s<>,]+")) {
            throw new IllegalArgumentException(
                    "'" + address + "' is not an e-mail address such as billing@example.com");
        }
        return new From(address);
    }

    MimeMessage toMime(Session session, From from) throws MessagingException, UnsupportedEncodingException {
        var mime = new WithItsOwnId(session, messageId);
        mime.setFrom(new InternetAddress(from.address(), oneLine(fromName), UTF8));
        if (replyTo != null) {
            mime.setReplyTo(new InternetAddress[] {address(replyTo)});
        }
        for (var each : to) {
            mime.addRecipient(jakarta.mail.Message.RecipientType.TO, address(each));
        }
        mime.setSubject(oneLine(subject), UTF8);
        mime.setSentDate(Date.from(date));
        mime.setHeader("Auto-Submitted", "auto-generated");
        if (correlationId != null) {
            mime.setHeader("X-Correlation-Id", oneLine(correlationId));
        }
        var content = new MimeMultipart("mixed");
        var words = new MimeBodyPart();
        words.setContent(alternatives());
        content.addBodyPart(words);
        for (var file : files) {
            content.addBodyPart(attachment(file));
        }
        mime.setContent(content);
        mime.saveChanges();
        return mime;
    }

    private MimeMultipart alternatives() throws MessagingException {
        var plain = new MimeBodyPart();
        plain.setText(text, UTF8);
        var rich = new MimeBodyPart();
        rich.setText(html, UTF8, "html");
        return new MimeMultipart("alternative", plain, rich);
    }

    private static MimeBodyPart attachment(File file) throws MessagingException, UnsupportedEncodingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.content(), file.contentType())));
        part.setFileName(jakarta.mail.internet.MimeUtility.encodeText(oneLine(file.name()), UTF8, null));
        part.setDisposition(Part.ATTACHMENT);
        return part;
    }

    private static InternetAddress address(String text) throws MessagingException {
        var address = new InternetAddress(oneLine(text), true);
        address.validate();
        return address;
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\r\\n\\x00]+", " ").strip();
    }

    /** Keeps its Message-ID over all tries, where the library would make a new one each time. */
    private static final class WithItsOwnId extends MimeMessage {
        private final String id;

        WithItsOwnId(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
