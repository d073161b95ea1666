import type { RejectionCode } from "../../engine/index.ts";

/** Says what was wrong and what is expected. `{action}` and `{target}` where the refusal concerns an order. */
const REJECTION_TEXTS: Record<RejectionCode, string> = {
  "not-running": "The game is not under way yet. The host starts it from the lobby.",
  "not-in-lobby": "That can only be done in the lobby, before the game starts.",
  "not-this-phase": "That belongs to another phase of the turn. It will be possible when that phase comes.",
  "game-over": "The game is over. What is left is the review.",
  paused: "The game is paused. Go on when the host resumes it; your draft is kept.",
  "not-paused": "The game is not paused, so there is nothing to resume.",
  "unknown-person": "Nobody of that name is in this game. They may have left.",
  "unknown-seat": "There is no such seat in this scenario. Choose one from the list.",
  "unknown-request": "That request no longer exists. Look at the list of open ones.",
  "unknown-obligation": "That decision is no longer open, or was never yours to take.",
  "unknown-action": "“{action}” is not an action of this game. Choose one from the catalogue.",
  "unknown-target": "There is no such actor in this crisis. Choose a target from the list.",
  "unknown-object": "What the order is about does not exist, or not there. Choose it from the list.",
  "name-taken": "Somebody at this table already has that name. Add an initial.",
  "name-empty": "Please give a name, so that others know who speaks.",
  "already-joined": "You are in this game already.",
  "seat-full": "That seat is full. Eight people at most can share one; choose another.",
  "seat-held":
    "Somebody else seals for that seat. They can hand it over, or you can take it when they are away.",
  "seat-is-bot": "A bot holds that seat. The host can free it for people.",
  "seats-are-dealt": "In this game the host deals the seats. Ask the host for the one you would like.",
  "game-full": "This game is full. Ask the host to make room.",
  "host-only": "Only the host can do that.",
  seated: "{person} plays a seat. Let them stand up first.",
  observes: "{person} observes and may have seen what others may not know. Relieve them of it first.",
  "holder-only": "Only the person who seals for this seat can do that. Propose it to them.",
  "not-your-seat": "That belongs to another seat. You act only for your own.",
  "not-available": "“{action}” plays no part in this scenario. Choose another action.",
  "not-your-role": "“{action}” is not open to a government in your position. Your staff lists what is.",
  "too-many-points":
    "The orders cost {given} action points; a turn has {most}. Take something off the sheet.",
  "treasury-too-low": "The treasury holds {held} points and {needed} are needed. Choose something cheaper.",
  "needs-target": "“{action}” needs somebody it is directed at. Choose a target.",
  "needs-object": "“{action}” needs something it is about. Choose it from the list.",
  "needs-terms": "“{action}” needs terms, and terms that would change something. Choose from the list.",
  "wrong-target": "“{action}” cannot be directed at {target}. Choose one of the targets offered.",
  "wrong-visibility":
    "“{action}” cannot be done in that way. Choose one of the ways offered: in public, in private or covertly.",
  "not-prepared": "“{action}” needs no preparation. Order it directly.",
  "already-prepared": "You are preparing “{action}” already. It can be carried out next turn.",
  "needs-mandate":
    "That goes beyond what the mandate allows you to do alone. Ask the body that holds it first.",
  "needs-consent": "The host has not agreed to “{action}”. Ask {target} for its consent first.",
  "needs-signal": "Nobody uses such a weapon unannounced: the forces must stand on nuclear alert first.",
  "no-weapons": "You have no nuclear weapons.",
  "before-the-crisis":
    "The crisis has not begun: while the treaty is bargained over, governments only talk and deal with their allies.",
  "already-done": "That has been done and cannot be done again.",
  "conditions-unmet":
    "The treaty cannot enter into force yet: what was asked for protection has not been done.",
  "not-mandate-holder":
    "Only the body that holds the mandate can change it. Bring the matter before it instead.",
  "nothing-to-settle":
    "There is nothing here for you to settle: the dispute is closed, or you are not a party to it.",
  "nothing-to-respond-to": "{target} has done nothing to you lately that could be answered with fire.",
  "nothing-to-stand-down": "You have moved nothing that could be withdrawn.",
  "no-such-plan": "There is no such plan, or it has been carried out or dropped.",
  "needs-attack": "“{action}” needs an attack, or the open threat of one, that has not happened.",
  "duplicate-order": "“{action}” is on the sheet twice in the same way. Once is enough.",
  "already-sealed": "Your orders are sealed. Open them again to change them, as long as time is left.",
  "not-sealed": "Your orders are not sealed, so there is nothing to open.",
  "request-closed": "That request has been answered, withdrawn or has lapsed. A new one can be made.",
  "not-addressee": "That request was put to somebody else. Only they can answer it.",
  "not-author": "Only whoever made the request can withdraw it.",
  "during-hostilities":
    "While people are fighting, this offer no longer stands. Make a new one when the guns are silent.",
  "already-decided": "That decision has been taken and is on the record.",
  "not-due": "It is not time for that yet.",
  "too-late": "That came too late: the phase had ended. Nothing was changed.",
  "too-long": "That text is too long. Please shorten it.",
  "out-of-range": "That number is outside what is allowed here.",
  "white-cell-only": "Only the white cell can do that, and nobody of it who plays.",
  "unknown-inject": "There is no such inject on the list.",
  "inject-closed": "That inject has been {status} already.",
  "bad-inject": "Nothing was taken over: inject {inject} has a fault in “{field}” ({problem}).",
  "too-many-injects": "A game has room for {most} injects.",
};

/** `rejection.<code>`. */
export const rejections = Object.fromEntries(
  Object.entries(REJECTION_TEXTS).map(([code, text]) => [`rejection.${code}`, text]),
);
