export {
  contientLesOctets,
  deLatin1,
  deUtf16,
  enLatin1,
  enUtf16,
  type OrdreDesOctets,
  reunir,
} from './octets.ts'
export { decoderUnOctet, type EncodageDUnOctet } from './un-octet.ts'
export { WINDOWS_1252 } from './windows-1252.ts'
