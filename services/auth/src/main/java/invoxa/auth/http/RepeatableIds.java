package invoxa.auth.http;

import invoxa.auth.crypto.MasterKey;
import invoxa.auth.crypto.Secrets;
import invoxa.kernel.Ids;
import invoxa.web.Request;
import java.nio.charset.StandardCharsets;

/**
 * Ids for what a request with a password in it makes. Its answers are not kept under its Idempotency-Key, because what
 * is kept to know the same request again (a plain hash) would let somebody who reads the store guess the password
 * quickly. Instead the ids follow from the key and the body by a keyed digest: the exact repetition asks for the same
 * ids, finds that they are there, and is answered as the first was.
 */
final class RepeatableIds {

    private final MasterKey master;

    RepeatableIds(MasterKey master) {
        this.master = master;
    }

    String next(Request request, String prefix) {
        var key = request.header("Idempotency-Key");
        if (key == null) {
            return request.newId(prefix);
        }
        var cause = key + "\n" + new String(request.bytes(), StandardCharsets.UTF_8);
        return Ids.derived(prefix, Secrets.text(master.digest("idempotency", cause)));
    }
}
