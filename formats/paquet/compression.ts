import { deflateSync, inflateSync } from 'fflate'

/** Ce dont on se sert de node:zlib. */
interface Zlib {
  inflateRawSync(
    octets: Uint8Array,
    options: { readonly maxOutputLength: number; readonly chunkSize: number },
  ): Uint8Array
  deflateRawSync(octets: Uint8Array, options: { readonly level: 1 | 6 }): Uint8Array
  readonly crc32?: (octets: Uint8Array) => number
}

declare const process: { getBuiltinModule?(nom: 'node:zlib'): Zlib | undefined } | undefined

/** Celle de Node, trois fois plus rapide, quand elle est là : ni dans un navigateur, ni avant Node 20.16. */
export const ZLIB: Zlib | null =
  (typeof process === 'undefined' ? undefined : process.getBuiltinModule?.('node:zlib')) ?? null

/**
 * Décompresse un flux « deflate ». Rend au plus `taille` + 1 octets, jamais plus de mémoire : un flux plus long que ce
 * qu'il annonce s'y voit. Lève une erreur pour un flux abîmé.
 */
export function gonfler(brut: Uint8Array, taille: number, zlib = ZLIB): Uint8Array {
  if (zlib === null) return inflateSync(brut, { out: new Uint8Array(taille + 1) })
  // Un tampon à peine plus grand que la taille annoncée : zlib le remplit d'une traite, sans recopie.
  return zlib.inflateRawSync(brut, {
    maxOutputLength: taille + 1,
    chunkSize: Math.max(taille + 1, 64),
  })
}

/** Comprime en un flux « deflate ». */
export function comprimer(octets: Uint8Array, niveau: 1 | 6, zlib = ZLIB): Uint8Array {
  return zlib === null
    ? deflateSync(octets, { level: niveau })
    : zlib.deflateRawSync(octets, { level: niveau })
}
