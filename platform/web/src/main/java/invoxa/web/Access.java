package invoxa.web;

import invoxa.web.token.Principal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Who may use an endpoint. */
public sealed interface Access {

    /** The scopes whose use is {@linkplain #isGuarded guarded}. */
    Set<String> GUARDED = Set.of("organization:write", "members:write", "apikeys:write", "operations:write");

    /** Everyone, without a token. */
    record Open() implements Access {}

    /** Everyone with a valid token, whatever its scopes. */
    record SignedIn() implements Access {}

    /** A token with this scope, such as {@code invoices:write}. */
    record Scope(String scope) implements Access {}

    /** The service of this name, by its own token. */
    record Service(String name) implements Access {}

    /** Whoever one of these admits. */
    record AnyOf(List<Access> choices) implements Access {
        public AnyOf {
            choices = List.copyOf(choices);
        }
    }

    static Access open() {
        return new Open();
    }

    static Access signedIn() {
        return new SignedIn();
    }

    static Access scope(String scope) {
        return new Scope(scope);
    }

    static Access service(String name) {
        return new Service(name);
    }

    static Access anyOf(Access... choices) {
        return new AnyOf(List.of(choices));
    }

    /** Whether a caller who has shown a valid token is let in. */
    default boolean admits(Principal principal) {
        return switch (this) {
            case Open() -> true;
            case SignedIn() -> true;
            case Scope(var scope) -> principal.scopes().contains(scope);
            case Service(var name) -> principal.isService(name);
            case AnyOf(var choices) -> choices.stream().anyMatch(choice -> choice.admits(principal));
        };
    }

    /**
     * Whether it is about how the business is run, such as where its clients pay to. Whoever was removed or demoted a
     * second ago must not change that: what the caller may is asked at auth, whatever the token says.
     */
    default boolean isGuarded() {
        return scopes().stream().anyMatch(GUARDED::contains);
    }

    /** The scopes of which each alone would do; empty where no scope helps. */
    default Set<String> scopes() {
        return switch (this) {
            case Open() -> Set.of();
            case SignedIn() -> Set.of();
            case Service(var name) -> Set.of();
            case Scope(var scope) -> Set.of(scope);
            case AnyOf(var choices) -> {
                var all = new TreeSet<String>();
                choices.forEach(choice -> all.addAll(choice.scopes()));
                yield all;
            }
        };
    }
}
