/** What a file may ask of the portal while its contents are looked at. */
const MIB = 1024 * 1024

/** Entries of an archive and of the archives in it, together. */
export const MAX_ENTRIES = 10_000

/** What they all unpack to, in bytes. */
export const MAX_UNPACKED_BYTES = 1024 * MIB

/** Above `FREE_BYTES` an archive may not unpack to more than so many times its size. */
export const MAX_RATIO = 200
export const FREE_BYTES = 20 * MIB

/** Archives within each other: a zip of documents that are zips themselves, and one zip between. */
export const MAX_DEPTH = 3

/** Object streams of a PDF, unpacked, in bytes. */
export const MAX_PDF_OBJECTS_BYTES = 64 * MIB

/** Memory of the PDF engine, the file and its copy among it, in bytes. */
export const MAX_PDF_ENGINE_BYTES = 512 * MIB

/** Then the thread is ended, whatever it is doing, in milliseconds. */
export const MAX_CHECK_MS = 20_000

/** Heap of the thread, in MiB. */
export const MAX_HEAP_MIB = 256

/** Uploads that may wait for the one under way. */
export const MAX_WAITING = 20
