export function every{{ domain.class }}(error: {{ domain.import }}.Any{{ domain.class }}): void {
  switch (error.code) {
    case "unrecognized":
      error.wire.code satisfies number | string;
      error.data satisfies undefined;
      break;
{{ every }}    default:
      error satisfies never;
  }
}

export function some{{ domain.class }}(error: {{ domain.import }}.Any{{ domain.class }}): void {
  switch (error.code) {
    case "unrecognized":
      break;
{{ but_first }}    default:
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
  }
}

export function named{{ domain.class }}(error: {{ domain.import }}.{{ domain.class }}): void {
{{ named }}  every{{ domain.class }}(error);
}

export function new{{ domain.class }}(): void {
  // @ts-expect-error Functions make errors: none comes without its data.
  new {{ domain.import }}.{{ domain.class }}({{ first_code }}, "A message.");
}

// @ts-expect-error No such code.
export const no{{ domain.class }}: {{ domain.import }}.{{ domain.class }}Code = "no such code\0";
{{ wrong }}