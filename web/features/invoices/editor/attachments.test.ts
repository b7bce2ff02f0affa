import { describe, expect, it } from "vitest";
import { mediaType, shortened, unfit } from "./attachments";

describe("a file to attach", () => {
  it("has the media type that its name ends in, whatever the browser calls it", () => {
    expect(mediaType("Hours 11.2026.CSV")).toBe("text/csv");
    expect(mediaType("plan.pdf")).toBe("application/pdf");
    expect(mediaType("plan.jpeg")).toBe(mediaType("plan.jpg"));
    expect(mediaType("pdf.exe")).toBeUndefined();
  });

  it("is refused before it is sent when it is of another kind, empty or too large", () => {
    expect(unfit({ name: "song.mp3", size: 1 })).toBe("kind");
    expect(unfit({ name: "a.pdf", size: 0 })).toBe("empty");
    expect(unfit({ name: "a.pdf", size: 5_000_001 })).toBe("large");
    expect(unfit({ name: "a.pdf", size: 5_000_000 })).toBeUndefined();
  });

  it("keeps the end of a name that is too long", () => {
    const name = shortened(`${"x".repeat(300)}.pdf`);
    expect(name).toHaveLength(200);
    expect(name.endsWith("x.pdf")).toBe(true);
    expect(shortened("a.pdf")).toBe("a.pdf");
  });
});
