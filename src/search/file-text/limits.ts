/**
 * What is read of a file at most. Attachments come from outside: a small file can unpack to
 * gigabytes or keep a reader busy for hours.
 */
const MIB = 1024 * 1024

/** Size of a file that is opened at all, in bytes. */
export const MAX_FILE_BYTES = 50 * MIB

/** Unpacked size of all XML that is read of one file, in bytes. */
export const MAX_UNPACKED_BYTES = 64 * MIB

/** Files that a zip may list. */
export const MAX_ZIP_ENTRIES = 10_000

/** Elements within each other; Word stays under a hundred. */
export const MAX_XML_DEPTH = 256

/** Slides, sheets and pages behind these are not read. */
export const MAX_SLIDES = 500
export const MAX_SHEETS = 100
export const MAX_PDF_PAGES = 500

/** Memory of the PDF engine, the file among it, in bytes. */
export const MAX_PDF_MEMORY_BYTES = 256 * MIB

/** Text that is kept, in UTF-16 units. */
export const MAX_CHARS = 200_000

/** Reading ends with what it has by then, in milliseconds. */
export const READING_TIME_MS = 15_000

/** Then the thread is ended, whatever it is doing, in milliseconds. */
export const MAX_FILE_MS = 20_000

/** Heap of the thread, in MiB; the memory of the PDF engine comes on top. */
export const MAX_HEAP_MIB = 256
