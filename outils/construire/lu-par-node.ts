/** Node lit « \p{L} » depuis toujours ; esbuild, qui en doute, recréerait le motif à chaque usage. */
export const LU_PAR_NODE = { 'regexp-unicode-property-escapes': true } as const
