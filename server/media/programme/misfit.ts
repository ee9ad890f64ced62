/**
 * How little a source's layer suits an output layer; 0 is its own. A lower layer stands in before a higher one:
 * blurred for a while is better than more bits than the viewer has room for. Nearer is better on both sides.
 *
 * @param output index of the output layer, lowest is 0
 * @param layer index of the source's layer
 * @param layers how many output layers there are
 */
export function misfit(output: number, layer: number, layers: number): number {
  return layer <= output ? output - layer : layers + layer - output;
}
