/** Pages of the documentation that are made from what the program itself says, and the tests that keep them so. */
package fr.msp.aci.documentation;
