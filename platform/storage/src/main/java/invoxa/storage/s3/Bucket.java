package invoxa.storage.s3;

import java.net.URI;
import java.util.Optional;

/**
 * Where the files are: {@code s3://bucket/prefix}, in AWS, or {@code s3://bucket/prefix?endpoint=http://host:port} at
 * what speaks the same protocol.
 *
 * @param prefix what every key begins with; empty, or without a slash at either end
 */
record Bucket(String name, String prefix, Optional<URI> endpoint) {

    private static final String ENDPOINT = "endpoint=";

    static Bucket at(String address) {
        try {
            var uri = URI.create(address);
            var name = uri.getHost();
            var query = uri.getQuery();
            if (!"s3".equals(uri.getScheme()) || name == null || (query != null && !query.startsWith(ENDPOINT))) {
                throw new IllegalArgumentException();
            }
            var endpoint = Optional.ofNullable(query).map(text -> URI.create(text.substring(ENDPOINT.length())));
            return new Bucket(name, uri.getPath().replaceAll("^/+|/+$", ""), endpoint);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "'" + address + "' must be like s3://bucket/prefix or s3://bucket/prefix?endpoint=http://host:port",
                    e);
        }
    }

    String key(String underPrefix) {
        return prefix.isEmpty() ? underPrefix : prefix + "/" + underPrefix;
    }
}
