/** How many standard errors a 95 % interval reaches, rounded as public health figures in England round it (OHID, Fingertips). */
export const z95 = 1.96
