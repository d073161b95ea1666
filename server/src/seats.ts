import { createHash, randomBytes, randomInt } from "node:crypto";
import { type Seed, seedFrom } from "@casus/shared/engine";

/** Consonants that cannot be taken for another letter or a digit, and that spell nothing. */
const ALPHABET = "BCDFGHJKMNPQRSTVWXZ";
const JOIN_LENGTH = 6;
const RETURN_LENGTH = 12;

const letters = (length: number) =>
  Array.from({ length }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");

/** What a person holds to prove who they are: 256 bits. */
export const newToken = () => randomBytes(32).toString("base64url");

/** Ids of games and people are not secrets, but nobody should be able to guess one. */
export const newId = () => randomBytes(12).toString("hex");

const SCREEN = "screen-";

/** A projector is nobody at the table: it sees what everybody may see, and its id is no person's. */
export const newScreenId = () => `${SCREEN}${newId()}`;
export const isScreen = (id: string) => id.startsWith(SCREEN);

/** Code of a game, short enough to be read from a board. */
export const newJoinCode = () => letters(JOIN_LENGTH);

/** Code that lets one person come back on another device: 50 bits, used once. */
export const newReturnCode = () => letters(RETURN_LENGTH);

/** 128 bits nobody can guess: who knew a game's seed would know its dice. */
export const newSeed = (): Seed => seedFrom(randomBytes(16).toString("hex"));

/** Tokens and codes are long and random, so a plain hash keeps them: there is no dictionary to try. */
export const secretHash = (secret: string) => createHash("sha256").update(secret).digest("hex");

/** A code as somebody typed it: lower case, with blanks or dashes between groups. */
export const normalCode = (typed: string) => typed.toUpperCase().replace(/[^A-Z]/g, "");

export const isReturnCode = (code: string) => code.length === RETURN_LENGTH;
