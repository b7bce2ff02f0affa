import { expect, newOwner, signIn, test, url } from "./fixtures";

test("signing out in one tab signs out in all, and another tab's sign-in brings them back", async ({
  page,
  context,
}) => {
  const owner = await newOwner(page);
  await signIn(page, owner);
  const other = await context.newPage();
  await other.goto(url("/app/clients"));
  await expect(other.getByRole("heading", { name: "Clients" })).toBeVisible();
  await page.getByRole("button", { name: /^Account/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/sign-in/);
  await expect(other).toHaveURL(/sign-in/);
  await other.getByLabel("E-mail").fill(owner.email);
  await other.getByLabel("Password", { exact: true }).fill(owner.password);
  await other.keyboard.press("Enter");
  await expect(other.getByRole("heading", { name: "Clients" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Overview" })).toBeVisible();
});

test("six tabs that start at once all stay signed in, again and again", async ({ page, context }) => {
  test.setTimeout(240_000);
  const refused: string[] = [];
  context.on("response", (response) => {
    if (response.status() === 401) refused.push(response.url());
  });
  await signIn(page, await newOwner(page));
  const tabs = await Promise.all(Array.from({ length: 6 }, () => context.newPage()));
  for (let round = 0; round < 2; round++) {
    await Promise.all(tabs.map((tab) => tab.goto(url("/app/clients"))));
    // some leave while they are asking for a token, which must not be lost on the way
    await Promise.all(
      tabs.slice(0, 3).map((tab) =>
        tab
          .waitForRequest(/\/auth\/refresh$/, { timeout: 2_000 })
          .catch(() => undefined)
          .then(() => tab.reload()),
      ),
    );
    await Promise.all(tabs.map((tab) => expect(tab.getByRole("heading", { name: "Clients" })).toBeVisible()));
  }
  expect(refused).toEqual([]);
});

test("a session that is over asks to sign in over the page, and what was typed and asked for goes on", async ({
  page,
  context,
}) => {
  const owner = await newOwner(page);
  await signIn(page, owner);
  await page.goto(url("/app/clients"));
  await page.getByRole("searchbox").waitFor();
  await context.clearCookies();
  // the access token is refused from now on, as when it has run out
  let refuse = true;
  await page.route("**/clients?*", async (route) => {
    if (refuse) await route.fulfill({ status: 401, contentType: "application/problem+json", body: "{}" });
    else await route.continue();
  });
  await page.getByRole("searchbox").fill("aurora");
  const dialog = page.getByRole("dialog", { name: "Your session is over" });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByLabel("E-mail")).toHaveValue(owner.email);
  refuse = false;
  await dialog.getByLabel("Password", { exact: true }).fill(owner.password);
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("searchbox")).toHaveValue("aurora");
  await expect(page.getByText("No client fits")).toBeVisible();
});

test("a session that is over in the middle of a long form: signed in again over it, it is saved with all that was typed", async ({
  page,
  context,
}) => {
  const owner = await newOwner(page);
  await signIn(page, owner);
  await page.goto(url("/app/clients/new"));
  await page.getByLabel("Name", { exact: true }).fill("Fjord Catering AS");
  await page.getByLabel("City").fill("Bergen");
  await page.getByLabel("Days to pay").fill("21");
  await context.clearCookies();
  let refuse = true;
  await page.route("**/clients", async (route) => {
    if (refuse) await route.fulfill({ status: 401, contentType: "application/problem+json", body: "{}" });
    else await route.continue();
  });
  await page.getByRole("button", { name: "Add client" }).click();
  const dialog = page.getByRole("dialog", { name: "Your session is over" });
  await expect(dialog).toBeVisible();
  refuse = false;
  await dialog.getByLabel("Password", { exact: true }).fill(owner.password);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Fjord Catering AS", level: 1 })).toBeVisible();
  await expect(page.getByText("Bergen")).toBeVisible();
  await expect(page.getByText("21 days")).toBeVisible();
  await page.goto(url("/app/clients"));
  await expect(page.getByRole("link", { name: "Fjord Catering AS" })).toHaveCount(1);
});
