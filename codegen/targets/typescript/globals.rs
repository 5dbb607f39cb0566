// @generated from the libraries of TypeScript 5.9.3 and @types/node 24.19.2. Do not edit: run
// `INSTA_UPDATE=always cargo test --test typescript`.
//! What programs in browsers and in Node see without an import, and generated names could be.

/// Types, by the endings of generated ones.
pub const TYPES: &[&str] = &[
    "AggregateError", "EndOfStreamError", "EvalError", "GPUError", "GeolocationPositionError", "MediaError",
    "MediaKeySessionClosedReason", "OverconstrainedError", "RTCError", "RTCQualityLimitationReason", "RangeError",
    "ReferenceError", "SpeechSynthesisErrorCode", "SuppressedError", "SyntaxError", "TypeError", "URIError",
    "WebTransportError", "WebTransportErrorOptions",
];

/// Functions.
pub const FUNCTIONS: &[&str] = &[
    "addEventListener", "alert", "atob", "blur", "btoa", "cancelAnimationFrame", "cancelIdleCallback", "captureEvents",
    "clearImmediate", "clearInterval", "clearTimeout", "close", "confirm", "createImageBitmap", "decodeURI",
    "decodeURIComponent", "dispatchEvent", "encodeURI", "encodeURIComponent", "escape", "eval", "fetch", "focus",
    "getComputedStyle", "getSelection", "importScripts", "isFinite", "isNaN", "matchMedia", "moveBy", "moveTo", "open",
    "parseFloat", "parseInt", "postMessage", "print", "prompt", "queueMicrotask", "releaseEvents",
    "removeEventListener", "reportError", "requestAnimationFrame", "requestIdleCallback", "require", "resizeBy",
    "resizeTo", "scroll", "scrollBy", "scrollTo", "setImmediate", "setInterval", "setTimeout", "stop",
    "structuredClone", "toString", "unescape",
];

/// Variables that a code could be compared with.
pub const VARIABLES: &[&str] = &[
    "devicePixelRatio", "exports", "innerHeight", "innerWidth", "length", "opener", "orientation", "origin",
    "outerHeight", "outerWidth", "pageXOffset", "pageYOffset", "screenLeft", "screenTop", "screenX", "screenY",
    "scrollX", "scrollY", "status",
];
