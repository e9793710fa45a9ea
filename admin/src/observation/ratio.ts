/** The value that numerator and denominator make, exact: whole numbers of any size, rounded half up to the decimals of the indicator. */

const WHOLE = /^\d+$/;

export function ratioOf(numerator: string, denominator: string, factor: number, decimals: number): string | undefined {
  if (!WHOLE.test(numerator) || !WHOLE.test(denominator) || BigInt(denominator) === 0n) return undefined;
  const below = BigInt(denominator);
  const scaled = (2n * BigInt(numerator) * BigInt(factor) * 10n ** BigInt(decimals) + below) / (2n * below);
  const digits = String(scaled).padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
