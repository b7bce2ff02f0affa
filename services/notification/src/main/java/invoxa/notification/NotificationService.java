package invoxa.notification;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import invoxa.json.Json;
import invoxa.kernel.Refused;
import invoxa.messaging.Messaging;
import invoxa.notification.branding.AccentColors;
import invoxa.notification.letter.Links;
import invoxa.notification.mail.MailServer;
import invoxa.notification.message.Message;
import invoxa.notification.message.MessageEvents;
import invoxa.notification.message.MessageKind;
import invoxa.notification.message.MessageState;
import invoxa.notification.message.Messages;
import invoxa.notification.send.MaySend;
import invoxa.notification.send.SendMessages;
import invoxa.notification.wording.OwnWordings;
import invoxa.notification.write.WriteAccessLetter;
import invoxa.notification.write.WriteClientLetter;
import invoxa.notification.write.WriteMessages;
import invoxa.storage.Documents;
import invoxa.storage.Files;
import invoxa.storage.Partition;
import invoxa.storage.Stored;
import invoxa.web.Access;
import invoxa.web.Endpoint;
import invoxa.web.Environment;
import invoxa.web.Permissions;
import invoxa.web.Request;
import invoxa.web.Response;
import invoxa.web.Service;
import invoxa.web.call.Call;
import invoxa.web.call.Calls;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The notification service: its composition root, its endpoints and who may use them. */
public final class NotificationService implements Service {

    private static final String SMTP_URL = "INVOXA_SMTP_URL";
    private static final String MAIL_FROM = "INVOXA_MAIL_FROM";
    private static final String SEND = "send-mail";
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
    private static final String READ = "notify:read";
    private static final String WRITE = "notify:write";

    private final Messages messages;
    private final TextEndpoints texts;
    private final Messaging messaging;
    private final Files files;
    private final Calls calls;
    private final Clock clock;
    private final MaySend maySend;

    public NotificationService(Environment environment) {
        clock = environment.clock();
        files = environment.files();
        calls = environment.calls();
        messages = new Messages(environment.store());
        messaging = Messaging.of(environment, MessageEvents.SUBSCRIPTIONS);
        var server = mailServer(environment);
        maySend = new MaySend(calls, server.isPresent());
        server.ifPresent(mail -> {
            var send =
                    new SendMessages(messages, mail, files, environment.meters().counter("invoxa.mails.failed"), clock);
            messaging.resumer().every(LOOK_EVERY, SEND, send::all);
        });
        var links = new Links(environment.publicUrl());
        var wordings = new OwnWordings(environment.store());
        var toClients = new WriteClientLetter(links, wordings, clock);
        var accents = new AccentColors(environment.store());
        texts = new TextEndpoints(wordings, toClients, accents, clock);
        new WriteMessages(
                        messages,
                        new WriteAccessLetter(links),
                        toClients,
                        accents,
                        files,
                        calls,
                        clock,
                        maySend,
                        domain(environment),
                        this::wake)
                .subscribe(messaging);
    }

    private static Optional<MailServer> mailServer(Environment environment) {
        var settings = environment.settings();
        var from =
                settings.value(MAIL_FROM, "an e-mail address such as billing@example.com", MailServer::requireAddress);
        if (settings.text(SMTP_URL).isPresent()) {
            settings.required(MAIL_FROM);
        }
        return settings.secret(SMTP_URL, MailServer.FORM, url -> MailServer.at(URI.create(url), from.orElseThrow()));
    }

    private static String domain(Environment environment) {
        var from = environment
                .settings()
                .text(MAIL_FROM, "@" + environment.publicUrl().getHost());
        return from.substring(from.indexOf('@') + 1);
    }

    private void wake() {
        if (maySend.hasMailServer()) {
            messaging.resumer().wake(SEND);
        }
    }

    @Override
    public String name() {
        return "notification";
    }

    @Override
    public String path() {
        return "/notify";
    }

    @Override
    public List<Endpoint> endpoints() {
        var all = new ArrayList<>(List.of(
                Endpoint.get("/notify/messages", this::list).paged().query("state", "kind", "subject", "q", "secret"),
                Endpoint.get("/notify/messages/{id}", this::read),
                Endpoint.get("/notify/messages/{id}/attachments/{number}", this::attachment),
                Endpoint.post("/notify/messages/{id}/retry", this::retry),
                Endpoint.get("/notify/invoices/{id}", this::ofInvoice).paged(),
                Endpoint.get("/notify/sending", this::sending)));
        all.addAll(texts.endpoints());
        all.addAll(messaging.endpoints());
        return List.copyOf(all);
    }

