// A client of the package as an engineer writes it with version 1 at hand. It must compile unchanged with version 2.
import {
  isCustomer,
  isPaymentError,
  isRetryable,
  isTillError,
  parsePaymentError,
  parseTillError,
  PaymentError,
  tillErrorFrom,
  tillErrorFromResponse,
  UnrecognizedError,
  type AnyPaymentError,
  type AnyReceiptError,
  type PaymentErrorCode,
  type PaymentErrorData,
  type TillError,
} from "till-errors";
import { describeError, errors, infoByName, infoOf, type Category, type ErrorInfo } from "till-errors/info";
import { amountTooLarge, cardDeclined, terminalBusy, type CardDeclinedReason } from "till-errors/payment";
import { AMOUNT_TOO_LARGE, CARD_DECLINED, TERMINAL_BUSY } from "till-errors/payment/codes";
import { errors as paymentErrors } from "till-errors/payment/info";
import { toProblemDetails } from "till-errors/problem-details";
import { addressUnknown, printerOffline } from "till-errors/receipt";
import { ADDRESS_UNKNOWN, PRINTER_OFFLINE } from "till-errors/receipt/codes";
import { userText } from "till-errors/user-texts";

/** What the screen shows: each function ends in a `default`, as no switch over what a later version may widen is whole. */
function shown(error: TillError): string {
  switch (error.domain) {
    case "payment":
      return shownOfPayment(error);
    case "receipt":
      return shownOfReceipt(error);
    default:
      return `other: ${error.domain}`;
  }
}

function shownOfPayment(error: AnyPaymentError): string {
  switch (error.code) {
    case CARD_DECLINED:
      return declined(error.reason);
    case AMOUNT_TOO_LARGE: {
      const { amount, limit } = error.data;
      return `${amount - limit} too much`;
    }
    case TERMINAL_BUSY:
      return "busy";
    case "unrecognized":
      return `payment ${error.wire.code}`;
    default:
      return "later";
  }
}

function declined(reason: CardDeclinedReason | undefined): string {
  switch (reason) {
    case "no_funds":
      return "no funds";
    case "stolen":
      return "stolen";
    case undefined:
      return "declined";
    default:
      return `declined: ${reason}`;
  }
}

function shownOfReceipt(error: AnyReceiptError): string {
  if (error.code === PRINTER_OFFLINE) return "printer";
  if (error.code === ADDRESS_UNKNOWN) return `${error.data.address} after ${error.data.attempts ?? "no"} attempts`;
  return "another receipt";
}

/** Tables by code have no entry for what comes later. */
const icons: Partial<Record<PaymentErrorCode, string>> = { [CARD_DECLINED]: "card", [TERMINAL_BUSY]: "clock" };

/** So have tables by category. */
const teams: { readonly [category in Category]?: string } = { customer: "shop", service: "operators" };

/** What was handed in, kept in a type of the client's own. */
interface Report {
  readonly line: string;
  readonly data: PaymentErrorData[typeof AMOUNT_TOO_LARGE] | undefined;
}

function report(error: PaymentError): Report {
  return { line: describeError(error), data: error.code === AMOUNT_TOO_LARGE ? error.data : undefined };
}

const made: readonly TillError[] = [
  cardDeclined({ reason: "no_funds", cause: new Error("declined by the bank") }),
  cardDeclined(),
  amountTooLarge({ amount: 5, limit: 3 }, { cause: "the shop" }),
  terminalBusy({ cause: undefined }),
  terminalBusy(),
  printerOffline({ cause: new Error("no paper") }),
  printerOffline(),
  addressUnknown({ address: "a@b" }),
  addressUnknown({ address: "a@b", attempts: 2 }),
  addressUnknown({ address: "a@b", attempts: undefined }, {}),
];

const received = [
  { domain: "payment", code: 101, reason: "expired" },
  { domain: "payment", code: 104, data: { terminal: "7" } },
  { domain: "payment", code: 999 },
  { domain: "refund", code: 201 },
  { domain: "receipt", code: "printer.offline", data: { printer: "P" } },
];

async function main(): Promise<void> {
  const texts = made.map(shown);
  const expected = [
    "no funds", "declined", "2 too much", "busy", "busy", "printer", "printer", "a@b after no attempts",
    "a@b after 2 attempts", "a@b after no attempts",
  ];
  check(texts, expected);
  for (const error of made) {
    const thrown = new Error("The sale failed.", { cause: error });
    check(tillErrorFrom(thrown) === error && isTillError(error), true);
    const read = parseTillError(JSON.parse(JSON.stringify(error)));
    check(read && shown(read), shown(error));
    check(infoOf(error)?.domain, error.domain);
    check(userText(error) === undefined || userText(error) !== "", true);
    check(toProblemDetails(error)["title"], infoOf(error)?.title);
    if (error instanceof PaymentError) check(report(error).line.startsWith("payment 10"), true);
  }
  check(received.map((body) => shown(parseTillError(body) ?? terminalBusy())).length, received.length);
  check(shown(parseTillError(received[0]) ?? terminalBusy()), "declined: expired");
  check(shown(parseTillError(received[2]) ?? terminalBusy()), "payment 999");
  check(parsePaymentError(received[4]), undefined);
  const later = parseTillError(received[3]);
  check(later?.wire.domain, "refund");
  check(later instanceof UnrecognizedError ? later.domain.length : 6, 6);

  const response = await tillErrorFromResponse(new Response("busy", { status: 503, statusText: "Busy" }));
  check(shown(response), "other: HTTP");
  check([made[0], made[3], response].map((error) => error && isRetryable(error)), [false, true, true]);
  check(userText(cardDeclined(), { "payment.CardDeclined.user": "Karte abgelehnt." }), "Karte abgelehnt.");
  check(made.filter(isCustomer).length, 3);
  check(made.filter(isPaymentError).map(({ code }) => icons[code] ?? "none"), ["card", "card", "none", "clock", "clock"]);
  const groups = new Map<string, ErrorInfo[]>();
  for (const info of errors) {
    for (const category of info.categories) {
      const team = teams[category] ?? "nobody";
      groups.set(team, [...(groups.get(team) ?? []), info]);
    }
  }
  check(groups.get("shop")?.map(({ code }) => code), [CARD_DECLINED, AMOUNT_TOO_LARGE]);
  check(infoByName("TerminalBusy")?.code, TERMINAL_BUSY);
  check(paymentErrors.includes(infoByName("TerminalBusy") as ErrorInfo), true);
}

function check(found: unknown, expected: unknown): void {
  const [left, right] = [JSON.stringify(found), JSON.stringify(expected)];
  if (left !== right) throw new Error(`${left} is not ${right}`);
}

await main();
console.log("as expected");
