/** A mistake in how the program was called or configured: one line on stderr, exit code 2, nothing processed. */
export class UsageError extends Error {
  override name = 'UsageError';
}
