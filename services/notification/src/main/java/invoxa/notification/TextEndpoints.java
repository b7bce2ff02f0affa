package invoxa.notification;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import invoxa.json.Json;
import invoxa.kernel.FieldErrors;
import invoxa.kernel.Language;
import invoxa.kernel.Refused;
import invoxa.notification.branding.AccentColors;
import invoxa.notification.letter.Html;
import invoxa.notification.letter.PlainText;
import invoxa.notification.wording.LetterKind;
import invoxa.notification.wording.OwnWording;
import invoxa.notification.wording.OwnWordings;
import invoxa.notification.wording.Placeholder;
import invoxa.notification.wording.UsualWording;
import invoxa.notification.wording.Wording;
import invoxa.notification.wording.WordingRules;
import invoxa.notification.write.WriteClientLetter;
import invoxa.storage.Stored;
import invoxa.web.Access;
import invoxa.web.Endpoint;
import invoxa.web.Permissions;
import invoxa.web.Request;
import invoxa.web.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the organization words its letters to clients: to be read, changed, given up for INVOXA's words, and tried. */
final class TextEndpoints {

    private static final Access READ = Access.scope("notify:read");
    private static final Access WRITE = Access.scope("organization:write");
    private static final int MAX_NAME = 200;

    private final OwnWordings wordings;
    private final WriteClientLetter write;
    private final AccentColors accents;
    private final Clock clock;

    TextEndpoints(OwnWordings wordings, WriteClientLetter write, AccentColors accents, Clock clock) {
        this.wordings = wordings;
        this.write = write;
        this.accents = accents;
        this.clock = clock;
    }

    /** The body of a change. */
    record Wanted(@Nullable String subject, @Nullable String text) {}

    /** The body of a trial. @param seller null for an invented one */
    record Trial(
            @Nullable LetterKind kind,
            @Nullable Language language,
            @Nullable String subject,
            @Nullable String text,
            @Nullable String seller) {}

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/notify/texts", this::list),
                Endpoint.get("/notify/texts/{kind}/{language}", request -> answer(read(request))),
                Endpoint.put("/notify/texts/{kind}/{language}", this::change),
                Endpoint.delete("/notify/texts/{kind}/{language}", this::reset),
                Endpoint.post("/notify/texts/preview", this::preview).notReplayed());
    }

    static Permissions allow(Permissions table) {
        return table.allow("GET /notify/texts", READ)
                .allow("GET /notify/texts/{kind}/{language}", READ)
                .allow("PUT /notify/texts/{kind}/{language}", WRITE)
                .allow("DELETE /notify/texts/{kind}/{language}", WRITE)
                .allow("POST /notify/texts/preview", READ);
    }

    private Response list(Request request) {
        var items = wordings.all(request.organization()).stream()
                .map(each -> json(each.content()))
                .toList();
        return Response.ok(Map.of("items", items));
    }

    private Response change(Request request) {
        var seen = request.unchanged(read(request));
        var wanted = request.body(Wanted.class);
        return answer(
                replace(request, seen, WordingRules.check(seen.content().kind(), wanted.subject(), wanted.text())));
    }

    private Response reset(Request request) {
        return answer(replace(request, request.unchanged(read(request)), null));
    }

    /** What changes nothing makes no new version. */
    private Stored<OwnWording> replace(Request request, Stored<OwnWording> seen, @Nullable Wording wording) {
        var known = seen.content().own();
        if (wording == null ? known == null : wording.equals(known)) {
            return seen;
        }
        var by = request.principal();
        var stamp = new OwnWording.Stamp(clock.instant(), by.subject(), by.name());
        return wordings.replace(seen, seen.content().with(wording, stamp));
    }

    private Response preview(Request request) {
        var trial = request.body(Trial.class);
        var errors = new FieldErrors().atMost("/seller", trial.seller(), MAX_NAME);
        if (trial.kind() == null) {
            errors.add("/kind", "required", "Say which letter: invoice, settled-invoice, credit-note or receipt.");
        }
        if (trial.language() == null) {
            errors.add("/language", "required", "Say in which language: en, de, fr or es.");
        }
        errors.throwIfAny();
        var kind = trial.kind() == null ? LetterKind.INVOICE : trial.kind();
        var language = trial.language() == null ? Language.EN : trial.language();
        var wording = WordingRules.check(kind, trial.subject(), trial.text());
        var letter = write.sample(kind, language, wording, trial.seller());
        var html = Html.of(letter, accents.of(request.organization()));
        return Response.ok(Map.of("subject", letter.subject(), "html", html, "text", PlainText.of(letter)));
    }

    private Stored<OwnWording> read(Request request) {
        var kind = LetterKind.find(request.path("kind")).orElseThrow(() -> Refused.notFound("letter"));
        return wordings.get(request.organization(), kind, language(request.path("language")));
    }

    private static Language language(String code) {
        try {
            return Language.of(code);
        } catch (IllegalArgumentException e) {
            throw Refused.notFound("language");
        }
    }

    private static Response answer(Stored<OwnWording> stored) {
        return Response.ok(json(stored.content())).etag(stored);
    }

    private static ObjectNode json(OwnWording wording) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("kind", wording.kind().code());
        json.put("language", wording.language().code());
        json.set("usual", Json.tree(UsualWording.of(wording.kind(), wording.language())));
        if (wording.own() != null) {
            json.set("own", Json.tree(wording.own()));
        }
        var words =
                wording.kind().placeholders().stream().map(Placeholder::word).toList();
        json.set("placeholders", Json.tree(words));
        if (wording.changed() != null) {
            json.put("changedAt", wording.changed().at().toString());
            json.put("changedBy", wording.changed().name());
        }
        return json;
    }
}
