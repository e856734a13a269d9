export { contientLesOctets, deLatin1, deUtf16, enLatin1, enUtf16, reunir } from './octets.ts'
