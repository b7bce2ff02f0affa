package planted.payment.round;

import planted.payment.circle.HalfCircle;

/** Planted: a room that knows one which knows it. */
public record OtherHalf(HalfCircle half) {}
