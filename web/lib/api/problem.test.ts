import { describe, expect, it } from "vitest";
import { fieldOfPointer, readProblem } from "./problem";

describe("a refusal", () => {
  it("names fields as a form does", () => {
    expect(fieldOfPointer("/owner/email")).toBe("owner.email");
    expect(fieldOfPointer("/lines/0/price/net")).toBe("lines.0.price.net");
    expect(fieldOfPointer("/a~1b/~0c")).toBe("a/b.~c");
    expect(fieldOfPointer("")).toBe("");
  });

  it("is read with its code, fields and when to try again", async () => {
    const body = {
      type: "urn:invoxa:problem:too-many",
      title: "Slow down",
      errors: [{ pointer: "/name", code: "x", detail: "y" }],
    };
    const problem = await readProblem(
      new Response(JSON.stringify(body), { status: 429, headers: { "Retry-After": "7" } }),
    );
    expect([problem.code, problem.status, problem.retryAfter, problem.fieldErrors.length]).toEqual([
      "too-many",
      429,
      7,
      1,
    ]);
  });

  it.each(["<html>Bad gateway</html>", "", "null", "7"])(
    "is one even where %j came instead of a problem",
    async (text) => {
      const problem = await readProblem(new Response(text, { status: 502 }));
      expect([problem.status, problem.code, problem.fieldErrors]).toEqual([502, "", []]);
    },
  );
});
