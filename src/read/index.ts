/** Documents in: files, folders, streams and records, decoded, with their markup masked. */
export { bytesOfStream, documentOf, isRecords, type Markup, readDocument } from './document.ts';
export { ReadError, reasonOf } from './error.ts';
export { type FoundFile, findFiles } from './find.ts';
export { pairOf, parseObject, parseRecord, type RecordLine, recordLines } from './records.ts';
