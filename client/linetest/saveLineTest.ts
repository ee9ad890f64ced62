import { requests } from '../../contract/requests.ts';
import { SYSTEM, type Role } from '../../domain/actor.ts';
import type { Conference } from '../../domain/conference/conference.ts';
import { asId, type CommandId, type SiteId } from '../../domain/ids.ts';
import { lineTest, lineTestsOf } from '../../domain/linetest/lineTest.ts';
import { Rejection, type RejectionCode } from '../../domain/rejection.ts';
import type { AnswerCode } from '../connection/answer.ts';
import { randomId } from '../connection/deviceId.ts';
import type { SendRequest } from '../connection/SendRequest.ts';
import type { LineTestDraft } from './LineTestDraft.ts';

/** What a draft is held against, and where it goes. */
export type LineTestDesk = {
  readonly conference: Conference;
  /** Whether what the page shows is the present state. */
  readonly live: boolean;
  readonly request: SendRequest;
};

/** Why a test is not saved: nothing is chosen yet, the page's state is old, or the rules or the server say no. */
export type LineTestRefusal = 'no_result' | 'stale' | AnswerCode;

/** Whether an account with these roles writes tests down; others look at them. Rule [LT7]. */
export function mayTestLines(roles: readonly Role[]): boolean {
  const allowed: readonly Role[] = requests['lineTest.record'].roles;
  return roles.some((role) => allowed.includes(role));
}

/** What stands in the way of any test of this site now, whatever is filled in; null for nothing. */
export function lineTestBlock(
  site: SiteId,
  { conference, live }: LineTestDesk,
): 'stale' | RejectionCode | null {
  if (!live) {
    return 'stale';
  }
  const number = lineTestsOf(conference.lineTests, site).length + 1;
  const checks = { camera: 'ok', microphone: 'ok', sound: 'ok', content: 'ok' } as const;
  const plainest = { site, number, result: 'good', checks, problem: null, note: null } as const;
  const decided = lineTest.decide(
    conference,
    { type: 'RecordLineTest', ...plainest },
    { at: 0, actor: SYSTEM },
  );
  return decided instanceof Rejection ? decided.code : null;
}

/**
 * Sends the draft and clears it when the server has it; else answers why not. Somebody who is told that another test has
 * come meanwhile has seen it: the next attempt saves the own one after it. Rule [LT8].
 */
export async function saveLineTest(
  draft: LineTestDraft,
  site: SiteId,
  { conference, live, request }: LineTestDesk,
): Promise<LineTestRefusal | null> {
  const command = draft.commandFor(site);
  if (command === null || !live) {
    return command === null ? 'no_result' : 'stale';
  }
  const foreseen = lineTest.decide(conference, command, { at: 0, actor: SYSTEM });
  if (foreseen instanceof Rejection) {
    if (foreseen.code === 'stale_version') {
      draft.see(lineTestsOf(conference.lineTests, site).length);
    }
    return foreseen.code;
  }
  const { type: _, ...entry } = command;
  const answer = await request('lineTest.record', { command: asId<CommandId>(randomId()), ...entry });
  if (!answer.ok) {
    return answer.code;
  }
  draft.clear();
  return null;
}
