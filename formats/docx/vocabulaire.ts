export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
