import type { {{ umbrella }} } from "./index.ts";
import { printable } from "./_runtime.make.ts";

/** A text of the catalogue for the people who use an app. */
export interface UserText {
  readonly domain: string;
  readonly code: number | string;
  /** What it is called, the same on every platform, and in every version until the error is renamed. */
  readonly key: string;
{%- if earlier.keys %}
  /** What it was called before its error was renamed: what an app has by these is taken too. */
  readonly earlierKeys?: readonly string[];
{%- endif %}
  /** What it says: `{name}` shows a field of the error, `{{ "{{" }}` and `{{ "}}" }}` are braces. */
  readonly text: string;
}

/**
 * An app's own texts by their keys, written as those of the catalogue are; or a function that gives the whole text, which
 * is handed the fields of the error too. Where there is none, the catalogue's is taken.
 */
export type Translations =
  | { readonly [key: string]: string | undefined }
  | ((key: string, data: { readonly [field: string]: unknown }) => string | undefined);

/**
 * What to tell the person who uses the app, with the fields filled in; `undefined` where the catalogue has no such text,
 * as for errors that this version does not know. A message of an error is for developers.
 */
export function userText(error: {{ umbrella }}, translations: Translations = {}): string | undefined {
  const found = userTexts.find(({ domain, code }) => domain === error.domain && code === error.code);
  if (!found) return undefined;
  const data: { readonly [field: string]: unknown } = error.data ?? {};
{%- if earlier.keys %}
  for (const key of [found.key, ...(found.earlierKeys ?? [])]) {
    const isGiven = typeof translations === "function";
    const own = isGiven ? translations(key, data) : Object.hasOwn(translations, key) ? translations[key] : undefined;
    if (own !== undefined) return isGiven ? own : filled(own, data);
  }
  return filled(found.text, data);
{%- else %}
  if (typeof translations === "function") return translations(found.key, data) ?? filled(found.text, data);
  const own = Object.hasOwn(translations, found.key) ? translations[found.key] : undefined;
  return filled(own ?? found.text, data);
{%- endif %}
}

/** A text with its fields. What a peer put into them cannot turn the text around. */
function filled(text: string, data: { readonly [field: string]: unknown }): string {
  return text.replace(/{% raw %}\{\{|\}\}|\{(\w+)\}{% endraw %}/g, (mark, name: string | undefined) => {
    if (name === undefined) return mark.slice(1);
    const value = Object.hasOwn(data, name) ? data[name] : undefined;
    return value === undefined ? mark : printable(Array.isArray(value) ? value.join(", ") : String(value));
  });
}

/** Every text of the catalogue for the people who use an app, for those who translate them. */
export const userTexts: readonly UserText[] = [
{{ user_texts }}];
