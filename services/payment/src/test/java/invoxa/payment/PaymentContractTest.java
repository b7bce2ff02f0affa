package invoxa.payment;

import invoxa.testing.ServiceContract;
import invoxa.testing.TestServerPlan;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The payment service keeps what every service keeps")
class PaymentContractTest extends ServiceContract {

    @Override
    protected TestServerPlan plan() {
        return BesideInvoices.plan(new Neighbours());
    }
}
