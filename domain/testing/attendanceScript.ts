import { SYSTEM, type Actor } from '../actor.ts';
import { emptyAttendance, type Attendance } from '../attendance/attendance.ts';
import { evolveAttendance } from '../attendance/evolveAttendance.ts';
import { initialConference, type ConferenceEvent } from '../conference/conference.ts';
import { decide } from '../conference/decide.ts';
import type { Recorded } from '../decider.ts';
import { asId, type AccountName, type DeviceId, type SessionId, type SiteId, type SpeechId } from '../ids.ts';
import { LINE_CHECKS, type LineChecks } from '../linetest/lineTest.ts';
import { Rejection } from '../rejection.ts';
import type { CorrectionChange } from '../secretariat/secretariat.ts';
import { PLAN } from './sampleConference.ts';

/** A conference as a golden file tells it: `08:30:00 LCA in pc-1`, one fact to a line, after a plan at 00:00:00. */

export const CLERK: Actor = { kind: 'staff', name: asId<AccountName>('clerk') };

/** The facts of a script, in its order, as a log has them. Throws for a line that says nothing known. */
export function scriptEvents(script: string): readonly Recorded<ConferenceEvent>[] {
  const plan = decide(initialConference, PLAN, { at: 0, actor: SYSTEM });
  if (plan instanceof Rejection) {
    throw new Error(`the sample conference is refused: ${plan.code}`);
  }
  const facts = script.split('\n').filter((line) => /^\d/.test(line));
  return [...plan.map((event) => ({ ...event, at: 0, actor: SYSTEM })), ...facts.map(scriptEvent)];
}

/** The attendance after a script. */
export function scriptAttendance(script: string): Attendance {
  return scriptEvents(script).reduce(evolveAttendance, emptyAttendance);
}

/** `hh:mm:ss` or `hh:mm:ss.mmm` as ms; hours go on past a day. */
export function clock(text: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = text.split(':').map(Number);
  return Math.round((hours * 3600 + minutes * 60 + seconds) * 1000);
}

function scriptEvent(line: string): Recorded<ConferenceEvent> {
  const [time = '', ...words] = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(
    ([, quoted, word]) => quoted ?? word ?? '',
  );
  const at = clock(time);
  const event = conferenceFact(words) ?? siteFact(words, at) ?? speechFact(words, at);
  if (event === undefined) {
    throw new Error(`the script does not know what this says: ${line}`);
  }
  return { ...event, at, actor: CLERK };
}

function conferenceFact([verb = '', what = '', ...rest]: readonly string[]): ConferenceEvent | undefined {
  switch (verb) {
    case 'phase':
      return { type: 'PhaseEntered', data: { phase: what as 'closed', from: 'preparation' } };
    case 'reopen':
      return { type: 'ConferenceReopened', data: { phase: what as 'in_session' } };
    case 'pause':
      return { type: 'ConferencePaused', data: { cause: what as 'break' } };
    case 'resume':
      return { type: 'ConferenceResumed', data: {} };
    case 'count':
      return { type: 'CountOpened', data: { number: Number(what) } };
    case 'rules': {
      const [attendedPercent = 0, late = 0, early = 0] = [what, ...rest].map(Number);
      const data = { attendedPercent, lateAfterMs: late * 1000, earlyBeforeMs: early * 1000 };
      return { type: 'AttendanceRulesSet', data };
    }
    default:
      return undefined;
  }
}

