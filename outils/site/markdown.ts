import { Marked, type Tokens } from 'marked'
import { Html, html } from '../../core/balisage/index.ts'
import { ancre } from './ancre.ts'

export interface GuideLu {
  readonly titre: string
  /** Le premier paragraphe, en texte. */
  readonly resume: string
  readonly corps: Html
  /** Images montrées, sans dossier. */
  readonly images: readonly string[]
}

/**
 * Un guide en Markdown à ce que le site en montre : un lien vers un autre guide vise sa page, une image qui n'est pas
 * dans `disponibles` se dit par son texte. Lève une Error si le guide n'a ni titre ni premier paragraphe.
 */
export function lireGuide(texte: string, disponibles: ReadonlySet<string>): GuideLu {
  const images: string[] = []
  const marked = new Marked({ async: false })
  marked.use({
    renderer: {
      heading({ tokens, depth }: Tokens.Heading) {
        const contenu = this.parser.parseInline(tokens)
        return `<h${depth} id="${ancre(texteDe(tokens))}">${contenu}</h${depth}>\n`
      },
      link({ href, tokens }: Tokens.Link) {
        const cible = href.replace(/\.md(?=#|$)/, '.html')
        return html`<a href="${cible}">${new Html(this.parser.parseInline(tokens))}</a>`.source
      },
      image({ href, text }: Tokens.Image) {
        const nom = href.replace(/^\.\.\/images\//, '')
        if (!disponibles.has(nom)) return html`<em>[Image\u00a0: ${text}]</em>`.source
        images.push(nom)
        return html`<img src="../images/${nom}" alt="${text}">`.source
      },
      paragraph({ tokens }: Tokens.Paragraph) {
        const contenu = this.parser.parseInline(tokens)
        const seule = tokens.length === 1 && contenu.startsWith('<img ')
        return seule ? `<figure>${contenu}</figure>\n` : `<p>${contenu}</p>\n`
      },
      table({ header, rows }: Tokens.Table) {
        const enLigne = ({ tokens }: Tokens.TableCell) => new Html(this.parser.parseInline(tokens))
        const nom = `Tableau\u00a0: ${header.map((c) => c.text).join(', ')}`
        return html`<div class="cadre" role="region" tabindex="0" aria-label="${nom}"><table>
<thead><tr>${header.map((c) => html`<th scope="col">${enLigne(c)}</th>`)}</tr></thead>
<tbody>${rows.map((rangee) => html`<tr>${rangee.map((c) => html`<td>${enLigne(c)}</td>`)}</tr>`)}</tbody>
</table></div>
`.source
      },
      code({ text }: Tokens.Code) {
        return html`<pre tabindex="0"><code>${text}</code></pre>
`.source
      },
    },
  })
  const jetons = marked.lexer(texte)
  const titre = jetons.find((j): j is Tokens.Heading => j.type === 'heading' && j.depth === 1)
  const premier = jetons.find((j): j is Tokens.Paragraph => j.type === 'paragraph')
  if (!titre || !premier) throw new Error('un guide commence par un titre et un paragraphe')
  const corps = new Html(marked.parser(jetons.filter((j) => j !== titre)))
  return { titre: titre.text, resume: texteDe(premier.tokens), corps, images }
}

/** Le texte nu de jetons en ligne. */
function texteDe(jetons: readonly { readonly raw: string }[]): string {
  return jetons.map(({ raw }) => raw.replace(/[*_`]|\[|\]\([^)]*\)/g, '')).join('')
}
