package invoxa.client.domain;

import org.jspecify.annotations.Nullable;

/**
 * A place that is delivered to.
 *
 * @param name by which it is chosen, such as "Warehouse north"
 */
public record DeliveryAddress(
        @Nullable String name, @Nullable Address address) {

    public DeliveryAddress {
        name = Typed.text(name);
    }
}
