/** Les caractères qui ont un sens en XML, par leur code. */
export const ESPACE = 32
export const EXCLAMATION = 33
export const GUILLEMET = 34
export const APOSTROPHE = 39
export const BARRE = 47
export const DEUX_POINTS = 58
export const INFERIEUR = 60
export const EGAL = 61
export const SUPERIEUR = 62
export const INTERROGATION = 63
