/** A PIN in groups of four, as people read it out: `12345678` is `1234 5678`. */
export function groupPin(pin: string): string {
  return pin.replace(/(.{4})(?=.)/g, '$1 ');
}
