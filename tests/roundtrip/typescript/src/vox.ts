// Errors of the real catalogue, made in TypeScript. The web does not ship the error that is 1101 on the wire.
import { parseVoxError } from "../../vox-typescript/dist/index.js";
import { toProblemDetails } from "../../vox-typescript/dist/problem-details.js";
import * as conference from "../../vox-typescript/dist/conference.js";
import * as conferenceCodes from "../../vox-typescript/dist/conference.codes.js";
import * as mediaCodes from "../../vox-typescript/dist/media.codes.js";
import * as session from "../../vox-typescript/dist/session.js";
import * as sessionCodes from "../../vox-typescript/dist/session.codes.js";
import * as token from "../../vox-typescript/dist/token.js";
import * as tokenCodes from "../../vox-typescript/dist/token.codes.js";
import * as userCodes from "../../vox-typescript/dist/user.codes.js";
import * as webrtc from "../../vox-typescript/dist/webrtc.js";
import * as webrtcCodes from "../../vox-typescript/dist/webrtc.codes.js";
import type { Catalogue } from "./main.js";

export const vox: Catalogue = {
  parse: parseVoxError,
  toProblemDetails,
  codes: {
    conference: conferenceCodes,
    media: mediaCodes,
    session: sessionCodes,
    token: tokenCodes,
    user: userCodes,
    webrtc: webrtcCodes,
  },
  made: {
    "no payload": session.sessionIsFull(),
    "a field": webrtc.overconstrained({ constraint: "width \"\u2028\" \\ 😀" }),
    "no reason": conference.notAllowed(),
    "a reason": conference.notAllowed({ reason: "NO_VISITORS_LOBBY" }),
    "a later reason": conference.notAllowed({ reason: "LATER" }),
    "deprecated": webrtc.noActiveConnection(),
    "1102 on the wire": token.invalidTokenData(),
  },
};
