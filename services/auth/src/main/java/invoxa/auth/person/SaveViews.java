package invoxa.auth.person;

import invoxa.auth.domain.SavedViews;
import invoxa.auth.storage.ViewsOfMembers;
import invoxa.kernel.FieldErrors;
import invoxa.kernel.OrganizationId;
import invoxa.storage.Stored;

/** Keeps the views of lists that a person gave a name, so that they are there on every device. */
public final class SaveViews {

    private final ViewsOfMembers views;

    public SaveViews(ViewsOfMembers views) {
        this.views = views;
    }

    public Stored<SavedViews> get(OrganizationId organization, String userId) {
        return views.get(organization, userId);
    }

    /** @param read the version that the caller has seen; these stand in its place */
    public Stored<SavedViews> save(Stored<SavedViews> read, SavedViews wanted) {
        var errors = new FieldErrors();
        wanted.check(errors);
        errors.throwIfAny();
        return views.replace(read, wanted);
    }
}
