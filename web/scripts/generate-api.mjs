// Writes the types of the five services' APIs from their contracts, so that UI and services cannot drift apart.
// Does nothing for a contract whose types are newer than it.
import { mkdirSync, statSync, writeFileSync } from "node:fs";
import openapiTS, { astToString } from "openapi-typescript";

const services = ["auth", "client", "invoice", "payment", "notification"];
const folder = new URL("../lib/api/generated/", import.meta.url);
const changed = (url) => statSync(url, { throwIfNoEntry: false })?.mtimeMs ?? 0;

mkdirSync(folder, { recursive: true });
for (const service of services) {
  const contract = new URL(
    `../../services/${service}/src/main/resources/invoxa/${service}/openapi.yaml`,
    import.meta.url,
  );
  const types = new URL(`${service}.ts`, folder);
  if (changed(types) > Math.max(changed(contract), changed(new URL(import.meta.url)))) continue;
  // what has a default need not be sent, and numbers stand in answers only where they are whole
  const ast = await openapiTS(contract, { defaultNonNullable: false, alphabetize: true });
  writeFileSync(
    types,
    `// Generated from ${service}'s openapi.yaml by scripts/generate-api.mjs. Not edited, not committed.\n` +
      astToString(ast),
  );
}
