package invoxa.web.parsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import invoxa.kernel.Refused;
import invoxa.kernel.StopSignal;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How the files of strangers get their turn, and how it ends. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ParsingTest {

    private final Parsing parsing =
            new Parsing(new ParsingLimits(1, 2, 100, Duration.ofMillis(300), Duration.ofMillis(700)));

    @AfterEach
    void close() {
        parsing.close();
    }

    /** Work that would never end by itself. */
    private static String forever(StopSignal signal) {
        while (true) {
            signal.check();
            Thread.onSpinWait();
        }
    }

    private String parsed(Parsing.Parse<String> parse) {
        return parsing.parse(1, parse);
    }

    private CompletableFuture<String> meanwhile(Parsing.Parse<String> parse) {
        return CompletableFuture.supplyAsync(
                () -> parsing.parse(1, parse), Executors.newVirtualThreadPerTaskExecutor());
    }

    private void awaitWork(int files) throws InterruptedException {
        while (parsing.atWork() != files) {
            Thread.sleep(5);
        }
    }

    @Test
    void what_is_parsed_comes_back_and_what_it_throws_too() {
        assertThat(parsed(signal -> Thread.currentThread().isVirtual() ? "virtual" : "platform"))
                .isEqualTo("platform");
        assertThatThrownBy(() -> parsing.parse(1, signal -> {
                    throw Refused.notFound("sense");
                }))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> parsing.parse(1, signal -> {
                    throw new StackOverflowError();
                }))
                .isInstanceOf(StackOverflowError.class);
        assertThat(parsed(signal -> "still at work")).isEqualTo("still at work");
    }

    @Test
    void a_file_whose_time_is_over_is_refused_and_its_thread_is_free_again() throws InterruptedException {
        assertThatThrownBy(() -> parsing.parse(1, ParsingTest::forever))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem().status()).isEqualTo(422));
        awaitWork(0);
        assertThat(parsed(signal -> "next")).isEqualTo("next");
    }

    @Test
    void work_that_asks_no_signal_is_not_waited_for() {
        var end = new CountDownLatch(1);
        try {
            assertThatThrownBy(() -> parsing.parse(1, signal -> {
                        try {
                            // deaf to its thread's interruption too
                            while (!end.await(1, TimeUnit.DAYS)) {
                                Thread.onSpinWait();
                            }
                        } catch (InterruptedException e) {
                            return "";
                        }
                        return "";
                    }))
                    .isInstanceOf(Refused.class);
        } finally {
            end.countDown();
        }
    }

    @Test
    void who_waits_too_long_for_a_turn_is_told_to_come_again() throws InterruptedException {
        var first = meanwhile(ParsingTest::forever);
        awaitWork(1);
        var ran = new AtomicReference<>("never began");
        assertThatThrownBy(() -> parsing.parse(1, signal -> {
                    ran.set("began");
                    return "";
                }))
                .isInstanceOf(Busy.class);
        assertThatThrownBy(first::join).hasCauseInstanceOf(Refused.class);
        assertThat(parsed(signal -> "next")).isEqualTo("next");
        assertThat(ran).hasValue("never began");
    }

    @Test
    void more_than_may_wait_or_more_bytes_than_there_is_room_for_are_turned_away() throws InterruptedException {
        assertThatThrownBy(() -> parsing.parse(101, signal -> "")).isInstanceOf(Busy.class);
        var first = meanwhile(ParsingTest::forever);
        awaitWork(1);
        var second = meanwhile(signal -> "");
        var third = meanwhile(signal -> "");
        Thread.sleep(50);
        long began = System.nanoTime();
        assertThatThrownBy(() -> parsing.parse(1, signal -> "")).isInstanceOf(Busy.class);
        assertThat(System.nanoTime() - began).as("turned away at once").isLessThan(200_000_000);
        for (var each : java.util.List.of(first, second, third)) {
            each.handle((done, failed) -> "").join();
        }
        String given = parsing.parse(100, signal -> "all given back");
        assertThat(given).isEqualTo("all given back");
    }

    @Test
    void whoever_is_interrupted_takes_the_work_with_it() throws InterruptedException {
        var thrown = new AtomicReference<Throwable>();
        var caller = Thread.ofVirtual().start(() -> {
            try {
                parsing.parse(1, ParsingTest::forever);
            } catch (RuntimeException e) {
                thrown.set(e);
            }
        });
        awaitWork(1);
        caller.interrupt();
        awaitWork(0);
        caller.join();
        assertThat(thrown.get()).isInstanceOf(Busy.class);
    }

    @Test
    void closing_ends_what_is_at_work_and_what_waits() throws InterruptedException {
        var first = meanwhile(ParsingTest::forever);
        awaitWork(1);
        var second = meanwhile(signal -> "");
        Thread.sleep(50);
        parsing.close();
        assertThatThrownBy(first::join).hasCauseInstanceOf(Busy.class);
        assertThatThrownBy(second::join).hasCauseInstanceOf(Busy.class);
        awaitWork(0);
        assertThatThrownBy(() -> parsing.parse(1, signal -> "")).isInstanceOf(Busy.class);
    }
}
