package invoxa.einvoice.model;

import invoxa.einvoice.model.party.Address;
import invoxa.einvoice.model.party.Identifier;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * BG-13: where and when the goods or services went.
 *
 * @param name BT-70, the party to which they went
 * @param location BT-71
 * @param date BT-72
 * @param address BG-15
 */
public record Delivery(
        @Nullable String name,
        @Nullable Identifier location,
        @Nullable LocalDate date,
        @Nullable Address address) {}
