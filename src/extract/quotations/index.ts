import type { Rule } from '../rule.ts';
import { quotedSpeech } from './quoted-speech.ts';

export const quotationRules: readonly Rule[] = [quotedSpeech];
