import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SiteAcross, SiteAppearance } from '../../domain/attendance/reportAcross.ts';
import { asId } from '../../domain/ids.ts';
import { isConcerned, lateMsOf, QUESTIONS, worstFirst } from './reportQuestions.ts';

const APPEARANCE: SiteAppearance = {
  conference: asId('first'),
  openedAt: 0,
  verdict: 'attended',
  share: 1,
  lateMs: null,
  leftEarlyMs: null,
  drops: 0,
  spokeCount: 0,
  spokeMs: 0,
};

function across(
  id: string,
  figures: Partial<SiteAcross>,
  lateMs: readonly (number | null)[] = [null],
): SiteAcross {
  const name = { vi: id, en: id };
  return {
    site: { id: asId(id), name, shortName: name, group: 'province', order: 1, timeZone: 'Asia/Ho_Chi_Minh' },
    appearances: lateMs.map((late) => ({ ...APPEARANCE, lateMs: late })),
    attended: lateMs.length - (figures.absent ?? 0),
    absent: 0,
    partly: 0,
    late: lateMs.filter((late) => late !== null).length,
    leftEarly: 0,
    drops: 0,
    spokeCount: 1,
    spokeMs: 0,
    neverSpoke: false,
    ...figures,
  };
}

const ids = (sites: readonly SiteAcross[]) => sites.map(({ site }) => site.id);

test('[RE6] each question shows its sites, most of it first, and in the order given where that is the same', () => {
  const sites = [
    across('GONE', { absent: 2, neverSpoke: false, spokeCount: 0 }, [null, null]),
    across('ONCE', { absent: 1 }, [null, null]),
    across('SLOW', {}, [60_000, 60_000]),
    across('LONG', { drops: 1 }, [null, 900_000]),
    across('LATE', { drops: 1 }, [300_000, null]),
    across('BROKEN', { drops: 7, neverSpoke: true, spokeCount: 0 }),
    across('MUTE', { neverSpoke: true, spokeCount: 0 }, [null, null]),
    across('FINE', {}),
  ];
  assert.deepEqual(ids(worstFirst(sites, 'absent')), ['GONE', 'ONCE']);
  assert.deepEqual(ids(worstFirst(sites, 'late')), ['SLOW', 'LONG', 'LATE']);
  assert.deepEqual(ids(worstFirst(sites, 'dropped')), ['BROKEN', 'LONG', 'LATE']);
  assert.deepEqual(ids(worstFirst(sites, 'silent')), ['MUTE', 'BROKEN']);
  for (const question of QUESTIONS) {
    assert.equal(
      sites.filter((site) => isConcerned(site, question)).length,
      worstFirst(sites, question).length,
      question,
    );
  }
});

test('[RE6] lateness adds up', () => {
  const site = across('LATE', {}, [60_000, null, 30_000]);
  assert.equal(lateMsOf(site), 90_000);
});
