package planted.kernel;

/** Planted: money as a binary fraction. */
public record PriceAsDouble(double amount) {}