function siteFact(words: readonly string[], at: number): ConferenceEvent | undefined {
  const [id = '', verb = '', what = '', reason = '', text = ''] = words;
  const site = asId<SiteId>(id);
  const both = (name: string) => ({ vi: name, en: name });
  switch (verb) {
    case 'in':
      return connected(site, what, words[4] ?? null);
    case 'out':
      return disconnected(site, words, at);
    case 'invited': {
      const profile = PLAN.sites.find((known) => known.id === id);
      const late = { id: site, name: both(id), shortName: both(id), group: 'mission', order: 99 } as const;
      return { type: 'SiteInvited', data: profile ?? { ...late, timeZone: 'Europe/Berlin' } };
    }
    case 'renamed':
      return { type: 'SiteRenamed', data: { site, name: both(what), shortName: both(what), reason } };
    case 'removed':
      return { type: 'SiteRemoved', data: { site, reason: what } };
    case 'marked': {
      const mark = reason === 'none' ? null : (reason as 'absent');
      const data = { number: Number(what), site, mark, reason: text === '' ? null : text, correction: null };
      return { type: 'SiteMarked', data };
    }
    case 'corrected':
      return { type: 'AttendanceCorrected', data: { site, reason: text, ...change(what, reason) } };
    case 'delegation': {
      const delegates = words.slice(3).map((name, index) => ({ name, office: null, head: index === 0 }));
      return { type: 'DelegationSet', data: { site, headCount: Number(what), delegates, correction: null } };
    }
    case 'tested':
      return tested(site, words);
    default:
      return undefined;
  }
}

function connected(site: SiteId, name: string, replaced: string | null): ConferenceEvent {
  const [device = ''] = name.split('-');
  const session = asId<SessionId>(`${site}-${name}`);
  const replaces = replaced === null ? null : asId<SessionId>(`${site}-${replaced}`);
  const data = { site, session, device: asId<DeviceId>(`${site}-${device}`), epoch: 1, replaces };
  return { type: 'SiteConnected', data };
}

/** `LCA out pc-1 lost seen 09:00:00`; last seen now, unless it says when. */
function disconnected(site: SiteId, words: readonly string[], at: number): ConferenceEvent {
  const [, , name = '', cause = 'left', , seen] = words;
  const session = asId<SessionId>(`${site}-${name}`);
  const lastSeenAt = seen === undefined ? at : clock(seen);
  return {
    type: 'SiteDisconnected',
    data: { site, session, epoch: 1, cause: cause as 'left', lastSeenAt },
  };
}

/** `LCA tested 2 bad microphone "rè"`: what is wrong is the check that failed. */
function tested(site: SiteId, words: readonly string[]): ConferenceEvent {
  const [, , number, result, problem = null, note = null] = words;
  const checks = Object.fromEntries(LINE_CHECKS.map((check) => [check, check === problem ? 'failed' : 'ok']));
  const finding = { checks: checks as LineChecks, problem: problem as 'line' | null, note };
  return { type: 'LineTested', data: { site, number: Number(number), result: result as 'bad', ...finding } };
}

function change(field: string, value: string): CorrectionChange {
  if (field === 'firstInAt' || field === 'lastOutAt') {
    return { field, value: value === 'none' ? null : clock(value) };
  }
  return { field, value: value === 'none' ? null : value } as CorrectionChange;
}

/** `s1 granted LCA`, `s1 held lost since 09:00:00`, `s2 undone for s1`. */
function speechFact(words: readonly string[], at: number): ConferenceEvent | undefined {
  const [id = '', verb = '', what = '', , since] = words;
  const speech = asId<SpeechId>(id);
  const site = asId<SiteId>(what);
  switch (verb) {
    case 'granted':
      return { type: 'FloorGranted', data: { speech, site, person: null } };
    case 'responds':
      return { type: 'ResponseGranted', data: { speech, site, person: null } };
    case 'released':
      return { type: 'FloorReleased', data: { speech, site: asId('-'), reason: what as 'ended' } };
    case 'answered':
      return { type: 'ResponseReleased', data: { speech, site: asId('-'), reason: 'ended' } };
    case 'held': {
      const from = since === undefined ? at : clock(since);
      return {
        type: 'SpeechHeld',
        data: { speech, site: asId('-'), cause: what as 'lost', since: from },
      };
    }
    case 'resumed':
      return { type: 'SpeechResumed', data: { speech, site: asId('-'), cause: what as 'lost' } };
    case 'restarted':
      return { type: 'TimerRestarted', data: { speech, site: asId('-') } };
    case 'phoned':
      return { type: 'SpeechContinuedByPhone', data: { speech, site: asId('-') } };
    case 'undone': {
      const restored = words[3] === undefined ? null : asId<SpeechId>(words[3]);
      return { type: 'FloorStepUndone', data: { granted: id === '-' ? null : speech, restored } };
    }
    default:
      return undefined;
  }
}
