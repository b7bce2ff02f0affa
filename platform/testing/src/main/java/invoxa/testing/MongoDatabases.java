package invoxa.testing;

/** The URI of another database at the server that a MongoDB URI names. */
final class MongoDatabases {

    private MongoDatabases() {}

    static String in(String uri, String database) {
        int query = uri.indexOf('?');
        var address = query < 0 ? uri : uri.substring(0, query);
        int path = address.indexOf('/', address.indexOf("://") + 3);
        return (path < 0 ? address : address.substring(0, path)) + "/" + database
                + (query < 0 ? "" : uri.substring(query));
    }
}