    @Override
    public Permissions permissions() {
        return messaging.allow(TextEndpoints.allow(Permissions.table()
                .allow("GET /notify/messages", Access.scope(READ))
                .allow("GET /notify/messages/{id}", Access.scope(READ))
                .allow("GET /notify/messages/{id}/attachments/{number}", Access.scope(READ))
                .allow("POST /notify/messages/{id}/retry", Access.scope(WRITE))
                .allow("GET /notify/invoices/{id}", Access.scope(READ))
                .allow("GET /notify/sending", Access.anyOf(Access.scope(READ), Access.scope(WRITE)))));
    }

    @Override
    public void start() {
        messaging.start();
    }

    @Override
    public void close() {
        messaging.close();
    }

    private Response list(Request request) {
        var filter = new Messages.Filter(
                request.oneOf("state", MessageState.class),
                request.oneOf("kind", MessageKind.class),
                request.query("subject"),
                request.query("q"),
                request.flag("secret") && mayReadSecrets(request));
        return page(request, filter);
    }

    private Response ofInvoice(Request request) {
        var id = request.path("id");
        var page = messages.ofInvoice(request.organization(), id, request.limit(), request.cursor());
        if (page.items().isEmpty() && request.cursor() == null) {
            calls.send(Call.get("/invoices/" + segment(id)).of(request.organization()))
                    .orThrow();
        }
        return Response.ok(page.map(stored -> summary(stored.content())));
    }

    private static String segment(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }

    private Response page(Request request, Messages.Filter filter) {
        var page = messages.list(request.organization(), filter, request.limit(), request.cursor());
        return Response.ok(page.map(stored -> summary(stored.content())));
    }

    private Response read(Request request) {
        var stored = visible(request);
        var message = stored.content();
        var json = summary(message);
        if (mayBeShown(message)) {
            json.put("text", message.text());
            json.put("html", message.html());
        }
        return Response.ok(json).etag(stored);
    }

    private Response attachment(Request request) {
        var message = visible(request).content();
        var number = request.path("number");
        for (int i = 0; i < message.attachments().size(); i++) {
            if (number.equals("" + i)) {
                var attachment = message.attachments().get(i);
                var content = files.get(Partition.of(request.organization()), attachment.file());
                return Response.bytes(
                                attachment.contentType(), content.orElseThrow(() -> Refused.notFound("attachment")))
                        .attachment(attachment.fileName());
            }
        }
        throw Refused.notFound("attachment");
    }

    private Response retry(Request request) {
        var seen = visible(request);
        if (!maySend.hasMailServer()) {
            throw Refused.conflict(
                    "no-mail-server", "Set INVOXA_SMTP_URL and INVOXA_MAIL_FROM; until then messages are kept here.");
        }
        maySend.require(request.organization());
        var retried = messages.change(
                        seen.partition(), seen.id(), message -> Documents.Change.to(message.retried(clock.instant())))
                .orElseThrow(() -> Refused.notFound("message"));
        wake();
        return Response.ok(summary(retried.content())).etag(retried);
    }

    /**
     * Whether others than its addressee may read it. A link that opens something is for whoever gets the mail alone;
     * where there is no mail server nobody would get it, so that it is shown, and proves nothing.
     */
    private boolean mayBeShown(Message message) {
        return !message.kind().isSecret() || (message.state() == MessageState.KEPT && !maySend.hasMailServer());
    }

    /** Asked by whoever is about to send something, before anything is queued. */
    private Response sending(Request request) {
        maySend.require(request.organization());
        return Response.ok(Map.of("mailServer", maySend.hasMailServer()));
    }

    /** A message about the way into INVOXA is listed for those alone who look after the system. */
    private Stored<Message> visible(Request request) {
        var stored = messages.get(request.organization(), request.path("id"));
        if (stored.content().kind().isSecret() && !mayReadSecrets(request)) {
            throw Refused.notFound("message");
        }
        return stored;
    }

    private static boolean mayReadSecrets(Request request) {
        return request.principal().scopes().contains("operations:read");
    }

    private static ObjectNode summary(Message message) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("id", message.id());
        json.put("kind", message.kind().code());
        json.put("state", message.state().code());
        json.put("subjectId", message.subjectId());
        json.set("to", Json.tree(message.to()));
        json.put("subject", message.subject());
        json.put("language", message.language().code());
        json.put("messageId", message.messageId());
        json.put("createdAt", message.createdAt().toString());
        json.set("attempts", Json.tree(message.attempts()));
        var attachments = json.putArray("attachments");
        message.attachments()
                .forEach(each -> attachments
                        .addObject()
                        .put("fileName", each.fileName())
                        .put("contentType", each.contentType()));
        if (message.due() != null) {
            json.put("nextAttempt", message.due().toString());
        }
        return json;
    }
}
