/** A part of an address as its sender means it; undefined where it is not encoded as it should be. */
export function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
