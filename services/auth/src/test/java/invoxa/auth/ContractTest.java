package invoxa.auth;

import invoxa.testing.ServiceContract;
import invoxa.testing.TestClock;
import invoxa.testing.TestServer;
import invoxa.testing.TestServerPlan;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Auth keeps what every service keeps")
class ContractTest extends ServiceContract {

    @Override
    protected TestServerPlan plan() {
        return RunningAuth.settings(TestServer.with("auth", AuthService::new), TestClock.at("2026-11-22T09:30:00Z"));
    }
}
