package invoxa.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class UniqueKeysContract extends StoreContract {

    record Account(String email, String bank, Long number) {}

    private static final Kind<Account> ACCOUNTS = Kind.of("test.accounts", Account.class)
            .text("email", Account::email)
            .text("bank", Account::bank)
            .integer("number", Account::number)
            .index("email", "email")
            .unique("email", "email")
            .unique("bankAccount", "bank", "number")
            .build();

    private Documents<Account> accounts;

    @BeforeEach
    void openAccounts() {
        accounts = store.documents(ACCOUNTS);
    }

    @Test
    void a_unique_value_is_taken_once_and_the_error_names_its_key() {
        accounts.insert(ACME, "a", new Account("a@example.com", "one", 1L));
        assertTaken("email", () -> accounts.insert(ACME, "b", new Account("a@example.com", "one", 2L)));
        assertTaken("bankAccount", () -> accounts.insert(ACME, "b", new Account("b@example.com", "one", 1L)));
        assertThat(accounts.find(ACME, "b")).isEmpty();
        accounts.insert(ACME, "b", new Account("b@example.com", "two", 1L));
    }

    @Test
    void a_document_that_lacks_any_of_the_keys_is_not_bound() {
        for (int i = 0; i < 3; i++) {
            accounts.insert(ACME, "none" + i, new Account(null, null, null));
            accounts.insert(ACME, "bank" + i, new Account(null, "one", null));
            accounts.insert(ACME, "number" + i, new Account(null, null, 1L));
        }
        accounts.insert(ACME, "both", new Account(null, "one", 1L));
        assertTaken("bankAccount", () -> accounts.insert(ACME, "again", new Account(null, "one", 1L)));
    }

    @Test
    void a_value_is_unique_within_its_partition() {
        accounts.insert(ACME, "a", new Account("a@example.com", null, null));
        accounts.insert(OTHER, "b", new Account("a@example.com", null, null));
        assertThat(accounts.count(OTHER, Query.by("email"))).isEqualTo(1);
    }

    @Test
    void a_replacement_cannot_take_what_another_has_and_may_keep_its_own() {
        accounts.insert(ACME, "a", new Account("a@example.com", null, null));
        var b = accounts.insert(ACME, "b", new Account("b@example.com", "one", 1L));
        assertTaken("email", () -> accounts.replace(b, new Account("a@example.com", "one", 1L)));
        assertThat(accounts.find(ACME, "b")).contains(b);
        accounts.replace(b, new Account("b@example.com", "two", 1L));
    }

    @Test
    void what_is_given_up_can_be_taken() {
        var a = accounts.insert(ACME, "a", new Account("a@example.com", null, null));
        var changed = accounts.replace(a, new Account("new@example.com", null, null));
        accounts.insert(ACME, "b", new Account("a@example.com", null, null));
        accounts.delete(changed);
        accounts.insert(ACME, "c", new Account("new@example.com", null, null));
        assertThat(accounts.count(ACME, Query.by("email"))).isEqualTo(2);
    }

    @Test
    void a_stale_replacement_is_stale_even_where_its_unique_value_is_taken() {
        accounts.insert(ACME, "a", new Account("a@example.com", null, null));
        var b = accounts.insert(ACME, "b", new Account("b@example.com", null, null));
        accounts.replace(b, new Account("b2@example.com", null, null));
        assertThatThrownBy(() -> accounts.replace(b, new Account("a@example.com", null, null)))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void of_many_that_take_a_value_at_once_one_gets_it() throws Exception {
        for (int round = 0; round < 20; round++) {
            var email = round + "@example.com";
            var prefix = round + "-";
            var takers = IntStream.range(0, 16)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        try {
                            accounts.insert(ACME, prefix + i, new Account(email, null, null));
                            return true;
                        } catch (DuplicateKey e) {
                            return false;
                        }
                    })
                    .toList();
            assertThat(atOnce(takers)).containsOnlyOnce(true);
            assertThat(accounts.count(ACME, Query.by("email").equal("email", email)))
                    .isEqualTo(1);
        }
    }

    private static void assertTaken(String key, Runnable command) {
        assertThatThrownBy(command::run)
                .isInstanceOfSatisfying(
                        DuplicateKey.class, e -> assertThat(e.key()).isEqualTo(key));
    }
}
