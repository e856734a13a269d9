/** La version du produit ; un test la compare à celle de package.json. */
export const VERSION = '1.0.0'

/** Date de la dernière relecture du texte, AAAA-MM-JJ. */
export const VERSION_DES_REGLES = '2026-11-23'
