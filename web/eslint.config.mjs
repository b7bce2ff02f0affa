import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

// app → features → components → lib: nothing imports against the arrow, and a feature reaches another one only
// through what its index.ts gives out.
const forbid = (...patterns) => ({
  "no-restricted-imports": ["error", { patterns }],
});
const deepFeature = {
  regex: "^@/features/[^/]+/.+",
  message: "Reach another feature through its index.ts; inside a feature import relatively.",
};
const escape = { regex: "^(\\.\\./){3,}", message: "Import from @/ instead of climbing." };

export default tseslint.config(
  {
    ignores: [
      "node_modules",
      ".next",
      "out",
      "lib/api/generated",
      "next-env.d.ts",
      "test-results",
      "playwright-report",
    ],
  },
  ...tseslint.configs.strict,
  {
    files: ["**/*.{ts,tsx}"],
    plugins: { "jsx-a11y": jsxA11y, "react-hooks": reactHooks },
    rules: {
      ...jsxA11y.flatConfigs.recommended.rules,
      "react-hooks/rules-of-hooks": "error",
      "react-hooks/exhaustive-deps": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-invalid-void-type": "off",
      "jsx-a11y/no-autofocus": "off",
      "max-lines": ["error", 600],
      "no-console": "error",
      "no-restricted-syntax": [
        "error",
        {
          selector: "JSXText[value=/\\p{L}{2}/u]",
          message: "Words come from the feature's messages, in four languages.",
        },
        {
          selector: "CallExpression[callee.name='parseFloat'], CallExpression[callee.property.name='parseFloat']",
          message: "The browser does not calculate with amounts: they are strings (lib/money).",
        },
        {
          selector:
            "ImportDeclaration[source.value='zod'] > :matches(ImportSpecifier[imported.name='z'], ImportDefaultSpecifier)",
          message: 'import * as z from "zod": the object z brings all of it, 90 kB, into the page.',
        },
        {
          selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
          message: "No HTML from strings; a message is shown in a sandboxed frame.",
        },
      ],
    },
  },
  {
    files: ["lib/**"],
    rules: forbid({ regex: "^@/(app|features|components)", message: "lib knows nothing above it." }),
  },
  {
    files: ["components/**"],
    rules: forbid({ regex: "^@/(app|features)", message: "Components know lib and each other alone." }),
  },
  {
    files: ["features/**"],
    rules: forbid({ regex: "^@/app", message: "Features do not know routes' files." }, deepFeature, escape),
  },
  { files: ["app/**"], rules: forbid(escape) },
  {
    // these tables state their roles, because as blocks on a phone they would lose them; one moves by arrow keys
    files: ["components/data-table.tsx", "components/ledger-table.tsx"],
    rules: {
      "jsx-a11y/no-redundant-roles": "off",
      "jsx-a11y/no-noninteractive-element-interactions": "off",
      "jsx-a11y/no-interactive-element-to-noninteractive-role": "off",
    },
  },
  { files: ["app/layout.tsx"], rules: { "no-restricted-syntax": "off" } },
  {
    files: ["**/*.test.{ts,tsx}", "e2e/**", "scripts/**"],
    rules: { "no-restricted-syntax": "off", "no-console": "off" },
  },
);
