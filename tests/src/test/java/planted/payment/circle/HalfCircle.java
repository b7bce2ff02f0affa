package planted.payment.circle;

import planted.payment.round.OtherHalf;

/** Planted: a room that knows one which knows it. */
public record HalfCircle(OtherHalf half) {}
