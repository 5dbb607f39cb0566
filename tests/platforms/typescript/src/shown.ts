// What people are shown of an error, and what the log says.
import { actionOf, voxErrorFrom } from "@vox/errors";
import { SESSION_IS_FULL_ERROR_CODE } from "@vox/errors/session/codes";
import { userText, type Translations } from "@vox/errors/user-texts";

/** What to show, and what the page does next. */
export interface Shown {
  readonly text: string;
  readonly next: "wait" | "sign-in" | "report" | "none";
}

/** What is shown of whatever was caught. */
export function shown(caught: unknown, translations?: Translations): Shown {
  const error = voxErrorFrom(caught);
  if (!error) return { text: "Something went wrong.", next: "report" };
  const text = userText(error, translations) ?? "The room cannot be joined now.";
  if (actionOf(error) === "reauthenticate") return { text, next: "sign-in" };
  if (error.domain === "session") {
    switch (error.code) {
      case SESSION_IS_FULL_ERROR_CODE:
        return { text, next: "wait" };
      default:
        return { text, next: "none" };
    }
  }
  return { text, next: error.code === "unrecognized" ? "report" : "none" };
}

/** The texts of this app where its people read German. */
export const german: Translations = { "session.SessionIsFull.user": "Der Raum ist voll." };
