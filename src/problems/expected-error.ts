/** Something that went wrong outside of the program, told to its user as a message alone, without a stack. */
export class ExpectedError extends Error {
  override readonly name = 'ExpectedError';
}
