/** Joins the class names that apply; false, null and undefined do not. */
export function classes(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
