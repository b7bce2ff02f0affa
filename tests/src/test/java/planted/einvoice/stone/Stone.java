package planted.einvoice.stone;

import planted.einvoice.ring.Ring;

/** Planted: a room of the library that knows one which knows it. */
public record Stone(Ring other) {}
