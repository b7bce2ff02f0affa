package invoxa.web;

import invoxa.storage.DocumentStore;
import invoxa.storage.Files;
import invoxa.web.call.Calls;
import invoxa.web.parsing.Parsing;
import invoxa.web.parsing.ParsingLimits;
import invoxa.web.token.TokenVerifier;
import invoxa.web.trace.Spans;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Clock;

/**
 * What a service's composition root is given to build it from.
 *
 * @param service the service's name; its kinds in the store begin with it
 * @param calls to other services, signed in as this one
 * @param gateway where every service is reached from inside, without a slash at the end
 * @param spans tells whoever gathers traces of what the process did
 * @param publicUrl where people reach this INVOXA, for links, without a slash at the end
 * @param parsing where what strangers send is parsed, one for all services of the process
 */
public record Environment(
        String service,
        Settings settings,
        DocumentStore store,
        Files files,
        Clock clock,
        Calls calls,
        MeterRegistry meters,
        Spans spans,
        TokenVerifier tokens,
        URI gateway,
        URI publicUrl,
        Parsing parsing) {

    /** Parses as much at a time as this machine has room for. */
    public Environment(
            String service,
            Settings settings,
            DocumentStore store,
            Files files,
            Clock clock,
            Calls calls,
            MeterRegistry meters,
            Spans spans,
            TokenVerifier tokens,
            URI gateway,
            URI publicUrl) {
        this(
                service,
                settings,
                store,
                files,
                clock,
                calls,
                meters,
                spans,
                tokens,
                gateway,
                publicUrl,
                new Parsing(ParsingLimits.ofThisMachine()));
    }

    /** The same process's environment for another service. */
    public Environment forService(String name, Calls callsOfIt) {
        return new Environment(
                name, settings, store, files, clock, callsOfIt, meters, spans, tokens, gateway, publicUrl, parsing);
    }
}
