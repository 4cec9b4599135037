/** The fields of a form as a person reads them: what is filled in, and under which label. */
const FIELDS = new Set(['input', 'textarea', 'select']);
export type FormField = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export const isFormField = (element: Element): element is FormField => FIELDS.has(element.localName);

/** Inputs whose value is text that a person reads. A password is never read. */
const TEXT_INPUTS = new Set('text search tel url email number date month week time datetime-local'.split(' '));
/** Longest label that is put before a value. */
const LABEL_LIMIT = 160;

/** What stands for a field that holds no text: a box, ticked or not; null where it is never read. */
export function fieldText(field: FormField): string | null | undefined {
  if (field.localName !== 'input') return undefined;
  const { type, checked } = field as HTMLInputElement;
  // A box that is not ticked denies its label: without its state the label would read as a statement.
  if (type === 'checkbox' || type === 'radio') return checked ? '[x]' : '[ ]';
  return TEXT_INPUTS.has(type) ? undefined : null;
}

/** The label of a field: its own element's, or the one that is told to a screen reader. */
export function labelOf(field: FormField): string {
  const element = field.labels?.[0];
  const named = element ? ownWords(element) : '';
  const told = named?.trim()
    ? named
    : field.getAttribute('aria-label') ||
      textOfIds(field, field.getAttribute('aria-labelledby')) ||
      field.getAttribute('title') ||
      field.getAttribute('placeholder') ||
      '';
  const label = told
    .slice(0, 4 * LABEL_LIMIT)
    .replace(/[\s:]+/g, ' ')
    .trim();
  return label.length > LABEL_LIMIT ? '' : label;
}

/** The words of a label that is wrapped around its field, without the field's own. */
function ownWords(label: Element): string {
  let words = '';
  for (const node of Array.from(label.childNodes)) {
    if (node.nodeType === 3) words += (node as Text).data;
    else if (node.nodeType === 1 && !isFormField(node as Element)) words += ownWords(node as Element);
  }
  return words;
}

function textOfIds(field: FormField, ids: string | null): string {
  if (!ids) return '';
  const root = field.getRootNode() as Document | ShadowRoot;
  return ids
    .split(/\s+/)
    .map((id) => (id ? (root.getElementById?.(id)?.textContent ?? '') : ''))
    .join(' ');
}

/** What a field shows. A choice that stands for "nothing chosen" is no value. */
export function shownValue(field: FormField): string {
  if (field.localName !== 'select') return field.value;
  const chosen: string[] = [];
  for (const option of Array.from((field as HTMLSelectElement).options))
    if (option.selected && option.value !== '') chosen.push(option.text);
  return chosen.join(', ');
}
