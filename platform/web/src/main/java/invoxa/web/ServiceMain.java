package invoxa.web;

import java.util.function.Function;

/** The {@code main} of a service that runs alone: {@code ServiceMain.run("invoice", InvoiceService::new)}. */
public final class ServiceMain {

    private ServiceMain() {}

    /**
     * Opens what the {@code INVOXA_…} variables name, serves, and stops gently on SIGTERM.
     *
     * @param service its name
     * @param compose its composition root
     */
    public static void run(String service, Function<Environment, Service> compose) {
        throw new UnsupportedOperationException("the engines are not there yet: " + service + compose);
    }
}
