import { echapper } from '../xml/index.ts'

/** Un `text:p` par ligne ; les espaces que XML fondrait et les tabulations s'écrivent comme ODF le demande. */
export function paragraphes(
  texte: string,
  attributs = '',
  entourer = (ligne: string) => ligne,
): string {
  return texte
    .split(/\r\n?|\n/)
    .map((ligne) => `<text:p${attributs}>${entourer(enLigne(ligne))}</text:p>`)
    .join('')
}

function enLigne(ligne: string): string {
  return echapper(ligne)
    .replaceAll('\t', '<text:tab/>')
    .replaceAll(/^ +| {2,}| $/g, (espaces) => `<text:s text:c="${espaces.length}"/>`)
}
