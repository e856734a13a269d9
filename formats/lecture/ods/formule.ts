/**
 * Formule d'un .ods → même formule comme l'écrit Excel, sans « = » :
 * « of:=SUM([.B2:.B5];[$Total.C1]) » → « SUM(B2:B5,Total!C1) ».
 */
export function enFormuleExcel(ecrite: string): string {
  const formule = ecrite.replace(/^[a-z][\w.-]*:/i, '').replace(/^=/, '')
  let accolades = 0
  return formule.replaceAll(
    /"(?:[^"]|"")*(?:"|$)|\[[^\]]*(?:\]|$)|COM\.MICROSOFT\.|[;|~!{}]/g,
    (morceau) => {
      if (morceau.startsWith('"')) return morceau
      if (/^\[.*\]$/s.test(morceau)) return enReference(morceau.slice(1, -1))
      if (morceau === '{') accolades++
      if (morceau === '}') accolades--
      return ecritureExcel(morceau, accolades > 0)
    },
  )
}

/** Les séparateurs d'OpenFormula ; dans une matrice entre accolades, « | » sépare les lignes. */
function ecritureExcel(morceau: string, dansUneMatrice: boolean): string {
  switch (morceau) {
    case ';':
    case '~':
      return ','
    case '|':
      return dansUneMatrice ? ';' : morceau
    case '!':
      return ' '
    case 'COM.MICROSOFT.':
      return ''
    default:
      return morceau
  }
}

/** « $Total.C1:.C5 » → « Total!C1:C5 » ; « .B2 » → « B2 ». */
function enReference(reference: string): string {
  const m =
    /^(\$?(?:'(?:[^']|'')*'|[^'.:]*))\.([^:]*)(?::(\$?(?:'(?:[^']|'')*'|[^'.:]*))\.(.*))?$/.exec(
      reference,
    )
  if (m === null) return reference
  const [, feuille = '', debut = '', feuilleDeFin = '', fin] = m
  const plage = fin === undefined ? debut : `${debut}:${fin}`
  const nom = feuille.replace(/^\$/, '')
  const nomDeFin = feuilleDeFin.replace(/^\$/, '')
  if (nom === '') return plage
  return `${nomDeFin === '' || nomDeFin === nom ? nom : `${nom}:${nomDeFin}`}!${plage}`
}
