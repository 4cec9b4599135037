/**
 * What an organisation's policy may set, as Chrome wants it declared: `node scripts/managed-schema.ts` writes
 * `public/managed-schema.json` from the form of the policy in `lib/settings/settings.ts`.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { Policy } from '../lib/settings/settings.ts';

/** Chrome refuses an extension whose schema has words that it does not know; these it knows. */
const KNOWN = ['type', 'enum', 'pattern', 'minimum', 'maximum', 'items', 'properties'] as const;

/** What an administrator reads beside each field. */
const SAYS: Readonly<Record<string, string>> = {
  role: 'What stands first in the panel.',
  letter: 'What every request letter says of its sender.',
  edition: 'The edition of the guideline, where the date of a case leaves it open.',
  quietFirstRun: 'True opens no welcome page at install.',
  allowedSites: 'Sites that the panel and the options offer to allow, as https://portal.example/*.',
  portals: 'Elements of a portal that are no text of a case, as a CSS selector: #queue, nav.side > ul.',
  criteriaSets: 'Criteria sets of the organization, each the whole text of its JSON file.',
};

interface Form {
  properties?: Record<string, Form>;
  items?: Form;
  [word: string]: unknown;
}

function asChromeWants(form: Form): Form {
  const kept: Form = Object.fromEntries(KNOWN.flatMap((word) => (word in form ? [[word, form[word]]] : [])));
  if (form.items) kept.items = asChromeWants(form.items);
  if (form.properties)
    kept.properties = Object.fromEntries(
      Object.entries(form.properties).map(([name, inner]) => [name, asChromeWants(inner)]),
    );
  return kept;
}

/** The schema of `storage.managed`. */
export function managedSchema(): Form {
  const schema = asChromeWants(z.toJSONSchema(Policy, { unrepresentable: 'throw' }) as Form);
  for (const [field, says] of Object.entries(SAYS)) {
    const form = schema.properties?.[field];
    if (form) form.description = says;
  }
  return schema;
}

if (import.meta.main)
  writeFileSync(
    join(import.meta.dirname, '..', 'public', 'managed-schema.json'),
    `${JSON.stringify(managedSchema(), null, 2)}\n`,
  );
