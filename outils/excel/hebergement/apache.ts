import { ENTETE_A_RETIRER, ENTETES, TYPES } from './entetes.ts'

/** Un « .htaccess » : Apache ne le lit que si « AllowOverride FileInfo » le permet à ce dossier. */
export function htaccess(): string {
  return [
    '# Apache\u00a0: à poser à côté de volet.html. Il demande «\u00a0AllowOverride FileInfo\u00a0» ' +
      'et le module headers.',
    ...Object.entries(TYPES).map(([suffixe, type]) => `AddType '${type}' ${suffixe}`),
    '<IfModule mod_headers.c>',
    ...Object.entries(ENTETES).map(([nom, valeur]) => `  Header always set ${nom} "${valeur}"`),
    `  Header always unset ${ENTETE_A_RETIRER}`,
    `  Header unset ${ENTETE_A_RETIRER}`,
    '</IfModule>',
    '',
  ].join('\n')
}
