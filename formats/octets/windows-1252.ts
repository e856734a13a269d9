// Ce que windows-1252 met de 0x80 à 0x9f ; ses cinq places vides gardent leur code. Écrit ici parce que le
// TextDecoder de certaines versions de Node 20 rend du latin-1 à la place : « € » et « ’ » y deviennent invisibles.
const PARTICULIERS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/** Les 256 caractères de windows-1252, dans l'ordre de leurs octets. */
export const WINDOWS_1252: readonly string[] = Array.from({ length: 256 }, (_, octet) =>
  octet >= 0x80 && octet < 0xa0 ? PARTICULIERS.charAt(octet - 0x80) : String.fromCharCode(octet),
)
