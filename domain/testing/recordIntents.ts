import * as fc from 'fast-check';
import type { AgendaItemId, PersonId } from '../ids.ts';
import { asId } from '../ids.ts';
import { CHECK_OUTCOMES, LINE_PROBLEMS, LINE_RESULTS, lineTestsOf } from '../linetest/lineTest.ts';
import { nextExportNumber, VERDICTS } from '../secretariat/secretariat.ts';
import { SITE_GROUPS } from '../sites/sites.ts';
import { item, listedSpeech, minutes, sees, site, type Intent } from './arbitraries.ts';
import { PLAN } from './sampleConference.ts';

const reason = fc.constantFrom('bão', '');
const outcome = fc.constantFrom(...CHECK_OUTCOMES);
const newItem = fc.constantFrom('more-1', 'more-2', 'more-3').map(asId<AgendaItemId>);
const anyItem = fc.oneof(item, newItem);
const newPerson = fc.constantFrom('person-1', 'person-2').map(asId<PersonId>);

/** What is planned and edited beside the floor. */
export const edits: readonly fc.Arbitrary<Intent>[] = [
  fc.record({ id: newItem, plannedMinutes: minutes }).map((draft) => () => ({
    type: 'AddAgendaItem',
    item: {
      ...draft,
      kind: 'discussion',
      title: { vi: 'Thảo luận', en: 'Discussion' },
      presenter: null,
      documents: [],
    },
    before: null,
  })),
  fc
    .record({ of: anyItem, plannedMinutes: minutes, seen: sees })
    .map(({ of, plannedMinutes, seen }) => (state) => ({
      type: 'EditAgendaItem',
      item: of,
      expectedVersion: versionOf(state.agenda.items, of) + (seen ? 0 : 1),
      change: { plannedMinutes },
    })),
  fc.record({ of: anyItem, before: fc.option(anyItem) }).map(({ of, before }) => (state) => ({
    type: 'MoveAgendaItem',
    item: of,
    expectedVersion: versionOf(state.agenda.items, of),
    before,
  })),
  newItem.map((of) => (state) => ({
    type: 'RemoveAgendaItem',
    item: of,
    expectedVersion: versionOf(state.agenda.items, of),
  })),
  fc
    .record({ group: fc.constantFrom(...SITE_GROUPS), minutes: fc.option(minutes) })
    .map((budget) => () => ({ type: 'SetGroupBudget', ...budget })),
  fc.record({ person: newPerson, site }).map((named) => () => ({
    type: 'NamePerson',
    name: 'Phạm Thị Bốn',
    office: { vi: 'Giám đốc', en: 'Director' },
    ...named,
  })),
  fc
    .record({ site, item: anyItem, person: newPerson, minutes })
    .map(({ minutes: count, ...of }) => (_, newId) => ({
      type: 'ImportSpeeches',
      people: [{ id: of.person, name: 'Vũ Văn Năm', office: { vi: 'Phó', en: 'Deputy' }, site: of.site }],
      speeches: [
        {
          speech: newId(),
          kind: 'planned',
          topic: 'Xuất khẩu',
          document: null,
          allowanceMs: count * 60_000,
          ...of,
        },
      ],
    })),
  listedSpeech.map((meant) => (state) => ({ type: 'SettleSpeech', speech: meant(state), outcome: 'open' })),
];

/** What becomes of the sites, and of the record. */
export const records: readonly fc.Arbitrary<Intent>[] = [
  fc.record({ site, reason }).map((rest) => () => ({ type: 'RemoveSite', ...rest })),
  ...[1, 2, 3].map(() =>
    fc.constantFrom(...PLAN.sites).map((profile): Intent => () => ({ type: 'InviteSite', profile })),
  ),
  fc.record({ site, reason, number: fc.nat(3) }).map(({ number, ...rest }) => () => ({
    type: 'RenameSite',
    name: { vi: `Điểm cầu ${number}`, en: `Site ${number}` },
    shortName: { vi: `Điểm ${number}`, en: `Site ${number}` },
    ...rest,
  })),
  fc
    .record({ site, headCount: fc.option(fc.nat(20)), correction: fc.option(reason) })
    .map((entry) => (state) => ({
      type: 'SetDelegation',
      delegates: [],
      expectedVersion: Object.hasOwn(state.delegations, entry.site)
        ? (state.delegations[entry.site]?.version ?? 0)
        : 0,
      ...entry,
    })),
  fc
    .record({
      site,
      result: fc.constantFrom(...LINE_RESULTS),
      checks: fc.record({ camera: outcome, microphone: outcome, sound: outcome, content: outcome }),
      problem: fc.option(fc.constantFrom(...LINE_PROBLEMS)),
      note: fc.option(reason),
      seen: sees,
    })
    .map(({ seen, ...test }) => ({ lineTests }) => ({
      type: 'RecordLineTest',
      number: lineTestsOf(lineTests, test.site).length + (seen ? 1 : 2),
      ...test,
    })),
  fc
    .record({ site, reason, value: fc.option(fc.constantFrom(...VERDICTS)) })
    .map((rest) => () => ({ type: 'CorrectAttendance', field: 'verdict', ...rest })),
  fc.integer({ min: 0, max: 101 }).map((attendedPercent) => ({ secretariat: { rules } }) => {
    const { version: expectedVersion, ...present } = rules;
    return { type: 'SetAttendanceRules', rules: { ...present, attendedPercent }, expectedVersion };
  }),
  fc.constant(({ secretariat }, _, at) => ({
    type: 'IssueExport',
    number: nextExportNumber(secretariat),
    format: 'csv',
    language: 'vi',
    sha256: String(at),
    bytes: 1,
    fromVersion: 1,
    toVersion: 1,
  })),
];

function versionOf(
  items: readonly { readonly id: AgendaItemId; readonly version: number }[],
  id: AgendaItemId,
): number {
  return items.find((one) => one.id === id)?.version ?? 0;
}
