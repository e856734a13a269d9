/** Ce que `.clasp.json` doit dire, et que son modèle laisse à remplir. */
export const A_REMPLIR = 'IDENTIFIANT_DU_SCRIPT'

/** Où les quatre fichiers se construisent. */
export const DOSSIER = 'dist/gas'

const COMMENT =
  'Copiez .clasp.json.example en .clasp.json, puis écrivez-y l’identifiant de votre script (dans ' +
  'le classeur\u00a0: Extensions, Apps Script, Paramètres du projet, «\u00a0ID du script\u00a0»).'

/** Vérifie `.clasp.json` ; `texte` est null s'il n'existe pas. Lève une Error dont le message se montre. */
export function verifierClasp(texte: string | null): void {
  if (texte === null) throw new Error(`.clasp.json n’existe pas. ${COMMENT}`)
  const lu = lireJson(texte)
  if (typeof lu !== 'object' || lu === null) {
    throw new Error(`.clasp.json ne se lit pas comme du JSON. ${COMMENT}`)
  }
  const { scriptId, rootDir }: { scriptId?: unknown; rootDir?: unknown } = lu
  if (typeof scriptId !== 'string' || scriptId === '' || scriptId === A_REMPLIR) {
    throw new Error(
      `.clasp.json ne donne pas l’identifiant du script («\u00a0scriptId\u00a0»). ${COMMENT}`,
    )
  }
  if (rootDir !== DOSSIER) {
    throw new Error(
      `.clasp.json enverrait «\u00a0${String(rootDir ?? '.')}\u00a0»\u00a0: écrivez-y "rootDir": ` +
        `"${DOSSIER}", pour n’envoyer que les quatre fichiers construits.`,
    )
  }
}

function lireJson(texte: string): unknown {
  try {
    return JSON.parse(texte)
  } catch {
    return null
  }
}
