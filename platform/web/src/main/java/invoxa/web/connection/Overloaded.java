package invoxa.web.connection;

/** The bodies that are in memory already leave no room for another one: it is to be sent again later. */
public final class Overloaded extends RuntimeException {

    public Overloaded() {
        super("the memory for bodies is used up");
    }
}
