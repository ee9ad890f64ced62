type Press = Pick<KeyboardEvent, 'key' | 'code'>;

/** Which key it was, letters in lower case: a Vietnamese input method may hold them back (`Process`). */
export function pressedKey({ key, code }: Press): string {
  const letter = key === 'Process' && code.startsWith('Key') ? code.slice('Key'.length) : key;
  return letter.length === 1 ? letter.toLowerCase() : letter;
}
