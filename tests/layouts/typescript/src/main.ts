// A program that keeps the sources in a folder of its own.
import { isRetryable, tillErrorFrom } from "./errors/index.ts";
import { terminalBusy } from "./errors/payment.ts";

const error = tillErrorFrom(new Error("The sale failed.", { cause: terminalBusy() }));
console.log(String(error), error && isRetryable(error));
