// Compiled, never run: what must and what must not pass the type checker.
import { {% if domains %}is{{ umbrella }}, isUnrecognizedError, parse{{ umbrella }}, {% endif %}UnrecognizedError, type {{ umbrella }} } from {{ name }};
{%- if domains %}
import { messages } from "{{ package }}/problem-details";
{%- endif %}
{%- for domain in domains %}
import * as {{ domain.import }} from "{{ package }}/{{ domain.file }}";
import * as {{ domain.import }}codes from "{{ package }}/{{ domain.file }}/codes";
{%- endfor %}
{% for domain in domains %}
export function every{{ domain.class }}(error: {{ domain.import }}.Any{{ domain.class }} | UnrecognizedError): void {
  switch (error.code) {
    case "unrecognized":
      break;
{%- for error in domain.errors %}
    case {{ domain.import }}codes.{{ error.constant }}:
      error.code satisfies {{ error.code }};
{%- if error.fields %}
{%- for field in error.fields %}
      error.data.{{ field.name }} satisfies {{ field.kind }}{% if field.optional %} | undefined{% endif %};
{%- endfor %}
{%- else %}
      error.data satisfies undefined;
{%- endif %}
{%- if domain.has_reasons %}
      error.reason satisfies {% if error.reasons %}string | {% endif %}undefined;
{%- endif %}
      break;
{%- endfor %}
    default:
      error satisfies never;
  }
}

export function some{{ domain.class }}(error: {{ domain.import }}.Any{{ domain.class }} | UnrecognizedError): void {
  switch (error.code) {
    case "unrecognized":
      break;
{%- for error in domain.errors %}
{%- if not loop.first %}
    case {{ domain.import }}codes.{{ error.constant }}:
{%- if loop.last %}
      break;
{%- endif %}
{%- endif %}
{%- endfor %}
    default:
      // @ts-expect-error The first error is not handled.
      error satisfies never;
  }
}

export function caught{{ domain.class }}(error: unknown): void {
  if (error instanceof {{ domain.import }}.{{ domain.class }}) {
    error.code satisfies {{ domain.import }}.{{ domain.class }}Code;
    // @ts-expect-error No such code.
    if (error.code === "no such code\0") return;
    // @ts-expect-error No such field.
    error.data.no;
    every{{ domain.class }}(error);
  } else if ({{ domain.import }}.is{{ domain.class }}(error)) {
    // @ts-expect-error No such code.
    if (error.code === "no such code\0") return;
    every{{ domain.class }}(error);
  } else if ({{ domain.import }}.isUnrecognized{{ domain.class }}(error)) {
    every{{ domain.class }}(error);
  }
}

export function named{{ domain.class }}(error: {{ domain.import }}.{{ domain.class }}): void {
{%- for error in domain.errors %}
  if (error.code === {{ domain.import }}codes.{{ error.constant }}) error satisfies {{ domain.import }}.{{ domain.class }}<{{ error.code }}>;
{%- endfor %}
  every{{ domain.class }}(error);
}

export function new{{ domain.class }}(): void {
  // @ts-expect-error Functions make errors: none comes without its data.
  new {{ domain.import }}.{{ domain.class }}({{ domain.errors[0].code }}, "A message.");
}

// @ts-expect-error No such code.
export const no{{ domain.class }}: {{ domain.import }}.{{ domain.class }}Code = "no such code\0";
{% for error in domain.errors %}
{%- if error.fields %}
export function wrong{{ domain.class }}{{ loop.index }}(): void {
{%- if not error.all_optional %}
  // @ts-expect-error The fields are missing.
  {{ domain.import }}.{{ error.factory }}();
{%- endif %}
{%- for field in error.fields %}
  // @ts-expect-error A field has another type.
  {{ domain.import }}.{{ error.factory }}({ ...{{ error.sample }}, {{ field.name }}: {{ field.wrong }} });
{%- endfor %}
}
{% endif %}
{%- endfor %}
{%- endfor %}

export function newUnrecognized(): void {
  // @ts-expect-error Only what was read can be unrecognized.
  new UnrecognizedError({ domain: "a", code: 1 });
}
{% if domains %}
export function caught(error: unknown): void {
  if (is{{ umbrella }}(error)) {
    // @ts-expect-error No such domain.
    if (error.domain === "no such domain\0") return;
    narrowed(error);
    error satisfies {{ umbrella }};
  } else if (error instanceof UnrecognizedError || isUnrecognizedError(error)) {
    // @ts-expect-error It has one code only.
    if (error.code === "no such code\0") return;
    error.wire.code satisfies number | string;
  }
}

export function told(value: unknown): void {
  parse{{ umbrella }}(value, { messages }) satisfies {{ umbrella }} | UnrecognizedError | undefined;
  // @ts-expect-error No such option.
  parse{{ umbrella }}(value, { message: messages });
}

export function narrowed(value: unknown): {{ umbrella }} | UnrecognizedError | undefined {
  const error = parse{{ umbrella }}(value);
  switch (error?.domain) {
{%- for domain in domains %}
    case {{ domain.name }}:
      every{{ domain.class }}(error);
      break;
{%- endfor %}
    case "unrecognized":
      error.wire.code satisfies number | string;
      break;
    case undefined:
      error satisfies undefined;
      break;
    default:
      error satisfies never;
  }
  return error;
}
{%- else %}
export type Every = {{ umbrella }};
{%- endif %}
