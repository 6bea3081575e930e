/**
 * Rounds a number of at most 10¹⁵ as it is written, half away from zero: 5.35 to 5.4, as `Intl.NumberFormat` does. `toFixed` rounds the binary fraction
 * that the number is stored as, and makes 5.3 of it. Never −0.
 */
export function roundedTo(decimals: number, value: number): number {
  const size = Math.abs(value);
  // A smaller one is written with an exponent of its own, and is nothing with so few decimals.
  const scaled = size < 1e-6 ? 0 : Math.round(Number(`${size}e${decimals}`));
  return Math.sign(value) * Number(`${scaled}e-${decimals}`) + 0;
}
