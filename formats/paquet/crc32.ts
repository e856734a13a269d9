import { ZLIB } from './compression.ts'

const table = new Int32Array(256)
for (let i = 0; i < 256; i++) {
  let reste = i
  for (let bit = 0; bit < 8; bit++) reste = reste & 1 ? (reste >>> 1) ^ 0xedb88320 : reste >>> 1
  table[i] = reste
}

/** Somme de contrôle d'un zip, calculée sans le tableur ni la machine. */
export function crc32ParTable(octets: Uint8Array): number {
  let reste = -1
  for (const octet of octets) reste = (reste >>> 8) ^ (table[(reste ^ octet) & 255] ?? 0)
  return ~reste >>> 0
}

/** Celle de Node est dix fois plus rapide, mais pas toujours là. */
export const crc32: (octets: Uint8Array) => number = ZLIB?.crc32 ?? crc32ParTable
