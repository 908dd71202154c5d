/** An address without percent encoding; a `%` that encodes nothing stands for itself. */
export function decodedAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
