/** Why a file that holds other files or tables cannot be opened, in words that repeat nothing of what is in it. */
export class ContainerFault extends Error {}
