export {
  contientLesOctets,
  deLatin1,
  deUtf16,
  enLatin1,
  enUtf16,
  type OrdreDesOctets,
  reunir,
} from './octets.ts'
export { decoderWindows1252, WINDOWS_1252 } from './windows-1252.ts'
