import { deLatin1 } from './octets.ts'
import { WINDOWS_1252 } from './windows-1252.ts'

// Écrits ici parce que le web ignore CP850, et pour ne pas dépendre de ce qu'une machine sait décoder.
const HAUTS_DE_CP850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ' +
  '╚╔╩╦╠═╬¤ðÐÊËÈ€ÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0'
const HAUTS_DE_MACROMAN =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…' +
  '\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ'

const TABLES = {
  'windows-1252': WINDOWS_1252.slice(0x80),
  macintosh: [...HAUTS_DE_MACROMAN],
  cp850: [...HAUTS_DE_CP850],
} as const

export type EncodageDUnOctet = keyof typeof TABLES

export function decoderUnOctet(octets: Uint8Array, encodage: EncodageDUnOctet): string {
  const hauts = TABLES[encodage]
  return deLatin1(octets).replaceAll(/[\x80-\xff]/g, (c) => hauts[c.charCodeAt(0) - 0x80] ?? c)
}
