import { CONTRIBUTION_KINDS, type ContributionKind } from '../../domain/programme/programme.ts';

export function isContributionKind(value: unknown): value is ContributionKind {
  return CONTRIBUTION_KINDS.some((kind) => kind === value);
}
