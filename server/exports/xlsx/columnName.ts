/** The letters of a workbook's column: 1 is A, 27 is AA. */
export function columnName(count: number): string {
  const letter = String.fromCharCode(65 + ((count - 1) % 26));
  return count <= 26 ? letter : columnName(Math.floor((count - 1) / 26)) + letter;
}
