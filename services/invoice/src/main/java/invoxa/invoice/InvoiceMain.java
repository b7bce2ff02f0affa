package invoxa.invoice;

import invoxa.web.start.ServiceMain;

/** Runs the invoice service alone. */
public final class InvoiceMain {

    private InvoiceMain() {}

    public static void main(String[] arguments) {
        ServiceMain.run(InvoiceService.NAME, InvoiceService::new);
    }
}
