import {
{%- for name in imports %}
  {{ name }},
{%- endfor %}
} from "./runtime.js";
{%- if makers %}
import {
{%- for name in makers %}
  {{ name }},
{%- endfor %}
} from "./runtime.make.js";
{%- endif %}

/** What each error of this domain carries, by code. */
export interface {{ class }}Data {
{%- for error in errors %}
{{ error.member_doc }}  {{ error.member }}:
{%- if error.fields %} {
{%- for field in error.fields %}
{{ field.doc }}    readonly {{ field.name }}{% if field.optional %}?{% endif %}: {{ field.kind }};
{%- endfor %}
  };
{%- else %} undefined;
{%- endif %}
{%- endfor %}
}

/** A code of this domain. */
export type {{ class }}Code = keyof {{ class }}Data;
{% if has_reasons %}
/** The reasons of the errors of this domain that have some, by code. */
export interface {{ class }}Reasons {
{%- for error in errors %}
{%- if error.reasons %}
  {{ error.member }}: {{ error.reasons.name }};
{%- endif %}
{%- endfor %}
}
{% for error in errors %}
{%- if error.reasons %}
{{ error.reasons.doc }}export type {{ error.reasons.name }} = {{ error.reasons.union }} | (string & {});
{% endif %}
{%- endfor %}
/** What may be said of an error of this domain when it is made. */
export type {{ class }}Options<C extends {{ class }}Code = {{ class }}Code> = ErrorOptions & {
  readonly reason?: (C extends keyof {{ class }}Reasons ? {{ class }}Reasons[C] : never) | undefined;
};
{% endif %}
{{ class_doc }}class {{ class }}<C extends {{ class }}Code = {{ class }}Code> extends Error {
  override readonly name: string = "{{ class }}";
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

{{ class_doc }}type {{ class }}_<C extends {{ class }}Code = {{ class }}Code> = { [K in C]: {{ class }}<K> }[C];

{{ class_doc }}const {{ class }}_: ErrorClass<Any{{ class }}> = {{ class }};

// Users see a union that `switch` narrows and a class for `instanceof`, but no constructor: an error without its data
// cannot be made.
export { {{ class }}_ as {{ class }} };

/** Whether `error` is of this domain and this version knows it; also one of another copy of this package. */
export function is{{ class }}(error: unknown): error is Any{{ class }} {
  return isKnown(error, "{{ class }}", {{ name }}, shapeOf);
}

/** Whether `error` is of this domain but this version does not know it. */
export function isUnrecognized{{ class }}(error: unknown): error is UnrecognizedError {
  return isUnrecognizedOf(error, {{ name }});
}

/**
 * Reads an error of this domain from parsed JSON, or from an error that was caught: one of this package is returned as
 * it is. An error this version does not know becomes an {@link UnrecognizedError}; what is no error of this domain,
 * `undefined`. Never throws.
 */
export function parse{{ class }}(
  value: unknown,
  options?: ParseOptions,
): Any{{ class }} | UnrecognizedError | undefined {
  return readKnown<{{ class }}, {{ class }}Code>(value, {{ name }}, shapeOf, {{ class }}, options) as
    | Any{{ class }}
    | UnrecognizedError
    | undefined;
}

/** What is known of the error with this code on the wire. */
function shapeOf(code: number | string): Shape<{{ class }}Code> | undefined {
{%- if has_shapes %}
  switch (code) {
{%- for error in errors %}
{%- if error.shape %}
    case {{ error.wire_code }}:
      return { {{ error.shape }} };
{%- endif %}
{%- endfor %}
    default:
      return {% if plain %}PLAIN.has(code) ? {} : undefined{% else %}undefined{% endif %};
  }
{%- else %}
  return PLAIN.has(code) ? {} : undefined;
{%- endif %}
}
{% if plain %}
/** Codes on the wire of errors that carry nothing. */
const PLAIN: ReadonlySet<number | string> = /* @__PURE__ */ new Set<number | string>([
{%- for line in plain %}
  {{ line }},
{%- endfor %}
]);
{% endif %}
{%- for predicate in predicates %}
{{ predicate.doc }}export function {{ predicate.name }}(error: Any{{ class }} | UnrecognizedError): boolean {
  switch (error.code) {
{%- for code in predicate.codes %}
    case {{ code }}:
{%- endfor %}
      return true;
    default:
      return false;
  }
}
{% endfor %}
{%- for error in errors %}
{{ error.factory_doc -}}
{% if error.factory == error.declared %}export {% endif %}function {{ error.declared }}(

{%- if error.fields %}
  data: {{ class }}Data[{{ error.code }}]{% if error.all_optional %} = {}{% endif %},
  options?: {% if error.reasons %}{{ class }}Options<{{ error.code }}>{% else %}ErrorOptions{% endif %},
{% else -%}
options?: {% if error.reasons %}{{ class }}Options<{{ error.code }}>{% else %}ErrorOptions{% endif %}
{%- endif -%}
): {{ class }}<{{ error.code }}> {
{%- if error.menders %}
  const mended = mendFields<{{ class }}Data[{{ error.code }}]>(data, { {{ error.menders }} });
{%- endif %}
{%- if error.detail %}
  const detail = {{ error.detail }};
{%- endif %}
  return new {{ class }}(
    {{ error.code }},
    {{ error.message }},
    options,
{%- if error.fields or error.members %}
    {% if error.fields %}mended{% else %}undefined{% endif %},
{%- endif %}
{%- if error.members %}
    {{ error.members }},
{%- endif %}
  );
}
{% if error.factory != error.declared %}export { {{ error.declared }} as {{ error.factory }} };
{% endif %}
{%- endfor -%}
