package invoxa.invoice;

import invoxa.testing.ServiceContract;
import invoxa.testing.TestServer;
import invoxa.testing.TestServerPlan;

class InvoiceContractTest extends ServiceContract {

    @Override
    protected TestServerPlan plan() {
        return new Neighbours().beside(TestServer.with(InvoiceService.NAME, InvoiceService::new));
    }
}
