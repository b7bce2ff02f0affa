package invoxa.auth.http;

import invoxa.auth.domain.SavedViews;
import invoxa.auth.person.SaveViews;
import invoxa.kernel.FieldErrors;
import invoxa.storage.Stored;
import invoxa.web.Endpoint;
import invoxa.web.Request;
import invoxa.web.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person's saved views, all together. */
final class ViewEndpoints {

    private final SaveViews views;

    ViewEndpoints(SaveViews views) {
        this.views = views;
    }

    private record Body(@Nullable List<SavedViews.@Nullable View> items) {

        SavedViews views() {
            var errors = new FieldErrors();
            Fields.present(errors, "/items", items);
            for (int i = 0; items != null && i < items.size(); i++) {
                Fields.present(errors, "/items/" + i, items.get(i));
            }
            errors.throwIfAny();
            return new SavedViews(Fields.checked(items).stream()
                    .<SavedViews.View>map(Fields::checked)
                    .toList());
        }
    }

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/auth/me/views", request -> answer(current(request))),
                Endpoint.put("/auth/me/views", this::save));
    }

    private Stored<SavedViews> current(Request request) {
        return views.get(request.organization(), SessionEndpoints.user(request));
    }

    private Response save(Request request) {
        var wanted = request.body(Body.class).views();
        return answer(views.save(request.unchanged(current(request)), wanted));
    }

    private static Response answer(Stored<SavedViews> stored) {
        return Response.ok(stored.content()).etag(stored);
    }
}
