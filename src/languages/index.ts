import { english } from './en/index.ts';
import { french } from './fr/index.ts';
import type { Language } from './language.ts';

/** The languages that can be read. Adding one is its folder and its name here. */
export const languages: readonly Language[] = [english, french];
