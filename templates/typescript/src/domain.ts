import {
{%- for name in imports %}
  {{ name }},
{%- endfor %}
} from "./_runtime.ts";
{%- if handling %}
import type { {{ handling | join(sep=", ") }} } from "./_runtime.handling.ts";
{%- endif %}
{%- if makers %}
import {
{%- for name in makers %}
  {{ name }},
{%- endfor %}
} from "./_runtime.make.ts";
{%- endif %}

/** What each error of this domain carries, by code. */
export interface {{ class }}Data {
{{ data }}  /** An error that this version does not know, or whose fields are not what it expects: all of it is in `wire`. */
  unrecognized: undefined;
}

/** A code of this domain, or `"unrecognized"`. */
export type {{ class }}Code = keyof {{ class }}Data;
{% if has_reasons %}
/** The reasons of the errors of this domain that have some, by code. */
export interface {{ class }}Reasons {
{{ reasons }}}
{{ reason_types }}
/** What may be said of an error of this domain when it is made. */
export type {{ class }}Options<C extends {{ class }}Code = {{ class }}Code> = ErrorOptions & {
  readonly reason?: (C extends keyof {{ class }}Reasons ? {{ class }}Reasons[C] : never) | undefined;
};
{% endif %}
{{ doc }}class {{ class }}<C extends {{ class }}Code = {{ class }}Code> extends Error {
  /** Its domain and code, by which logs and crash reporters tell it from others. */
  declare readonly name: string;
  /** The catalogue, among all. */
  readonly namespace = {{ namespace }} as const;
  readonly domain = {{ name }} as const;
  /** Which error of the domain it is: `switch` on this. */
  declare readonly code: C;
  /** What it carries. */
  declare readonly data: {{ class }}Data[C];
{%- if has_reasons %}
  /** Its sub-code, where it has one. */
  declare readonly reason: C extends keyof {{ class }}Reasons ? {{ class }}Reasons[C] | undefined : undefined;
{%- endif %}
  /** The error as it travels between programs, with every member it was received with. */
  declare readonly wire: Envelope;

  constructor(
    code: C,
    message: string,
    options?: {% if has_reasons %}{{ class }}Options<C>{% else %}ErrorOptions{% endif %},
    data?: {{ class }}Data[C],
    members?: Members,
  ) {
    super(message, options);
    this.name = {% if has_hidden_codes %}printable({{ prefix }} + code){% else %}{{ prefix }} + code{% endif %};
    this.code = code;
    this.data = data as {{ class }}Data[C];
{%- if has_reasons %}
    const reason = mendOptional(mendString)(options?.reason);
    this.reason = reason as this["reason"];
    this.wire = { domain: {{ name }}, code, detail: message, ...(reason === undefined ? {} : { reason }), ...members };
{%- else %}
    this.wire = { domain: {{ name }}, code, detail: message, ...members };
{%- endif %}
  }

  /** The error as it travels between programs. */
  toJSON(): Envelope {
    return this.wire;
  }
}

/** Any error of this domain: `switch` on its `code`. */
export type Any{{ class }} = {{ class }}_;

{{ doc }}type {{ class }}_<C extends {{ class }}Code = {{ class }}Code> = { [K in C]: {{ class }}<K> }[C];

{{ doc }}const {{ class }}_: ErrorClass<Any{{ class }}> = {{ class }};

// Users see a union that `switch` narrows and a class for `instanceof`, but no constructor: an error without its data
// cannot be made.
export { {{ class }}_ as {{ class }} };

/** Whether `error` is of this domain and this version reads it; also one of another copy of this package. */
export function is{{ class }}(error: unknown): error is Any{{ class }} {
  return isOf(error, {{ name }}, shapeOf);
}

/**
 * Reads an error of this domain from parsed JSON, or from an error that was caught: one of this package is returned as
 * it is. An error this version does not know gets the code `"unrecognized"`; what is no error of this domain is
 * `undefined`. Never throws.
 */
export function parse{{ class }}(value: unknown, options?: ParseOptions): Any{{ class }} | undefined {
  return readKnown<{{ class }}, {{ class }}Code>(value, {{ name }}, shapeOf, {{ class }}, options) as Any{{ class }} | undefined;
}

/** What is known of the error with this code on the wire. */
function shapeOf(code: number | string): Shape<{{ class }}Code> | undefined {
{%- if has_shapes %}
  switch (code) {
{{ shapes }}    default:
      return {% if has_plain %}PLAIN.has(code) ? {} : undefined{% else %}undefined{% endif %};
  }
{%- else %}
  return PLAIN.has(code) ? {} : undefined;
{%- endif %}
}
{% if has_plain %}
/** Codes on the wire of errors that carry nothing. */
const PLAIN: ReadonlySet<number | string> = /* @__PURE__ */ new Set<number | string>([
{{ plain }}]);
{% endif %}
{{- predicates }}{{ facts }}{{ factories }}