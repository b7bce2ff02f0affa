import { describe, expect, it } from "vitest";
import { latest } from "./happenings";

type Input = Parameters<typeof latest>;
const stamp = (at: string) => ({ at, by: "usr_1", name: "Ada" });
const activity = (what: string, at: string, id = "inv_1") => ({ invoice: { id }, what, at }) as Input[0][number];
const payment = (rest: object) =>
  ({
    id: "pay_1",
    method: "cash",
    amount: "9.00",
    currency: "EUR",
    created: stamp("2026-01-02T00:00:00Z"),
    refunds: [],
    ...rest,
  }) as unknown as Input[1][number];
const message = (subjectId: string, createdAt: string) => ({ id: "msg_1", subjectId, createdAt }) as Input[2][number];
const told = (...input: Input) => latest(...input).map((one) => (one.of === "message" ? "message" : one.what));

describe("what happened with a client", () => {
  it("stands in order of time, whichever list it comes from and however its time is written", () => {
    expect(
      told(
        [activity("issued", "2026-01-01T10:00:00Z"), activity("paid", "2026-01-03T00:00:00.5Z")],
        [payment({})],
        [message("inv_9", "2026-01-03T00:00:00.25Z")],
      ),
    ).toEqual(["paid", "message", "received", "issued"]);
  });

  it("tells a sending once: by its e-mail where that is there, else by its document", () => {
    const sent = [activity("sent", "2026-01-01T00:00:00Z", "inv_1"), activity("sent", "2026-01-02T00:00:00Z", "inv_2")];
    expect(
      latest(sent, [], [message("inv_1", "2026-01-01T00:00:01Z")]).map((one) =>
        one.of === "document" ? one.document.id : one.of,
      ),
    ).toEqual(["inv_2", "message"]);
  });

  it("tells refunds and reversals beside the payment, and no money where a credit note made the credit", () => {
    const back = {
      refunds: [{ amount: "1.00", made: stamp("2026-01-05T00:00:00Z") }],
      reversal: { amount: "8.00", made: stamp("2026-01-06T00:00:00Z") },
    };
    expect(told([], [payment(back)], [])).toEqual(["reversed", "refunded", "received"]);
    expect(told([], [payment({ method: "credit" })], [])).toEqual([]);
  });
});
