import type { FloorRules } from '../../../domain/floor/floor.ts';
import type { Seen } from '../../state/Draft.ts';

const MINUTE_MS = 60_000;
const SECOND_MS = 1_000;

/** The rules of speaking as they are typed. */
export type RulesFields = {
  readonly speech: string;
  readonly response: string;
  readonly warn: string;
  readonly overtime: FloorRules['overtime'];
  readonly grace: string;
  readonly chairMutes: boolean;
  readonly bells: boolean;
};

export function rulesSeen(rules: FloorRules): Seen<RulesFields> {
  return {
    version: rules.version,
    fields: {
      speech: String(rules.speechMs / MINUTE_MS),
      response: String(rules.responseMs / MINUTE_MS),
      warn: String(rules.warnMs / SECOND_MS),
      overtime: rules.overtime,
      grace: String(rules.graceMs / SECOND_MS),
      chairMutes: rules.chairMutes,
      bells: rules.bells,
    },
  };
}

/** The typed rules; null while one of the times is none. */
export function rulesOf(fields: RulesFields): Omit<FloorRules, 'version'> | null {
  const speech = whole(fields.speech, 1, 60);
  const response = whole(fields.response, 1, 60);
  const warn = whole(fields.warn, 0, 600);
  const grace = whole(fields.grace, 0, 600);
  if (speech === null || response === null || warn === null || grace === null) {
    return null;
  }
  const { overtime, chairMutes, bells } = fields;
  return {
    speechMs: speech * MINUTE_MS,
    responseMs: response * MINUTE_MS,
    warnMs: warn * SECOND_MS,
    overtime,
    graceMs: grace * SECOND_MS,
    chairMutes,
    bells,
  };
}

function whole(typed: string, least: number, most: number): number | null {
  const number = /^\s*\d+\s*$/.test(typed) ? Number(typed) : -1;
  return number >= least && number <= most ? number : null;
}
