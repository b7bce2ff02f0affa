package invoxa.testing;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

@DisplayName("The log says once that people come another way than was said:")
class FrontDoorTest {

    private final Logger logger = (Logger) LoggerFactory.getLogger("invoxa.web.server.FrontDoor");
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final TestServer server = TestServer.with("probe", Probe::new).start();
    private final Api api = server.api();

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(log);
        server.close();
    }

    @Test
    void through_a_proxy_that_is_not_declared() {
        var forwarded = api.with("X-Forwarded-Proto", "https");
        forwarded.get("/probe/asked").expect(200);
        forwarded.get("/probe/asked").expect(200);
        assertThat(said()).singleElement().asString().contains("--behind-proxy");
    }

    @Test
    void to_another_address_than_the_public_one() {
        var browser = api.with("Sec-Fetch-Site", "same-origin").with("Origin", "https://invoxa.example");
        browser.get("/probe/asked").expect(200);
        browser.get("/probe/asked").expect(200);
        assertThat(said()).singleElement().asString().contains("https://invoxa.example", "INVOXA_PUBLIC_URL");
    }

    @Test
    void and_nothing_of_pages_of_others_or_of_requests_as_they_should_be() {
        api.with("Sec-Fetch-Site", "cross-site")
                .with("Origin", "https://evil.example")
                .get("/probe/asked");
        api.with("X-Forwarded-Proto", "http").get("/probe/asked");
        api.with("Sec-Fetch-Site", "same-origin").with("Origin", "http://[").get("/probe/asked");
        api.get("/probe/asked").expect(200);
        assertThat(said()).isEmpty();
    }

    private List<String> said() {
        return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
