package planted.einvoice.ring;

import planted.einvoice.stone.Stone;

/** Planted: a room of the library that knows one which knows it. */
public record Ring(Stone other) {}
