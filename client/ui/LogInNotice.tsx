import { t, type TextKey } from '../i18n/translate.ts';
import { failureText } from './failureText.ts';
import { Notice } from './Notice.tsx';
import type { LogInProblem } from './useLogIn.ts';

type Props = { readonly problem: LogInProblem | null; readonly incompleteText: TextKey };

/** Why nobody has been logged in. */
export function LogInNotice({ problem, incompleteText }: Props) {
  if (problem === null) {
    return null;
  }
  return problem === 'incomplete' ? (
    <Notice code="incomplete">{t(incompleteText)}</Notice>
  ) : (
    <Notice code={problem.code}>{failureText(problem)}</Notice>
  );
}
