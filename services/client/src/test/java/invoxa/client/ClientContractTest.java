package invoxa.client;

import invoxa.testing.ServiceContract;
import invoxa.testing.TestServer;
import invoxa.testing.TestServerPlan;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The client service keeps what every service keeps")
class ClientContractTest extends ServiceContract {

    @Override
    protected TestServerPlan plan() {
        return TestServer.with("client", ClientService::new);
    }
}
