/** An address without percent encoding; a `%` that encodes nothing stands for itself. */
export function decodedAddress(address: string): string {
  // Nearly all of them have nothing to decode.
  if (!address.includes('%')) return address;
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
