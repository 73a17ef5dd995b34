declare const __VERSION__: string;

/** The version of package.json, put in by the build and by the test runner. */
export const version: string = __VERSION__;
