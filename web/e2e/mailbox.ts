import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer, type Server } from "node:net";
import { join } from "node:path";

/** A mail server that takes everything (RFC 5321, as much as a client needs) and keeps it as files in a folder. */
export async function startMailServer(folder: string): Promise<{ url: string; server: Server }> {
  mkdirSync(folder, { recursive: true });
  let count = 0;
  const server = createServer((socket) => {
    let buffer = "";
    let data: string[] | undefined;
    const say = (line: string) => socket.write(`${line}\r\n`);
    say("220 mailbox");
    socket.on("error", () => socket.destroy());
    socket.on("data", (chunk: Buffer) => {
      buffer += chunk.toString("latin1");
      for (let end = buffer.indexOf("\r\n"); end >= 0; end = buffer.indexOf("\r\n")) {
        const line = buffer.slice(0, end);
        buffer = buffer.slice(end + 2);
        if (data && line === ".") {
          writeFileSync(join(folder, `${String(++count).padStart(6, "0")}.eml`), data.join("\r\n"), "latin1");
          data = undefined;
          say("250 kept");
        } else if (data) data.push(line.startsWith("..") ? line.slice(1) : line);
        else if (/^DATA/i.test(line)) {
          data = [];
          say("354 go on");
        } else if (/^QUIT/i.test(line)) {
          say("221 bye");
          socket.end();
        } else say("250 fine");
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

/** The last link of this form that was mailed to the address, or undefined while none has come. */
export function mailedLink(folder: string, to: string, path: string): string | undefined {
  for (const file of readdirSync(folder).sort().reverse()) {
    const mail = readFileSync(join(folder, file), "latin1");
    if (!mail.toLowerCase().includes(to.toLowerCase())) continue;
    const text = decoded(mail);
    const found = new RegExp(`http\\S*?${path}#[\\w.~%-]+`).exec(text)?.[0];
    if (found) return found;
  }
  return undefined;
}

/** The parts of a mail, whichever way they are transported. */
function decoded(mail: string): string {
  return mail
    .split(/\r\n--/)
    .map((part) => {
      const [head = "", ...rest] = part.split("\r\n\r\n");
      const content = rest.join("\r\n\r\n");
      if (/encoding: *base64/i.test(head)) return Buffer.from(content, "base64").toString("utf8");
      if (/encoding: *quoted-printable/i.test(head)) {
        return content
          .replace(/=\r\n/g, "")
          .replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
      }
      return content;
    })
    .join("\n");
}
