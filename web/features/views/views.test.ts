import { describe, expect, it } from "vitest";
import { normal } from "./views";

describe("the query of a view", () => {
  it("is the same however its parameters stand, and without the place in the list", () => {
    expect(normal("?state=overdue&q=%C3%84rger&cursor=x")).toBe(normal("q=Ärger&state=overdue"));
    expect(normal("")).toBe("?");
    expect(normal("?sort=due")).not.toBe(normal("?sort=amount"));
  });

  it("holds what the service takes alone, whatever was searched for", () => {
    expect(normal(`q=${encodeURIComponent("<b>\"ü\" & 'x' #€")}`)).toMatch(/^\?[A-Za-z0-9._~!$&'()*+,;=:@/?%-]*$/);
  });
});
