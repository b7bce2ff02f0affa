package invoxa.notification.mail;

import jakarta.mail.Authenticator;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/**
 * A mail server that takes messages over SMTP: {@code smtp://user:password@host:587?starttls=required} or {@code
 * smtps://host:465}. With {@code starttls=optional} (the default of smtp) it is used where the server offers it.
 *
 * <p>One connection per message; each step of the conversation is waited for half a minute.
 */
public final class MailServer {

    /** What the URL of a mail server looks like, to be said to whoever wrote another. */
    public static final String FORM = "like smtp://user:password@host:587 or smtps://host:465, with what is special in"
            + " user and password percent-encoded";

    private static final String TIMEOUT_MS = "30000";
    private static final Pattern PERMANENT = Pattern.compile("(?s).*\\b5[0-9]{2}[ -].*");

    private final Session session;
    private final String protocol;
    private final Envelope.From from;

    private MailServer(Session session, String protocol, Envelope.From from) {
        this.session = session;
        this.protocol = protocol;
        this.from = from;
    }

    /**
     * The server at this URL.
     *
     * @param from the address that messages are sent from, which the server must allow
     * @throws IllegalArgumentException where the URL is not one of a mail server
     */
    public static MailServer at(URI url, String from) {
        var scheme = url.getScheme();
        if (url.getHost() == null || !("smtp".equals(scheme) || "smtps".equals(scheme))) {
            throw new IllegalArgumentException("a mail server is written like smtp://user:password@host:587");
        }
        boolean tls = scheme.equals("smtps");
        var properties = new Properties();
        var prefix = "mail." + scheme + ".";
        properties.put("mail.transport.protocol", scheme);
        properties.put(prefix + "host", url.getHost());
        properties.put(prefix + "port", String.valueOf(url.getPort() > 0 ? url.getPort() : tls ? 465 : 587));
        for (var wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.put(prefix + wait, TIMEOUT_MS);
        }
        properties.put(prefix + "ssl.checkserveridentity", "true");
        var query = url.getQuery() == null ? "" : url.getQuery();
        properties.put(prefix + "starttls.enable", String.valueOf(!query.contains("starttls=off")));
        properties.put(prefix + "starttls.required", String.valueOf(query.contains("starttls=required")));
        properties.put(prefix + "allowutf8", "true");
        var user = url.getRawUserInfo();
        properties.put(prefix + "auth", String.valueOf(user != null));
        return new MailServer(
                Session.getInstance(properties, user == null ? null : login(user)), scheme, Envelope.from(from));
    }

    /** Gives the address back; throws where it is none. */
    public static String requireAddress(String address) {
        return Envelope.from(address).address();
    }

    private static Authenticator login(String userInfo) {
        int colon = userInfo.indexOf(':');
        var name = decoded(colon < 0 ? userInfo : userInfo.substring(0, colon));
        var password = decoded(colon < 0 ? "" : userInfo.substring(colon + 1));
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(name, password);
            }
        };
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** What the server made of a message. */
    public sealed interface Result {
        /** It has taken the message over. */
        record Accepted(String answer) implements Result {}

        /** It could not now: try again later. */
        record Deferred(String reason) implements Result {}

        /** It never will. */
        record Rejected(String reason) implements Result {}
    }

    /** Hands the message over; does not return before the server has answered. */
    public Result send(Envelope envelope) {
        try (var transport = (SMTPTransport) session.getTransport(protocol)) {
            var mime = envelope.toMime(session, from);
            transport.connect();
            transport.sendMessage(mime, mime.getAllRecipients());
            return new Result.Accepted(answer(transport.getLastServerResponse()));
        } catch (SendFailedException e) {
            return refused(e);
        } catch (MessagingException | IOException e) {
            return new Result.Deferred(answer(e.getMessage()));
        }
    }

    private static Result refused(SendFailedException failure) {
        for (Exception e = failure; e instanceof MessagingException next; e = next.getNextException()) {
            int code = code(e);
            if (code >= 500) {
                return new Result.Rejected(answer(e.getMessage()));
            }
            if (code >= 400) {
                return new Result.Deferred(answer(e.getMessage()));
            }
        }
        var reason = answer(failure.getMessage());
        return PERMANENT.matcher(reason).matches() ? new Result.Rejected(reason) : new Result.Deferred(reason);
    }

    private static int code(Exception e) {
        return switch (e) {
            case SMTPSendFailedException failed -> failed.getReturnCode();
            case SMTPAddressFailedException failed -> failed.getReturnCode();
            default -> 0;
        };
    }

    private static String answer(@Nullable String text) {
        var line = text == null ? "no answer" : text.replaceAll("\\s+", " ").strip();
        return line.length() > 500 ? line.substring(0, 500) : line;
    }
}
