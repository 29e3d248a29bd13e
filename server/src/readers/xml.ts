/** Reads XML as a stream of tags and texts. Entities that a document declares are not even looked at, much less fetched. */
import { Parser } from 'htmlparser2';

export interface XmlHandler {
  /** `name` is without its prefix, and so are the attributes' names. */
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

export function readXml(xml: string, { open, text, close }: XmlHandler): void {
  const parser = new Parser(
    {
      onopentag: (name, attributes) => open?.(local(name), withoutPrefixes(attributes)),
      ontext: (data) => text?.(data),
      onclosetag: (name) => close?.(local(name)),
    },
    { xmlMode: true },
  );
  parser.end(xml);
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** `r:id` and `w:id` may stand side by side: the whole name is kept beside the short one. */
function withoutPrefixes(attributes: Readonly<Record<string, string>>): Record<string, string> {
  const result: Record<string, string> = Object.create(null);
  for (const [name, value] of Object.entries(attributes)) {
    result[name] = value;
    result[local(name)] ??= value;
  }
  return result;
}

/** Title, dates and the like of an Office file. */
export function coreProperties(xml: string | undefined): Readonly<Record<string, string>> {
  const found: Record<string, string> = Object.create(null);
  let inside = '';
  if (xml !== undefined)
    readXml(xml, {
      open: (name) => {
        inside = name;
      },
      text: (text) => {
        if (inside !== '') found[inside] = (found[inside] ?? '') + text;
      },
      close: () => {
        inside = '';
      },
    });
  return found;
}
