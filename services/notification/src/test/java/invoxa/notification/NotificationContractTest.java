package invoxa.notification;

import invoxa.testing.ServiceContract;
import invoxa.testing.TestServer;
import invoxa.testing.TestServerPlan;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The notification service keeps what every service keeps")
class NotificationContractTest extends ServiceContract {

    @Override
    protected TestServerPlan plan() {
        return TestServer.with("notification", NotificationService::new).and("invoice", PdfOnly::new);
    }
}
