/** What a benchmark has measured, by the names that its JSON has. */
export type Measurement = Readonly<Record<string, number | Readonly<Record<string, number>>>>;

/** Prints one JSON object as the last line, or a table with a row for each figure and a column for each way. */
export function printResult(
  json: boolean,
  benchmark: string,
  ways: Readonly<Record<string, Measurement>>,
): void {
  const [[, first] = ['', {}], ...others] = Object.entries(ways);
  if (json) {
    console.log(JSON.stringify({ benchmark, ...first, ...Object.fromEntries(others) }));

    return;
  }
  const rows: Record<string, Record<string, number>> = {};
  for (const [way, measurement] of Object.entries(ways)) {
    for (const [figure, value] of flatten(measurement)) (rows[figure] ??= {})[way] = value;
  }
  console.table(rows);
}

function flatten(measurement: Measurement): (readonly [string, number])[] {
  return Object.entries(measurement).flatMap(([name, value]) =>
    typeof value === 'number'
      ? [[name, value] as const]
      : Object.entries(value).map(([part, number]) => [`${name} ${part}`, number] as const),
  );
}
