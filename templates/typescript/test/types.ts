// Compiled, never run: what must and what must not pass the type checker.
import { {% if domains %}{{ from }}, {{ from }}Response, is{{ umbrella }}, parse{{ umbrella }}, {% endif %}{% for function in handling.functions %}{{ function }}, {% endfor %}{% for type in handling.kinds %}type {{ type }}, {% endfor %}UnrecognizedError, type {{ umbrella }} } from {{ name }};
{%- if domains %}
import { messages } from "{{ package }}/problem-details";
{%- endif %}
{%- for domain in domains %}
import * as {{ domain.import }} from "{{ package }}/{{ domain.file }}";
import * as {{ domain.import }}codes from "{{ package }}/{{ domain.file }}/codes";
{%- endfor %}
{{ of_domains }}
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
  } else if (error instanceof UnrecognizedError) {
    error.domain satisfies string;
    // @ts-expect-error It has one code only.
    if (error.code === "no such code\0") return;
    error.wire.code satisfies number | string;
  }
}

export async function found(value: unknown): Promise<{{ umbrella }} | undefined> {
  const like = { status: 1, statusText: "", headers: new Map<string, string>() as never, text: async () => "" };
  (await {{ from }}Response(like, { cause: value })) satisfies {{ umbrella }};
  return {{ from }}(value, { messages, cause: undefined });
}

export function told(value: unknown): void {
  parse{{ umbrella }}(value, { messages }) satisfies {{ umbrella }} | undefined;
  // @ts-expect-error No such option.
  parse{{ umbrella }}(value, { message: messages });
}

export function narrowed(value: unknown): {{ umbrella }} | undefined {
  const error = parse{{ umbrella }}(value);
  if (!error) return error;
  switch (error.domain) {
{%- for domain in domains %}
    case {{ domain.name }}:
      every{{ domain.class }}(error);
      break;
{%- endfor %}
    default:
      error satisfies UnrecognizedError;
  }
  return error;
}
{%- if handling.functions %}

export function said(error: {{ umbrella }}): void {
{%- for function in functions %}{% if function.member %}
  {{ function.name }}(error) satisfies {{ function.kind }};
  // @ts-expect-error No such value.
  if ({{ function.name }}(error) === "no such value\0") return;
{%- endif %}{% endfor %}
}
{%- endif %}
{%- else %}
export type Every = {{ umbrella }};
{%- endif %}
