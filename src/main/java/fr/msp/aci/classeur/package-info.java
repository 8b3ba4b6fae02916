/**
 * An unknown file made safe: recognised by its content, opened within limits, and given as a flat, neutral picture
 * (sheets, rows, cells with their address), or refused for one named reason. Knows nothing of the agreement and sees no
 * other package of the project.
 */
package fr.msp.aci.classeur;
